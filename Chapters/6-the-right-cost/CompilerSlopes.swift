// The same slopes once more, from the Swift compiler, which can differentiate code by itself.
//
// Not every toolchain has this. Where it is missing, the slopes are missing too, and the page
// leaves those lines out. The costs are written once more here, because the compiler takes apart
// only functions that are marked for it.

/// The slopes of a cost that the compiler found, or none.
struct CompilerSlopes {
  fileprivate var slopes: [Double] = []

  /// The slope of parameter `i`, where the toolchain could find it.
  subscript(i: Int) -> Double? {
    slopes.indices.contains(i) ? slopes[i] : nil
  }
}

#if canImport(_Differentiation)
  import Tensor
  import _Differentiation

  /// What the compiler finds for logistic regression; the parameters are w₁, w₂, b.
  func compilerSlopes(ofLogistic p: [Double], x: [Double], target: Double) -> CompilerSlopes {
    let (x1, x2) = (x[0], x[1])
    return CompilerSlopes(slopes: slopes(p) { logistic($0, x1, x2, target) })
  }

  private nonisolated func slopes(
    _ p: [Double], of cost: @differentiable(reverse) ([Double]) -> Double
  ) -> [Double] {
    gradient(at: p, of: cost).base
  }

  @differentiable(reverse)
  private nonisolated func squish(_ z: Double) -> Double { 1 / (1 + power(-z)) }

  @differentiable(reverse)
  private nonisolated func logistic(
    _ p: [Double], _ x1: Double, _ x2: Double, _ target: Double
  ) -> Double {
    let a = squish(p[0] * x1 + p[1] * x2 + p[2])
    return -(target * naturalLog(a) + (1 - target) * naturalLog(1 - a))
  }

  // The compiler differentiates arithmetic; it must be told of the course's own functions.

  private nonisolated func power(_ x: Double) -> Double { exp(x) }

  private nonisolated func naturalLog(_ x: Double) -> Double { log(x) }

  @derivative(of: power)
  private nonisolated func slopeOfPower(_ x: Double) -> (
    value: Double, pullback: (Double) -> Double
  ) {
    let power = exp(x)
    return (power, { $0 * power })
  }

  @derivative(of: naturalLog)
  private nonisolated func slopeOfLog(_ x: Double) -> (
    value: Double, pullback: (Double) -> Double
  ) {
    (log(x), { $0 / x })
  }
#else
  func compilerSlopes(ofLogistic p: [Double], x: [Double], target: Double) -> CompilerSlopes {
    CompilerSlopes()
  }
#endif
