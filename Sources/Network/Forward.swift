// Forward: from the inputs through all layers to the outputs, and what to make of those.

import Tensor

/// What happens in one layer on the way forward.
public struct Pass: Equatable, Sendable {
  /// What comes in, [batch, in]: x, or the activations of the layer before.
  public let input: Tensor

  /// The weighted sums, [batch, out].
  public let z: Tensor

  /// The activations, [batch, out].
  public let a: Tensor
}

extension Layer {
  /// Sends a batch through the layer.
  public func forward(_ input: Tensor) -> Pass {
    let z = matmul(input, w.transposed()) + b.reshaped(to: [1, b.count])  // [batch, out]
    return Pass(input: input, z: z, a: activation(z))
  }
}

extension Network {
  /// Sends a batch x [batch, in] through all layers, and keeps every layer's z and a.
  public func forward(_ x: Tensor) -> [Pass] {
    var passes: [Pass] = []
    for layer in layers {
      passes.append(layer.forward(passes.last?.a ?? x))
    }
    return passes
  }

  /// The outputs [batch, out] for a batch x [batch, in].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    layers.reduce(x) { $1.forward($0).a }
  }

  /// The mean cost of the examples x [batch, in] when y [batch, out] is wanted.
  public func cost(x: Tensor, y: Tensor) -> Double {
    let last = forward(x)[layers.count - 1]
    return cost(z: last.z, a: last.a, y: y)
  }

  /// What the network takes each example of x [batch, in] for: the place of its largest output.
  ///
  /// A network with a single output says 1 above ½, and 0 otherwise.
  public func guesses(_ x: Tensor) -> [Int] { choices(self(x)) }

  /// The share of examples, 0 … 1, whose largest output is where y [batch, out] is largest.
  public func accuracy(x: Tensor, y: Tensor) -> Double {
    let (guesses, wanted) = (guesses(x), choices(y))
    let right = zip(guesses, wanted).count { $0 == $1 }
    return Double(right) / Double(wanted.count)
  }

  private func choices(_ outputs: Tensor) -> [Int] {
    (0..<outputs.shape[0]).map { i in
      let row = outputs.row(i)
      return row.count == 1 ? (row[0] > 0.5 ? 1 : 0) : row.argmax()
    }
  }
}
