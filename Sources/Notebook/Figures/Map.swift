// Maps of surfaces: lines of equal height as on a hiking map, with walks and arrows on them.

import Basics
import Tensor

/// A surface over two numbers, seen from above.
///
/// A point is a tensor of two numbers, and the height is a function of the point.
///
///     var map = Map("A bowl", of: cost, x: -3...3, y: -2...2)
///     map.add("descent", path: [Tensor([2, 1]), Tensor([1.6, 0.4])])
///     show(map)
public struct Map: Showable {
  struct Arrow {
    let name: String
    let from: Point
    let to: Point
  }

  let title: String
  let caption: String
  let names: (x: String, y: String)
  let frame: Frame
  let isEqual: Bool  // whether one unit is as long to the right as upwards
  let grid: Grid
  let levels: [Double]
  private(set) var arrows: [Arrow] = []
  var walks: [Walk] = []

  /// A map without walks.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - height: How high the surface is at a point.
  ///   - x: The stretch from left to right.
  ///   - y: The stretch from bottom to top.
  ///   - xName: What runs to the right.
  ///   - yName: What runs up.
  ///   - equal: Whether one unit is as long to the right as upwards, so that angles are true.
  ///   - levels: The heights that get a line; where they are left out, round ones.
  ///   - caption: What to notice.
  public init(
    _ title: String, of height: (Tensor) -> Float, x: ClosedRange<Double>,
    y: ClosedRange<Double>, xName: String = "x", yName: String = "y", equal: Bool = true,
    levels: [Double] = [], caption: String = ""
  ) {
    self.title = title
    self.caption = caption
    names = (xName, yName)
    frame = Frame(
      x: Axis(low: x.lowerBound, high: x.upperBound),
      y: Axis(low: y.lowerBound, high: y.upperBound))
    isEqual = equal
    grid = Grid(columns: 73, rows: 57, in: frame) {
      Double(height(Tensor([Float($0.x), Float($0.y)])))
    }
    let finite = grid.heights.filter(\.isFinite)
    let range = Axis(low: finite.min() ?? 0, high: finite.max() ?? 1)
    self.levels = levels.isEmpty ? range.ticks(atMost: 12) : levels
  }

  /// Adds a walk: the points that a descent visits, the start first.
  public mutating func add(_ name: String, path: [Tensor]) {
    let points = path.map { (x: Double($0[0]), y: Double($0[1])) }
    // What cannot be told from 0 on the map is written 0.
    let least = (x: (frame.x.high - frame.x.low) / 1e4, y: (frame.y.high - frame.y.low) / 1e4)
    walks.append(
      Walk(name: name, points: points) { point in
        let x = point.x.magnitude < least.x ? 0 : point.x
        let y = point.y.magnitude < least.y ? 0 : point.y
        return "(\(decimal(x)), \(decimal(y)))"
      })
  }

  /// Adds an arrow from a point, as long as the second tensor and in its direction.
  public mutating func add(_ name: String, arrowFrom point: Tensor, along step: Tensor) {
    let from = (x: Double(point[0]), y: Double(point[1]))
    let to = (x: from.x + Double(step[0]), y: from.y + Double(step[1]))
    arrows.append(Arrow(name: name, from: from, to: to))
  }

  /// How many times as high as wide the map is drawn.
  var shape: Double {
    guard isEqual else { return 0.66 }
    return min(max((frame.y.high - frame.y.low) / (frame.x.high - frame.x.low), 0.2), 1.2)
  }

  /// Where each level's height is best written: far from the border, the walks and one another.
  func labels(
    _ levels: [Double], _ position: (Point) -> Point, apart: Double
  ) -> [(level: Double, place: Point)] {
    var taken = walks.flatMap { walk in
      walk.drawn(in: frame).map { position(frame.place(walk.points[$0])) }
    }
    taken += arrows.flatMap { [$0.from, $0.to] }.map { position(frame.place($0)) }
    var labels: [(level: Double, place: Point)] = []
    for level in levels {
      let inner = 0.05...0.95
      let outline: [Point] = grid.outlines(below: level).flatMap { $0 }
      let candidates = outline.filter { inner.contains($0.x) && inner.contains($0.y) }
      let room = candidates.map { place -> Double in
        let spot = position(place)
        return taken.map { Walk.distance($0, spot) }.min() ?? .infinity
      }
      guard let best = candidates.indices.max(by: { room[$0] < room[$1] }),
        room[best] >= apart
      else { continue }
      labels.append((level, candidates[best]))
      taken.append(position(candidates[best]))
    }
    return labels
  }
}
