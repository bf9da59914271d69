// The part of Markdown that lectures are written in, laid out as lines of text.

/// A piece of prose, as Markdown has it.
enum Prose: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case item(marker: String, String)
  case quote(String)
  case code(String)

  /// The pieces of a stretch of Markdown.
  static func parse(_ markdown: String) -> [Prose] {
    var pieces: [Prose] = []
    var lines = markdown.lines[...]
    while let line = lines.popFirst() {
      if line.isBlank { continue }
      let hashes = line.prefix { $0 == "#" }.count
      if hashes > 0 {
        pieces.append(.heading(level: hashes, String(line.dropFirst(hashes + 1))))
      } else if line.hasPrefix("```") {
        let body = lines.prefix { !$0.hasPrefix("```") }
        lines = lines.dropFirst(body.count + 1)
        pieces.append(.code(body.joined(separator: "\n")))
      } else if line.hasPrefix(margin) {
        let body = lines.prefix { $0.hasPrefix(margin) || $0.isBlank }
        lines = lines.dropFirst(body.count)
        pieces.append(.code(trimmed(([line] + body).map { $0.dropFirst(margin.count) })))
      } else {
        let (start, text) = opening(line)
        let more = lines.prefix { continues(start, $0) }
        lines = lines.dropFirst(more.count)
        let words = [text] + more.map { opening($0).text.drop(while: \.isWhitespace) }
        let body = words.joined(separator: " ")
        switch start {
        case "": pieces.append(.paragraph(body))
        case "> ": pieces.append(.quote(body))
        default: pieces.append(.item(marker: start, body))
        }
      }
    }
    return pieces
  }

  /// What stands before each line of code that is not in a fence.
  private static let margin = "    "

  /// What a line begins with (a sign of a quote, of an item, or nothing), and the rest.
  private static func opening(_ line: Substring) -> (sign: String, text: Substring) {
    if let quote = line.prefixMatch(of: /> ?/) { return ("> ", line[quote.range.upperBound...]) }
    guard let item = line.prefixMatch(of: #/- |\d+\. /#) else { return ("", line) }
    return (String(item.output), line[item.range.upperBound...])
  }

  private static func continues(_ start: String, _ next: Substring) -> Bool {
    if next.isBlank || next.hasPrefix("#") || next.hasPrefix("```") { return false }
    return opening(next).sign == (start == "> " ? "> " : "")
  }

  /// The piece as lines of text.
  func text(on paper: Paper) -> [String] {
    let width = min(paper.width, 80)
    switch self {
    case .heading(let level, let title):
      let line = level == 1 ? "═" : "─"
      let words = wrapped(title, to: width, on: paper)
      let rule = paper.spell(String(repeating: line, count: words.map(visibleWidth).max() ?? 0))
      return words.map { paper.paint($0, .bold) } + (level <= 2 ? [rule] : [])
    case .paragraph(let text): return wrapped(text, to: width, on: paper)
    case .item(let marker, let text):
      let sign = marker == "- " ? paper.spell("• ") : marker
      let indent = String(repeating: " ", count: sign.count)
      let lines = wrapped(text, to: width - sign.count, on: paper)
      return lines.enumerated().map { ($0 == 0 ? sign : indent) + $1 }
    case .quote(let text):
      let bar = paper.paint(paper.spell("│ "), .warning)
      return wrapped(text, to: width - 2, on: paper).map { bar + $0 }
    case .code(let text):
      return text.lines.flatMap {
        folded("    " + paper.spell(String($0)), to: paper.width, mark: "    ")
      }
    }
  }
}

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
