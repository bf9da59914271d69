// Slopes of a network's cost by nudging: the second way, which shares nothing with the first.

import Network
import Tensor

/// A network and an example; one number after the other can be nudged.
struct Nudging {
  let network: Network
  let x: Tensor  // [1, in]
  let y: Tensor  // [1, out]

  /// How the cost changes with the bias of neuron j.
  func slope(ofBias j: Int, inLayer l: Int) -> Double {
    slope { network, _, nudge in network.layers[l].b[j] += nudge }
  }

  /// How the cost changes with the weight that leads from neuron k to neuron j.
  func slope(ofWeight k: Int, to j: Int, inLayer l: Int) -> Double {
    slope { network, _, nudge in network.layers[l].w[j, k] += nudge }
  }

  /// How the cost changes with what the kth input sends.
  func slope(ofInput k: Int) -> Double {
    slope { _, x, nudge in x[0, k] += nudge }
  }

  private func slope(_ move: (inout Network, inout Tensor, Float) -> Void) -> Double {
    let costs = [0.01, -0.01].map { (nudge: Float) -> Double in
      var (network, x) = (network, x)
      move(&network, &x, nudge)
      return network.cost(x: x, y: y)
    }
    return (costs[0] - costs[1]) / 0.02
  }
}
