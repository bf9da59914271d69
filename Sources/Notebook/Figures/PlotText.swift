// A plot as text: dots of Braille where there are such letters, signs of ASCII where not.

import Tensor

/// A grid of characters, each made of 2 × 4 dots (or of one sign).
private struct Canvas {
  let columns: Int
  let rows: Int
  let paper: Paper
  private var dots: [UInt8]
  private var colours: [Int?]
  private var letters: [Character?]

  init(columns: Int, rows: Int, paper: Paper) {
    self.columns = columns
    self.rows = rows
    self.paper = paper
    dots = Array(repeating: 0, count: columns * rows)
    colours = Array(repeating: nil, count: columns * rows)
    letters = Array(repeating: nil, count: columns * rows)
  }

  /// Sets the dot at a place from (0, 0), bottom left, to (1, 1), top right.
  mutating func dot(_ x: Double, _ y: Double, series: Int) {
    let (i, j) = (fine(1 - y, rows * 4), fine(x, columns * 2))
    // The eight dots of a Braille letter, in the order that Unicode counts them.
    let bits: [[UInt8]] = [[0, 3], [1, 4], [2, 5], [6, 7]]
    let cell = i / 4 * columns + j / 2
    dots[cell] |= 1 << bits[i % 4][j % 2]
    colours[cell] = series
  }

  mutating func line(_ a: (Double, Double), _ b: (Double, Double), series: Int) {
    let steps = max(
      (b.0 - a.0).magnitude * Double(columns * 2), (b.1 - a.1).magnitude * Double(rows * 4))
    let count = max(1, Int(steps.rounded(.up)))
    for step in 0...count {
      let t = Double(step) / Double(count)
      dot(a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1), series: series)
    }
  }

  mutating func letter(_ letter: Character, _ x: Double, _ y: Double, series: Int) {
    let cell = fine(1 - y, rows) * columns + fine(x, columns)
    letters[cell] = letter
    colours[cell] = series
  }

  func line(_ row: Int) -> String {
    (0..<columns).map { column -> String in
      let cell = row * columns + column
      guard let series = colours[cell] else { return " " }
      return paper.paint(String(letters[cell] ?? sign(cell)), .series(series))
    }.joined()
  }

  private func sign(_ cell: Int) -> Character {
    guard paper.hasUnicode else { return "*" }
    return Unicode.Scalar(0x2800 + UInt32(dots[cell])).map(Character.init) ?? "*"
  }

  private func fine(_ position: Double, _ count: Int) -> Int {
    min(max(Int((position * Double(count)).rounded(.down)), 0), count - 1)
  }
}

extension Plot {
  /// The plot in characters, with its axes, a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    let y = yAxis
    let rows = 15
    let ticks = y.ticks(atMost: 6)
    let labels = aligned(ticks).map(paper.spell)
    let margin = labels.map(\.count).max() ?? 0
    let columns = max(12, min(paper.width, 76) - margin - 2)
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    for (index, series) in series.enumerated() {
      draw(series, index, on: &canvas)
    }
    var lines = wrapped("**\(title)**", to: min(paper.width, 76), on: paper)
    lines.append(paper.spell(yName))
    let bar = paper.spell("│")
    let tickRows = ticks.map { Int(((1 - y.position($0)) * Double(rows - 1)).rounded()) }
    for row in 0..<rows {
      let label = tickRows.firstIndex(of: row).map { labels[$0] } ?? ""
      let mark = label.isEmpty ? bar : paper.spell("┤")
      lines.append(trimmedEnd(padded(label, to: margin, .right) + " " + mark + canvas.line(row)))
    }
    lines += xLabels(margin: margin + 1, columns: columns, on: paper)
    lines += legend(on: paper)
    if !caption.isEmpty {
      lines += [""] + wrapped(caption, to: min(paper.width, 76), on: paper)
    }
    return lines
  }

  private func draw(_ series: Series, _ index: Int, on canvas: inout Canvas) {
    let y = yAxis
    let place: ((x: Double, y: Double)) -> (Double, Double) = {
      (xAxis.position($0.x), y.position($0.y))
    }
    let stretches = visible(series)
    for stretch in stretches where series.kind == .line {
      for (a, b) in zip(stretch, stretch.dropFirst()) {
        canvas.line(place(a), place(b), series: index)
      }
    }
    if series.kind == .points {
      for point in stretches.flatMap({ $0 }) {
        canvas.letter(Plot.letter(index), place(point).0, place(point).1, series: index)
      }
    } else if self.series.count > 1 {
      // Letters along the curve say which it is, for readers without colour.
      let points = stretches.flatMap { $0 }
      for part in stride(from: 1 + 2 * (index % 4), through: 15, by: 8) {
        guard let point = points.isEmpty ? nil : points[(points.count - 1) * part / 16] else {
          continue
        }
        canvas.letter(Plot.letter(index), place(point).0, place(point).1, series: index)
      }
    }
  }

  private static func letter(_ index: Int) -> Character { Array("ABCDEFGH")[index % 8] }

  private func xLabels(margin: Int, columns: Int, on paper: Paper) -> [String] {
    let ticks = xAxis.ticks(atMost: max(3, min(8, columns / 8)))
    var rule = Array(repeating: Character("─"), count: columns)
    var labels = String(repeating: " ", count: margin + 1)
    for (tick, text) in zip(ticks, ticks.map { paper.spell(decimal($0)) }) {
      let place = Int((xAxis.position(tick) * Double(columns - 1)).rounded())
      rule[place] = "┬"
      let start = margin + 1 + max(0, min(place - text.count / 2, columns - text.count))
      if start >= labels.count || labels.allSatisfy({ $0 == " " }) {
        labels = padded(trimmedEnd(labels), to: start) + text + " "
      }
    }
    let corner = String(repeating: " ", count: margin) + "└"
    let name = xName
    let room = margin + 1 + columns - visibleWidth(labels)
    let isTight = room < name.count
    let last =
      isTight
      ? [trimmedEnd(labels), padded(paper.spell(name), to: margin + 1 + columns, .right)]
      : [labels + padded(paper.spell(name), to: room, .right)]
    return [paper.spell(corner + String(rule))] + last
  }

  private func legend(on paper: Paper) -> [String] {
    series.enumerated().filter { !$0.element.name.isEmpty }.flatMap { index, series in
      let isMarked = self.series.count > 1 || series.kind == .points
      let sign = isMarked ? String(Plot.letter(index)) : paper.hasUnicode ? "⠤⠤" : "**"
      let name = wrapped(series.name, to: max(10, paper.width - 6), on: paper)
      return name.enumerated().map { row, line in
        "  " + (row == 0 ? paper.paint(sign, .series(index)) : " ") + " " + line
      }
    }
  }
}
