// The part of Markdown that lectures are written in, laid out as lines of text.

/// A piece of prose, as Markdown has it.
package enum Prose: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  case item(marker: String, String)
  case quote(String)
  case code(String, language: String = "")
  case table(headings: [String], rows: [[String]])

  /// The pieces of a stretch of Markdown.
  package static func parse(_ markdown: String) -> [Prose] {
    blocks(of: markdown).compactMap(piece)
  }

  /// The lines of each piece, and those between them.
  static func blocks(of markdown: String) -> [ArraySlice<Substring>] {
    var blocks: [ArraySlice<Substring>] = []
    var lines = markdown.lines[...]
    while let line = lines.first {
      let rest = lines.dropFirst()
      let more =
        switch kind(of: line, before: rest.first) {
        case .blank, .heading: 0
        case .table: rest.prefix { $0.hasPrefix("|") }.count
        case .fence:
          min(rest.prefix { !$0.hasPrefix(fence) }.count + 1, rest.count)
        case .indented: rest.prefix { $0.hasPrefix(margin) || $0.isBlank }.count
        case .words: rest.prefix { continues(opening(line).sign, $0) }.count
        }
      blocks.append(lines.prefix(1 + more))
      lines = lines.dropFirst(1 + more)
    }
    return blocks
  }

  /// What a piece is, by its first line and for a table the next.
  enum Kind { case blank, heading, fence, table, indented, words }

  static func kind(of line: Substring, before next: Substring?) -> Kind {
    if line.isBlank { return .blank }
    if line.hasPrefix("|"), next?.wholeMatch(of: /\|[-:| ]+/) != nil { return .table }
    if line.hasPrefix("#") { return .heading }
    if line.hasPrefix(fence) { return .fence }
    return line.hasPrefix(margin) ? .indented : .words
  }

  private static func piece(_ lines: ArraySlice<Substring>) -> Prose? {
    guard let line = lines.first else { return nil }
    switch kind(of: line, before: lines.dropFirst().first) {
    case .blank: return nil
    case .table:
      let headings = cells(line)
      let rows = lines.dropFirst(2).map { row in
        Array((cells(row) + headings.map { _ in "" }).prefix(headings.count))
      }
      return .table(headings: headings, rows: rows)
    case .heading:
      let hashes = line.prefix { $0 == "#" }.count
      return .heading(level: hashes, String(line.dropFirst(hashes + 1)))
    case .fence:
      let body = lines.dropFirst().prefix { !$0.hasPrefix(fence) }
      return .code(body.joined(separator: "\n"), language: line.filter { $0 != "`" })
    case .indented: return .code(trimmed(lines.map { $0.dropFirst(margin.count) }))
    case .words:
      let (start, text) = opening(line)
      let more = lines.dropFirst().map { opening($0).text.drop(while: \.isWhitespace) }
      let body = ([text] + more).joined(separator: " ")
      return switch start {
      case "": .paragraph(body)
      case "> ": .quote(body)
      default: .item(marker: start, body)
      }
    }
  }

  /// What stands above and below code.
  static let fence = "```"

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
    case .code(let text, _):
      return text.lines.flatMap {
        folded("    " + paper.spell(String($0)), to: paper.width, mark: "    ")
      }
    }
  }
}
