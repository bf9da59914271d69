// Lines of text: their width, padded, folded, side by side, behind a bar, shortened to their ends.

extension Paper {
  /// How long a line of prose is at most, so that it is read with ease.
  var measure: Int { min(width, 76) }

  /// What a figure is called, above it.
  func title(_ title: String) -> [String] { wrapped("**\(title)**", to: measure, on: self) }

  /// What to notice in a figure, below it.
  func caption(_ caption: String) -> [String] {
    caption.isEmpty ? [] : [""] + wrapped(caption, to: measure, on: self)
  }
}

extension StringProtocol {
  /// All of its lines, the empty ones too.
  var lines: [SubSequence] { split(separator: "\n", omittingEmptySubsequences: false) }

  /// Whether nothing in it can be seen.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// Lines as one text, without the blank ones above and below.
func trimmed(_ lines: [some StringProtocol]) -> String {
  let body = lines.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
  return body.joined(separator: "\n")
}

/// How many columns a text takes up on a terminal: escape codes take none.
func visibleWidth(_ text: String) -> Int { glyphs(of: text).count }

/// The text with spaces after it (or before it, or around it) up to a width.
package func padded(_ text: String, to width: Int, _ side: Side = .left) -> String {
  let gap = max(0, width - visibleWidth(text))
  let before =
    switch side {
    case .left: 0
    case .centre: gap / 2
    case .right: gap
    }
  return String(repeating: " ", count: before) + text + String(repeating: " ", count: gap - before)
}

/// Where a text stands in its column.
package enum Side { case left, centre, right }

/// Puts blocks of lines beside each other, each in the middle of the tallest.
func beside(_ blocks: [[String]], gap: Int = 1) -> [String] {
  let height = blocks.map(\.count).max() ?? 0
  let columns = blocks.map { block -> [String] in
    let width = block.map(visibleWidth).max() ?? 0
    let above = (height - block.count) / 2
    return (0..<height).map { row in
      let line = block.indices.contains(row - above) ? block[row - above] : ""
      return padded(line, to: width)
    }
  }
  return (0..<height).map { row in
    let line = columns.map { $0[row] }.joined(separator: String(repeating: " ", count: gap))
    return trimmedEnd(line)
  }
}

/// Breaks a line that is too long into several, at a space where there is one, each but the first
/// behind a mark.
func folded(_ line: String, to width: Int, mark: String) -> [String] {
  if visibleWidth(line) <= width { return [line] }
  var lines: [String] = []
  var rest = glyphs(of: line)[...]
  while !rest.isEmpty {
    let start = lines.isEmpty ? "" : mark
    let room = max(1, width - start.count)
    var part = rest.prefix(room)
    if part.endIndex < rest.endIndex, let space = part.lastIndex(where: { $0.letter == " " }),
      space - part.startIndex > room / 2
    {
      part = rest[..<space]
    }
    lines.append(start + text(of: part))
    rest = rest[part.endIndex...].drop { $0.letter == " " }
  }
  return lines
}

/// A letter, and the escape code of the paint that it is in.
private typealias Glyph = (letter: Character, paint: String)

private func glyphs(of line: String) -> [Glyph] {
  var glyphs: [Glyph] = []
  var paint = ""
  var rest = Substring(line)
  while let letter = rest.first {
    if letter == "\u{1B}", let end = rest.firstIndex(of: "m") {
      let code = String(rest[...end])
      paint = code == "\u{1B}[0m" ? "" : code
      rest = rest[rest.index(after: end)...]
    } else {
      glyphs.append((letter, paint))
      rest.removeFirst()
    }
  }
  return glyphs
}

private func text(of glyphs: ArraySlice<Glyph>) -> String {
  var text = ""
  var paint = ""
  for glyph in glyphs {
    if glyph.paint != paint {
      text += (paint.isEmpty ? "" : "\u{1B}[0m") + glyph.paint
      paint = glyph.paint
    }
    text.append(glyph.letter)
  }
  return text + (paint.isEmpty ? "" : "\u{1B}[0m")
}

/// Code behind a bar, line by line.
package func barred(_ code: String, to width: Int, on paper: Paper) -> [String] {
  let (bar, mark) = (paper.spell("│ "), paper.spell("↪ "))
  return code.lines.flatMap { line in
    folded(paper.spell(String(line)), to: width - bar.count, mark: mark).map {
      let line = paper.paint(bar, .faint) + paper.paint($0, .code)
      return paper.hasColour ? line : trimmedEnd(line)
    }
  }
}

/// The text without spaces at its end.
func trimmedEnd(_ text: String) -> String {
  String(text.reversed().drop { $0 == " " }.reversed())
}

/// Which of `count` elements are shown: all up to a limit; of more, the first and the last, and nil
/// for those between.
func shortened(_ count: Int, to limit: Int, first: Int, last: Int) -> [Int?] {
  count <= limit ? Array(0..<count) : Array(0..<first) + [nil] + Array(count - last..<count)
}
