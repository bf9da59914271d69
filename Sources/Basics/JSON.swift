// A value of JSON, and its text: the same bytes on every machine.

import Foundation

/// A value of JSON.
public indirect enum JSON {
  case null
  case truth(Bool)
  case number(Int)
  case seconds(Double)  // to the thousandth
  case text(String)
  case list([JSON])
  case object([(String, JSON)])  // in this order

  /// A text as the list of its lines, each with its end.
  public static func lines(of text: String) -> JSON {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ended = lines.dropLast().map { $0 + "\n" } + lines.suffix(1)
    return .list(ended.filter { !$0.isEmpty }.map { .text($0) })
  }

  /// The value as text, each member on a line of its own, behind a space for each level.
  public func document(level: Int = 0) -> String {
    switch self {
    case .null: "null"
    case .truth(let truth): "\(truth)"
    case .number(let number): "\(number)"
    case .seconds(let seconds): String(format: "%.3f", seconds)
    case .text(let text): JSON.quoted(text)
    case .list(let members):
      JSON.block("[", members.map { $0.document(level: level + 1) }, "]", level)
    case .object(let members):
      JSON.block(
        "{", members.map { "\(JSON.quoted($0)): \($1.document(level: level + 1))" }, "}", level)
    }
  }

  /// The value as text in one line that may stand in a page: nothing in it ends the element that it
  /// stands in, or begins a comment.
  public var line: String {
    switch self {
    case .null, .truth, .number, .seconds: document()
    case .text(let text):
      JSON.quoted(text).replacing(/<(?=\/?script|!--)/.ignoresCase()) { _ in "\\u003c" }
    case .list(let members): "[" + members.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(JSON.quoted($0)):\($1.line)" }.joined(separator: ",") + "}"
    }
  }

  private static func block(
    _ start: String, _ members: [String], _ end: String, _ level: Int
  ) -> String {
    if members.isEmpty { return start + end }
    let margin = "\n" + String(repeating: " ", count: level)
    return start + members.map { margin + " " + $0 }.joined(separator: ",") + margin + end
  }

  /// A text in quotes; U+2028 and U+2029 end a line of JavaScript, so they are spelt out.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for letter in text.unicodeScalars {
      switch letter {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        result += "\\u" + String(letter.value + 0x10000, radix: 16).dropFirst()
      default: result.unicodeScalars.append(letter)
      }
    }
    return result + "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }

  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }

  /// True or false.
  public init(booleanLiteral truth: Bool) { self = .truth(truth) }

  /// Nothing.
  public init(nilLiteral: ()) { self = .null }

  /// A list.
  public init(arrayLiteral members: JSON...) { self = .list(members) }

  /// An object, its keys in the order of the source.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members) }
}
