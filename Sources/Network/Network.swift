// A network: layers of neurons, each layer fed by the one before it.
//
// The letters are those of the notes, everywhere in this module:
//
//     w  weights [out, in]: w[j, k] leads from neuron k to neuron j
//     b  biases [out]
//     x  inputs [batch, in], one example in a row
//     z  weighted sums [batch, out]
//     a  activations σ(z) [batch, out]
//     y  outputs that are wanted [batch, out]
//     δ  delta: how the cost changes with z [batch, out]
//
// Chapter 2 writes a batch as columns, z = w · a. Here an example is a row, because that is how
// digits lie in memory, and so z = a · wᵀ.

import Tensor

/// One layer of neurons.
public struct Layer: Equatable, Sendable {
  /// The weights, [out, in].
  public var w: Tensor

  /// The biases, [out].
  public var b: Tensor

  /// What the neurons do to their weighted sums.
  public var activation: Activation

  /// A layer from its weights [out, in] and biases [out].
  public init(w: Tensor, b: Tensor, activation: Activation) {
    if w.rank != 2 || b.shape != [w.shape[0]] {
      fatalError(
        "a layer needs weights [out, in] and biases [out], but w has shape \(w.shape) and b "
          + "\(b.shape)")
    }
    self.w = w
    self.b = b
    self.activation = activation
  }
}

/// Layers of neurons, and the cost that says how wrong their last one is.
///
///     var generator = Generator(seed: 1)
///     let network = Network([784, 16, 16, 10], using: &generator)
///     network(x)  // x [batch, 784] gives [batch, 10]
public struct Network: Equatable, Sendable {
  /// The layers, from the first that computes to the output.
  public var layers: [Layer]

  /// How wrong an output is.
  public var cost: Cost

  /// A network of given layers; each takes as many inputs as the one before it has neurons.
  public init(layers: [Layer], cost: Cost) {
    for (one, next) in zip(layers, layers.dropFirst()) where one.w.shape[0] != next.w.shape[1] {
      fatalError(
        "a layer with weights \(one.w.shape) cannot feed a layer with weights \(next.w.shape): "
          + "it has \(one.w.shape[0]) neurons, and the next one takes \(next.w.shape[1])")
    }
    guard let output = layers.last else { fatalError("a network needs at least one layer") }
    if let objection = cost.objection(to: output.activation) { fatalError(objection) }
    if layers.dropLast().contains(where: { $0.activation == .softmax }) {
      fatalError("softmax is for the output layer, not for a hidden one")
    }
    self.layers = layers
    self.cost = cost
  }

  /// A fresh network.
  ///
  /// The `sizes` are how many neurons each layer has, beginning with the inputs. The last layer has
  /// the activation `output`, all others `hidden`.
  public init(
    _ sizes: [Int], hidden: Activation = .sigmoid, output: Activation = .sigmoid,
    cost: Cost = .squared, start: Start = .small, using generator: inout Generator
  ) {
    if sizes.count < 2 {
      fatalError("a network needs inputs and outputs, but its sizes are \(sizes)")
    }
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      start.layer(
        inputs: size.0, outputs: size.1,
        activation: index == sizes.count - 2 ? output : hidden, using: &generator)
    }
    self.init(layers: layers, cost: cost)
  }

  /// How many neurons each layer has, beginning with the inputs.
  public var sizes: [Int] { [layers[0].w.shape[1]] + layers.map { $0.b.count } }

  /// How many weights and biases there are.
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.w.count + $1.b.count } }
}
