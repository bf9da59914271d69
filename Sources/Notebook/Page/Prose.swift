// The part of Markdown that lectures are written in, laid out as lines of text.

/// A piece of prose, as Markdown has it.
package enum Prose: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case item(marker: String, String)
  case quote(String)
  case code(String)
  case table(headings: [String], rows: [[String]])

  /// The pieces of a stretch of Markdown.
  package static func parse(_ markdown: String) -> [Prose] {
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
      } else if line.hasPrefix("|"), lines.first?.wholeMatch(of: /\|[-:| ]+/) != nil {
        let body = lines.prefix { $0.hasPrefix("|") }
        lines = lines.dropFirst(body.count)
        let headings = cells(line)
        let rows = body.dropFirst().map { row in
          Array((cells(row) + headings.map { _ in "" }).prefix(headings.count))
        }
        pieces.append(.table(headings: headings, rows: rows))
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

  /// The cells of a table's row: what stands between its bars.
  private static func cells(_ row: Substring) -> [String] {
    let cells = row.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    return (row.hasSuffix("|") ? cells.dropLast() : cells).map {
      String($0.replacing(/^\s+|\s+$/, with: ""))
    }
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
    case .table(let headings, let rows):
      return Table(headings, rows: rows).text(on: paper)
    case .code(let text):
      return text.lines.flatMap {
        folded("    " + paper.spell(String($0)), to: paper.width, mark: "    ")
      }
    }
  }
}
