// A piece of the course's own source, read when the page is made.

import Basics
import Foundation

/// A function or a type of the package, as its source file has it.
///
///     show(Listing("Sources/Network/Training.swift", "func train"))
public struct Listing: Showable {
  private let file: String
  private let code: String

  /// Reads the first declaration that has `start` in its first line, without its documentation.
  ///
  /// The package is found by its `caller`, a file in a folder of a folder; leave it out.
  public init(_ file: String, _ start: String, caller: String = #filePath) {
    let package = URL(fileURLWithPath: caller).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = package.appendingPathComponent(file).path
    let text = stopOnFailure {
      let text = try CompiledTexts.text(of: path)
      try CompiledTexts.check(text, of: path)
      return text
    }
    guard let code = Listing.declaration(start, in: text) else {
      stop(
        Failure(
          "\(file) has no line with \"\(start)\", and this page prints what begins there; get the file "
            + "anew", .data))
    }
    self.file = file
    self.code = code
  }

  /// The declaration that begins with `start` or has it in its first line, moved to the left margin.
  static func declaration(_ start: String, in text: String) -> String? {
    let text = SwiftText(text)
    guard let place = text.places(of: start).first else { return nil }
    let lines = text.declaration(at: place).map { text.characters[text.range(ofLine: $0)] }
    let margin = lines[0].prefix { $0 == " " }.count
    return lines.map { String($0.dropFirst(margin)) }.joined(separator: "\n")
  }

  /// The code, under the name of its file.
  public func text(on paper: Paper) -> [String] {
    folded("\(file):", to: paper.width, mark: "  ").map { paper.paint($0, .faint) }
      + barred(code, to: paper.width, on: paper)
  }

  /// The code, and the name of its file.
  public var content: Content { .code(code, file: file) }

  /// It is code, which is read and not guessed.
  public var isGiven: Bool { true }
}
