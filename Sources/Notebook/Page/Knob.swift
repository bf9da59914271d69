// Knobs: the numbers of a chapter that can be turned from the command line.

import Basics

/// One `knob("rate", 0.1, "how far each step goes")`, as it stands in a chapter's source.
///
/// Knobs are read from the source, so that `--help` can list them, and a wrong option can be
/// refused, before anything has run.
struct Knob: Equatable {
  enum Value: Equatable {
    case number(Double)
    case whole(Int)
    case text(String)
    case list([Int])
  }

  let name: String
  let standard: Value
  let meaning: String
  var from = -Double.infinity
  var to = Double.infinity
  var choices: [String] = []

  /// All knobs of a source, in order.
  static func all(in text: SwiftText) throws -> [Knob] {
    try text.calls(of: "knob").map { place, arguments in
      if let knob = Knob(arguments: arguments) { return knob }
      throw Failure(
        "line \(text.line(of: place)) has a knob that cannot be read; write knob(\"name\", 0.1, "
          + "\"what it does\") with the name, the number and the meaning spelt out", .software)
    }
  }

  private init?(arguments: [String]) {
    guard arguments.count >= 3, let name = Knob.unquoted(arguments[0]),
      let standard = Knob.literal(arguments[1]), let meaning = Knob.unquoted(arguments[2])
    else { return nil }
    self.name = name
    self.standard = standard
    self.meaning = meaning
    for argument in arguments.dropFirst(3) {
      let parts = argument.split(separator: ":", maxSplits: 1).map { String($0.drop { $0 == " " }) }
      switch (parts[0], parts.count == 2 ? Knob.literal(parts[1]) : nil) {
      case ("from", .whole(let bound)?): from = Double(bound)
      case ("from", .number(let bound)?): from = bound
      case ("to", .whole(let bound)?): to = Double(bound)
      case ("to", .number(let bound)?): to = bound
      case ("choices", _):
        let words = Knob.elements(of: parts.last ?? "")
        choices = words.compactMap(Knob.unquoted)
        if choices.isEmpty || choices.count < words.count { return nil }
      default: return nil
      }
    }
  }

  /// What the command line gave, as a value of this knob's kind; nil if it may not have that.
  ///
  /// The minus sign that pages print is as good as the one on the keyboard.
  func value(from given: String) -> Value? {
    if case .text = standard {
    } else if given.contains("−") {
      return value(from: given.replacing("−", with: "-"))
    }
    let text = given
    switch standard {
    case .whole:
      guard let whole = Int(text), isAllowed(Double(whole)) else { return nil }
      return .whole(whole)
    case .number:
      guard let number = Double(text), number.isFinite, isAllowed(number) else { return nil }
      return .number(number)
    case .text:
      guard choices.isEmpty || choices.contains(text) else { return nil }
      return .text(text)
    case .list:
      if text == "none" { return .list([]) }
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == words.count, numbers.allSatisfy({ isAllowed(Double($0)) }) else {
        return nil
      }
      return .list(numbers)
    }
  }

  /// What a value of this knob looks like, for the help and for a refusal.
  var expected: String {
    let bounds =
      switch (from.isFinite, to.isFinite) {
      case (true, true): " from \(Knob.text(from)) to \(Knob.text(to))"
      case (true, false): " of at least \(Knob.text(from))"
      case (false, true): " of at most \(Knob.text(to))"
      case (false, false): ""
      }
    switch standard {
    case .whole: return "a whole number\(bounds)"
    case .number: return "a number\(bounds)"
    case .text: return choices.isEmpty ? "a name" : choices.joined(separator: " or ")
    case .list: return "whole numbers\(bounds) with commas between them, or none"
    }
  }

  /// The standard value, as one would type it.
  var standardText: String {
    switch standard {
    case .whole(let whole): "\(whole)"
    case .number(let number): Knob.text(number)
    case .text(let text): text
    case .list(let numbers):
      numbers.isEmpty ? "none" : numbers.map(String.init).joined(separator: ",")
    }
  }

  /// A value for a sentence to name: the standard one, if there is one.
  var example: String {
    if case .text(let text) = standard, text.isEmpty || text == "none" { return "name" }
    return standardText
  }

  /// The standard value and what else is allowed, in brackets, for the help.
  var allowance: String {
    let bounds = from.isFinite || to.isFinite ? expected : ""
    let allowed = choices.isEmpty ? bounds : choices.joined(separator: " or ")
    let parts = [standardText, allowed].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  private func isAllowed(_ number: Double) -> Bool { number >= from && number <= to }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// The elements of a list, as text: `"a"` and `"b"` of `["a", "b"]`.
  private static func elements(of list: String) -> [String] {
    let text = SwiftText(list)
    return text.inner(of: 0).map(text.arguments) ?? []
  }

  private static func unquoted(_ text: String) -> String? {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
    let body = text.dropFirst().dropLast().replacing("\\\"", with: "\0")
    // One string it must be, not two with a plus between, and no sign in it but the escaped quote.
    if body.contains("\"") || body.contains("\\") { return nil }
    return String(body.replacing("\0", with: "\""))
  }

  private static func literal(_ text: String) -> Value? {
    let digits = text.filter { $0 != "_" }
    if let whole = Int(digits) { return .whole(whole) }
    if let number = Double(digits) { return .number(number) }
    if text.first == "[", text.last == "]" {
      let words = elements(of: text)
      let numbers = words.compactMap { Int($0) }
      return numbers.count == words.count ? .list(numbers) : nil
    }
    return unquoted(text).map(Value.text)
  }
}
