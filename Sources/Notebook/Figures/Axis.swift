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
    let finite = numbers.filter(Axis.canHold)
    let (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    let room = most > least ? (most - least) * 0.05 : max(most.magnitude, 1) * 0.5
    self.init(low: least - room, high: most + room)
  }

  /// Whether a number can be drawn; one that is larger makes the axis itself overflow.
  static func canHold(_ x: Double) -> Bool { x.magnitude < 1e300 }

  /// Where a number lies: 0 at the low end, 1 at the high one; on an axis without length, between.
  func position(_ x: Double) -> Double { low == high ? 0.5 : (x - low) / (high - low) }

  /// Round numbers along the axis: 1, 2 or 5 times a power of ten apart.
  func ticks(atMost count: Int) -> [Double] {
    let span = high - low
    guard span > 0, span.isFinite else { return [] }
    var power = 1.0
    while power * Double(count) < span { power *= 10 }
    while power / 10 * Double(count) >= span { power /= 10 }
    for step in [power / 5, power / 2, power, power * 2] {
      // A tick at the very end counts, even where the division is off by a hair.
      let first = Int((low / step - 1e-9).rounded(.up))
      let last = Int((high / step + 1e-9).rounded(.down))
      if last - first < count { return (first..<last + 1).map { Double($0) * step } }
    }
    return []
  }
}
