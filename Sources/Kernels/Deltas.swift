// δ, how the cost changes with each weighted sum: at the output, and behind a curve.

extension Panel {
  /// Puts the output's δ = factor · (a − y) · σ′(z) / n in the first n rows.
  ///
  /// What is wanted are n rows of y, a matrix that lies row after row; a [n or more, columns] is the
  /// output instead. The cost brings the factor along.
  package mutating func setDelta(
    y: [Float], rows: ArraySlice<Int>, a: borrowing Panel, factor: Float, slopeOf curve: Curve
  ) {
    check(rows: rows.count, columns: columns)
    a.check(rows: rows.count, columns: columns)
    let (delta, output, count) = (writable, a.floats, rows.count * stride)
    delta.update(repeating: 0, count: count)
    y.withUnsafeBufferPointer { y in
      var target = delta
      for row in rows {
        if row < 0 || (row + 1) * columns > y.count {
          fatalError("row \(row) of \(columns) numbers was asked of only \(y.count) numbers")
        }
        for j in 0..<columns { target[j] = y[row &* columns &+ j] }
        target += stride
      }
    }
    for i in 0..<count { delta[i] = factor * (output[i] - delta[i]) }
    multiply(rows: rows.count, bySlopeOf: curve, at: a)
    for i in 0..<count { delta[i] /= Float(rows.count) }
  }

  /// Multiplies the first rows by the slope σ′(z), which is told from the activations a = σ(z).
  package mutating func multiply(rows count: Int, bySlopeOf curve: Curve, at a: borrowing Panel) {
    check(rows: count, columns: columns)
    a.check(rows: count, columns: columns)
    let (delta, a, range) = (writable, a.floats, 0..<count * stride)
    switch curve {
    case .tanh: for i in range { delta[i] *= 1 - a[i] * a[i] }
    case .sigmoid: for i in range { delta[i] *= a[i] * (1 - a[i]) }
    case .relu: for i in range { delta[i] *= a[i] > 0 ? 1 : 0 }
    case .linear: break
    }
  }
}
