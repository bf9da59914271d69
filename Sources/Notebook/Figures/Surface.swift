// Surfaces seen from the side: what a map shows, as a landscape.

import Tensor

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
        guard levels.allSatisfy(\.isFinite) else { continue }
        tiles.append(tile(places, levels))
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
  func steps(of walk: Walk) -> [(from: Point, to: Point)] {
    let drawn = walk.drawn(in: map.frame)
    return zip(drawn, drawn.dropFirst()).compactMap { a, b in
      guard let (from, to) = map.frame.clipped(walk.points[a], walk.points[b]),
        let start = lift(map.frame.place(from)), let end = lift(map.frame.place(to))
      else { return nil }
      return (start, end)
    }
  }

  /// The points of a walk that are in the picture, each with its step.
  func marks(of walk: Walk) -> [(step: Int, place: Point)] {
    walk.drawn(in: map.frame).filter { map.frame.holds(walk.points[$0]) }.compactMap { step in
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
}
