// Errors of the compiler in the words of the course: what was found, what Swift wants, and how it is
// written here.

/// A mistake in spelling that the course knows, and where it is.
struct Misspelling: Equatable {
  let line: Int
  let column: Int  // in letters, counted from 1
  let code: String  // the line as the student wrote it, without its margin
  let sentence: String

  /// The first error that the course has words for, if there is one.
  ///
  /// One mistake often makes several errors, and the telling one need not be the first.
  init?(_ diagnostics: [Diagnostic], in text: String) {
    let places = diagnostics.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map { Place($0.element, in: text) }
    for place in places {
      for rule in Spelling.rules {
        guard let sentence = rule(place) else { continue }
        self.init(place, sentence)
        return
      }
    }
    return nil
  }

  private init(_ place: Place, _ sentence: String) {
    line = place.diagnostic.line
    column = place.column + 1
    code = place.code
    self.sentence = sentence
  }
}

/// A place in the student's file at which the compiler stopped.
struct Place {
  let diagnostic: Diagnostic

  /// The lines of the file.
  let lines: [Substring]

  /// The line, letter by letter.
  let letters: [Character]

  /// Which letter of the line it is, counted from 0.
  let column: Int

  init(_ diagnostic: Diagnostic, in text: String) {
    self.diagnostic = diagnostic
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = diagnostic.line - 1
    let line = lines.indices.contains(index) ? lines[index] : ""
    letters = Array(line)
    // The compiler counts bytes.
    var bytes = diagnostic.column - 1
    column =
      letters.firstIndex { letter in
        bytes -= letter.utf8.count
        return bytes < 0
      } ?? letters.count
  }

  var message: String { diagnostic.message }

  var line: String { String(letters) }

  /// The line without its margin.
  var code: String { String(letters.drop { $0 == " " || $0 == "\t" }) }

  /// What stands before the place, and what stands there and after it.
  var before: String { String(letters[..<column]) }
  var after: String { String(letters[column...]) }

  /// The name, call or element that the place is in: `xs.count`, `w[0]`, `exp(-z)`.
  var expression: String {
    var (start, end) = (column, column)
    while start > 0, let open = Place.begin(of: letters, before: start) { start = open }
    while end < letters.count, let close = Place.end(of: letters, from: end) { end = close }
    return String(letters[start..<end])
  }

  /// The operands of a sign that stands at the place, or as the first of its kind in the line.
  func operands(of sign: String) -> (left: String, right: String)? {
    let pattern = Array(sign)
    let at = [column] + letters.indices.filter { letters[$0...].starts(with: pattern) }
    guard let place = at.first(where: { letters[min($0, letters.count)...].starts(with: pattern) })
    else { return nil }
    var (start, end) = (place, place + pattern.count)
    while start > 0, letters[start - 1] == " " { start -= 1 }
    while end < letters.count, letters[end] == " " { end += 1 }
    let (left, right) = (start, end)
    while start > 0, let open = Place.begin(of: letters, before: start) { start = open }
    while end < letters.count, let close = Place.end(of: letters, from: end) { end = close }
    return start < left && right < end
      ? (String(letters[start..<left]), String(letters[right..<end])) : nil
  }

  /// Whether a name is a variable or constant of the answer, and how it begins.
  func declaration(of name: String) -> (word: String, value: String)? {
    for line in lines.prefix(diagnostic.line).reversed() {
      if line.hasPrefix("func ") || line.hasPrefix("///") { return nil }
      guard let match = line.firstMatch(of: /^\s*(let|var)\s+(\w+)\s*=\s*(.*?)\s*$/),
        match.2 == name
      else { continue }
      return (String(match.1), String(match.3))
    }
    return nil
  }

  /// The names that an answer may use: its function's, and those it has made above the place.
  var names: [String] {
    var names: [String] = []
    for line in lines.prefix(diagnostic.line).reversed() {
      names += line.matches(of: /(?:let|var|for)\s+(\w+)/).map { String($0.1) }
      if line.hasPrefix("func ") || line.hasPrefix(") ->") {
        names += line.matches(of: /(\w+)\s*:/).map { String($0.1) }
      }
      if line.hasPrefix("func ") { break }
    }
    return names
  }

  /// Where the name, number or bracket that ends before a place begins.
  private static func begin(of letters: [Character], before end: Int) -> Int? {
    let last = letters[end - 1]
    if isPart(last) { return end - 1 }
    guard let open: Character = [")": "(", "]": "["][last] else { return nil }
    var depth = 0
    for index in (0..<end).reversed() {
      depth += letters[index] == last ? 1 : letters[index] == open ? -1 : 0
      if depth == 0 { return index }
    }
    return nil
  }

  private static func end(of letters: [Character], from start: Int) -> Int? {
    let first = letters[start]
    if isPart(first) { return start + 1 }
    guard let close: Character = ["(": ")", "[": "]"][first] else { return nil }
    var depth = 0
    for index in start..<letters.count {
      depth += letters[index] == first ? 1 : letters[index] == close ? -1 : 0
      if depth == 0 { return index + 1 }
    }
    return nil
  }

  private static func isPart(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "_" || letter == "."
  }
}
