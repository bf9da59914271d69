// How far the picture of a walk must reach.

/// The stretch of an axis that a picture must show: its own, and the walk unless that runs away.
public func stretch(_ own: ClosedRange<Double>, toShow places: [Double]) -> ClosedRange<Double> {
  let start = places.first ?? 0
  let size = max(own.upperBound - own.lowerBound, start.magnitude)
  let near = places.filter { $0.magnitude <= 2.5 * size }
  let room = near.allSatisfy(own.contains) ? 0 : size * 0.1
  return min(
    own.lowerBound, (near.min() ?? 0) - room)...max(own.upperBound, (near.max() ?? 0) + room)
}
