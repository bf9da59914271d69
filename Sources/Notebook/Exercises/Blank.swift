// The blanks that students fill in, as text: their names, their parameters, their bodies.

/// The text of a function in a chapter's `Exercises.swift`, or of a closure in its list.
package enum Blank {
  /// What stands in front of what an author has still to write, in files that `swift run new` made.
  package static let placeholder = "TO WRITE: "

  /// What is asked: a line with number and title, and the paragraphs under it.
  package struct Question: Equatable, Sendable {
    package let number: String  // "3.2"
    package let name: String
    package let paragraphs: [String]
    package let line: Int

    /// The number and the name.
    package var title: String { "\(number) \(name)" }
  }

  /// All questions in the text of an `Exercises.swift`.
  package static func questions(in text: String) -> [Question] {
    let lines = text.lines
    return lines.indices.compactMap { index in
      guard let heading = lines[index].wholeMatch(of: /\/\/\/ (\d+\.\d+) (.+)\.\s*/) else {
        return nil
      }
      let below = lines[(index + 1)...].prefix { $0.hasPrefix("///") }
        .map { $0.dropFirst(3).drop { $0 == " " } }
      let paragraphs = below.split { $0.isEmpty }.map { $0.joined(separator: " ") }
      return Question(
        number: String(heading.1), name: String(heading.2), paragraphs: paragraphs, line: index + 1)
    }
  }

  /// A function's name as one names it without calling it: `step(from:rate:)`; nil where there is none.
  package static func reference(to function: String, in text: String) -> String? {
    let text = SwiftText(text)
    guard let parameters = text.function(function)?.parameters else { return nil }
    let labels = text.arguments(in: parameters).map { $0.prefix { $0 != ":" && $0 != " " } + ":" }
    return labels.isEmpty ? function : "\(function)(\(labels.joined()))"
  }

  /// The names of a function's parameters: `x` and `rate` of `func step(_ x: Double, _ rate: Double)`.
  package static func parameters(of function: String, in text: String) -> [String] {
    let text = SwiftText(text)
    let parameters = text.function(function).map { text.arguments(in: $0.parameters) } ?? []
    return parameters.compactMap { $0.firstMatch(of: /^(?:\w+\s+)?(\w+)\s*:/).map { String($0.1) } }
  }

  /// Whether two pieces of code do the same in the same way: all that may differ are spaces, comments,
  /// brackets, a `return`, the names of variables, and how a number is written.
  package static func areAlike(_ one: String, _ other: String) -> Bool {
    essence(of: one) == essence(of: other)
  }

  private static func essence(of code: String) -> [String] {
    let tokens = SwiftText(code.replacing(/\b(\d+)\.0+\b/) { $0.1 }).tokens
      .filter { !["return", "(", ")", ";"].contains($0) }
    var names: [String: String] = [:]
    for (word, name) in zip(tokens, tokens.dropFirst()) where ["let", "var", "for"].contains(word) {
      if names[name] == nil { names[name] = "#\(names.count)" }
    }
    return tokens.map { names[$0] ?? $0 }
  }

  /// The words and signs of some code, without its comments.
  package static func words(of code: String) -> Set<String> { Set(SwiftText(code).tokens) }

  /// The lines of a function's documentation, without their three slashes.
  package static func documentation(of function: String, in text: String) -> [String] {
    let text = SwiftText(text)
    guard let place = text.function(function)?.place else { return [] }
    let above = text.lines[..<(text.line(of: place) - 1)]
    let comment = above.reversed().prefix { $0.hasPrefix("///") }.reversed()
    return comment.map { String($0.dropFirst(3).drop { $0 == " " }) }
  }

  /// The body of a function, between its braces, moved to the left margin.
  package static func body(of function: String, in text: String) -> String? {
    let text = SwiftText(text)
    return text.function(function)?.body.map { unindented(String(text.characters[$0])) }
  }

  /// The text with another body in a function's braces.
  package static func replacingBody(of function: String, in text: String, with body: String)
    -> String?
  {
    let text = SwiftText(text)
    guard let range = text.function(function)?.body else { return nil }
    let lines = body.lines.map { $0.isEmpty ? "" : "  " + $0 }
    var characters = text.characters
    characters.replaceSubrange(range, with: "\n\(lines.joined(separator: "\n"))\n")
    return String(characters)
  }

  /// The bodies of an exercise's closures, as its source has them: the solution's, then the slips'.
  ///
  /// The exercise is the call on that line, of whatever kind it is. The closures' parameters have the
  /// names of the blank's, so each body can stand in the blank.
  package static func closures(ofExerciseAt line: Int, in text: String) -> [String] {
    let text = SwiftText(text)
    guard let exercise = text.call(onLine: line) else { return [] }
    let solutions = text.places(of: "solution:").map { ($0, $0 + "solution:".count) }
    let slips = text.places(of: "Slip(").compactMap { place in
      text.inner(of: place + "Slip".count).map { (place, $0.upperBound + 1) }
    }
    var end = exercise.lowerBound
    return (solutions + slips).sorted { $0.0 < $1.0 }.compactMap { start, place in
      guard start >= end, exercise.contains(start), let closure = text.block(after: place) else {
        return nil
      }
      end = closure.upperBound
      return body(ofClosure: String(text.characters[closure]))
    }
  }

  /// What follows the names of a closure's parameters, as in `x, rate in x - rate`.
  private static func body(ofClosure code: String) -> String {
    let names = code.firstMatch(of: /^\s*\w+(\s*,\s*\w+)*\s+in\s/)
    return unindented(String(names.map { code[$0.range.upperBound...] } ?? code[...]))
  }

  /// The first line stands behind a brace, where its own spaces say nothing.
  private static func unindented(_ text: String) -> String {
    let (first, others) = (text.prefix { $0 != "\n" }, text.lines.dropFirst())
    let margin = others.filter { !$0.isBlank }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let moved = [first.drop { $0 == " " }] + others.map { $0.dropFirst(margin) }
    return trimmed(moved.map { trimmedEnd(String($0)) })
  }
}
