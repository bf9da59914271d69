// How wrong the outputs are, and how that changes with each output's weighted sum.
//
// A cost sums over the outputs of one example. Over the examples of a batch it is averaged, here
// and everywhere in the course.

import Tensor

/// How wrong the outputs a of one example are, when y was wanted.
public enum Cost: String, CaseIterable, Sendable {
  /// Σ (a − y)², as in the lectures; its slope is 2 (a − y).
  case squared

  /// Σ ½ (a − y)², as in Nielsen's book; its slope is a − y.
  ///
  /// A rate of 3 here is a rate of 1.5 with ``squared``.
  case halfSquared

  /// −Σ (y ln a + (1 − y) ln (1 − a)), for sigmoid outputs; each says yes or no for itself.
  case binaryCrossEntropy

  /// −Σ y ln a, for softmax outputs, which share one certainty among them.
  ///
  /// The wanted y are probabilities too: they sum to 1.
  case categoricalCrossEntropy

  /// The cost's word on a command line.
  public var word: String {
    switch self {
    case .squared: "squared"
    case .halfSquared: "half-squared"
    case .binaryCrossEntropy: "binary"
    case .categoricalCrossEntropy: "cross-entropy"
    }
  }

  /// The activation of the outputs that the course puts before this cost.
  public var output: Activation { self == .categoricalCrossEntropy ? .softmax : .sigmoid }

  /// The cost of a batch: of each example the sum over its outputs, and of those the mean.
  ///
  /// The cross-entropies are computed from z. An `a` that is almost 0 or 1 is rounded to exactly
  /// that, and the logarithm of 0 would make infinite what is only large. For sigmoid outputs
  /// −ln a = ln (1 + e⁻ᶻ), and for softmax outputs −ln a = ln (Σ eᶻ) − z.
  ///
  /// Here z [batch, out] are the weighted sums of the output layer, a its activations, and y what
  /// was wanted.
  public func callAsFunction(z: Tensor, a: Tensor, y: Tensor) -> Double {
    checkShapes(a, y)
    let width = a.shape[1]
    var total = 0.0
    for start in stride(from: 0, to: a.count, by: max(width, 1)) {
      let example = start..<start + width
      let logOfSum = self == .categoricalCrossEntropy ? logSumExp(z.values[example]) : 0
      for i in example {
        let (z, a, y) = (Double(z.values[i]), Double(a.values[i]), Double(y.values[i]))
        switch self {
        case .squared: total += (a - y) * (a - y)
        case .halfSquared: total += (a - y) * (a - y) / 2
        // y ln (1 + e⁻ᶻ) + (1 − y) ln (1 + eᶻ), with no power that can overflow.
        case .binaryCrossEntropy: total += max(z, 0) - y * z + log(1 + exp(-z.magnitude))
        case .categoricalCrossEntropy: total += y * (logOfSum - z)
        }
      }
    }
    return total / Double(a.shape[0])
  }

  /// The output layer's δ = ∂C/∂z, [batch, out], where C is the mean cost of the batch.
  ///
  /// In general that is ∂C/∂a · σ′(z). Each cross-entropy is made for one activation, such that
  /// σ′ cancels and a − y is left.
  public func delta(a: Tensor, y: Tensor, activation: Activation) -> Tensor {
    checkShapes(a, y)
    let delta =
      switch self {
      case .squared: 2 * (a - y) * activation.slope(a)
      case .halfSquared: (a - y) * activation.slope(a)
      case .binaryCrossEntropy, .categoricalCrossEntropy: a - y
      }
    return delta / Float(a.shape[0])
  }

  /// Why this cost cannot follow an output layer with this activation, in a sentence, or nil if it
  /// can.
  public func objection(to activation: Activation) -> String? {
    switch (self, activation) {
    case (.categoricalCrossEntropy, .softmax), (.binaryCrossEntropy, .sigmoid): nil
    case (.categoricalCrossEntropy, _):
      "the categorical cross-entropy needs softmax outputs, not \(activation.rawValue)"
    case (.binaryCrossEntropy, _):
      "the binary cross-entropy needs sigmoid outputs, not \(activation.rawValue)"
    case (_, .softmax):
      "softmax outputs need the categorical cross-entropy, not the squared cost"
    default: nil
    }
  }

  private func checkShapes(_ a: Tensor, _ y: Tensor) {
    if a.shape != y.shape || a.rank != 2 {
      fatalError(
        "the network gives outputs of shape \(a.shape), but y has shape \(y.shape); "
          + "both must be [batch, out]")
    }
  }
}

/// ln (Σ eᶻ) of one example.
///
/// The largest z is taken out of the sum first, which keeps its powers from overflowing.
private func logSumExp(_ z: ArraySlice<Float>) -> Double {
  let largest = Double(z.max() ?? 0)
  return largest + log(z.reduce(0) { $0 + exp(Double($1) - largest) })
}
