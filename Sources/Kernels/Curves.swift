// exp, sigmoid, tanh and the others, of many numbers in single precision.
//
// Every step is exact or correctly rounded, so the bits are the same on every machine. There is no
// branch, only a choice between two numbers that are both computed: so the compiler can do sixteen
// numbers at once, in loops that stand in this very file.

/// What an activation does to each number.
package enum Curve: Sendable {
  case tanh, sigmoid, relu, linear
}

// MARK: - Many numbers

/// Puts e to the power x in the place of every x.
package func exp(_ x: inout [Float]) {
  x.withUnsafeMutableBufferPointer { x in
    for i in x.indices { x[i] = power(x[i]) }
  }
}

/// Puts what the curve makes of x in the place of every x.
package func apply(_ curve: Curve, to x: inout [Float]) {
  x.withUnsafeMutableBufferPointer { apply(curve, to: $0) }
}

/// Turns rows of so many columns into probabilities, each by itself.
package func softmax(_ x: inout [Float], columns: Int) {
  x.withUnsafeMutableBufferPointer { x in
    for start in stride(from: 0, to: x.count, by: max(columns, 1)) {
      softmax(UnsafeMutableBufferPointer(rebasing: x[start..<start + columns]))
    }
  }
}

extension Panel {
  /// Puts σ(z + b) in the place of every z of the first rows; b is one row.
  package mutating func activate(rows count: Int, adding b: borrowing Panel, _ curve: Curve) {
    check(rows: count, columns: b.columns)
    b.check(rows: 1, columns: columns)
    let (z, b) = (writable, b.floats)
    for i in 0..<count {
      let row = z + i * stride
      for j in 0..<stride { row[j] += b[j] }
    }
    apply(curve, to: UnsafeMutableBufferPointer(start: z, count: count * stride))
  }

  /// Turns each of the first rows into probabilities.
  package mutating func softmax(rows count: Int) {
    check(rows: count, columns: columns)
    for i in 0..<count {
      Kernels.softmax(UnsafeMutableBufferPointer(start: writable + i * stride, count: columns))
    }
  }
}

private func apply(_ curve: Curve, to x: UnsafeMutableBufferPointer<Float>) {
  switch curve {
  case .tanh: for i in x.indices { x[i] = tangent(x[i]) }
  case .sigmoid: for i in x.indices { x[i] = squished(x[i]) }
  case .relu: for i in x.indices { x[i] = x[i] > 0 ? x[i] : 0 }
  case .linear: break
  }
}

/// Softmax of one row.
private func softmax(_ x: UnsafeMutableBufferPointer<Float>) {
  if x.isEmpty { return }
  var largest = x[0]
  for j in x.indices where x[j] > largest { largest = x[j] }
  for j in x.indices { x[j] = power(x[j] - largest) }
  var total = 0.0
  for j in x.indices { total += Double(x[j]) }
  for j in x.indices { x[j] = Float(Double(x[j]) / total) }
}

// MARK: - Single numbers

/// x = n · ln 2 + r with |r| ≤ ½ ln 2, so exp(x) = 2ⁿ · exp(r), and a short series gives exp(r).
@inline(__always)
private func power(_ x: Float) -> Float {
  // Beyond these bounds the result is ∞ or 0 already.
  let low = x < -105 ? -105 : x
  let bounded = low > 90 ? 90 : low

  // A number near 1.5 · 2²³ has no digits after the point: adding it rounds to the nearest whole n,
  // which then stands in the low bits. That is much faster than a conversion.
  let shifter: Float = 0x1.8p23
  let shifted = shifter.addingProduct(bounded, 1.442_695_04)
  let n = shifted - shifter
  let whole = Int32(bitPattern: shifted.bitPattern) &- Int32(bitPattern: shifter.bitPattern)

  // ln 2 in two parts; the second holds the digits that the first has no room for.
  let high = bounded.addingProduct(n, -0.693_147_18)
  let r = high.addingProduct(n, 1.904_654_3e-9)

  // 1 + r + r²/2 + r³/6 + …
  var series: Float = 1 / 5040
  series = Float(1.0 / 720).addingProduct(r, series)
  series = Float(1.0 / 120).addingProduct(r, series)
  series = Float(1.0 / 24).addingProduct(r, series)
  series = Float(1.0 / 6).addingProduct(r, series)
  series = Float(0.5).addingProduct(r, series)
  series = Float(1).addingProduct(r, series)
  series = Float(1).addingProduct(r, series)

  // In two halves, because 2ⁿ alone may be too large or too small for a Float.
  let half = whole &>> 1
  return series * twoTo(half) * twoTo(whole &- half)
}

/// 2ⁿ, for −126 ≤ n ≤ 127: a Float whose exponent is n.
@inline(__always)
private func twoTo(_ n: Int32) -> Float { Float(bitPattern: UInt32(bitPattern: n &+ 127) &<< 23) }

/// Of −|x| the power cannot overflow, and σ(−x) = e⁻ˣ / (1 + e⁻ˣ).
@inline(__always)
private func squished(_ x: Float) -> Float {
  let e = power(x > 0 ? -x : x)
  return (x > 0 ? 1 : e) / (1 + e)
}

/// Far from 0 by powers; near 0, where those would cancel, by the series x − x³/3 + 2x⁵/15.
@inline(__always)
private func tangent(_ x: Float) -> Float {
  let e = power(2 * (x > 0 ? -x : x))
  let size = (1 - e) / (1 + e)
  let far = x < 0 ? -size : size

  let square = x * x
  var series = Float(21844.0 / 6_081_075)
  series = Float(-1382.0 / 155_925).addingProduct(square, series)
  series = Float(62.0 / 2835).addingProduct(square, series)
  series = Float(-17.0 / 315).addingProduct(square, series)
  series = Float(2.0 / 15).addingProduct(square, series)
  series = Float(-1.0 / 3).addingProduct(square, series)
  let near = x.addingProduct(x * square, series)
  return square < 0.16 ? near : far
}
