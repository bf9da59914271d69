// An axis: a stretch of numbers, and the round ones among them that are worth a label.

import Basics
import Tensor

/// A stretch of numbers that a plot maps to a stretch of paper.
struct Axis: Equatable {
  let low: Double
  let high: Double

  /// Ends beyond 10³⁰⁰ are drawn in to it, so that the length of the axis is a number too; with an end
  /// that is no number it has none.
  init(low: Double, high: Double) {
    let isNumber = !low.isNaN && !high.isNaN
    self.low = isNumber ? min(max(low, -1e300), 1e300) : 0
    self.high = isNumber ? min(max(high, -1e300), 1e300) : 0
  }

  init(_ stretch: ClosedRange<Double>) {
    self.init(low: stretch.lowerBound, high: stretch.upperBound)
  }

  /// The axis from the least to the most of all finite numbers.
  init(from numbers: [Double]) {
    let finite = numbers.filter(\.isFinite)
    self.init(low: finite.min() ?? 0, high: finite.max() ?? 1)
  }

  /// The axis that holds all finite numbers, with a little room at both ends.
  init(holding numbers: [Double]) {
    let finite = numbers.filter(Axis.canHold)
    let (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    let room = most > least ? most * 0.05 - least * 0.05 : max(most.magnitude, 1) * 0.5
    self.init(low: least - room, high: most + room)
  }

  /// Whether a number can be drawn; one that is larger makes the axis itself overflow.
  static func canHold(_ x: Double) -> Bool { x.magnitude < 1e300 }

  /// Where a number lies: 0 at the low end, 1 at the high one; on an axis without length, between.
  func position(_ x: Double) -> Double { low == high ? 0.5 : (x - low) / (high - low) }

  /// The number that lies at a position from 0 to 1.
  func value(at position: Double) -> Double { low + (high - low) * position }

  /// Between which whole numbers the ticks of an axis lie, in units of their step.
  private static let count = -1_000_000_000...1_000_000_000

  /// Round numbers along the axis: 1, 2 or 5 times a power of ten apart.
  func ticks(atMost count: Int) -> [Double] {
    let span = high - low
    guard span > 0, span.isFinite else { return [] }
    var power = 1.0
    while power * Double(count) < span { power *= 10 }
    while power / 10 * Double(count) >= span { power /= 10 }
    for step in [power / 5, power / 2, power, power * 2] {
      // A tick at the very end counts, even where the division is off by a hair.
      let first = (low / step - 1e-9).rounded(.up)
      let last = (high / step + 1e-9).rounded(.down)
      // An axis that is short but far from 0 has too few digits left for round numbers.
      guard first.magnitude < 1e9, last.magnitude < 1e9 else { return [] }
      if last - first < Double(count) {
        return (first.whole(in: Axis.count)..<last.whole(in: Axis.count) + 1).map {
          Double($0) * step
        }
      }
    }
    return []
  }
}
