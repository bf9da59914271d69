// The axes around a plot, with their ticks, labels and names: in characters, and as SVG.

import Basics

extension Frame {
  /// What lies between the axes, in characters, with labels at the left and a ruler below; `size`
  /// says how many columns and rows it takes where there is room for so many columns.
  func text(
    x xName: String, y yName: String, on paper: Paper, size: (Int) -> (columns: Int, rows: Int),
    draw: (inout Canvas) -> Void
  ) -> [String] {
    let ticks = y.ticks(atMost: 6)
    let labels = ticks.map { paper.spell(decimal($0)) }
    let margin = labels.map(\.count).max() ?? 0
    let (columns, rows) = size(max(6, paper.measure - margin - 2))
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    draw(&canvas)
    let tickRows = ticks.map { canvas.cell(place((x.low, $0))).row }
    let lines = (0..<rows).map { row in
      let label = tickRows.firstIndex(of: row).map { labels[$0] } ?? ""
      let mark = paper.spell(label.isEmpty ? "│" : "┤")
      return padded(label, to: margin, .right) + " " + mark + canvas.line(row)
    }
    return folded(paper.spell(yName), to: paper.measure, mark: "  ") + lines
      + ruler(xName, margin: margin + 1, columns: columns, on: paper)
  }

  /// The axis below: a line with ticks, their labels, and the axis's name at the right.
  private func ruler(_ name: String, margin: Int, columns: Int, on paper: Paper) -> [String] {
    let ticks = x.ticks(atMost: max(3, min(8, columns / 8)))
    var rule = Array(repeating: Character("─"), count: columns)
    var labels = String(repeating: " ", count: margin + 1)
    for tick in ticks {
      let text = paper.spell(decimal(tick))
      let place = (x.position(tick) * Double(columns)).whole(in: 0...columns - 1)
      rule[place] = "┬"
      let start = margin + 1 + max(0, min(place - text.count / 2, columns - text.count))
      if start >= labels.count || labels.allSatisfy({ $0 == " " }) {
        labels = padded(trimmedEnd(labels), to: start) + text + " "
      }
    }
    let line = paper.spell(String(repeating: " ", count: margin) + "└" + String(rule))
    let (width, spelt) = (margin + 1 + columns, paper.spell(name))
    let room = width - labels.count
    if room < spelt.count {
      let name = folded(spelt, to: width, mark: "  ").map { padded($0, to: width, .right) }
      return [line, trimmedEnd(labels)] + name
    }
    return [line, labels + padded(spelt, to: room, .right)]
  }
}

/// The part of a picture that a frame is drawn in, in pixels.
struct PlotArea {
  let frame: Frame
  var left = 64.0
  var top = 26.0
  let width: Double
  let height: Double

  /// The pixel of a point in the units of the axes.
  func pixel(of point: Point) -> (Double, Double) { pixel(at: frame.place(point)) }

  /// The pixel of a place that runs from (0, 0), bottom left, to (1, 1), top right.
  func pixel(at place: Point) -> (Double, Double) {
    (left + width * place.x, top + height * (1 - place.y))
  }

  /// A picture of this area, with a legend below.
  func picture(_ title: String, caption: String, legend: Legend, draw: (inout SVG) -> Void) -> SVG {
    let bottom = top + height
    var svg = SVG(width: 690, height: bottom + 44 + legend.height, title: title, caption: caption)
    draw(&svg)
    legend.draw(below: bottom, in: &svg)
    return svg
  }

  /// Draws ticks with their labels, and the names of the axes.
  func drawAxes(x: String, y: String, hasGrid: Bool, in svg: inout SVG) {
    let (right, bottom) = (left + width, top + height)
    let look = { (tick: Double) in hasGrid && tick != 0 ? "grid" : "axis" }
    for tick in frame.x.ticks(atMost: (width / 66).whole(in: 3...100)) {
      let at = left + width * frame.x.position(tick)
      svg.line(
        from: (at, hasGrid ? top : bottom), to: (at, hasGrid ? bottom : bottom + 5), look(tick))
      svg.text(decimal(tick), at: (at, bottom + 18), anchor: "middle", "small")
    }
    for tick in frame.y.ticks(atMost: (height / 42).whole(in: 3...100)) {
      let at = top + height * (1 - frame.y.position(tick))
      svg.line(
        from: (hasGrid ? left : left - 5, at), to: (hasGrid ? right : left, at), look(tick))
      svg.text(decimal(tick), at: (left - 8, at + 4), anchor: "end", "small")
    }
    svg.text(y, at: (left, top - 8))
    svg.text(x, at: (right, bottom + 36), anchor: "end")
  }
}
