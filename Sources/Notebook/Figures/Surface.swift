// Surfaces seen from the side: what a map shows, as a landscape, in characters and as SVG.

import Basics

/// A map's surface with its walks, seen from one corner and from above.
///
///     show(Surface("The bowl from the side", of: map))
public struct Surface: Showable {
  let title: String
  let caption: String
  let zName: String
  var map: Map
  let heights: Axis

  /// The surface of a map.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - map: The map it is drawn from, with its walks.
  ///   - z: What runs up.
  ///   - caption: What to notice.
  public init(_ title: String, of map: Map, z: String = "cost", caption: String = "") {
    self.title = title
    self.caption = caption
    self.map = map
    zName = z
    let finite = map.grid.heights.filter(\.isFinite)
    heights = Axis(low: finite.min() ?? 0, high: finite.max() ?? 1)
  }

  /// The surface as a net of lines, with a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    scene(on: paper) + legend.text(on: paper) + paper.caption(caption)
  }

  /// The surface as shaded tiles, with its walks and the names of its axes.
  public var content: Content {
    .drawing {
      let bounds = self.bounds
      let area = PlotArea(
        frame: bounds, left: 65, width: 560, height: min(560 * Surface.shape(of: bounds), 420))
      return area.picture(title, caption: caption, legend: legend) { svg in
        draw(in: area, on: &svg)
      }
    }
  }

  private var legend: Legend {
    Legend(
      map.walks.enumerated().map { index, walk in
        let (letter, words) = (map.letter(ofWalk: index), walk.summary(in: map.frame))
        return .arrow(
          letter ?? "●", .series(index + 1), words, letter: letter, series: index + 1)
      })
  }

  /// A square of the surface: its corners on the sheet, and how it is turned to the eye.
  struct Tile {
    let corners: [Point]
    let level: Double  // 0 at the bottom, 1 at the top
    let light: Double  // 0 in the dark, 1 where the light falls
    let isUnderside: Bool
    let distance: Double
  }

  /// Where a place of the map, with a height from 0 to 1, lies on the sheet: (0, 0) is in the
  /// middle, and what is farther away is higher.
  ///
  /// The eye looks from the corner at the bottom left of the map. Every angle is one of the
  /// triangle 3-4-5, so that no sine is needed.
  func project(_ place: Point, _ height: Double) -> Point {
    let (x, y) = sides(place)
    let (across, away) = (0.8 * x - 0.6 * y, 0.6 * x + 0.8 * y)
    return (across, 0.6 * away + 0.8 * height * 1.1)
  }

  /// The tiles of the surface, the farthest first.
  func tiles(columns: Int, rows: Int) -> [Tile] {
    var tiles: [Tile] = []
    for j in 0..<rows {
      for i in 0..<columns {
        let places = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)].map { corner -> Point in
          (Double(corner.0) / Double(columns), Double(corner.1) / Double(rows))
        }
        let levels = places.map { level(at: $0) }
        if levels.allSatisfy(\.isFinite) { tiles.append(tile(places, levels)) }
      }
    }
    return tiles.enumerated().sorted {
      ($0.element.distance, $1.offset) > ($1.element.distance, $0.offset)
    }.map(\.element)
  }

  private func tile(_ places: [Point], _ levels: [Double]) -> Tile {
    let corners = zip(places, levels).map { project($0, $1) }
    let (a, b) = (sides(places[0]), sides(places[2]))
    // How much the tile rises to the right and away from the eye.
    let right = (levels[1] + levels[2] - levels[0] - levels[3]) / 2 / (b.x - a.x)
    let up = (levels[2] + levels[3] - levels[0] - levels[1]) / 2 / (b.y - a.y)
    let length = (1 + right * right + up * up).squareRoot()
    // The light comes from the left, behind the eye.
    let light = (0.75 + 0.55 * right - 0.25 * up) / length
    let turn = zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0.0) { area, pair in
      area + pair.0.x * pair.1.y - pair.1.x * pair.0.y
    }
    let middle: Point = ((a.x + b.x) / 2, (a.y + b.y) / 2)
    return Tile(
      corners: corners, level: levels.reduce(0, +) / 4, light: min(max(light, 0), 1),
      isUnderside: turn < 0, distance: 0.6 * middle.x + 0.8 * middle.y)
  }

  /// The height at a place of the map, from 0 at the lowest to 1 at the highest.
  func level(at place: Point) -> Double {
    let height = map.grid.height(at: place)
    guard heights.high > heights.low else { return 0 }
    return heights.position(height)
  }

  /// A place of the map, with the map's own proportions; the middle is (0, 0).
  private func sides(_ place: Point) -> Point {
    let (wide, high) = map.shape < 1 ? (1, map.shape) : (1 / map.shape, 1)
    return ((2 * place.x - 1) * wide, (2 * place.y - 1) * high)
  }

  /// A walk on the sheet: the stretches of it that are in the picture, step by step.
  private func moves(of walk: Walk) -> [(from: Point, to: Point)] {
    walk.moves(in: map.frame).compactMap { move in
      guard let start = lift(map.frame.place(move.from)), let end = lift(map.frame.place(move.to))
      else { return nil }
      return (start, end)
    }
  }

  /// The points of a walk that are in the picture, each with its step.
  private func marks(of walk: Walk) -> [(step: Int, place: Point)] {
    walk.visible(in: map.frame).compactMap { step in
      lift(map.frame.place(walk.points[step])).map { (step, $0) }
    }
  }

  /// A place of the map on the sheet, or nil where the surface has no height.
  private func lift(_ place: Point) -> Point? {
    let level = level(at: place)
    return level.isFinite ? project(place, level) : nil
  }

  /// What must fit on the sheet: the floor's corners and the surface above it.
  var bounds: Frame {
    let edge = stride(from: 0.0, through: 1, by: 0.05).flatMap { t in
      stride(from: 0.0, through: 1, by: 0.05).compactMap { lift((t, $0)) }
    }
    let floor = [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { project($0, 0) }
    let points = edge + floor
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return Frame(
      x: Axis(low: xs.min() ?? 0, high: xs.max() ?? 1),
      y: Axis(low: ys.min() ?? 0, high: ys.max() ?? 1))
  }

  /// How many times as high as wide it is.
  private static func shape(of bounds: Frame) -> Double {
    (bounds.y.high - bounds.y.low) / (bounds.x.high - bounds.x.low)
  }

  private var range: String {
    "\(zName) from \(decimal(heights.low)) to \(decimal(heights.high))"
  }

  /// The corners of the two nearest edges of the floor, and what stands at these: the ends of their
  /// axes, and at their middles the names.
  private func edges(
    _ place: (Point) -> (Double, Double)
  ) -> (corners: [(Double, Double)], words: [(String, at: Point)]) {
    let corners = [(0.0, 1.0), (0, 0), (1, 0)].map { place(project($0, 0)) }
    let (left, front, right) = (corners[0], corners[1], corners[2])
    let middle = { (a: Point, b: Point) in ((a.x + b.x) / 2, (a.y + b.y) / 2) }
    let (x, y) = (map.frame.x, map.frame.y)
    return (
      corners,
      [
        (decimal(y.high), left), (decimal(y.low), front), (decimal(x.low), front),
        (decimal(x.high), right), (map.names.y, middle(left, front)),
        (map.names.x, middle(front, right)),
      ]
    )
  }
}

// In characters.
extension Surface {
  /// Title, net and walks.
  func scene(on paper: Paper) -> [String] {
    let bounds = self.bounds
    let columns = min(paper.width, 64)
    let shape = Surface.shape(of: bounds)
    let rows = max(6, min(17, Int((Double(columns) * shape / 2).rounded())))
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    floor(bounds, on: &canvas)
    for tile in tiles(columns: 16, rows: 12) where !tile.isUnderside {
      let corners = tile.corners.map(bounds.place)
      canvas.cover(corners, sign: Surface.shade(tile.level))
      if paper.hasUnicode { canvas.path(corners + corners.prefix(1), .plain) }
    }
    for (index, walk) in map.walks.enumerated() {
      let style = Style.series(index + 1)
      for (from, to) in moves(of: walk) {
        canvas.line(bounds.place(from), bounds.place(to), style, covers: true)
      }
      for (_, place) in marks(of: walk) {
        canvas.write(map.letter(ofWalk: index) ?? "●", at: bounds.place(place), style)
      }
    }
    return paper.title(title) + [paper.spell(range)] + (0..<rows).map(canvas.line)
  }

  private func floor(_ bounds: Frame, on canvas: inout Canvas) {
    let (corners, words) = edges(bounds.place)
    canvas.path(corners.map { ($0.0, $0.1) }, .faint, sign: "-")
    let below = -1.5 / Double(canvas.rows)
    let beside = [
      (0, below), (-0.06, 0), (0.06, 0), (0, below), (-0.04, below), (0.04, below),
    ]
    for ((text, at), (dx, dy)) in zip(words, beside) {
      canvas.write(text, at: (at.x + dx, at.y + dy), .faint)
    }
  }

  /// A sign for a height, where there are no dots: the higher, the fuller.
  private static func shade(_ level: Double) -> Character {
    let signs: [Character] = [".", ":", "-", "=", "+", "#", "%", "@"]
    return signs[min(max(Int(level * Double(signs.count)), 0), signs.count - 1)]
  }
}

// As SVG.
extension Surface {
  private func draw(in area: PlotArea, on svg: inout SVG) {
    axes(area, on: &svg)
    for tile in tiles(columns: 27, rows: 21) {
      svg.tile(tile.corners.map(area.pixel(of:)), Surface.paint(tile), isGlass: tile.isUnderside)
    }
    for (index, walk) in map.walks.enumerated() {
      for (from, to) in moves(of: walk) {
        svg.arrow(
          from: area.pixel(of: from), to: area.pixel(of: to), series: index + 1, width: 1.5, gap: 3)
      }
      for (step, place) in marks(of: walk) {
        let point = area.pixel(of: place)
        svg.circle(at: point, radius: 3.5, "f\((index + 1) % 6)")
        if step == 0, let letter = map.letter(ofWalk: index) {
          svg.text(letter, at: (point.0, point.1 - 9), anchor: "middle", "small halo")
        }
      }
    }
  }

  private func axes(_ area: PlotArea, on svg: inout SVG) {
    let (corners, words) = edges(area.pixel(of:))
    svg.path(corners, "axis", width: 1)
    let looks = [
      (-4.0, "end", "small"), (-12, "end", "small"), (12, "start", "small"), (4, "start", "small"),
      (-14, "end", "ink"), (10, "start", "ink"),
    ]
    for ((text, at), (beside, anchor, look)) in zip(words, looks) {
      svg.text(text, at: (at.x + beside, at.y + 16), anchor: anchor, look)
    }
    svg.text(range, at: (65, 8), "small")
  }

  /// Deep is dark and high is pale, as on the map; the light makes slopes stand out.
  private static func paint(_ tile: Tile) -> String {
    let (deep, high) = ([26.0, 92, 148], [214.0, 231, 244])
    let bright = 0.68 + 0.4 * tile.light
    return SVG.colour(
      zip(deep, high).map { Int(min(255, ($0 + ($1 - $0) * tile.level) * bright).rounded()) })
  }
}
