// Backpropagation: how the cost changes with every weight and bias.
//
//     input  what comes into a layer [batch, in]
//     z      weighted sums           [batch, out]
//     a      activations σ(z)        [batch, out]
//     δ      delta, ∂C/∂z            [batch, out]
//     C      the cost, averaged over the batch

import Tensor

/// The gradient: one number for every weight and bias of a network.
public struct Gradient: Equatable, Sendable {
  /// ∂C/∂w of every layer, each [out, in].
  public internal(set) var w: [Tensor]

  /// ∂C/∂b of every layer, each [out].
  public internal(set) var b: [Tensor]

  /// ∂C/∂z of every layer and example, each [batch, out].
  public internal(set) var delta: [Tensor]

  /// The gradient that pulls at nothing: 0 for every weight and bias.
  public init(zerosFor network: Network) {
    w = network.layers.map { Tensor(repeating: 0, shape: $0.w.shape) }
    b = network.layers.map { Tensor(repeating: 0, shape: $0.b.shape) }
    delta = b.map { Tensor(repeating: 0, shape: [0, $0.count]) }
  }
}

extension Network {
  /// How the mean cost of a batch changes with each weight and bias.
  ///
  /// It goes through the layers backwards, and undoes by the chain rule
  /// what each line of the way forward did. Nothing is changed meanwhile:
  /// all deltas first, then all updates.
  public func gradient(x: Tensor, y: Tensor) -> Gradient {
    let passes = forward(x)
    var gradient = Gradient(zerosFor: self)

    // forward:   C = mean of cost(a, y), where a = σ(z) is the output
    // backward:  δ = ∂C/∂a · σ′(z)                        [batch, out]
    let last = layers.count - 1
    var delta = cost.delta(
      a: passes[last].a, y: y, activation: layers[last].activation)

    for l in layers.indices.reversed() {
      gradient.delta[l] = delta

      // forward:   z = input · wᵀ + b
      // backward:  ∂C/∂w = δᵀ · input  [out, batch] · [batch, in]
      //            ∂C/∂b = Σ δ over the batch               [out]
      gradient.w[l] = matmul(delta.transposed(), passes[l].input)
      gradient.b[l] = delta.sum(axis: 0)

      // The first layer's input is given: nothing before it can learn.
      if l == 0 { break }

      // forward:   input = σ(z) of the layer before
      // backward:  ∂C/∂input = δ · w     [batch, out] · [out, in]
      //            δ of the layer before = ∂C/∂input · σ′(z),
      //            where `slope` tells σ′(z) from σ(z), the input
      let before = layers[l - 1].activation
      delta = matmul(delta, layers[l].w) * before.slope(passes[l].input)
    }
    return gradient
  }
}
