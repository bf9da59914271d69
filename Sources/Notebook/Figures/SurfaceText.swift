// A surface in characters.

import Basics

extension Surface {
  /// The surface as a net of lines, with a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    var lines = scene(on: paper)
    for (index, walk) in map.walks.enumerated() {
      lines += entry(
        paper.paint(paper.spell(sign(of: index)), .series(index + 1)),
        walk.summary(in: map.frame), on: paper)
    }
    if !caption.isEmpty {
      lines += [""] + wrapped(caption, to: min(paper.width, 76), on: paper)
    }
    return lines
  }

  /// Title, net and walks.
  func scene(on paper: Paper) -> [String] {
    let bounds = self.bounds
    let columns = min(paper.width, 64)
    let shape = (bounds.y.high - bounds.y.low) / (bounds.x.high - bounds.x.low)
    let rows = max(6, min(17, Int((Double(columns) * shape / 2).rounded())))
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    floor(bounds, on: &canvas)
    for tile in tiles(columns: 16, rows: 12) where !tile.isUnderside {
      let corners = tile.corners.map(bounds.place)
      canvas.cover(corners, sign: Surface.shade(tile.level))
      guard paper.hasUnicode else { continue }
      for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
        canvas.line(a, b, .plain)
      }
    }
    for (index, walk) in map.walks.enumerated() {
      for (from, to) in steps(of: walk) {
        canvas.line(
          bounds.place(from), bounds.place(to), .series(index + 1), sign: "*", covers: true)
      }
      for (_, place) in marks(of: walk) {
        canvas.write(sign(of: index), at: bounds.place(place), .series(index + 1))
      }
    }
    let heading = wrapped("**\(title)**", to: min(paper.width, 76), on: paper)
    let range = "\(zName) from \(decimal(heights.low)) to \(decimal(heights.high))"
    return heading + [paper.spell(range)] + (0..<rows).map(canvas.line)
  }

  /// The two edges of the floor that are nearest, with the names and the ends of their axes.
  private func floor(_ bounds: Frame, on canvas: inout Canvas) {
    let places = [(0.0, 1.0), (0, 0), (1, 0)].map { bounds.place(project($0, 0)) }
    let (left, front, right) = (places[0], places[1], places[2])
    canvas.line(left, front, .faint, sign: "-")
    canvas.line(front, right, .faint, sign: "-")
    let (x, y) = (map.frame.x, map.frame.y)
    let below = 1.5 / Double(canvas.rows)
    canvas.write(decimal(y.high), at: (left.x, left.y - below), .faint)
    canvas.write(decimal(y.low), at: (front.x - 0.06, front.y), .faint)
    canvas.write(decimal(x.low), at: (front.x + 0.06, front.y), .faint)
    canvas.write(decimal(x.high), at: (right.x, right.y - below), .faint)
    canvas.write(
      map.names.y, at: ((left.x + front.x) / 2 - 0.04, (left.y + front.y) / 2 - below), .faint)
    canvas.write(
      map.names.x, at: ((front.x + right.x) / 2 + 0.04, (front.y + right.y) / 2 - below), .faint)
  }

  /// A sign for a height, where there are no dots: the higher, the fuller.
  private static func shade(_ level: Double) -> Character {
    let signs: [Character] = [".", ":", "-", "=", "+", "#", "%", "@"]
    return signs[min(max(Int(level * Double(signs.count)), 0), signs.count - 1)]
  }

  private func sign(of walk: Int) -> String {
    map.letter(ofWalk: walk) ?? "●"
  }
}
