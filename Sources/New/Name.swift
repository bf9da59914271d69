// What a new thing is called, on the page, as a folder and as a function.

import Basics
import Foundation

/// A name that can stand in a heading, and be made one of a folder or a function.
struct Name: Equatable {
  /// As a page has it: `How sharp is it`.
  let title: String

  /// In small ASCII letters and digits: `how`, `sharp`, `is`, `it`.
  private let words: [String]

  /// The name that some words of a command line are; throws a sentence where they are none.
  init(_ parts: some Sequence<String>) throws {
    let given = parts.joined(separator: " ").split(separator: " ").joined(separator: " ")
    let plain = given.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    words = plain.replacing("'", with: "").split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .map(String.init)
    let isOfLetters = given.allSatisfy {
      $0.isLetter || $0.isNumber || " ,;:'’?!()+-−=".contains($0)
    }
    guard isOfLetters, given.first?.isLetter == true, words.first?.first?.isLetter == true,
      given.count <= 70
    else {
      throw Failure(
        "a name begins with a letter, and has letters, digits, spaces and signs such as , ' ? ( ), "
          + "70 of them at most, as in \"How sharp is it\"; found "
          + (given.isEmpty ? "nothing" : "\"\(quoted(given, atMost: 100))\""))
    }
    title = given.prefix(1).uppercased() + given.dropFirst()
  }

  /// As a folder's name goes on behind its number: `how-sharp-is-it`.
  var folder: String { words.joined(separator: "-") }

  /// As a function: `howSharpIsIt`.
  ///
  /// A word alone might be one of Swift's, or be in `Tensor` already.
  var function: String {
    let words = words.count > 1 ? words : ["find"] + words
    return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
  }
}
