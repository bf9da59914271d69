// What pages have in common, stored once.

/// Texts as the fragments they are made of.
///
/// Texts are cut between lines, and only where one of them goes on otherwise than another: what
/// always stands together is one fragment.
struct Fragments {
  /// Each fragment once.
  private(set) var texts: [ArraySlice<UInt8>] = []

  /// For each text the fragments that give it, one after the other.
  private(set) var parts: [[Int]] = []

  init(of all: [ArraySlice<UInt8>]) {
    let (lines, ids) = Fragments.lines(of: all)
    // The only line that follows a line, or comes before it; -1 for an end, nil where there are several.
    var next: [Int?] = Array(repeating: nil, count: lines.count)
    var previous = next
    var isSeen = (next: [Bool](repeating: false, count: lines.count), previous: [Bool]())
    isSeen.previous = isSeen.next
    for text in ids {
      for (place, line) in text.enumerated() {
        let (before, after) = (
          place > 0 ? text[place - 1] : -1, place + 1 < text.count ? text[place + 1] : -1
        )
        next[line] = isSeen.next[line] && next[line] != after ? nil : after
        previous[line] = isSeen.previous[line] && previous[line] != before ? nil : before
        isSeen.next[line] = true
        isSeen.previous[line] = true
      }
    }
    // A fragment is known by its first line.
    var fragment: [Int: Int] = [:]
    for text in ids {
      var parts: [Int] = []
      var start = 0
      while start < text.count {
        var end = start + 1
        while end < text.count, next[text[end - 1]] == text[end],
          previous[text[end]] == text[end - 1]
        {
          end += 1
        }
        if fragment[text[start]] == nil {
          fragment[text[start]] = texts.count
          texts.append(text[start..<end].flatMap { lines[$0] }[...])
        }
        parts += fragment[text[start]].map { [$0] } ?? []
        start = end
      }
      self.parts.append(parts)
    }
  }

  /// The lines of all texts, each once with its end, and each text as the numbers of its lines.
  private static func lines(of texts: [ArraySlice<UInt8>]) -> ([ArraySlice<UInt8>], [[Int]]) {
    var lines: [ArraySlice<UInt8>] = []
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    let ids = texts.map { text in
      var ids: [Int] = []
      var rest = text
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[end...]
        if let known = numbers[line] {
          ids.append(known)
        } else {
          numbers[line] = lines.count
          ids.append(lines.count)
          lines.append(line)
        }
      }
      return ids
    }
    return (lines, ids)
  }
}
