// The prose of a chapter, sentence by sentence, as its source has it: before any knob is turned.

import Foundation

/// A sentence of a chapter's prose.
struct Sentence: CustomStringConvertible {
  let chapter: Chapter
  let line: Int
  let section: Int  // 0 before the first
  let words: String

  /// Where it stands, and how it begins.
  var description: String {
    "Chapters/\(chapter.folder)/main.swift:\(line): “\(words.prefix(90))\(words.count > 90 ? "…" : "")”"
  }

  /// All sentences of a chapter, questions too, headings not.
  static func all(of chapter: Chapter) throws -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph: (line: Int, words: String) = (0, "")
    var section = 0
    func end() {
      let ends = paragraph.words.matches(of: #/[.?!:][)"*]*\s+(?=\p{Lu}|["*`(])/#)
      var (start, line) = (paragraph.words.startIndex, paragraph.line)
      for end in ends.map(\.range.upperBound) + [paragraph.words.endIndex] {
        let part = paragraph.words[start..<end]
        let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let sentence = Sentence(chapter: chapter, line: line, section: section, words: words)
        if !words.isEmpty { sentences.append(sentence) }
        line += part.filter { $0 == "\n" }.count
        start = end
      }
      paragraph.words = ""
    }
    for (index, line) in try chapter.lines().enumerated() {
      let text = line.hasPrefix("//:") ? line.dropFirst(3).drop { " >".contains($0) } : ""
      let marker = text.prefixMatch(of: #/- |\d+\. /#)
      if text.isEmpty || text.hasPrefix("#") || marker != nil { end() }
      if line.hasPrefix("//: ## ") { section += 1 }
      if text.isEmpty || text.hasPrefix("#") { continue }
      if paragraph.words.isEmpty { paragraph.line = index + 1 }
      paragraph.words += (marker.map { text[$0.range.upperBound...] } ?? text) + "\n"
    }
    end()
    return sentences
  }

  /// The numbers that it states, other than a command's and those of sections, chapters and
  /// exercises.
  var numbers: [StatedNumber] {
    let references =
      #/(?i)\b(?:sections?|chapters?|lessons?|exercises?)\s+\d+(?:\.\d+)?(?:(?:,| and| or| to)\s+\d+)*/#
    let plain = words.replacing(#/`swift [^`]*`/#, with: "").replacing(#/\]\([^)]*\)/#, with: "")
      .replacing(references, with: "")
    return StatedNumber.all(in: plain)
  }

  /// Whether it says of what is shown how it came out.
  var isVerdict: Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return !self.words.hasSuffix("?") && words.contains(where: Sentence.verdicts.contains)
  }

  private static let verdicts: Set = [
    "wrong", "nonsense", "rise", "rises", "falls", "fell", "grows", "grew", "shrinks", "larger",
    "largest", "smaller", "smallest", "nearly", "almost", "best", "worst",
    "better",
    "worse", "faster", "slower", "higher", "lower", "never", "always", "stops", "settles", "climbs",
    "jumps",
  ]
}

/// A number as prose or a result has it.
struct StatedNumber: CustomStringConvertible {
  let description: String
  let size: Double  // a minus sign may as well be a hyphen, so it does not count
  let decimals: Int

  static func all(in text: String) -> [StatedNumber] {
    // A digit in a name, as in `w2`, is no number.
    let spelling = #/\p{L}[\p{L}\d]*|(\d+(?:,\d{3})*(?:\.\d+)?(?:e[−-]?\d+)?)/#
    return text.matches(of: spelling).compactMap { match in
      guard let spelt = match.1 else { return nil }
      let digits = spelt.replacing(",", with: "").replacing("−", with: "-")
      let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
      return Double(digits).map {
        StatedNumber(description: String(spelt), size: $0, decimals: decimals)
      }
    }
  }

  /// Whether it is another one, rounded to the digits that it has; a whole number is no other.
  func says(_ other: StatedNumber) -> Bool {
    if decimals == 0 { return size == other.size }
    return (size - other.size).magnitude <= 0.5000001 * pow(10, -Double(decimals))
  }
}
