// The network 2-2-2 in three parts, each a function of a list, so that each can be nudged.

import Network
import Tensor

/// A 2-2-2 network of sigmoid neurons, with the cost ½(o₁ − y₁)² + ½(o₂ − y₂)².
struct Paths {
  let inputs: [Double]
  let targets: [Double]
  let biases: [Double]  // of both hidden neurons, of both outputs
  let w: [Double]  // w₁ … w₈

  /// The cost, if the weighted sums of the outputs were these.
  func cost(ofSums z: [Double]) -> Double {
    let (first, second) = (squish(z[0]) - targets[0], squish(z[1]) - targets[1])
    return first * first / 2 + second * second / 2
  }

  /// The cost, if the hidden neurons said this.
  func cost(ofHidden h: [Double]) -> Double { cost(ofSums: sums(w, h)) }

  /// The cost, if the eight weights were these.
  func cost(ofWeights w: [Double]) -> Double {
    let h = [
      squish(w[0] * inputs[0] + w[1] * inputs[1] + biases[0]),
      squish(w[2] * inputs[0] + w[3] * inputs[1] + biases[0]),
    ]
    return cost(ofSums: sums(w, h))
  }

  /// The slopes of each of the three as the compiler finds them, in their order.
  func slopesByCompiler(ofSums z: [Double]) -> [Double?] {
    compilerSlopes(of: { cost(ofSums: $0) }, at: z)
  }

  func slopesByCompiler(ofHidden h: [Double]) -> [Double?] {
    compilerSlopes(of: { cost(ofHidden: $0) }, at: h)
  }

  func slopesByCompiler(ofWeights w: [Double]) -> [Double?] {
    compilerSlopes(of: { cost(ofWeights: $0) }, at: w)
  }

  private func sums(_ w: [Double], _ h: [Double]) -> [Double] {
    [w[4] * h[0] + w[5] * h[1] + biases[1], w[6] * h[0] + w[7] * h[1] + biases[1]]
  }

  private func squish(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
}
