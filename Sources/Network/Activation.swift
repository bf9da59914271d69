// How a neuron answers its weighted sum: the activation functions and their slopes.

import Tensor

/// What a layer does to its weighted sums z, to make its activations a.
public enum Activation: String, CaseIterable, Sendable {
  /// 1 / (1 + e⁻ᶻ): any number becomes one between 0 and 1.
  case sigmoid

  /// The hyperbolic tangent: any number becomes one between −1 and 1.
  case tanh

  /// The number itself, or 0 where it is negative.
  case relu

  /// Probabilities: the outputs of one example are positive and sum to 1.
  ///
  /// For the last layer only, together with ``Cost/categoricalCrossEntropy``.
  case softmax

  /// The weighted sum as it is.
  case linear

  /// The activations a = σ(z), in z's shape.
  public func callAsFunction(_ z: Tensor) -> Tensor { apply(self, z) }

  /// The slopes σ′(z), in z's shape, told from the activations a = σ(z) alone.
  ///
  /// At the kink of relu, where z = 0, the slope is taken as 0.
  public func slope(_ a: Tensor) -> Tensor {
    switch self {
    case .sigmoid: return a * (1 - a)
    case .tanh: return 1 - a * a
    case .relu: return a.map { $0 > 0 ? 1 : 0 }
    case .linear: return Tensor(repeating: 1, shape: a.shape)
    case .softmax:
      fatalError("softmax has no slope of its own: each output depends on every z; see Cost.delta")
    }
  }
}

// Outside the enum, where `sigmoid` is the tensor's function and not the case of that name.
private func apply(_ activation: Activation, _ z: Tensor) -> Tensor {
  switch activation {
  case .sigmoid: sigmoid(z)
  case .tanh: tanh(z)
  case .relu: relu(z)
  case .softmax: softmax(z)
  case .linear: z
  }
}
