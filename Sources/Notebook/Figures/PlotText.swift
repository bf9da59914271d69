// A plot in characters.

import Basics

extension Plot {
  /// The plot in characters, with its axes, a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    var lines = scene(on: paper) + legend(on: paper)
    if !caption.isEmpty {
      lines += [""] + wrapped(caption, to: min(paper.width, 76), on: paper)
    }
    return lines
  }

  /// Title, curves and axes.
  func scene(on paper: Paper) -> [String] {
    let frame = self.frame
    let rows = 15
    let ticks = frame.y.ticks(atMost: 6)
    let labels = ticks.map { paper.spell(decimal($0)) }
    let margin = labels.map(\.count).max() ?? 0
    let columns = max(12, min(paper.width, 76) - margin - 2)
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    for index in series.indices { draw(index, in: frame, on: &canvas) }
    for index in series.indices { mark(index, in: frame, on: &canvas) }
    var lines = wrapped("**\(title)**", to: min(paper.width, 76), on: paper)
    lines.append(paper.spell(yName))
    let tickRows = ticks.map { canvas.cell(frame.place((frame.x.low, $0))).row }
    for row in 0..<rows {
      let label = tickRows.firstIndex(of: row).map { labels[$0] } ?? ""
      let mark = paper.spell(label.isEmpty ? "│" : "┤")
      lines.append(padded(label, to: margin, .right) + " " + mark + canvas.line(row))
    }
    return lines + ruler(frame.x, xName, margin: margin + 1, columns: columns, on: paper)
  }

  private func draw(_ index: Int, in frame: Frame, on canvas: inout Canvas) {
    let series = self.series[index]
    switch series.kind {
    case .points, .walk: return
    case .line, .tangent:
      for stretch in frame.stretches(of: series.points) {
        let places = stretch.map(frame.place)
        for (a, b) in zip(places, places.dropFirst()) {
          canvas.line(a, b, .series(index), sign: Plot.sign(index))
        }
      }
    }
  }

  /// Letters say which curve is which, for readers without colour; a walk's points are numbered.
  private func mark(_ index: Int, in frame: Frame, on canvas: inout Canvas) {
    let series = self.series[index]
    let letter = letter(of: index)
    let points = series.points.filter(frame.holds)
    switch series.kind {
    case .points:
      for point in points { canvas.write(letter, at: frame.place(point), .series(index)) }
    case .tangent:
      canvas.write(letter, at: frame.place(series.points[1]), .series(index))
    case .line:
      guard lineCount > 1, !points.isEmpty else { return }
      for part in stride(from: 1 + 2 * (index % 4), through: 15, by: 8) {
        canvas.write(
          letter, at: frame.place(points[(points.count - 1) * part / 16]), .series(index))
      }
    case .walk(let walk):
      walk.mark(in: frame, .series(index), letter: self.letter(ofWalk: index), on: &canvas)
    }
  }

  /// Of several walks each has a letter; one that is alone has none, its points are numbered.
  func letter(ofWalk index: Int) -> String? {
    walks.count > 1 ? letter(of: index) : nil
  }

  /// What a line is drawn with where there are no finer signs.
  private static func sign(_ index: Int) -> Character { index == 0 ? "*" : "." }

  /// The letter of a series; a curve that is alone needs none, and takes none away.
  private func letter(of index: Int) -> String {
    let lettered = series.indices.filter {
      if case .line = series[$0].kind { lineCount > 1 } else { true }
    }
    return String(Array("ABCDEFGH")[(lettered.firstIndex(of: index) ?? 0) % 8])
  }

  private var lineCount: Int {
    series.count { if case .line = $0.kind { true } else { false } }
  }

  private func legend(on paper: Paper) -> [String] {
    let frame = self.frame
    return series.enumerated().filter { !$0.element.name.isEmpty }.flatMap { index, series in
      var sign = letter(of: index)
      var words = series.name
      switch series.kind {
      case .line where lineCount == 1:
        sign = paper.hasUnicode ? "⠤⠤" : String(repeating: Plot.sign(index), count: 2)
      case .walk(let walk):
        words = walk.summary(in: frame)
        sign = letter(ofWalk: index) ?? "0"
      default: break
      }
      return entry(paper.paint(sign, .series(index)), words, on: paper)
    }
  }
}

/// A line of a legend: a sign, and behind it what it stands for.
func entry(_ sign: String, _ words: String, on paper: Paper) -> [String] {
  let indent = String(repeating: " ", count: 3 + visibleWidth(sign))
  let lines = wrapped(words, to: max(10, min(paper.width, 76) - indent.count), on: paper)
  return lines.enumerated().map { $0 == 0 ? "  \(sign) \($1)" : indent + $1 }
}

/// The axis below a plot: a line with ticks, their labels, and the axis's name at the right.
func ruler(_ axis: Axis, _ name: String, margin: Int, columns: Int, on paper: Paper) -> [String] {
  let ticks = axis.ticks(atMost: max(3, min(8, columns / 8)))
  var rule = Array(repeating: Character("─"), count: columns)
  var labels = String(repeating: " ", count: margin + 1)
  for (tick, text) in zip(ticks, ticks.map { paper.spell(decimal($0)) }) {
    let place = min(max(Int(axis.position(tick) * Double(columns)), 0), columns - 1)
    rule[place] = "┬"
    let start = margin + 1 + max(0, min(place - text.count / 2, columns - text.count))
    if start >= labels.count || labels.allSatisfy({ $0 == " " }) {
      labels = padded(trimmedEnd(labels), to: start) + text + " "
    }
  }
  let corner = String(repeating: " ", count: margin) + "└"
  let room = margin + 1 + columns - visibleWidth(labels)
  let last =
    room < name.count
    ? [trimmedEnd(labels), padded(paper.spell(name), to: margin + 1 + columns, .right)]
    : [labels + padded(paper.spell(name), to: room, .right)]
  return [paper.spell(corner + String(rule))] + last
}
