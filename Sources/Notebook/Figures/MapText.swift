// A map in characters.

import Basics

extension Map {
  /// The map in characters, with a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    var lines = scene(on: paper) + legend(on: paper)
    if !caption.isEmpty {
      lines += [""] + wrapped(caption, to: min(paper.width, 76), on: paper)
    }
    return lines
  }

  /// Title, levels, walks and axes.
  func scene(on paper: Paper) -> [String] {
    let ticks = frame.y.ticks(atMost: 6)
    let labels = ticks.map { paper.spell(decimal($0)) }
    let margin = labels.map(\.count).max() ?? 0
    // A character is twice as high as wide.
    let widest = max(12, min(paper.width, 76) - margin - 2)
    let rows = max(6, min(16, Int((Double(widest) * shape / 2).rounded())))
    let columns = min(widest, Int((Double(rows) * 2 / shape).rounded()))
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    draw(on: &canvas, hasColour: paper.hasColour)
    var lines = wrapped("**\(title)**", to: min(paper.width, 76), on: paper)
    lines.append(paper.spell(names.y))
    let tickRows = ticks.map { canvas.cell(frame.place((frame.x.low, $0))).row }
    for row in 0..<rows {
      let label = tickRows.firstIndex(of: row).map { labels[$0] } ?? ""
      let mark = paper.spell(label.isEmpty ? "│" : "┤")
      lines.append(padded(label, to: margin, .right) + " " + mark + canvas.line(row))
    }
    return lines + ruler(frame.x, names.x, margin: margin + 1, columns: columns, on: paper)
  }

  private func draw(on canvas: inout Canvas, hasColour: Bool) {
    let few = Map.few(levels)
    if hasColour { shade(&canvas) }
    for level in few {
      for loop in grid.outlines(below: level) {
        for (a, b) in zip(loop, loop.dropFirst() + loop.prefix(1)) where !Map.isBorder(a, b) {
          canvas.line(a, b, hasColour ? .ink(153) : .faint, sign: ".")
        }
      }
    }
    let (columns, rows) = (Double(canvas.columns), Double(canvas.rows))
    for label in labels(few, { ($0.x * columns, $0.y * rows * 2) }, apart: 4) {
      canvas.write(decimal(label.level), at: label.place, hasColour ? .ink(153) : .faint)
    }
    for (index, walk) in walks.enumerated() {
      let places = walk.drawn(in: frame)
      for (a, b) in zip(places, places.dropFirst()) {
        guard let (from, to) = frame.clipped(walk.points[a], walk.points[b]) else { continue }
        canvas.line(
          frame.place(from), frame.place(to), style(arrows.count + index), sign: "*", covers: true)
      }
    }
    for (index, walk) in walks.enumerated() {
      walk.mark(
        in: frame, style(arrows.count + index), letter: letter(ofWalk: index), on: &canvas)
    }
    for (index, arrow) in arrows.enumerated() {
      guard let (from, to) = frame.clipped(arrow.from, arrow.to) else { continue }
      canvas.line(frame.place(from), frame.place(to), style(index), sign: "*", covers: true)
      canvas.write(Map.sign(of: index), at: frame.place(to), style(index))
    }
  }

  /// At most eight levels: a character is too coarse for more.
  private static func few(_ levels: [Double]) -> [Double] {
    let every = (levels.count + 7) / 8
    return levels.enumerated().filter { $0.offset % max(every, 1) == 0 }.map(\.element)
  }

  /// Colours the ground: the deeper, the darker.
  private func shade(_ canvas: inout Canvas) {
    let blues = [17, 18, 24, 25, 31, 67]
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns {
        let height = grid.height(at: canvas.middle(row: row, column: column))
        let below = levels.filter { $0 <= height }.count
        let shade = height.isNaN ? blues.count - 1 : below * blues.count / (levels.count + 1)
        canvas.ground(row: row, column: column, blues[min(shade, blues.count - 1)])
      }
    }
  }

  /// Colours that can be read on every blue of the ground.
  private func style(_ index: Int) -> Style { .ink([226, 213, 120, 215, 231][index % 5]) }

  /// The same on a piece of ground, so that it can be read on any terminal.
  private func legendStyle(_ index: Int) -> Style { .over(style(index), 18) }

  private static func isBorder(_ a: Point, _ b: Point) -> Bool {
    (a.x == b.x && (a.x == 0 || a.x == 1)) || (a.y == b.y && (a.y == 0 || a.y == 1))
  }

  /// Of several walks each has a letter; one that is alone has none, its points are numbered.
  func letter(ofWalk index: Int) -> String? {
    walks.count > 1 ? String(Array("ABCDEFGH")[index % 8]) : nil
  }

  private static func sign(of arrow: Int) -> String { ["▲", "▼", "■"][arrow % 3] }

  private func legend(on paper: Paper) -> [String] {
    arrows.indices.flatMap { index in
      entry(
        paper.paint(paper.spell(Map.sign(of: index)), legendStyle(index)), arrows[index].name,
        on: paper)
    }
      + walks.indices.flatMap { index in
        entry(
          paper.paint(letter(ofWalk: index) ?? "0", legendStyle(arrows.count + index)),
          walks[index].summary(in: frame), on: paper)
      }
  }
}
