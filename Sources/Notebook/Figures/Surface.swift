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

  /// The surface of a map, with the map's walks; `z` is what runs up.
  public init(_ title: String, of map: Map, z: String = "cost", caption: String = "") {
    self.title = title
    self.caption = caption
    self.map = map
    zName = z
    heights = Axis(from: map.grid.heights)
  }

  /// The surface as a net of lines, with a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    scene(on: paper) + legend.text(on: paper) + paper.caption(caption)
  }

  /// The surface as shaded tiles, with its walks and the names of its axes.
  public var content: Content {
    .drawing {
      let bounds = self.bounds
      let height = min(560 * bounds.shape, 420)
      let area = PlotArea(frame: bounds, left: 65, width: 560, height: height)
      return area.picture(title, caption: caption, legend: legend) { svg in
        draw(in: area, on: &svg)
        svg.says =
          (["Heights from \(decimal(heights.low)) to \(decimal(heights.high))"]
          + map.walks.map { $0.summary(in: map.frame) }).joined(separator: ". ")
      }
    }
  }

  private var legend: Legend {
    Legend(
      map.drawnWalks.map { walk, letter, series in
        .arrow(
          letter ?? "●", .series(series), walk.summary(in: map.frame), letter: letter,
          series: series)
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
    return tiles.sorted { $0.distance > $1.distance }
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
    let middle = Surface.middle(a, b)
    return Tile(
      corners: corners, level: levels.reduce(0, +) / 4, light: min(max(light, 0), 1),
      isUnderside: turn < 0, distance: 0.6 * middle.x + 0.8 * middle.y)
  }

  /// The height at a place of the map, from 0 at the lowest to 1 at the highest.
  func level(at place: Point) -> Double {
    heights.high > heights.low ? heights.position(map.grid.height(at: place)) : 0
  }

  private static func middle(_ a: Point, _ b: Point) -> Point { ((a.x + b.x) / 2, (a.y + b.y) / 2) }

  /// A place of the map, with the map's own proportions; the middle is (0, 0).
  private func sides(_ place: Point) -> Point {
    let (wide, high) = map.shape < 1 ? (1, map.shape) : (1 / map.shape, 1)
    return ((2 * place.x - 1) * wide, (2 * place.y - 1) * high)
  }

  /// A walk on the sheet: the stretches of it that are in the picture, step by step.
  private func moves(of walk: Walk) -> [(from: Point, to: Point)] {
    walk.moves(in: map.frame).compactMap { move in
      let ends = [move.from, move.to].compactMap { lift(map.frame.place($0)) }
      return ends.count == 2 ? (ends[0], ends[1]) : nil
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
    let steps = stride(from: 0.0, through: 1, by: 0.05)
    let above = steps.flatMap { x in steps.compactMap { lift((x, $0)) } }
    let points = above + [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map { project($0, 0) }
    return Frame(x: Axis(from: points.map(\.x)), y: Axis(from: points.map(\.y)))
  }

  private var range: String {
    let ends = [heights.low, heights.high].map { decimal(Float($0)) }
    return "\(zName) on the picture's grid: from \(ends[0]) to \(ends[1])"
  }

  /// The corners of the two edges of the floor that are nearest, from left to right.
  private var edges: [Point] { [(0.0, 1.0), (0, 0), (1, 0)].map { project($0, 0) } }
}

// In characters.
extension Surface {
  /// Title, net and walks.
  func scene(on paper: Paper) -> [String] {
    let bounds = self.bounds
    let columns = min(paper.width, 64)
    let rows = (Double(columns) * bounds.shape / 2).rounded().whole(in: 6...17)
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    floor(bounds, on: &canvas)
    for tile in tiles(columns: 16, rows: 12) where !tile.isUnderside {
      let corners = tile.corners.map(bounds.place)
      canvas.cover(corners, sign: Surface.shade(tile.level))
      if paper.hasUnicode { canvas.path(corners + corners.prefix(1), .plain) }
    }
    for (walk, letter, series) in map.drawnWalks {
      for (from, to) in moves(of: walk) {
        canvas.line(bounds.place(from), bounds.place(to), .series(series), covers: true)
      }
      for (_, place) in marks(of: walk) {
        canvas.write(letter ?? "●", at: bounds.place(place), .series(series))
      }
    }
    return paper.title(title) + wrapped(range, to: paper.measure, on: paper)
      + (0..<rows).map(canvas.line)
  }

  /// The two nearest edges of the floor, with the ends and the names of their axes.
  private func floor(_ bounds: Frame, on canvas: inout Canvas) {
    let places = edges.map(bounds.place)
    canvas.path(places, .faint, sign: "-")
    let (left, front, right) = (places[0], places[1], places[2])
    let (x, y, names) = (map.frame.x, map.frame.y, map.names)
    let below = 1.5 / Double(canvas.rows)
    canvas.write(decimal(y.high), at: (left.x, left.y - below), .faint)
    canvas.write(decimal(y.low), at: (front.x - 0.06, front.y), .faint)
    canvas.write(decimal(x.low), at: (front.x + 0.06, front.y), .faint)
    canvas.write(decimal(x.high), at: (right.x, right.y - below), .faint)
    let (a, b) = (Surface.middle(left, front), Surface.middle(front, right))
    canvas.write(names.y, at: (a.x - 0.04, a.y - below), .faint)
    canvas.write(names.x, at: (b.x + 0.04, b.y - below), .faint)
  }

  /// A sign for a height, where there are no dots: the higher, the fuller.
  private static func shade(_ level: Double) -> Character {
    let signs: [Character] = [".", ":", "-", "=", "+", "#", "%", "@"]
    return signs[(level * Double(signs.count)).whole(in: 0...signs.count - 1)]
  }
}

// As SVG.
extension Surface {
  private func draw(in area: PlotArea, on svg: inout SVG) {
    floor(area, on: &svg)
    for tile in tiles(columns: 27, rows: 21) {
      svg.tile(tile.corners.map(area.pixel(of:)), Surface.paint(tile), isGlass: tile.isUnderside)
    }
    for (walk, letter, series) in map.drawnWalks {
      for (from, to) in moves(of: walk) {
        svg.arrow(
          from: area.pixel(of: from), to: area.pixel(of: to), series: series, width: 1.5, gap: 3)
      }
      for (step, place) in marks(of: walk) {
        let point = area.pixel(of: place)
        svg.circle(at: point, radius: 3.5, "f\(series % 6)")
        if step == 0, let letter {
          svg.text(letter, at: (point.0, point.1 - 9), anchor: "middle", "small halo")
        }
      }
    }
  }

  /// The two nearest edges of the floor, with the ends and the names of their axes.
  private func floor(_ area: PlotArea, on svg: inout SVG) {
    let corners = edges.map(area.pixel(of:))
    svg.path(corners, "axis", width: 1)
    let (left, front, right) = (corners[0], corners[1], corners[2])
    let (x, y, names) = (map.frame.x, map.frame.y, map.names)
    svg.text(decimal(y.high), at: (left.0 - 4, left.1 + 16), anchor: "end", "small")
    svg.text(decimal(y.low), at: (front.0 - 12, front.1 + 16), anchor: "end", "small")
    svg.text(decimal(x.low), at: (front.0 + 12, front.1 + 16), "small")
    svg.text(decimal(x.high), at: (right.0 + 4, right.1 + 16), "small")
    let (a, b) = (Surface.middle(left, front), Surface.middle(front, right))
    svg.text(names.y, at: (a.x - 14, a.y + 16), anchor: "end")
    svg.text(names.x, at: (b.x + 10, b.y + 16))
    svg.text(range, at: (65, 8), "small")
  }

  /// Deep is dark and high is pale, as on the map; the light makes slopes stand out.
  private static func paint(_ tile: Tile) -> String {
    let (deep, high) = ([26.0, 92, 148], [214.0, 231, 244])
    let bright = 0.68 + 0.4 * tile.light
    return SVG.colour(
      zip(deep, high).map {
        (($0 + ($1 - $0) * tile.level) * bright).rounded().whole(in: 0...255)
      })
  }
}
