// The exponential family in double precision: exp, log, tanh, and powers and roots.
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

/// A number to a whole power, by multiplication: exact as long as all digits find room.
public func pow(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent.magnitude)
  while rest > 0 {
    if rest % 2 == 1 { result *= square }
    (square, rest) = (square * square, rest / 2)
  }
  return exponent < 0 ? 1 / result : result
}

/// A number to any power: e to the power of exponent · log(base), or by multiplication if it is whole.
///
/// An error of one unit in that product is as many units of the result as the product is large.
public func pow(_ base: Double, _ exponent: Double) -> Double {
  if let whole = Int(exactly: exponent) { return pow(base, whole) }
  return exp(exponent * log(base))
}

/// The sigmoid 1 / (1 + e⁻ˣ) of a number.
public func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// The square root, correctly rounded.
public func sqrt(_ x: Double) -> Double { x.squareRoot() }

/// The natural logarithm of each element.
public func log(_ x: Tensor) -> Tensor { x.map { Float(log(Double($0))) } }

// MARK: - Floats, and whole numbers as in exp(1), for which `import Foundation` has functions too

/// The same in single precision: worked out in double precision, and rounded.
public func exp(_ x: Float) -> Float { Float(exp(Double(x))) }
/// The same in single precision.
public func log(_ x: Float) -> Float { Float(log(Double(x))) }
/// The same in single precision.
public func tanh(_ x: Float) -> Float { Float(tanh(Double(x))) }
/// The same in single precision.
public func pow(_ base: Float, _ exponent: Int) -> Float { Float(pow(Double(base), exponent)) }
/// The same in single precision.
public func pow(_ base: Float, _ exponent: Float) -> Float {
  Float(pow(Double(base), Double(exponent)))
}
/// The same in single precision.
public func sqrt(_ x: Float) -> Float { x.squareRoot() }
/// The same of a whole number.
public func exp(_ x: Int) -> Double { exp(Double(x)) }
/// The same of a whole number.
public func log(_ x: Int) -> Double { log(Double(x)) }
/// The same of a whole number.
public func tanh(_ x: Int) -> Double { tanh(Double(x)) }
/// The same of a whole number.
public func pow(_ base: Int, _ exponent: Int) -> Double { pow(Double(base), exponent) }
/// The same of a whole number.
public func sqrt(_ x: Int) -> Double { sqrt(Double(x)) }

// ln 2 in two parts. The first has 21 zero bits at its end, so n · ln2High is exact.
private let ln2High = 0.693_147_180_369_123_816_490
private let ln2Low = 1.908_214_929_270_587_700_02e-10
