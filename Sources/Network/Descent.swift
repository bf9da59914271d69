// One step downhill: every weight and bias moves against its slope.

import Tensor

extension Network {
  /// Takes one step against the gradient.
  ///
  /// Every parameter changes by −rate · its slope. The gradient was computed before the first of
  /// them moves.
  public mutating func descend(_ gradient: Gradient, rate: Float) {
    for l in layers.indices {
      layers[l].w -= rate * gradient.w[l]
      layers[l].b -= rate * gradient.b[l]
    }
  }
}

extension Gradient {
  /// Adds the pull of weight decay: every weight's slope grows by `decay` · the weight.
  ///
  /// That is the slope of ½ · decay · Σ w², which punishes large weights. In the published results
  /// decay is λ / n for n training examples. Biases are left alone.
  public mutating func add(decay: Float, of network: Network) {
    for l in w.indices { w[l] += decay * network.layers[l].w }
  }

  /// Momentum: what was the direction so far, made smaller, and this gradient added to it.
  public func following(_ earlier: Gradient, momentum: Float) -> Gradient {
    var result = self
    for l in w.indices {
      result.w[l] += momentum * earlier.w[l]
      result.b[l] += momentum * earlier.b[l]
    }
    return result
  }
}
