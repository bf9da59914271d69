// The legend below a drawn plot.

/// A legend: as many entries in a row as the longest of them allows, long ones in several lines.
struct Legend {
  let entries: [[String]]
  private let inRow: Int
  private let step: Double

  init(_ words: [String]) {
    entries = words.map { wrapped($0, to: 84, on: Paper()) }
    let longest = Double(words.map(\.count).max() ?? 0) * 7.2 + 46
    inRow = min(max(1, Int(626 / longest)), 3)
    step = 626 / Double(inRow)
  }

  var height: Double { 22 * Double(row(of: entries.count + inRow - 1)) }

  /// Where an entry's baseline starts.
  func place(_ entry: Int, below sheet: Sheet) -> (Double, Double) {
    let y = sheet.top + sheet.height + 58 + 22 * Double(row(of: entry))
    return (24 + step * Double(entry % inRow), y)
  }

  /// Writes an entry's words.
  func write(_ entry: Int, below sheet: Sheet, on drawing: inout SVG) {
    let (x, y) = place(entry, below: sheet)
    for (index, line) in entries[entry].enumerated() {
      drawing.text(line, at: (x + 32, y + 18 * Double(index)))
    }
  }

  /// Where there are several lines, there is one entry in a row.
  private func row(of entry: Int) -> Int {
    inRow > 1 ? entry / inRow : entries.prefix(entry).reduce(0) { $0 + $1.count }
  }
}
