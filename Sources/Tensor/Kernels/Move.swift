// How a step moves weights and biases, besides its direction.

/// How far a step goes, and what pulls at a weight besides its slope.
package struct Move: Sendable {
  let rate: Float
  let momentum: Float
  let decay: Float

  /// Whether nothing but the slope pulls.
  let isPlain: Bool

  package init(rate: Float, momentum: Float, decay: Float) {
    self.rate = rate
    self.momentum = momentum
    self.decay = decay
    isPlain = momentum == 0 && decay == 0
  }
}

/// One step of the biases b against their slopes, the sums of δ over the batch.
///
/// Biases do not decay.
package func descend(
  _ b: borrowing Panel, _ speed: borrowing Panel, _ n: Int, _ delta: borrowing Panel, _ move: Move
) {
  delta.check(rows: n, against: b)
  speed.check(rows: 1, against: b)
  withUnsafeTemporaryAllocation(of: Double.self, capacity: b.stride) { slopes in
    slopes.initialize(repeating: 0)
    for i in 0..<n {
      let row = delta.floats + i * b.stride
      for j in 0..<b.stride { slopes[j] += Double(row[j]) }
    }
    for j in 0..<b.stride {
      speed.floats[j] = Float(slopes[j]) + move.momentum * speed.floats[j]
      b.floats[j] -= move.rate * speed.floats[j]
    }
  }
}
