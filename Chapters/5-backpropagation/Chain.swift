// The chain 1-1-1-1 once more, for the compiler to take apart; it does so within one file only.

import Network
import Tensor

/// The slopes of the chain's cost at w¹, b¹, w², b², w³, b³, where the compiler can find them.
func chainSlopesByCompiler(
  at p: [Double], input: Double, target: Double
) -> [Double?] {
  compilerSlopes(
    of: { p in
      let a1 = squish(p[0] * input + p[1])
      let a2 = squish(p[2] * a1 + p[3])
      let a3 = squish(p[4] * a2 + p[5])
      return (a3 - target) * (a3 - target)
    }, at: p)
}

private func squish(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
