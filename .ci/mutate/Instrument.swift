// A file with faults in it: of each a number says whether it acts, and without one none does.
//
// What an operator stands between need not be known: a fault has an operator of its own, of the same
// precedence, which is the old one or the new one. All that a fault needs stands at the end of its file,
// where the compiler can inline it; lines remain where they were.

/// The text of a file with all these faults in it, by their numbers.
func instrumented(_ text: String, _ faults: [(number: Int, place: Place)]) -> String {
  var signs = Array(text)
  for (number, place) in faults.sorted(by: { $0.place.range.lowerBound > $1.place.range.lowerBound }
  ) {
    signs.replaceSubrange(place.range, with: Array(spelling(number, place)))
  }
  let knowsTensor =
    text.contains("import Tensor") || faults.contains { $0.place.file.hasPrefix("Sources/Tensor/") }
  let parts = faults.flatMap { declarations($0.number, $0.place, knowsTensor) }
  return String(signs) + """

    private enum Faults {
      nonisolated(unsafe) private static var acting = -1

      @inline(__always) nonisolated static func acts(_ number: Int) -> Bool {
        if acting < 0 { acting = faultThatActs() }
        return acting == number
      }
    }

    @inline(__always) nonisolated private func orFault<T>(_ number: Int, _ old: T, _ new: T) -> T {
      Faults.acts(number) ? new : old
    }

    """ + parts.joined(separator: "\n") + "\n"
}

/// The file that each module has besides: which fault acts stands in a file, so that all programs know.
func reader(of file: String) -> String {
  """
  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  nonisolated func faultThatActs() -> Int {
    guard let file = fopen("\(file)", "r") else { return 0 }
    defer { fclose(file) }
    var number = 0
    while true {
      let sign = Int(getc(file))
      if sign < 48 || sign > 57 { return number }
      number = 10 * number + sign - 48
    }
  }

  """
}

/// Signs that make an operator or a name one of its own.
private func mark(_ number: Int) -> String {
  String(number, radix: 8).unicodeScalars.map { sign in
    String(Unicode.Scalar(0x2190 + sign.value - 48) ?? "→")
  }.joined()
}

func spelling(_ number: Int, _ place: Place) -> String {
  switch place.kind {
  case .infix, .prefix: place.old + mark(number)
  case .value: "orFault(\(number), \(place.old), \(place.new))"
  case .member, .function: "\(place.old)Fault\(number)"
  }
}

private func group(of sign: String) -> String {
  switch sign {
  case "+", "-", "&+", "&-": "AdditionPrecedence"
  case "*", "/", "%": "MultiplicationPrecedence"
  case "&&": "LogicalConjunctionPrecedence"
  case "||": "LogicalDisjunctionPrecedence"
  case "..<", "...": "RangeFormationPrecedence"
  case "+=", "-=", "*=", "/=": "AssignmentPrecedence"
  default: "ComparisonPrecedence"
  }
}

/// Spelt out, as a compiler has enough to do with generic operators in long sums.
private let numbers = ["Int", "Double", "Float", "UInt8", "UInt32", "UInt64"]

/// What the spelling of a fault means, for all types that it could stand between.
private func declarations(_ number: Int, _ place: Place, _ knowsTensor: Bool) -> [String] {
  let (old, new) = (place.old, place.new)
  let name = old + mark(number)
  let open = "@inline(__always) nonisolated private"
  func function(
    _ generic: String, _ a: String, _ b: String, _ result: String, _ condition: String = "",
    faulty: String? = nil
  ) -> String {
    "\(open) func \(name)\(generic)(a: \(a), b: \(b)) -> \(result) \(condition) { "
      + "Faults.acts(\(number)) ? \(faulty ?? "a \(new) b") : a \(old) b }"
  }
  func same(_ generic: String, _ condition: String = "") -> String {
    function(generic, "T", "T", "T", condition)
  }
  switch place.kind {
  case .value: return []
  case .prefix:
    let type = old == "!" ? "Bool" : "T"
    return [
      "prefix operator \(name)",
      "\(open) prefix func \(name)\(old == "!" ? "" : "<T: SignedNumeric>")(a: \(type)) -> \(type) { "
        + "Faults.acts(\(number)) ? a : \(old)a }",
    ]
  case .function:
    return [
      "\(open) func \(old)Fault\(number)<T: Comparable>(_ a: T, _ b: T, _ c: T...) -> T { "
        + "let all = [a, b] + c; return (Faults.acts(\(number)) ? all.\(new)() : all.\(old)()) ?? a }"
    ]
  case .member:
    let name = "\(old)Fault\(number)"
    func body(_ words: String) -> String {
      "Faults.acts(\(number)) ? \(new)\(words) : \(old)\(words)"
    }
    func method(_ label: String, _ closure: String, _ inner: String) -> String {
      "  nonisolated fileprivate func \(name)(\(label) f: \(closure) throws -> Bool) rethrows "
        + "-> Element? { try \(body("(\(inner): f)")) }"
    }
    if ["first", "last"].contains(old) {
      return [
        "extension BidirectionalCollection {",
        "  nonisolated fileprivate var \(name): Element? { \(body("")) }",
        method("where", "(Element)", "where"), "}",
      ]
    }
    return [
      "extension Sequence where Element: Comparable {",
      "  nonisolated fileprivate func \(name)() -> Element? { \(body("()")) }", "}",
      "extension Sequence {", method("by", "(Element, Element)", "by"), "}",
    ]
  case .infix:
    var all = ["infix operator \(name): \(group(of: old))"]
    switch old {
    case "<", "<=", ">", ">=":
      all.append(function("<T: Comparable>", "T", "T", "Bool"))
      all.append("@_disfavoredOverload")
      all.append(function("<T: BinaryInteger, U: BinaryInteger>", "T", "U", "Bool"))
    case "==", "!=":
      all.append(function("<T: Equatable>", "T", "T", "Bool"))
      all.append("@_disfavoredOverload")
      all.append(function("<T: StringProtocol, U: StringProtocol>", "T", "U", "Bool"))
      all.append(function("<T>", "T?", "_OptionalNilComparisonType", "Bool"))
    case "&&", "||":
      all.append(
        "\(open) func \(name)(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool { "
          + "try Faults.acts(\(number)) ? a \(new) b() : a \(old) b() }")
    case "..<":
      all.append(
        function(
          "<T: Strideable>", "T", "T", "Range<T>", "where T.Stride: SignedInteger",
          faulty: "a..<b.advanced(by: 1)"))
    case "...":
      all.append(
        function(
          "<T: Strideable>", "T", "T", "ClosedRange<T>", "where T.Stride: SignedInteger",
          faulty: "a...b.advanced(by: a < b ? -1 : 1)"))
      all.append(
        function("<T: BinaryFloatingPoint>", "T", "T", "ClosedRange<T>", faulty: "a...(b + 1)"))
    case "+=", "-=", "*=", "/=":
      func change(_ generic: String, _ type: String) -> String {
        "\(open) func \(name)\(generic)(a: inout \(type), b: \(type)) { "
          + "if Faults.acts(\(number)) { a \(new) b } else { a \(old) b } }"
      }
      all += numbers.map { change("", $0) }
      // Texts and lists have a sum too; with a fault it lacks its second part.
      if old == "+=" {
        for (generic, type) in [("", "String"), ("<T>", "[T]")] {
          all.append(
            "\(open) func \(name)\(generic)(a: inout \(type), b: \(type)) { "
              + "if !Faults.acts(\(number)) { a += b } }")
        }
      }
      if knowsTensor, ["+=", "-="].contains(old) { all.append(change("", "Tensor")) }
    case "&+", "&-": all.append(same("<T: FixedWidthInteger>"))
    case "%": all.append(same("<T: BinaryInteger>"))
    default:
      all += numbers.map { function("", $0, $0, $0) }
      if old == "+" {
        all.append(function("", "String", "String", "String", faulty: "a"))
        all.append(function("<T>", "[T]", "[T]", "[T]", faulty: "a"))
      }
      all.append(same("<T: SIMD>", "where T.Scalar: FloatingPoint"))
      if ["+", "-"].contains(old) {
        for pointer in ["UnsafePointer<T>", "UnsafeMutablePointer<T>"] {
          all.append(function("<T>", pointer, "Int", pointer))
        }
      }
      if knowsTensor {
        all.append(function("", "Tensor", "Tensor", "Tensor"))
        all.append(function("", "Tensor", "Float", "Tensor"))
        if old != "/" {
          all.append(
            function("", "Float", "Tensor", "Tensor", faulty: old == "+" ? "a - b" : "a + b"))
        }
      }
    }
    return all
  }
}
