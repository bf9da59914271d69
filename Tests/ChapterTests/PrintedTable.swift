// A table as a page has it, and its numbers.

import Testing

/// A table of a Markdown page.
struct PrintedTable {
  let headings: [String]
  let rows: [[String]]

  /// All tables of a page.
  static func all(in page: String) -> [PrintedTable] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split { !$0.hasPrefix("|") }.map { table in
      let rows = table.map { line in
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
      return PrintedTable(headings: rows[0], rows: Array(rows.dropFirst(2)))
    }
  }

  /// The rows that hold nothing but numbers, from a column on; "⋮" stands where some are left out.
  func numbers(from column: Int = 0) -> [[Double]] {
    rows.map { row in row.dropFirst(column).compactMap(PrintedTable.number) }
      .filter { $0.count == headings.count - column }
  }

  private static func number(_ text: String) -> Double? {
    Double(text.replacing("−", with: "-").replacing(",", with: "").replacing("∞", with: "inf"))
  }
}

extension Chapter {
  /// The table of a page that begins with these headings.
  func table(_ headings: [String], _ arguments: [String]) async throws -> PrintedTable {
    let run = try await run(["--format", "markdown"] + arguments)
    try #require(run.status == 0, "\(run.complaint)")
    return try #require(
      PrintedTable.all(in: run.output).first { $0.headings.starts(with: headings) },
      "no table \(headings) with \(arguments)")
  }
}
