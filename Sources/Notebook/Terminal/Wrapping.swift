// Text wrapped to a width, its **bold**, *slanted* and `code` words painted.

/// Wraps a text with **bold**, *slanted* and `code` words in it to lines.
func wrapped(_ markdown: String, to width: Int, on paper: Paper) -> [String] {
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
  spans(of: markdown).reduce(into: [""]) { words, span in
    let spelt = paper.spell(span.text)
    let isWhole = span.isCode && visibleWidth(spelt) + 2 <= width
    let sign = span.isCode && !paper.hasColour ? "`" : ""  // without colour, code keeps its signs
    let text = sign + spelt + sign
    let parts = isWhole ? [text[...]] : text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { words.append("") }
      words[words.count - 1] += span.style.map { paper.paint(String(part), $0) } ?? String(part)
    }
  }.filter { !$0.isEmpty }
}

private struct Span {
  var style: Style?  // nil for plain words
  var text: String

  var isCode: Bool { if case .code? = style { true } else { false } }
}

private func spans(of markdown: String) -> [Span] {
  var spans: [Span] = []
  var plain = ""
  var rest = Substring(markdown)
  let marks: [(String, Style)] = [("`", .code), ("**", .bold), ("*", .italic)]
  scan: while !rest.isEmpty {
    for (mark, style) in marks where rest.hasPrefix(mark) {
      guard let end = rest.dropFirst(mark.count).firstRange(of: mark) else { continue }
      let inner = rest[..<end.lowerBound].dropFirst(mark.count)
      if inner.isEmpty || mark != "`" && !isEmphasis(inner) { continue }
      spans += [Span(style: nil, text: plain), Span(style: style, text: String(inner))]
      plain = ""
      rest = rest[end.upperBound...]
      continue scan
    }
    if rest.first == "[", let link = rest.prefixMatch(of: /\[([^\]]*)\]\([^)]*\)/) {
      plain += link.1  // of a link, its words
      rest = rest[link.range.upperBound...]
      continue
    }
    plain.append(rest.removeFirst())
  }
  return (spans + [Span(style: nil, text: plain)]).filter { !$0.text.isEmpty }
}

/// Whether stars around a text mark it: those of 2 * 3 * 4 do not.
private func isEmphasis(_ text: Substring) -> Bool {
  text.first?.isWhitespace == false && text.last?.isWhitespace == false
}
