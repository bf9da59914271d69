// The blanks that students fill in, as text: their names, their parameters, their bodies.

import Foundation

/// The text of a function in a chapter's `Exercises.swift`, or of a closure in its list.
enum Blank {
  /// The names of a function's parameters: `x` and `rate` of `func step(_ x: Double, _ rate: Double)`.
  static func parameters(of function: String, in text: String) -> [String] {
    guard let start = text.firstRange(of: "func \(function)("),
      let list = inner(from: text.index(before: start.upperBound), in: text)
    else { return [] }
    // A name stands before each colon that is not inside another bracket.
    var names: [String] = []
    var word = ""
    var depth = 0
    for character in text[list] {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ":" && depth == 0 { names.append(word) }
      if character.isLetter || character.isNumber { word.append(character) } else { word = "" }
    }
    return names
  }

  /// The lines of a function's documentation, without their three slashes.
  static func documentation(of function: String, in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("func \(function)(") }) else {
      return []
    }
    let comment = lines[..<start].reversed().prefix { $0.hasPrefix("///") }.reversed()
    return comment.map { String($0.dropFirst(3).drop { $0 == " " }) }
  }

  /// The body of a function, between its braces, moved to the left margin.
  static func body(of function: String, in text: String) -> String? {
    bodyRange(of: function, in: text).map { unindented(String(text[$0])) }
  }

  /// The text with another body in a function's braces.
  static func replacingBody(of function: String, in text: String, with body: String) -> String? {
    guard let range = bodyRange(of: function, in: text) else { return nil }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }
    return text.replacingCharacters(in: range, with: "\n\(lines.joined(separator: "\n"))\n")
  }

  private static func bodyRange(of function: String, in text: String) -> Range<String.Index>? {
    guard let start = text.firstRange(of: "func \(function)("),
      let brace = text[start.upperBound...].firstIndex(of: "{")
    else { return nil }
    return inner(from: brace, in: text)
  }

  /// The bodies of an exercise's closures, as its source has them: the solution's, then the slips'.
  ///
  /// Their parameters have the names of the blank's, so each body can stand in the blank.
  static func closures(ofExerciseAt line: Int, in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.dropFirst(line - 1).joined(separator: "\n")
    guard let open = rest.firstMatch(of: /Exercise(<.*?>)?\(/),
      let range = inner(from: rest.index(before: open.range.upperBound), in: rest)
    else { return [] }
    var found: [String] = []
    var text = rest[range]
    while let start = ["solution:", "Slip("].compactMap({ text.firstRange(of: $0) })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      var place = start.upperBound
      if text[start] == "Slip(" {
        let bracket = text.index(before: start.upperBound)
        guard let arguments = inner(from: bracket, in: rest) else { break }
        place = arguments.upperBound
      }
      guard let brace = text[place...].firstIndex(of: "{"),
        let closure = inner(from: brace, in: rest)
      else { break }
      found.append(body(ofClosure: rest[closure]))
      text = text[closure.upperBound...]
    }
    return found
  }

  /// What follows the names of a closure's parameters, as in `x, rate in x - rate`.
  private static func body(ofClosure code: Substring) -> String {
    let names = code.firstMatch(of: /^\s*\w+(\s*,\s*\w+)*\s+in\s/)
    return unindented(String(names.map { code[$0.range.upperBound...] } ?? code))
  }

  /// What stands between a bracket and its partner.
  ///
  /// Brackets in strings and comments do not count.
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
      } else if !isQuoted, text[place...].hasPrefix("//") {
        place = text[place...].firstIndex(of: "\n") ?? text.index(before: text.endIndex)
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
    // The first line may stand behind a brace, where its own spaces say nothing.
    let isInline = lines.first.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    let margin =
      (isInline ? filled.dropFirst() : filled[...])
      .map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let moved = lines.enumerated().map { index, line in
      let isFirst = index == 0 && isInline
      return trimmedEnd(String(isFirst ? line.drop { $0 == " " } : line.dropFirst(margin)))
    }
    return moved.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
