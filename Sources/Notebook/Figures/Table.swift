// Rows and columns of values.

import Basics

/// A table: headings, then rows that are added one by one.
///
///     var table = Table("x₁", "x₂", "z")
///     table.add(0, 1, 1.0)
///     show(table)
public struct Table: Showable {
  let headings: [String]
  private(set) var caption: String
  private let places: Int
  private var values: [[Any]] = []

  /// Which of the rows that are shown it has, if it is a part of a table.
  private var part: Range<Int>?

  /// A table without rows; its numbers have at most so many places after the point.
  public init(_ headings: String..., caption: String = "", places: Int = 4) {
    self.headings = headings
    self.places = places
    self.caption = caption
  }

  /// A table of words that are there already.
  init(_ headings: [String], rows: [[String]]) {
    (self.headings, places, caption, values) = (headings, 4, "", rows)
  }

  /// A table without rows, for headings that are in a list.
  init(headings: [String]) { self.init(headings, rows: []) }

  /// Adds a row: one value for each heading.
  public mutating func add(_ cells: Any...) { add(row: cells) }

  /// Adds a row that is a list.
  mutating func add(row cells: [Any]) {
    if cells.count != headings.count {
      fatalError("a table with \(headings.count) headings was given a row of \(cells.count) cells")
    }
    values.append(cells)
  }

  /// A table.
  public var content: Content { .table(self) }

  /// The table with its columns aligned; where it is too wide, one line for each cell.
  public func text(on paper: Paper) -> [String] {
    let rows = ([headings] + self.rows).map { $0.map(paper.spell) }
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if total > paper.width { return stacked(rows, on: paper) + paper.caption(caption) }
    let lines = rows.enumerated().map { index, row in
      let cells = row.indices.map { column in
        let text = padded(row[column], to: widths[column], isNumeric(column) ? .right : .left)
        return index == 0 ? paper.paint(text, .bold) : text
      }
      return trimmedEnd(cells.joined(separator: "  "))
    }
    let rule = paper.spell(String(repeating: "─", count: total))
    return [lines[0], rule] + lines.dropFirst() + paper.caption(caption)
  }

  /// The rows of a table that is too wide: each cell behind its heading.
  private func stacked(_ rows: [[String]], on paper: Paper) -> [String] {
    let width = rows[0].map(\.count).max() ?? 0
    return rows.dropFirst().flatMap { row in
      zip(rows[0], row).flatMap { heading, cell in
        let line = padded(heading, to: width) + "  " + cell.drop { $0 == " " }
        return folded(line, to: paper.width, mark: "  ")
      } + [""]
    }.dropLast()
  }

  /// Which rows are shown; nil stands for those between the first and the last.
  private var shown: [Int?] { shortened(values.count, to: 24, first: 16, last: 8) }

  /// The rows that are shown, as text.
  var rows: [[String]] {
    let columns = headings.indices.map { column in
      let cells = self.cells(column)
      var texts = isNumeric(column) ? numbers(cells) : cells.map(words(for:))
      if let gap = shown.firstIndex(of: nil) { texts.insert("⋮", at: gap) }
      return texts
    }
    return (part ?? shown.indices).map { row in columns.map { $0[row] } }
  }

  /// The table in so many parts, each with all headings; the caption is below the last.
  func parts(_ count: Int) -> [Table] {
    let rows = shown.count
    return (0..<count).map { place in
      var table = self
      table.part = rows * place / count..<rows * (place + 1) / count
      if place + 1 < count { table.caption = "" }
      return table
    }
  }

  private func cells(_ column: Int) -> [Any] { shown.compactMap { $0 }.map { values[$0][column] } }

  /// Whether a column's cells are numbers, which stand right.
  func isNumeric(_ column: Int) -> Bool {
    cells(column).allSatisfy { $0 is any BinaryFloatingPoint || $0 is Int }
  }

  private func numbers(_ cells: [Any]) -> [String] {
    if cells.allSatisfy({ $0 is Int }) { return cells.map(words(for:)) }
    return aligned(
      cells.map { cell in
        switch cell {
        case let number as any BinaryFloatingPoint: number
        case let whole as Int: Double(whole)
        default: Double.nan
        }
      }, places: places)
  }
}
