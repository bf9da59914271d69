// What descends, and how far.

/// How far a step goes, and what pulls at a weight besides its slope.
package struct Update: Sendable {
  let rate: Float
  let momentum: Float
  let decay: Float

  /// Whether nothing but the slope pulls.
  var isPlain: Bool { momentum == 0 && decay == 0 }

  package init(rate: Float, momentum: Float, decay: Float) {
    (self.rate, self.momentum, self.decay) = (rate, momentum, decay)
  }
}

/// What descends: weights [in, out], or biases [1, out].
package struct Parameters: ~Copyable {
  /// The weights or biases as they are now.
  package private(set) var values: Panel

  /// The direction so far; stays 0 without momentum and decay.
  private var velocity: Panel

  /// Parameters that begin as these values do, at rest.
  package init(_ values: consuming Panel) {
    velocity = Panel(rows: values.rows, columns: values.columns)
    self.values = values
  }

  /// One step of weights against their slopes, xᵀ · δ, for n rows of x and δ [n or more, out].
  ///
  /// Of x, a matrix [any, in] that lies row after row, only the columns worth reading are read.
  package mutating func descend(
    x: [Float], rows: borrowing Rows, delta: borrowing Panel, by update: Update
  ) {
    x.withUnsafeBufferPointer { rows.read(of: $0) { descend($0, delta, update) } }
  }

  /// The same for the first rows of a panel.
  package mutating func descend(
    x: borrowing Panel, rows count: Int, delta: borrowing Panel, by update: Update
  ) {
    x.read(count) { descend($0, delta, update) }
  }

  private mutating func descend(_ x: Reading, _ delta: borrowing Panel, _ update: Update) {
    delta.check(rows: x.starts.count, columns: values.columns)
    if x.width != values.rows {
      fatalError(
        "rows of \(x.width) numbers give no slopes for [\(values.rows), \(values.columns)]")
    }
    Kernels.descend(
      values.writable, velocity.writable, x, delta.floats, stride: values.stride, by: update)
  }

  /// One step of biases against their slopes, the sums of δ over its first rows.
  ///
  /// Biases do not decay.
  package mutating func descend(delta: borrowing Panel, rows count: Int, by update: Update) {
    delta.check(rows: count, columns: values.columns)
    values.check(rows: 1, columns: delta.columns)
    Kernels.descend(
      values.writable, velocity.writable, delta.floats, count, stride: values.stride, by: update)
  }
}
