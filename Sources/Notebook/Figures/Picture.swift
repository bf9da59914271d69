// Pictures made of squares: digits, patches, and the weights that look at them.

import Basics
import Tensor

/// One or more grids of values, drawn as squares of grey, or of two colours where values may be
/// negative.
///
///     var picture = Picture("A stroke and what looks for it")
///     picture.add("pixels", pixels)             // 0 is paper, 1 is ink
///     picture.add("weights", weights, signed: true)
///     show(picture)
///
/// What its grids were at earlier moments can be watched: on a terminal with `--animate`, and in a
/// browser.
///
///     picture.add("epoch 3", frame: [pixels, earlier])
public struct Picture: Showable, Watchable {
  private struct Panel {
    let name: String
    var grid: Tensor  // [rows, columns]
    let isSigned: Bool
    let scale: Double  // the value that is drawn at full strength

    /// A grid whose shades are those of another.
    init(_ name: String, _ grid: Tensor, _ isSigned: Bool, like other: Tensor) {
      let largest = other.values.filter(\.isFinite).map(\.magnitude).max() ?? 0
      (self.name, self.grid, self.isSigned) = (name, grid, isSigned)
      scale = isSigned || largest > 1 ? max(Double(largest), 1e-30) : 1
    }

    var rows: Int { grid.shape[0] }
    var columns: Int { grid.shape[1] }
    var names: [String] { name.split(separator: "\n").map(String.init) }

    /// Its name and size, and between which values its squares lie.
    var words: String {
      let (low, high) = (grid.values.min() ?? 0, grid.values.max() ?? 0)
      let range = "from \(decimal(Double(low))) to \(decimal(Double(high)))"
      return "\(names.joined(separator: ", ")): \(rows) rows of \(columns), \(range)"
    }

    /// Each value as 0 … 1, or −1 … 1 where signed; the largest in size is 1.
    func level(_ i: Int, _ j: Int) -> Double {
      // What is too large to count is as bright as can be; what is no number is as dark.
      let level = grid[i, j].isNaN ? 0 : Double(grid[i, j]) / scale
      return min(max(level, isSigned ? -1 : 0), 1)
    }

    /// It with at most so many columns, in shades like another's.
    func shrunk(to columns: Int, like other: Panel) -> Panel {
      Panel(name, Picture.small(grid, columns), isSigned, like: Picture.small(other.grid, columns))
    }

    /// The colours of a row of its squares, of so many that a value's size can have; a row that it has
    /// not is empty.
    func colours(_ i: Int, steps: Double) -> [String] {
      (0..<columns).map { j in
        let level = i < rows ? (self.level(i, j) * steps).rounded() / steps : 0
        return Picture.paint(level, isSigned)
      }
    }
  }

  private let title: String
  private let caption: String
  private var panels: [Panel] = []
  private var frames: [(name: String, grids: [Tensor])] = []

  /// A picture without panels.
  public init(_ title: String, caption: String = "") {
    self.title = title
    self.caption = caption
  }

  /// Adds a grid [rows, columns], with its name below; where it is signed, negative values have a
  /// colour of their own.
  public mutating func add(_ name: String, _ grid: Tensor, signed: Bool = false) {
    if grid.rank != 2 {
      fatalError("a picture shows matrices, but \"\(name)\" has shape \(grid.shape)")
    }
    panels.append(Panel(name, grid, signed, like: grid))
  }

  /// Adds a moment to watch: what the grids were then, in the order of the panels, whose shades it
  /// takes, so that it is seen how they grow.
  public mutating func add(_ name: String, frame grids: [Tensor]) {
    if grids.map(\.shape) != panels.map(\.grid.shape) {
      fatalError(
        "a moment of a picture has a grid for each panel, of the same shape; \"\(name)\" has "
          + "\(grids.map(\.shape)), and the panels \(panels.map(\.grid.shape))")
    }
    frames.append((name, grids))
  }

  var moments: [Int] { Array(frames.indices) }

  func watched(at moment: Int) -> Picture {
    var copy = self
    for (index, grid) in frames[moment].grids.enumerated() { copy.panels[index].grid = grid }
    return copy
  }

  func status(at moment: Int) -> String { frames[moment].name }

  /// The first panels, made small: two rows of as many as fit.
  func still(at moment: Int, on paper: Paper) -> [String] {
    let blocks = zip(panels, watched(at: moment).panels).map { end, now in
      let small = now.shrunk(to: 14, like: end)
      return block(small, isLarge: small.columns > 7, on: paper)
    }
    let widths = blocks.map { Double(($0.map(visibleWidth).max() ?? 0) + 3) }
    let rows = Picture.rows(of: widths, in: Double(paper.width) + 3).prefix(2).map { row in
      beside(row.map { blocks[$0] }, gap: 3)
    }
    let status = String(paper.spell("  \(status(at: moment))").prefix(paper.width))
    return paper.title(title) + [""] + rows.joined(separator: [""]) + ["", status]
  }

  /// A grid of at most so many columns: means of the squares of a larger one.
  private static func small(_ grid: Tensor, _ most: Int) -> Tensor {
    let (rows, columns) = (grid.shape[0], grid.shape[1])
    let size = (columns + most - 1) / most
    if size < 2 { return grid }
    let shape = [(rows + size - 1) / size, (columns + size - 1) / size]
    var (sums, counts) = (Tensor(repeating: 0, shape: shape), Tensor(repeating: 0, shape: shape))
    for i in 0..<rows {
      for j in 0..<columns {
        sums[i / size, j / size] += grid[i, j]
        counts[i / size, j / size] += 1
      }
    }
    return sums / counts
  }

  private var isSigned: Bool { panels.contains(where: \.isSigned) }

  /// The panels, as many beside each other as fit.
  public func text(on paper: Paper) -> [String] {
    // A character is as tall as two squares of a large grid, where it can hold them or must.
    let isDense = paper.isPainted || panels.count > 2
    let fitting = panels.map {
      $0.columns > paper.width ? $0.shrunk(to: paper.width, like: $0) : $0
    }
    let blocks = fitting.map { block($0, isLarge: $0.columns > 14 && isDense, on: paper) }
    let widths = blocks.map { Double(($0.map(visibleWidth).max() ?? 0) + 3) }
    let rows = Picture.rows(of: widths, in: Double(paper.width)).map { row in
      beside(row.map { blocks[$0] }, gap: 3)
    }
    let signs = paper.hasColour ? Picture.colours : "# + positive, · about 0, − = negative"
    return paper.title(title) + [""] + rows.joined(separator: [""])
      + (isSigned ? [""] + wrapped(signs, to: paper.width, on: paper) : []) + paper.caption(caption)
  }

  /// Which panels stand beside each other, row by row, where there is so much room for a row.
  private static func rows(of widths: [Double], in room: Double) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var width = 0.0
    for index in widths.indices {
      if width + widths[index] > room, width > 0 {
        rows.append([])
        width = 0
      }
      rows[rows.count - 1].append(index)
      width += widths[index]
    }
    return rows
  }

  private func block(_ panel: Panel, isLarge: Bool, on paper: Paper) -> [String] {
    let (rows, columns, isPainted) = (panel.rows, panel.columns, paper.isPainted)
    let isLarge = isLarge || isPainted && columns * 2 > paper.width
    let wide = isLarge || !isPainted && columns * 2 > paper.width ? 1 : 2
    var lines = stride(from: 0, to: rows, by: isLarge ? 2 : 1).map { i in
      (0..<columns).map { j in
        let top = panel.level(i, j)
        let below = !isLarge ? top : i + 1 < rows ? panel.level(i + 1, j) : nil
        if isPainted {
          // An upper half block: its own colour above, the background's below.
          let colours = [top, below].map { $0.map { Picture.colour($0, panel.isSigned) } ?? 16 }
          let block = String(repeating: "▀", count: wide)
          return paper.paint(block, .over(.ink(colours[0]), colours[1]))
        }
        let sign = Picture.sign((top + (below ?? top)) / 2, panel.isSigned, paper)
        return String(repeating: sign, count: wide)
      }.joined()
    }
    if !isPainted && columns * wide + 2 <= paper.width {
      let bar = paper.spell("│")
      lines = lines.map { bar + $0 + bar }
    }
    let width = lines.map(visibleWidth).max() ?? 0
    let name = panel.names.flatMap { wrapped($0, to: min(max(width, 12), paper.width), on: paper) }
    return lines + name.map { padded($0, to: width, .centre) }
  }

  private static let colours = "Blue is positive, orange negative"

  /// A colour of the 256-colour table.
  private static func colour(_ level: Double, _ isSigned: Bool) -> Int {
    if !isSigned { return 232 + (level * 23).rounded().whole(in: 0...23) }
    let step = (level.magnitude * 5).rounded().whole(in: 0...5)
    // Blue for positive, orange for negative, black for none.
    return level >= 0 ? [16, 17, 18, 25, 32, 39][step] : [16, 52, 94, 130, 172, 208][step]
  }

  private static func sign(_ level: Double, _ isSigned: Bool, _ paper: Paper) -> String {
    if isSigned {
      let signs = paper.hasUnicode ? ["=", "−", "·", "+", "#"] : ["=", "-", ".", "+", "#"]
      return signs[(level * 2).rounded().whole(in: -2...2) + 2]
    }
    let signs = paper.hasUnicode ? Array(" ░▒▓█") : Array(" .:-=+*#%@")
    return String(signs[(level * Double(signs.count - 1)).rounded().whole(in: 0...signs.count - 1)])
  }

  /// The panels beside each other, each with its name below.
  public var content: Content { .drawing(drawn) }

  private func drawn() -> SVG {
    let gap = 24.0
    let side = panels.count > 4 ? 96.0 : 220.0
    let size = panels.map { min(side / Double(max($0.rows, $0.columns, 1)), 26) }
    let widths = zip(panels, size).map { max($1 * Double($0.columns), 90) }
    let rows = Picture.rows(of: widths.map { $0 + gap }, in: 720)
    let tall = rows.map { row in
      (row.map { size[$0] * Double(panels[$0].rows) }.max() ?? 0)
        + 18 * Double(row.map { panels[$0].names.count }.max() ?? 0) + 16
    }
    let wide = rows.map { $0.reduce(gap) { $0 + widths[$1] + gap } }.max() ?? 0
    let notes = [isSigned ? "(\(Picture.colours).)" : "", caption]
    var svg = SVG(
      width: max(wide, 340), height: tall.reduce(0, +), title: title,
      caption: notes.filter { !$0.isEmpty }.joined(separator: " "))
    svg.says = panels.map(\.words).joined(separator: ". ")
    var y = 4.0
    for (row, height) in zip(rows, tall) {
      var x = gap
      for index in row {
        draw(panels[index], at: (x, y), square: size[index], width: widths[index], on: &svg)
        x += widths[index] + gap
      }
      y += height
    }
    return svg
  }

  /// The moments one after the other, the panels side by side in rows of eight at most.
  var film: SVG? {
    guard let first = frames.first, let last = frames.last, frames.count > 1 else { return nil }
    let rows = (panels.count + 7) / 8
    let inRow = (panels.count + rows - 1) / rows
    let strips = stride(from: 0, to: panels.count, by: inRow).map { start in
      start..<min(start + inRow, panels.count)
    }
    let wide = strips.map { strip in panels[strip].reduce(0) { $0 + $1.columns } }.max() ?? 1
    let side = min(672 / Double(wide), 12)
    let tall = strips.map { strip in panels[strip].map(\.rows).max() ?? 0 }
    let notes = [
      isSigned ? "(\(Picture.colours).)" : "", caption,
      "Every moment has the shades of the last: what is paler is nearer to 0.",
    ]
    var svg = SVG(
      width: 690, height: tall.reduce(0) { $0 + side * Double($1) + 28 }, title: title,
      caption: notes.filter { !$0.isEmpty }.joined(separator: " "))
    svg.says = "\(frames.count) moments. \(first.name). \(last.name)"
    var y = 4.0
    for (strip, rows) in zip(strips, tall) {
      for moment in moments {
        (svg.step, svg.until) = (moment, moment)
        let now = watched(at: moment).panels[strip]
        let pixels = (0..<rows).map { i in now.flatMap { $0.colours(i, steps: 7) } }
        svg.pixels(pixels, at: (9, y), side: side)
      }
      (svg.step, svg.until) = (nil, nil)
      var x = 9.0
      for panel in panels[strip] {
        let width = side * Double(panel.columns)
        svg.rectangle(at: (x, y), size: (width, side * Double(rows)), "frame")
        let name = panel.names.joined(separator: ", ")
        svg.text(name, at: (x + width / 2, y + side * Double(rows) + 17), anchor: "middle", "small")
        x += width
      }
      y += side * Double(rows) + 28
    }
    return svg
  }

  private func draw(
    _ panel: Panel, at corner: (Double, Double), square: Double, width: Double, on svg: inout SVG
  ) {
    let (rows, columns) = (panel.rows, panel.columns)
    let left = corner.0 + (width - square * Double(columns)) / 2
    // A large grid has to do with fewer shades, and its file stays small.
    if rows * columns > 100 {
      svg.pixels(
        (0..<rows).map { panel.colours($0, steps: 15) }, at: (left, corner.1), side: square)
    } else {
      for i in 0..<rows {
        let paints = (0..<columns).map { Picture.paint(panel.level(i, $0), panel.isSigned) }
        var start = 0
        for j in 1..<columns + 1 where j == columns || paints[j] != paints[start] {
          // Neighbours of one colour are one rectangle.
          svg.rectangle(
            at: (left + square * Double(start), corner.1 + square * Double(i)),
            size: (square * Double(j - start), square), paints[start])
          start = j
        }
      }
    }
    let height = square * Double(rows)
    svg.rectangle(at: (left, corner.1), size: (square * Double(columns), height), "frame")
    for (index, line) in panel.names.enumerated() {
      let place = (corner.0 + width / 2, corner.1 + height + 17 + 17 * Double(index))
      svg.text(line, at: place, anchor: "middle", "small")
    }
  }

  private static func paint(_ level: Double, _ isSigned: Bool) -> String {
    let grey = (level.magnitude * 255).rounded().whole(in: 0...255)
    if !isSigned { return SVG.colour([grey, grey, grey]) }
    // White for none, blue for positive, orange for negative.
    let away = level >= 0 ? [255, 141, 77] : [42, 161, 255]
    return SVG.colour(away.map { 255 - grey * $0 / 255 })
  }
}

extension Paper {
  /// Whether squares have colours of their own, two in a character.
  fileprivate var isPainted: Bool { hasColour && hasUnicode }
}
