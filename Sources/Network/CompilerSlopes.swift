// Slopes from the Swift compiler, which can differentiate code by itself.
//
// Not every toolchain has this. Where it is missing, the slopes are missing too. What the compiler
// is to take apart must stand in the file that asks for it.

import Tensor

#if canImport(_Differentiation)
  import _Differentiation

  /// The slopes of a cost, one for each number of a list, where the toolchain can find them.
  public func compilerSlopes(
    of cost: @differentiable(reverse) ([Double]) -> Double, at list: [Double]
  ) -> [Double?] { gradient(at: list, of: cost).base }

  // The compiler differentiates arithmetic; it must be told of the course's own functions.

  @derivative(of: exp)
  @usableFromInline
  func slopeOfExp(_ x: Double) -> (value: Double, pullback: (Double) -> Double) {
    (exp(x), { $0 * exp(x) })
  }

  @derivative(of: log)
  @usableFromInline
  func slopeOfLog(_ x: Double) -> (value: Double, pullback: (Double) -> Double) {
    (log(x), { $0 / x })
  }
#else
  /// None: this toolchain cannot find them.
  public func compilerSlopes(of cost: ([Double]) -> Double, at list: [Double]) -> [Double?] {
    list.map { _ in nil }
  }
#endif
