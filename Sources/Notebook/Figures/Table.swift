// Rows and columns of values.

import Basics

/// A table: headings, then rows that are added one by one.
///
///     var table = Table("x₁", "x₂", "z")
///     table.add(0, 1, 1.0)
///     show(table)
public struct Table: Showable {
  private let headings: [String]
  private let caption: String
  private let places: Int
  private var rows: [[Any]] = []

  /// At most so many rows are shown; of more, the first and the last.
  private static let mostRows = 24

  /// A table without rows; its numbers have at most so many places after the point.
  public init(_ headings: String..., caption: String = "", places: Int = 4) {
    self.headings = headings
    self.places = places
    self.caption = caption
  }

  /// Adds a row: one value for each heading.
  public mutating func add(_ cells: Any...) {
    if cells.count != headings.count {
      fatalError("a table with \(headings.count) headings was given a row of \(cells.count) cells")
    }
    rows.append(cells)
  }

  /// The table with its columns aligned; where it is too wide, one line for each cell.
  public func text(on paper: Paper) -> [String] {
    let columns = self.columns.map { $0.map(paper.spell) }
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    let tail = captionLines(on: paper)
    if total > paper.width { return stacked(columns, on: paper) + tail }
    let lines = columns[0].indices.map { row in
      let cells = columns.indices.map { column in
        let text = padded(columns[column][row], to: widths[column], side(of: column))
        return row == 0 ? paper.paint(text, .bold) : text
      }
      return trimmedEnd(cells.joined(separator: "  "))
    }
    let rule = paper.spell(String(repeating: "─", count: total))
    return [lines[0], rule] + lines.dropFirst() + tail
  }

  /// A Markdown table.
  public func markdown() -> String? {
    let columns = self.columns.map { $0.map(Table.literal) }
    let rule = columns.indices.map { side(of: $0) == .right ? "---:" : ":---" }
    let rows = columns[0].indices.map { row in columns.map { $0[row] } }
    let lines = [rows[0], rule] + rows.dropFirst()
    let table = lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    return caption.isEmpty ? table : table + "\n\n*\(caption)*"
  }

  /// The text with the signs that Markdown would take for its own marked as plain.
  private static func literal(_ text: String) -> String {
    text.map { "\\`*_<|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// Column by column, the heading and the cells as text.
  private var columns: [[String]] {
    let (rows, gap) = shownRows
    return headings.indices.map { column in
      let cells = rows.map { $0[column] }
      var texts = isNumeric(column) ? numbers(cells) : cells.map(words(for:))
      if let gap { texts.insert("⋮", at: gap) }
      return [headings[column]] + texts
    }
  }

  /// The rows to show, and where some were left out.
  private var shownRows: ([[Any]], gap: Int?) {
    if rows.count <= Table.mostRows { return (rows, nil) }
    let last = Table.mostRows / 3
    let first = Table.mostRows - last
    return (Array(rows.prefix(first)) + rows.suffix(last), first)
  }

  private func isNumeric(_ column: Int) -> Bool {
    shownRows.0.allSatisfy { $0[column] is Double || $0[column] is Float || $0[column] is Int }
  }

  private func side(of column: Int) -> Side { isNumeric(column) ? .right : .left }

  private func numbers(_ cells: [Any]) -> [String] {
    if cells.allSatisfy({ $0 is Int }) { return cells.map(words(for:)) }
    return aligned(
      cells.map { cell in
        switch cell {
        case let number as Double: number
        case let number as Float: Double(number)
        case let whole as Int: Double(whole)
        default: Double.nan
        }
      }, places: places)
  }

  private func stacked(_ columns: [[String]], on paper: Paper) -> [String] {
    let width = columns.map { $0[0].count }.max() ?? 0
    return columns[0].indices.dropFirst().flatMap { row in
      columns.flatMap { column in
        let line = padded(column[0], to: width) + "  " + column[row].drop { $0 == " " }
        return folded(line, to: paper.width, mark: "  ")
      } + [""]
    }.dropLast()
  }

  private func captionLines(on paper: Paper) -> [String] {
    caption.isEmpty ? [] : [""] + wrapped(caption, to: min(paper.width, 76), on: paper)
  }
}
