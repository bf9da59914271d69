// exp, sigmoid and tanh of many numbers in single precision.
//
// As in Exponential.swift every step is exact or correctly rounded, so the bits are the same on
// every machine. There is no branch, only a choice between two numbers that are both computed: so
// the compiler can do sixteen numbers at once, in loops that stand in this very file.

// MARK: - Tensors

/// e to the power of each element, to within one unit in the last place.
public func exp(_ x: Tensor) -> Tensor { x.bent(.exp) }

/// The hyperbolic tangent of each element, to within three units in the last place.
public func tanh(_ x: Tensor) -> Tensor { x.bent(.tanh) }

/// The sigmoid 1 / (1 + e⁻ˣ) of each element: squishes any number into 0 … 1.
///
/// To within three units in the last place.
public func sigmoid(_ x: Tensor) -> Tensor { x.bent(.sigmoid) }

/// The rectified linear unit of each element: the number itself, or 0 where it is negative.
public func relu(_ x: Tensor) -> Tensor { x.bent(.relu) }

/// Turns each row into probabilities: e to the power of each element, divided by their sum.
///
/// The row's largest number is taken from all of them first. That changes nothing in the result
/// and keeps the exponential from overflowing.
public func softmax(_ x: Tensor) -> Tensor {
  let columns = x.shape.last ?? 1
  return x.changed { values, count in
    for start in stride(from: 0, to: count, by: columns) { share(values + start, columns) }
  }
}

/// What is done to each number.
package enum Curve: Sendable {
  case exp, tanh, sigmoid, relu, linear
}

extension Tensor {
  fileprivate func bent(_ curve: Curve) -> Tensor { changed { bend($0, $1, curve) } }

  /// A copy of the tensor whose numbers were changed in place.
  fileprivate func changed(_ change: (UnsafeMutablePointer<Float>, Int) -> Void) -> Tensor {
    var result = self
    result.values.withUnsafeMutableBufferPointer { values in
      if let start = values.baseAddress, !values.isEmpty { change(start, values.count) }
    }
    return result
  }
}

// MARK: - Panels

extension Panel {
  /// Puts σ(z + b) in the place of every z of the first rows; b is one row.
  package func activate(rows count: Int, adding b: borrowing Panel, _ curve: Curve) {
    check(rows: count, columns: b.columns)
    b.check(rows: 1, columns: columns)
    for i in 0..<count {
      let row = floats + i * stride
      for j in 0..<stride { row[j] += b.floats[j] }
    }
    bend(floats, count * stride, curve)
  }

  /// Turns each of the first rows into probabilities.
  package func softmax(rows count: Int) {
    check(rows: count, columns: columns)
    for i in 0..<count { share(floats + i * stride, columns) }
  }

  /// Puts factor · (a − y) in the first rows.
  package func setDifference(
    rows count: Int, _ a: borrowing Panel, _ y: borrowing Panel, times factor: Float
  ) {
    check(rows: count, columns: columns)
    a.check(rows: count, columns: columns)
    y.check(rows: count, columns: columns)
    for i in 0..<count * stride { floats[i] = factor * (a.floats[i] - y.floats[i]) }
  }

  /// Divides the first rows by a number.
  package func divide(rows count: Int, by divisor: Float) {
    check(rows: count, columns: columns)
    for i in 0..<count * stride { floats[i] /= divisor }
  }

  /// Multiplies the first rows by the slope σ′(z), which is told from the activations a = σ(z).
  package func multiply(rows count: Int, bySlopeOf curve: Curve, at a: borrowing Panel) {
    check(rows: count, columns: columns)
    a.check(rows: count, columns: columns)
    let a = a.floats
    let range = 0..<count * stride
    switch curve {
    case .exp: for i in range { floats[i] *= a[i] }
    case .tanh: for i in range { floats[i] *= 1 - a[i] * a[i] }
    case .sigmoid: for i in range { floats[i] *= a[i] * (1 - a[i]) }
    case .relu: for i in range { floats[i] *= a[i] > 0 ? 1 : 0 }
    case .linear: break
    }
  }
}

// MARK: - Loops

private func bend(_ x: UnsafeMutablePointer<Float>, _ count: Int, _ curve: Curve) {
  switch curve {
  case .exp: for i in 0..<count { x[i] = power(x[i]) }
  case .tanh: for i in 0..<count { x[i] = tangent(x[i]) }
  case .sigmoid: for i in 0..<count { x[i] = squished(x[i]) }
  case .relu: for i in 0..<count { x[i] = x[i] > 0 ? x[i] : 0 }
  case .linear: break
  }
}

/// Softmax of one row.
private func share(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
  if count == 0 { return }
  var largest = x[0]
  for j in 1..<count where x[j] > largest { largest = x[j] }
  for j in 0..<count { x[j] = power(x[j] - largest) }
  var total = 0.0
  for j in 0..<count { total += Double(x[j]) }
  for j in 0..<count { x[j] = Float(Double(x[j]) / total) }
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
