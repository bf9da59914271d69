// Lines with fewer points that look the same.

/// A line without the points that it passes by less than a distance when they are left out (after
/// Ramer, Douglas and Peucker).
func thinned(_ points: [(Double, Double)], within distance: Double) -> [(Double, Double)] {
  guard points.count > 2, let first = points.first, let last = points.last else { return points }
  let (dx, dy) = (last.0 - first.0, last.1 - first.1)
  let length = (dx * dx + dy * dy).squareRoot()
  let gaps = points.map { point in
    let (x, y) = (point.0 - first.0, point.1 - first.1)
    return length > 0 ? abs(x * dy - y * dx) / length : (x * x + y * y).squareRoot()
  }
  guard let far = points.indices.max(by: { gaps[$0] < gaps[$1] }), gaps[far] > distance else {
    return [first, last]
  }
  return thinned(Array(points[...far]), within: distance).dropLast()
    + thinned(Array(points[far...]), within: distance)
}
