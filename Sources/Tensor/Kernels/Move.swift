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
  for j in stride(from: 0, to: b.stride, by: Lanes.scalarCount) {
    var sum = DoubleLanes()
    for i in 0..<n { sum += DoubleLanes(lanes(delta.floats + (i * delta.stride + j))) }
    let direction = Lanes(sum) + move.momentum * lanes(speed.floats + j)
    put(direction, speed.floats + j)
    put(lanes(b.floats + j) - move.rate * direction, b.floats + j)
  }
}

@inline(__always)
private func lanes(_ place: UnsafePointer<Float>) -> Lanes {
  UnsafeRawPointer(place).load(as: Lanes.self)
}

@inline(__always)
private func put(_ lanes: Lanes, _ place: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(place).storeBytes(of: lanes, as: Lanes.self)
}
