// A file of Swift as text: what in it is code, which brackets belong together, what they hold.

/// The text of a Swift file, in which strings and comments are known.
///
/// Places are counted in characters. What stands in the `\(…)` of a string is code; a regular
/// expression between slashes is taken for code too.
struct SwiftText {
  let characters: [Character]

  /// How many brackets and strings are open at each place; nil inside of strings and comments.
  private var depths: [Int?]

  /// Where the comments are, in order.
  private var comments: [Range<Int>] = []

  /// The same text with blanks for its comments.
  private var uncommented: [Character]

  /// Where each line begins.
  private let lineStarts: [Int]

  init(_ text: String) {
    let characters = Array(text)
    self.characters = characters
    uncommented = characters
    depths = Array(repeating: nil, count: characters.count)
    lineStarts = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
    var open: [[Character]] = []  // what ends each open string; nothing for an open bracket
    var place = 0
    while place < characters.count {
      let character = characters[place]
      if let end = open.last, !end.isEmpty {
        let escape = ["\\"] + end.filter { $0 == "#" }
        if has(end, at: place) {
          open.removeLast()
          place += end.count
        } else if has(escape, at: place) {
          place += escape.count
          if has("(", at: place) {
            depths[place] = open.count
            open.append([])
          }
          place += 1
        } else if character.isNewline, end.count == escape.count {
          open.removeLast()  // a string that was never closed ends with its line
        } else {
          place += 1
        }
      } else if let end = endOfComment(at: place) {
        comments.append(place..<end)
        for index in place..<end where !characters[index].isNewline { uncommented[index] = " " }
        place = end
      } else if let string = openingOfString(at: place) {
        open.append(string.reversed())
        place += string.count
      } else {
        if ")]}".contains(character), !open.isEmpty { open.removeLast() }
        depths[place] = open.count
        if "([{".contains(character) { open.append([]) }
        place += 1
      }
    }
  }

  private func has(_ text: some Sequence<Character>, at place: Int) -> Bool {
    characters[min(place, characters.count)...].starts(with: text)
  }

  private func endOfComment(at place: Int) -> Int? {
    guard characters[place] == "/" else { return nil }
    if has("//", at: place) {
      return characters[place...].firstIndex(where: \.isNewline) ?? characters.count
    }
    guard has("/*", at: place) else { return nil }
    var (end, depth) = (place + 2, 1)
    while depth > 0, end < characters.count {
      let step = has("/*", at: end) ? 1 : has("*/", at: end) ? -1 : 0
      depth += step
      end += step == 0 ? 1 : 2
    }
    return end
  }

  /// The signs that open a string: `"`, `"""`, or one of them behind some `#`.
  private func openingOfString(at place: Int) -> [Character]? {
    let hashes = characters[place...].prefix { $0 == "#" }
    guard has("\"", at: hashes.endIndex) else { return nil }
    // The lines of a long string begin below its three quotes.
    let next = hashes.endIndex + 3
    let isLong = has("\"\"\"", at: hashes.endIndex)
    let isBelow = next >= characters.count || characters[next].isWhitespace
    return hashes + Array(repeating: "\"", count: isLong && isBelow ? 3 : 1)
  }

  /// All lines, without their ends.
  var lines: [String] { (1...lineStarts.count).map { String(characters[range(ofLine: $0)]) } }

  /// The line that a place is in, counted from 1.
  func line(of place: Int) -> Int { (lineStarts.lastIndex { $0 <= place } ?? 0) + 1 }

  /// A line, without its end.
  func range(ofLine line: Int) -> Range<Int> {
    let end = line < lineStarts.count ? lineStarts[line] - 1 : characters.count
    return lineStarts[line - 1]..<end
  }

  /// What stands between blank lines that are in no bracket, string or comment.
  var paragraphs: [String] {
    let isBlank = (1...lineStarts.count).map { line in
      let range = range(ofLine: line)
      let isOpen = range.upperBound < characters.count && depths[range.upperBound] != 0
      return !isOpen && characters[range].allSatisfy(\.isWhitespace)
    }
    let parts = zip(lines, isBlank).split { $0.1 }
    return parts.map { $0.map(\.0).joined(separator: "\n") }
  }

  func isCode(_ place: Int) -> Bool { depths[place] != nil }

  /// What a stretch of the text is.
  enum Kind { case code, string, comment }

  /// The text, cut where it becomes code, a string or a comment.
  ///
  /// A string's `\(…)` is code between two strings.
  var stretches: [(kind: Kind, range: Range<Int>)] {
    var found: [(kind: Kind, range: Range<Int>)] = []
    var ahead = comments[...]
    var place = 0
    while place < characters.count {
      if let comment = ahead.first, comment.lowerBound == place {
        found.append((.comment, comment))
        ahead.removeFirst()
      } else {
        let isCode = isCode(place)
        let limit = ahead.first?.lowerBound ?? characters.count
        let end = (place..<limit).first { self.isCode($0) != isCode } ?? limit
        found.append((isCode ? .code : .string, place..<end))
      }
      place = found.last?.range.upperBound ?? characters.count
    }
    return found
  }

  /// Where words stand as code, and not as a part of a longer name.
  func places(of words: String) -> [Int] {
    let words = Array(words)
    guard let first = words.first, let last = words.last else { return [] }
    return characters.indices.filter { place in
      guard characters[place] == first, isCode(place), has(words, at: place) else { return false }
      let (before, after) = (place - 1, place + words.count)
      return isCode(after - 1)
        && !(first.isNameSign && before >= 0 && characters[before].isNameSign)
        && !(last.isNameSign && after < characters.count && characters[after].isNameSign)
    }
  }

  /// The calls of a function that belongs to no type: where they begin, and their arguments, without
  /// comments.
  func calls(of name: String) -> [(place: Int, arguments: [String])] {
    places(of: name + "(").filter { place in
      let before = characters[..<place]
      return before.last != "." && !before.suffix(5).elementsEqual("func ")
    }.map { ($0, inner(of: $0 + name.count).map(arguments) ?? []) }
  }

  /// What stands between an opening bracket and its partner.
  func inner(of bracket: Int) -> Range<Int>? {
    guard ["(", "[", "{"].contains(where: { has($0, at: bracket) }), let depth = depths[bracket]
    else { return nil }
    let close = (bracket + 1..<characters.count).first { depths[$0] == depth }
    return close.map { bracket + 1..<$0 }
  }

  /// What stands between two brackets, split at its commas, without comments.
  func arguments(in range: Range<Int>) -> [String] {
    let depth = depths[range.lowerBound - 1].map { $0 + 1 }
    let commas = range.filter { characters[$0] == "," && depths[$0] == depth }
    let starts = [range.lowerBound] + commas.map { $0 + 1 }
    return zip(starts, commas + [range.upperBound]).map { start, end in
      let text = uncommented[start..<end].drop(while: \.isWhitespace)
      return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  /// What stands between the brace that is the next sign of code after a place, and its partner.
  func block(after place: Int) -> Range<Int>? {
    let next = uncommented[place...].firstIndex { !$0.isWhitespace }
    return next.flatMap { characters[$0] == "{" ? inner(of: $0) : nil }
  }

  /// What stands in the brackets of the first call on or below a line, whatever is called, as in
  /// `Kind<(A, B), C>(…)`.
  func call(onLine line: Int) -> Range<Int>? {
    guard line <= lineStarts.count else { return nil }
    let bracket = (max(lineStarts[line - 1], 1)..<max(characters.count, 1)).first {
      let before = characters[$0 - 1]
      return characters[$0] == "(" && isCode($0) && (before.isNameSign || before == ">")
    }
    return bracket.flatMap(inner)
  }

  /// The words and signs of the code, without comments.
  var tokens: [String] {
    String(uncommented).matches(of: /\w+|\S/).map { String($0.0) }
  }

  /// A function: where its name is declared, what stands between its brackets and its braces.
  func function(_ name: String) -> (place: Int, parameters: Range<Int>, body: Range<Int>?)? {
    guard let place = places(of: "func \(name)(").first,
      let parameters = inner(of: place + "func \(name)".count)
    else { return nil }
    let brace = (parameters.upperBound..<characters.count).first {
      characters[$0] == "{" && depths[$0] == depths[place]
    }
    return (place, parameters, brace.flatMap(inner))
  }

  /// The lines of the declaration that a place is in the first line of.
  func declaration(at place: Int) -> ClosedRange<Int> {
    let end = (place..<characters.count).first {
      characters[$0].isNewline && (depths[$0] ?? .max) <= (depths[place] ?? 0)
    }
    return line(of: place)...line(of: end ?? characters.count)
  }

  /// Where statements begin that stand outside of all brackets.
  var statements: [Int] {
    var found: [Int] = []
    var isFresh = true
    for (place, character) in characters.enumerated() where depths[place] != nil {
      if character.isNewline || character == ";" {
        isFresh = true
      } else if !character.isWhitespace {
        if isFresh && depths[place] == 0 && !")]}".contains(character) { found.append(place) }
        isFresh = false
      }
    }
    return found
  }

  /// Whether the statement that begins at a place declares a function or a type, and runs nothing.
  func isDeclaration(_ statement: Int) -> Bool {
    let head = characters[statement...].prefix { $0.isNameSign || $0 == " " || $0 == "@" }
    let kinds = ["func", "struct", "enum", "class", "actor", "protocol", "extension", "typealias"]
    return head.split(separator: " ").contains { kinds.contains(String($0)) }
  }
}

extension Character {
  /// Whether it can be a part of a name.
  fileprivate var isNameSign: Bool { isLetter || isNumber || self == "_" }
}
