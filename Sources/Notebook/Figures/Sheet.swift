// Where a plot lies in its drawing, and what surrounds it: grid, axes, legend.

import Tensor

/// The part of a drawing that a frame is mapped to, in pixels.
struct Sheet {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  /// The pixel of a place that runs from (0, 0), bottom left, to (1, 1), top right.
  func place(_ place: Point) -> (Double, Double) {
    (left + width * place.x, top + height * (1 - place.y))
  }

  /// Draws ticks with their labels, and the names of the axes.
  func draw(_ frame: Frame, x: String, y: String, hasGrid: Bool, in drawing: inout Drawing) {
    let (right, bottom) = (left + width, top + height)
    let xTicks = frame.x.ticks(atMost: max(3, Int(width / 66)))
    for (tick, label) in zip(xTicks, xTicks.map { decimal($0) }) {
      let at = left + width * frame.x.position(tick)
      let start = hasGrid ? top : bottom
      drawing.line(
        from: (at, start), to: (at, hasGrid ? bottom : bottom + 5),
        hasGrid && tick != 0 ? "grid" : "axis")
      drawing.text(label, at: (at, bottom + 18), anchor: "middle", "small")
    }
    let yTicks = frame.y.ticks(atMost: max(3, Int(height / 42)))
    for (tick, label) in zip(yTicks, yTicks.map { decimal($0) }) {
      let at = top + height * (1 - frame.y.position(tick))
      drawing.line(
        from: (hasGrid ? left : left - 5, at), to: (hasGrid ? right : left, at),
        hasGrid && tick != 0 ? "grid" : "axis")
      drawing.text(label, at: (left - 8, at + 4), anchor: "end", "small")
    }
    drawing.text(y, at: (left, top - 8))
    drawing.text(x, at: (right, bottom + 36), anchor: "end")
  }
}

/// A legend: as many entries in a row as the longest of them allows, long ones in several lines.
struct Key {
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
  func write(_ entry: Int, below sheet: Sheet, on drawing: inout Drawing) {
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
