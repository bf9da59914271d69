// The heights of a surface on a grid, and the outlines of what lies below a level.

import Basics

/// Heights at the crossings of a grid that spans a frame, row by row from the bottom left corner.
struct Grid {
  let columns: Int
  let rows: Int
  let heights: [Double]

  init(columns: Int, rows: Int, in frame: Frame, _ height: (Point) -> Double) {
    self.columns = columns
    self.rows = rows
    heights = (0..<rows * columns).map { index in
      let x = frame.x.value(at: Double(index % columns) / Double(columns - 1))
      let y = frame.y.value(at: Double(index / columns) / Double(rows - 1))
      return height((x, y))
    }
  }

  /// The height at a place from (0, 0) to (1, 1), between the four crossings around it.
  func height(at place: Point) -> Double {
    let x = min(max(place.x, 0), 1) * Double(columns - 1)
    let y = min(max(place.y, 0), 1) * Double(rows - 1)
    let (i, j) = (x.whole(in: 0...columns - 2), y.whole(in: 0...rows - 2))
    let (s, t) = (x - Double(i), y - Double(j))
    let low = (1 - s) * heights[j * columns + i] + s * heights[j * columns + i + 1]
    let high = (1 - s) * heights[(j + 1) * columns + i] + s * heights[(j + 1) * columns + i + 1]
    return (1 - t) * low + t * high
  }

  /// The closed lines around all places that lie below a level, each from (0, 0) to (1, 1).
  ///
  /// Walks round each square of the grid ("marching squares"). Beyond the border everything counts
  /// as high, so that every outline comes back to where it began. What is not finite is high too.
  func outlines(below level: Double) -> [[Point]] {
    let wide = columns + 2
    var next: [Int?] = Array(repeating: nil, count: 2 * wide * (rows + 2))
    for j in 0...rows {
      for i in 0...columns {
        let corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
        // The four sides in the same order; a side is known by its corner at the bottom left.
        let sides = [
          2 * (j * wide + i), 2 * (j * wide + i + 1) + 1, 2 * ((j + 1) * wide + i),
          2 * (j * wide + i) + 1,
        ]
        let heights = corners.map { padded($0.0, $0.1) }
        let isLow = heights.map { $0 < level }
        let exits = (0..<4).filter { isLow[$0] && !isLow[($0 + 1) % 4] }
        let isBridge = exits.count == 2 && heights.reduce(0, +) / 4 < level
        for exit in exits {
          let turn = exits.count == 2 && !isBridge ? 3 : 1
          let enter = (1...3).map { (exit + turn * $0) % 4 }
            .first { !isLow[$0] && isLow[($0 + 1) % 4] }
          if let enter { next[sides[exit]] = sides[enter] }
        }
      }
    }
    var loops: [[Point]] = []
    for side in next.indices {
      var loop: [Point] = []
      var at = side
      while let following = next[at] {
        next[at] = nil
        loop.append(crossing(at, level, wide))
        at = following
      }
      if !loop.isEmpty { loops.append(loop) }
    }
    return loops
  }

  /// The lines at a level: the outlines of what lies below it, without what runs along the border.
  func lines(at level: Double) -> [[Point]] {
    Frame.joined(
      outlines(below: level).flatMap { loop in
        zip(loop, loop.dropFirst() + loop.prefix(1)).filter { !Grid.isBorder($0, $1) }
      })
  }

  /// Whether two points lie on the same side of the border.
  static func isBorder(_ a: Point, _ b: Point) -> Bool {
    (a.x == b.x && (a.x == 0 || a.x == 1)) || (a.y == b.y && (a.y == 0 || a.y == 1))
  }

  /// The height at a crossing of the grid with one more line of crossings all around.
  private func padded(_ i: Int, _ j: Int) -> Double {
    guard i > 0, j > 0, i <= columns, j <= rows else { return .infinity }
    let height = heights[(j - 1) * columns + i - 1]
    return height.isNaN ? .infinity : height
  }

  /// Where a side of a square meets the level.
  private func crossing(_ side: Int, _ level: Double, _ wide: Int) -> Point {
    let (i, j) = (side / 2 % wide, side / 2 / wide)
    let (k, l) = side % 2 == 0 ? (i + 1, j) : (i, j + 1)
    let (a, b) = (padded(i, j), padded(k, l))
    let t = a.isFinite && b.isFinite ? (level - a) / (b - a) : a.isFinite ? 0 : 1
    let x = Double(i - 1) + t * Double(k - i)
    let y = Double(j - 1) + t * Double(l - j)
    return (x / Double(columns - 1), y / Double(rows - 1))
  }
}
