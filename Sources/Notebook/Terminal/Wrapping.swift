// Text wrapped to a width, its **bold**, *slanted* and `code` words painted.

/// Wraps a text with **bold**, *slanted* and `code` words in it to lines.
package func wrapped(_ markdown: String, to width: Int, on paper: Paper) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in words(of: markdown, to: width, on: paper) {
    let room = width - visibleWidth(line) - (line.isEmpty ? 0 : 1)
    if !line.isEmpty && visibleWidth(word) > room {
      lines.append(line)
      line = ""
    }
    let parts = folded(word, to: width, mark: "")
    lines += parts.dropLast()
    line += (line.isEmpty ? "" : " ") + (parts.last ?? "")
  }
  return line.isEmpty ? lines : lines + [line]
}

/// The words of a text, each painted in its style.
///
/// Code that fits a line is one word, so that a command can be copied in one piece.
private func words(of markdown: String, to width: Int, on paper: Paper) -> [String] {
  Inline.parse(markdown).reduce(into: [""]) { words, stretch in
    let spelt = paper.spell(stretch.text)
    let isCode = stretch.kind == .code
    let isWhole = isCode && visibleWidth(spelt) + 2 <= width
    let sign = isCode && !paper.hasColour ? "`" : ""  // without colour, code keeps its signs
    let style: Style? =
      switch stretch.kind {
      case .plain, .link: nil  // of a link, its words
      case .bold: .bold
      case .slanted: .italic
      case .code: .code
      }
    let text = sign + spelt + sign
    let parts = isWhole ? [text[...]] : text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { words.append("") }
      words[words.count - 1] += style.map { paper.paint(String(part), $0) } ?? String(part)
    }
  }.filter { !$0.isEmpty }
}
