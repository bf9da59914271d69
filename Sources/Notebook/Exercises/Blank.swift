// The blanks that students fill in, as text: their names, their parameters, their bodies.

import Foundation

/// The text of a function in a chapter's `Exercises.swift`, or of a closure in its list.
enum Blank {
  /// The names of a function's parameters: `x` and `rate` of `func step(_ x: Double, _ rate: Double)`.
  static func parameters(of function: String, in text: String) -> [String] {
    guard let start = text.firstRange(of: "func \(function)(") else { return [] }
    let list = text[start.upperBound...].prefix { $0 != ")" }
    return list.split(separator: ",").compactMap { parameter in
      let name = parameter.split(separator: ":").first ?? ""
      return name.split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
  }

  /// The body of a function, between its braces, moved to the left margin.
  static func body(of function: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "func \(function)("),
      let brace = text[start.upperBound...].firstIndex(of: "{")
    else { return nil }
    return inner(from: brace, in: text).map { unindented(String(text[$0])) }
  }

  /// The text with another body in a function's braces.
  static func replacingBody(of function: String, in text: String, with body: String) -> String? {
    guard let start = text.firstRange(of: "func \(function)("),
      let brace = text[start.upperBound...].firstIndex(of: "{"),
      let range = inner(from: brace, in: text)
    else { return nil }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    return text.replacingCharacters(in: range, with: "\n\(lines.joined(separator: "\n"))\n")
  }

  /// The bodies of an exercise's closures, as its source has them: the solution's, then the slips'.
  ///
  /// Their parameters have the names of the blank's, so each body can stand in the blank.
  static func closures(ofExerciseAt line: Int, in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.dropFirst(line - 1).joined(separator: "\n")
    guard let open = rest.firstRange(of: "Exercise("),
      let range = inner(from: rest.index(before: open.upperBound), in: rest)
    else { return [] }
    var found: [String] = []
    var text = rest[range]
    let starts = ["solution:", "Slip("]
    while let start = starts.compactMap({ text.firstRange(of: $0) }).min(by: {
      $0.lowerBound < $1.lowerBound
    }) {
      var place = start.upperBound
      if text[start] == "Slip(" {
        let bracket = text.index(before: start.upperBound)
        guard let arguments = inner(from: bracket, in: rest) else { break }
        place = arguments.upperBound
      }
      guard let brace = text[place...].firstIndex(of: "{"),
        let closure = inner(from: brace, in: rest)
      else { break }
      let code = rest[closure]
      let body = code.firstRange(of: " in").map { code[$0.upperBound...] } ?? code
      found.append(unindented(String(body)))
      text = text[closure.upperBound...]
    }
    return found
  }

  /// What stands between a bracket and its partner.
  ///
  /// Brackets in strings do not count.
  private static func inner(from open: String.Index, in text: String) -> Range<String.Index>? {
    var depth = 0
    var isQuoted = false
    var place = open
    while place < text.endIndex {
      let character = text[place]
      if isQuoted, character == "\\" {
        place = text.index(after: place)
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, "({[".contains(character) {
        depth += 1
      } else if !isQuoted, ")}]".contains(character) {
        depth -= 1
        if depth == 0 { return text.index(after: open)..<place }
      }
      place = text.index(after: place)
    }
    return nil
  }

  private static func unindented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    let margin = filled.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let body = filled.isEmpty ? [] : lines.drop { $0.allSatisfy(\.isWhitespace) }
    let moved = body.map { trimmedEnd(String($0.dropFirst(margin))) }
    return moved.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
