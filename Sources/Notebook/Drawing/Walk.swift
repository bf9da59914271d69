// A walk: the points that a descent visits, and which of them are worth a mark.

/// The points of a descent, the start first.
struct Walk {
  let name: String
  let points: [Point]
  let says: @Sendable (Point) -> String  // how a point is written

  /// The last step that is drawn, where the walk is being watched; nil for all.
  var now: Int?

  var steps: Int { points.count - 1 }

  /// The steps that are drawn: those that can be told apart, and no more than two hundred.
  ///
  /// Drawing ends before the first point that is not a number.
  func drawn(in frame: Frame) -> [Int] {
    var drawn: [Int] = []
    let last = min(now ?? steps, steps)
    guard last >= 0 else { return [] }
    for step in 0...last {
      let point = points[step]
      guard Axis.canHold(point.x), Axis.canHold(point.y) else { return drawn }
      if let before = drawn.last {
        let isFar = Walk.distance(frame.place(points[before]), frame.place(point)) > 0.004
        guard isFar, drawn.count < 200 else { continue }
      }
      drawn.append(step)
    }
    if let end = drawn.last, end != last { drawn.append(last) }
    return drawn
  }

  static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
}
