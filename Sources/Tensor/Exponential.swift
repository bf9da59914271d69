// The exponential family in double precision: exp, log, tanh.
//
// They are written out here because the system's own differ in the last digit from one system to
// the next. Here every step is an exact or a correctly rounded operation in a fixed order, so the
// result is the same bits everywhere.

/// e to the power x, to within one unit in the last place.
///
/// x = n · ln 2 + r with |r| ≤ ½ ln 2, so exp(x) = 2ⁿ · exp(r), and a short series gives exp(r).
public func exp(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 710 { return .infinity }
  if x < -746 { return 0 }
  let n = (x * 1.442_695_040_888_963_4).rounded()
  let r = (x - n * ln2High).addingProduct(-n, ln2Low)
  var series = 1.0
  for k in stride(from: 13.0, through: 1.0, by: -1.0) {
    series = 1.0.addingProduct(r / k, series)  // 1 + r/1 · (1 + r/2 · (1 + r/3 · …))
  }
  return Double(sign: .plus, exponent: Int(n), significand: series)
}

/// The natural logarithm, to within two units in the last place.
///
/// x = 2ⁿ · m with m near 1, and log m = 2 (f + f³/3 + f⁵/5 + …) for f = (m − 1) / (m + 1).
public func log(_ x: Double) -> Double {
  if x.isNaN || x < 0 { return .nan }
  if x == 0 { return -.infinity }
  if x == .infinity { return x }
  var (n, m) = (Double(x.exponent), x.significand)
  if m > 1.414_213_562_373_095_1 { (n, m) = (n + 1, m / 2) }
  let f = (m - 1) / (m + 1)
  let square = f * f
  var series = 0.0
  for k in stride(from: 25.0, through: 3.0, by: -2.0) {
    series = (1 / k).addingProduct(square, series)
  }
  let tail = 2 * f * square * series
  return n * ln2High + (2 * f + tail.addingProduct(n, ln2Low))
}

/// The hyperbolic tangent, to within two units in the last place: squishes any number into −1 … 1.
public func tanh(_ x: Double) -> Double {
  if x.magnitude < 1 {
    // Near 0 the difference below would lose digits; Lambert's fraction does not.
    var below = 19.0
    for k in stride(from: 17.0, through: 1.0, by: -2.0) {
      below = k + x * x / below  // x / (1 + x² / (3 + x² / (5 + …)))
    }
    return x / below
  }
  let e = exp(-2 * x.magnitude)
  let size = (1 - e) / (1 + e)
  return x < 0 ? -size : size
}

/// The natural logarithm of each element.
public func log(_ x: Tensor) -> Tensor { x.map { Float(log(Double($0))) } }

// ln 2 in two parts. The first has 21 zero bits at its end, so n · ln2High is exact.
private let ln2High = 0.693_147_180_369_123_816_490
private let ln2Low = 1.908_214_929_270_587_700_02e-10
