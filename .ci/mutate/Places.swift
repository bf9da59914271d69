// The places in a file where a single fault could be: operators, literals, comparisons, indices.

/// A fault that a file could have, and where.
struct Place {
  /// How the fault comes into the code.
  enum Kind {
    /// An operator between two values, or before one, that is another one for once.
    case infix, prefix
    /// A value in whose place another stands for once.
    case value
    /// A member of a collection, or a function, that is its opposite for once.
    case member, function
  }

  let kind: Kind
  let file: String
  /// Where it is in the file, counted in signs.
  let range: Range<Int>
  let old: String
  let new: String
  let line: Int
  /// The line of code as it reads with the fault.
  let faulty: String

  var name: String { "\(file): \(old) -> \(new)" }
}

/// What is code in a text: comments and strings are blanked out, sign by sign.
func code(of text: [Character]) -> [Character] {
  var signs = text
  var place = 0
  func starts(_ words: String) -> Bool { signs[place...].starts(with: words) }
  func blank(_ count: Int) {
    for index in place..<min(place + count, signs.count) where signs[index] != "\n" {
      signs[index] = " "
    }
    place += count
  }
  func blank(to end: String) {
    while place < signs.count, !starts(end) { blank(1) }
    blank(end.count)
  }
  while place < signs.count {
    if starts("//") {
      while place < signs.count, signs[place] != "\n" { blank(1) }
    } else if starts("#\"") {
      blank(2)
      blank(to: "\"#")
    } else if starts("\"\"\"") {
      blank(3)
      blank(to: "\"\"\"")
    } else if starts("#/") {
      blank(2)
      blank(to: "/#")
    } else if starts("\"") {
      blank(1)
      while place < signs.count, signs[place] != "\"", signs[place] != "\n" {
        blank(signs[place] == "\\" ? 2 : 1)
      }
      blank(1)
    } else {
      place += 1
    }
  }
  return signs
}

let exchanges: [(old: String, new: String)] = [
  ("+", "-"), ("-", "+"), ("*", "/"), ("/", "*"), ("%", "/"), ("<", "<="), ("<=", "<"), (">", ">="),
  (">=", ">"), ("==", "!="), ("!=", "=="), ("&&", "||"), ("||", "&&"), ("+=", "-="), ("-=", "+="),
  ("*=", "/="), ("/=", "*="), ("&+", "&-"), ("&-", "&+"),
]

let opposites = [
  "true": "false", "false": "true", "first": "last", "last": "first", "min": "max", "max": "min",
]

/// All places of faults in a file.
func places(in file: String, _ text: String) -> [Place] {
  let original = Array(text)
  let signs = code(of: original)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  var (line, start) = (0, 0)
  var found: [Place] = []

  func sign(_ index: Int) -> Character { signs.indices.contains(index) ? signs[index] : "\n" }
  func isWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
  func end(from index: Int, _ belongs: (Character) -> Bool) -> Int {
    signs[index...].firstIndex { !belongs($0) } ?? signs.count
  }
  func add(_ kind: Place.Kind, _ range: Range<Int>, _ new: String) {
    let own = Array(lines[line])
    let faulty =
      String(own[..<(range.lowerBound - start)]) + new + String(own[(range.upperBound - start)...])
    found.append(
      Place(
        kind: kind, file: file, range: range, old: String(original[range]), new: new,
        line: line + 1, faulty: faulty.trimmingPrefix { $0 == " " }.description))
  }

  var index = 0
  while index < signs.count {
    let (before, here) = (sign(index - 1), signs[index])
    if here == "\n" {
      line += 1
      start = index + 1
    } else if isWord(here), !isWord(before) {
      var last = end(from: index, isWord)
      if here.isNumber, sign(last) == ".", sign(last + 1).isNumber {
        last = end(from: last + 1) { isWord($0) }
      }
      if here.isNumber, sign(last) == "-", sign(last - 1) == "e" {
        last = end(from: last + 1, isWord)
      }
      // No private function is taken for a parameter's standard value.
      let isStandard = signs[..<index].suffix(3).elementsEqual(" = ") && ",)".contains(sign(last))
      let word = String(signs[index..<last])
      let plain = word.filter { $0 != "_" }
      if "$.#@`".contains(before), !(before == "." && sign(index - 2) == ".") {
        if before == ".", let opposite = opposites[word] {
          add(.member, index..<last, opposite)
        }
      } else if isStandard {
        index = last - 1
      } else if here.isNumber, let whole = Int(plain) {
        add(.value, index..<last, "\(whole + 1)")
      } else if here.isNumber, let number = Double(plain) {
        add(.value, index..<last, "\(2 * number + 1)")
      } else if word == "true" || word == "false" {
        add(.value, index..<last, opposites[word] ?? "")
      } else if word == "min" || word == "max", sign(last) == "(" {
        add(.function, index..<last, opposites[word] ?? "")
      } else if before == "[", sign(last) == "]", !here.isNumber,
        isWord(sign(index - 2)) || ")]".contains(sign(index - 2))
      {
        add(.value, index..<last, "\(word) + 1")
      }
      index = last - 1
    } else if here == " " {
      for (old, new) in exchanges where signs[index...].starts(with: " \(old) ") {
        add(.infix, index + 1..<index + 1 + old.count, new)
      }
    } else if isWord(before) || ")]".contains(before), here == "." {
      for (old, new) in [("..<", "..."), ("...", "..<")] where signs[index...].starts(with: old) {
        if isWord(sign(index + 3)) || sign(index + 3) == "(" { add(.infix, index..<index + 3, new) }
      }
    } else if here == "!" || here == "-", " ([{,".contains(before),
      isWord(sign(index + 1)) || "($".contains(sign(index + 1))
    {
      add(.prefix, index..<index + 1, "")
    }
    index += 1
  }
  return found
}
