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

    /// It as a number, if it is one, whole or not.
    var number: Double? {
      switch self {
      case .number(let number): number
      case .whole(let whole): Double(whole)
      case .text, .list: nil
      }
    }

    /// It as one would type it.
    var typed: String {
      switch self {
      case .whole(let whole): "\(whole)"
      case .number(let number): Knob.text(number)
      case .text(let text): text
      case .list(let numbers):
        numbers.isEmpty ? "none" : numbers.map(String.init).joined(separator: ",")
      }
    }
  }

  let name: String
  let standard: Value
  let meaning: String
  var from = -Double.infinity
  var to = Double.infinity
  var choices: [String] = []
  var chosenStops: [Value]?  // nil where the chapter leaves it to us where the knob stops
  var partner: String?  // the knob above that it is turned with

  /// All knobs of a source, in order.
  static func all(in text: SwiftText) throws -> [Knob] {
    try text.calls(of: "knob").reduce(into: []) { knobs, call in
      let line = text.line(of: call.place)
      guard let knob = Knob(arguments: call.arguments) else {
        throw Failure(
          "line \(line) has a knob that cannot be read; write knob(\"name\", 0.1, "
            + "\"what it does\") with the name, the number and the meaning spelt out", .software)
      }
      if let fault = knob.fault(below: knobs) { throw Failure("line \(line): \(fault)", .software) }
      knobs.append(knob)
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
      let value = parts.last ?? ""
      switch (parts[0], Knob.literal(value)?.number) {
      case ("from", let bound?): from = bound
      case ("to", let bound?): to = bound
      case ("choices", _):
        guard let words = Knob.elements(of: value, Knob.unquoted), !words.isEmpty else {
          return nil
        }
        choices = words
      case ("stops", _):
        guard value.first == "[", let values = Knob.elements(of: value, Knob.literal) else {
          return nil
        }
        chosenStops = values.map(alike)
      case ("with", _):
        partner = Knob.unquoted(value)
        if partner == nil { return nil }
      default: return nil
      }
    }
  }

  /// A value as this knob has them: the 1 among numbers is a number.
  private func alike(_ value: Value) -> Value {
    if case .number = standard, case .whole(let whole) = value { return .number(Double(whole)) }
    return value
  }

  /// What the command line gave, as a value of this knob's kind; nil if it may not have that.
  ///
  /// The minus sign that pages print is as good as the one on the keyboard.
  func value(from given: String) -> Value? {
    let typed = given.replacing("−", with: "-")
    switch standard {
    case .text: return choices.isEmpty || choices.contains(given) ? .text(given) : nil
    case .number:
      guard let number = Double(typed), number.isFinite, isAllowed(number) else { return nil }
      return .number(number)
    case .whole:
      guard let whole = Int(typed), isAllowed(Double(whole)) else { return nil }
      return .whole(whole)
    case .list:
      if typed == "none" { return .list([]) }
      let words = typed.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = words.compactMap { Int($0) }.filter { isAllowed(Double($0)) }
      let isGood = numbers.count == words.count && numbers.count <= Knob.longestList
      return isGood ? .list(numbers) : nil
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
    case .list:
      return "up to \(Knob.longestList) whole numbers\(bounds) with commas between them, or none"
    }
  }

  /// How many numbers a list on the command line may have.
  private static let longestList = 10

  /// The standard value, as one would type it.
  var standardText: String { standard.typed }

  /// A value for a sentence to name: the standard one, if there is one.
  var example: String {
    if case .text(let text) = standard, text.isEmpty || text == "none" { return "name" }
    return standardText
  }

  /// The standard value and what else is allowed, in brackets, for the help.
  var allowance: String {
    let isLimited = from.isFinite || to.isFinite || !choices.isEmpty
    let parts = [standardText, isLimited ? expected : ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }

  func isAllowed(_ number: Double) -> Bool { number >= from && number <= to }

  static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? "\(number.whole(in: Int.min...Int.max))" : "\(number)"
  }

  /// The elements of a list such as `["a", "b"]`; nil if one of them cannot be read.
  private static func elements<Element>(
    of list: String, _ read: (String) -> Element?
  ) -> [Element]? {
    let text = SwiftText(list)
    let words = text.inner(of: 0).map(text.arguments) ?? []
    let elements = words.compactMap(read)
    return elements.count == words.count ? elements : nil
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
    if text.first == "[", text.last == "]" { return elements(of: text) { Int($0) }.map(Value.list) }
    return unquoted(text).map(Value.text)
  }
}
