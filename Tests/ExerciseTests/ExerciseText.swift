// The exercises of a chapter as its files have them: blanks, solutions, slips.

import Foundation
import TestSupport
import Testing

@testable import Notebook

/// One exercise, read from the text of `Answers.swift`.
struct ExerciseText {
  let blank: String
  let closures: [String]  // the solution's body, then those of the slips
  let sentences: [String]  // of the slips

  /// All exercises of a chapter in a copy.
  static func all(of chapter: Chapter, in copy: PackageCopy) throws -> [ExerciseText] {
    try all(in: copy.text(of: "Chapters/\(chapter.folder)/Answers.swift"))
  }

  /// All exercises in the text of a file of answers, in order.
  static func all(in answers: String) throws -> [ExerciseText] {
    let lines = answers.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter {
      lines[$0].firstMatch(of: /^  \w+Exercise(<.*>)?\($/) != nil
    }
    return try starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      let text = lines[start..<end].joined(separator: "\n")
      let blank = try #require(text.firstMatch(of: /blank: "(\w+)"/))
      return ExerciseText(
        blank: String(blank.1),
        closures: Blank.closures(ofExerciseAt: start + 1, in: answers),
        sentences: text.ranges(of: "Slip(").map { sentence(in: text[$0.upperBound...]) })
    }
  }

  /// The string literal, or the sum of some, that a text begins with.
  private static func sentence(in text: Substring) -> String {
    let end = text.firstRange(of: "see:")?.lowerBound ?? text.endIndex
    let literals = text[..<end].matches(of: /"((?:[^"\\]|\\.)*)"/)
    return literals.map { $0.1.replacing("\\\"", with: "\"") }.joined()
  }

  /// A body for the blank that holds several answers, of which the environment chooses one; what
  /// stands there now where it names none of them.
  func body(choosing attempts: [(name: String, body: String)], in blanks: String) throws -> String {
    let standard = try #require(Blank.body(of: blank, in: blanks))
    let pattern = try Regex("func \(blank)\\([^{]*\\) -> ([^{]+) \\{")
    let type = try #require(blanks.firstMatch(of: pattern)?.output[1].substring)
    let functions = attempts.map { attempt in
      let lines = attempt.body.split(separator: "\n", omittingEmptySubsequences: false)
      let body = lines.map { "  \($0)\n" }.joined()
      return "func \(attempt.name)() -> \(type) {\n\(body)}\n"
    }
    let choices = attempts.map { "case \"\($0.name)\": return \($0.name)()\n" }
    return functions.joined() + "switch chosenAttempt {\n" + choices.joined()
      + "default:\n\(standard)\n}"
  }

  /// A file beside the blanks that reads the choice.
  static let choosing = """
    import Foundation

    let chosenAttempt = ProcessInfo.processInfo.environment["ATTEMPT"] ?? ""

    """
}

/// What `exercises --json` says of one exercise.
struct Report: Decodable {
  let number: String
  let title: String
  let status: String
  let message: String
}
