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

  /// What the compiler finds for the chain; the parameters are w¹, b¹, w², b², w³, b³.
  func compilerSlopes(ofChain p: [Double], input: Double, target: Double) -> CompilerSlopes {
    CompilerSlopes(slopes: slopes(p) { chain($0, input, target) })
  }

  /// What the compiler finds for the outputs of 2-2-2; the parameters are their weighted sums.
  func compilerSlopes(ofSums z: [Double], in paths: Paths) -> CompilerSlopes {
    let targets = paths.targets
    return CompilerSlopes(slopes: slopes(z) { outputCost($0[0], $0[1], targets) })
  }

  /// What the compiler finds for the hidden neurons of 2-2-2; the parameters are h₁, h₂.
  func compilerSlopes(ofHidden h: [Double], in paths: Paths) -> CompilerSlopes {
    let (w, biases, targets) = (paths.w, paths.biases, paths.targets)
    return CompilerSlopes(slopes: slopes(h) { hiddenCost($0[0], $0[1], w, biases, targets) })
  }

  /// What the compiler finds for the network 2-2-2; the parameters are w₁ … w₈.
  func compilerSlopes(ofWeights w: [Double], in paths: Paths) -> CompilerSlopes {
    let (biases, inputs, targets) = (paths.biases, paths.inputs, paths.targets)
    return CompilerSlopes(slopes: slopes(w) { pathsCost($0, biases, inputs, targets) })
  }

  private nonisolated func slopes(
    _ p: [Double], of cost: @differentiable(reverse) ([Double]) -> Double
  ) -> [Double] {
    gradient(at: p, of: cost).base
  }

  @differentiable(reverse)
  private nonisolated func squish(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  @differentiable(reverse)
  private nonisolated func chain(_ p: [Double], _ input: Double, _ target: Double) -> Double {
    let a1 = squish(p[0] * input + p[1])
    let a2 = squish(p[2] * a1 + p[3])
    let a3 = squish(p[4] * a2 + p[5])
    return (a3 - target) * (a3 - target)
  }

  @differentiable(reverse)
  private nonisolated func pathsCost(
    _ w: [Double], _ biases: [Double], _ inputs: [Double], _ targets: [Double]
  ) -> Double {
    let h1 = squish(w[0] * inputs[0] + w[1] * inputs[1] + biases[0])
    let h2 = squish(w[2] * inputs[0] + w[3] * inputs[1] + biases[0])
    return hiddenCost(h1, h2, w, biases, targets)
  }

  /// The cost of 2-2-2 from its hidden neurons on.
  @differentiable(reverse)
  private nonisolated func hiddenCost(
    _ h1: Double, _ h2: Double, _ w: [Double], _ biases: [Double], _ targets: [Double]
  ) -> Double {
    let z1 = w[4] * h1 + w[5] * h2 + biases[1]
    let z2 = w[6] * h1 + w[7] * h2 + biases[1]
    return outputCost(z1, z2, targets)
  }

  /// The cost of 2-2-2 from the weighted sums of its outputs on.
  @differentiable(reverse)
  private nonisolated func outputCost(_ z1: Double, _ z2: Double, _ targets: [Double]) -> Double {
    let (miss1, miss2) = (squish(z1) - targets[0], squish(z2) - targets[1])
    return 0.5 * miss1 * miss1 + 0.5 * miss2 * miss2
  }

  // The compiler differentiates arithmetic; it must be told of the course's own exponential.

  @derivative(of: exp)
  @usableFromInline
  nonisolated func slopeOfExp(_ x: Double) -> (value: Double, pullback: (Double) -> Double) {
    let power = exp(x)
    return (power, { $0 * power })
  }
#else
  func compilerSlopes(ofChain p: [Double], input: Double, target: Double) -> CompilerSlopes {
    CompilerSlopes()
  }

  func compilerSlopes(ofSums z: [Double], in paths: Paths) -> CompilerSlopes { CompilerSlopes() }

  func compilerSlopes(ofHidden h: [Double], in paths: Paths) -> CompilerSlopes { CompilerSlopes() }

  func compilerSlopes(ofWeights w: [Double], in paths: Paths) -> CompilerSlopes { CompilerSlopes() }
#endif
