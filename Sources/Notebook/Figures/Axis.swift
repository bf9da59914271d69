// An axis: a stretch of numbers, and the round ones among them that are worth a label.

import Tensor

/// A stretch of numbers that a plot maps to a stretch of paper.
struct Axis: Equatable {
  let low: Double
  let high: Double

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The axis that holds all finite numbers, with a little room at both ends.
  init(holding numbers: [Double]) {
    let finite = numbers.filter(\.isFinite)
    let (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    let room = most > least ? (most - least) * 0.05 : max(most.magnitude, 1) * 0.5
    self.init(low: least - room, high: most + room)
  }

  /// Where a number lies: 0 at the low end, 1 at the high one.
  func position(_ x: Double) -> Double { (x - low) / (high - low) }

  /// Round numbers along the axis: 1, 2 or 5 times a power of ten apart.
  func ticks(atMost count: Int) -> [Double] {
    let span = high - low
    guard span > 0, span.isFinite else { return [] }
    var power = 1.0
    while power * Double(count) < span { power *= 10 }
    while power / 10 * Double(count) >= span { power /= 10 }
    let step = [power / 5, power / 2, power].first { $0 * Double(count) >= span } ?? power
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step).rounded(.down))
    return first > last ? [] : (first...last).map { Double($0) * step }
  }
}
