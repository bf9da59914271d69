// Where a network begins: its random weights and biases before it has learned anything.

import Tensor

/// How the weights and biases of a fresh network are drawn.
public enum Start: String, CaseIterable, Sendable {
  /// Weights and biases from N(0, 1), the bell curve with mean 0 and deviation 1.
  ///
  /// The more inputs a neuron has, the larger its sums, and the more of them saturate.
  case large

  /// Weights from N(0, 1) / √inputs, so that sums stay near 1; biases from N(0, 1).
  case small

  /// Weights from N(0, 1) · √(2 / inputs), biases 0: made for relu, which silences half the sums.
  case he

  /// Draws one layer.
  func layer(
    inputs: Int, outputs: Int, activation: Activation, using generator: inout Generator
  ) -> Layer {
    let scale =
      switch self {
      case .large: 1.0
      case .small: 1 / Double(inputs).squareRoot()
      case .he: (2 / Double(inputs)).squareRoot()
      }
    let w = generator.normal(shape: [outputs, inputs]) * Float(scale)
    let b =
      self == .he
      ? Tensor(repeating: 0, shape: [outputs]) : generator.normal(shape: [outputs])
    return Layer(w: w, b: b, activation: activation)
  }
}
