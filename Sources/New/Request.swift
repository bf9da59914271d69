// The words that may stand after `swift run new`.

import Basics

/// What is to be made, and what it is called.
enum Request: Equatable {
  case chapter(Name)
  case section(Name, chapter: Int)
  case exercise(Name, chapter: Int)

  private struct Words {
    var plain: [String] = []
    var help = false
  }

  private static var options: [Option<Words>] { [Option("--help", "say this", \.help)] }

  /// The text of `--help`.
  static var usage: String {
    Option.help(
      """
      swift run new chapter "The mean"                a chapter, with an exercise
      swift run new section 3 "How sharp is it"       a section at the end of chapter 3
      swift run new exercise 3 "The other slope"      an exercise at the end of chapter 3's

      It takes the next free number, prints which files it made or changed, and overwrites none.
      """, options)
  }

  /// Reads the arguments, or throws a sentence about the first wrong one; nil where help is wanted.
  init?(_ arguments: [String]) throws {
    var words = Words()
    try Option.read(arguments, Request.options, into: &words) { words, word in
      if word.hasPrefix("--") { return false }
      words.plain.append(word)
      return true
    }
    if words.help { return nil }
    let kind = words.plain.first
    switch kind {
    case "chapter": self = .chapter(try Name(words.plain.dropFirst()))
    case "section", "exercise":
      let number = words.plain.dropFirst().first
      guard let chapter = number.flatMap({ Int($0) }), chapter > 0 else {
        throw Failure(
          "\(kind ?? "") takes a chapter's number and a name, as in swift run new \(kind ?? "") 3 "
            + "\"How sharp is it\"; found "
            + (number.map { "\"\(quoted($0))\"" } ?? "nothing after it"))
      }
      let name = try Name(words.plain.dropFirst(2))
      self =
        kind == "section" ? .section(name, chapter: chapter) : .exercise(name, chapter: chapter)
    default:
      throw Failure(
        "found " + (kind.map { "\"\(quoted($0))\"" } ?? "nothing after new")
          + "; expected chapter, section or exercise, as in swift run new chapter \"The mean\"")
    }
  }
}
