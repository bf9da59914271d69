// The training step as fast as it goes: gradient and descent in one, in memory that is reused.
//
// It comes to the same bits as `descend(gradient(x:y:), rate:)` on tensors, as long as no weight
// overflows. The letters are those of Network.swift; w is kept transposed here, [in, out], so that
// all weights that lead from one neuron lie side by side, and those of a blank pixel can be skipped
// in one go.

import Tensor

/// Takes training steps on one network and one set of examples.
struct Trainer {
  private let original: Network
  private let x: Tensor
  private let y: Tensor
  private let ink: Ink
  private let move: Move

  // Of every layer:
  private let w: [Panel]  // [in, out]
  private let b: [Panel]  // [1, out]
  private let a: [Panel]  // [batch, out]
  private let delta: [Panel]  // [batch, out]
  private let back: [Panel]  // w as δ meets it on its way back, [out, in]
  private let velocityOfW: [Panel]  // [in, out]
  private let velocityOfB: [Panel]  // [1, out]
  private var inputs: [Rows]  // what comes in, [batch, in]
  private var outputs: [Rows]  // what goes back, [batch, out]

  private let wanted: Panel  // the rows of y, [batch, out]

  init(_ network: Network, x: Tensor, y: Tensor, _ training: Training) {
    let (n, sizes) = (x.shape[0], network.sizes)
    let batch = min(training.batch, n)
    original = network
    (self.x, self.y) = (x, y)
    ink = Ink(x)
    move = Move(
      rate: training.rate, momentum: training.momentum, decay: training.lambda / Float(n))
    w = network.layers.map { Panel($0.w.transposed()) }
    b = network.layers.map { Panel($0.b.reshaped(to: [1, $0.b.count])) }
    a = network.layers.map { Panel(rows: batch, columns: $0.b.count) }
    delta = network.layers.map { Panel(rows: batch, columns: $0.b.count) }
    back = network.layers.map { Panel(rows: $0.w.shape[0], columns: $0.w.shape[1]) }
    velocityOfW = w.map { Panel(rows: $0.rows, columns: $0.columns) }
    velocityOfB = b.map { Panel(rows: $0.rows, columns: $0.columns) }
    wanted = Panel(rows: batch, columns: sizes[sizes.count - 1])
    inputs = [Rows(of: x)] + a.dropLast().map { Rows(batch, of: $0) }
    outputs = delta.map { Rows(batch, of: $0) }
  }

  /// The network as it is now.
  var network: Network {
    var network = original
    for l in w.indices {
      network.layers[l].w = w[l].tensor.transposed()
      network.layers[l].b = b[l].tensor.row(0)
    }
    return network
  }

  /// One step against the gradient of the cost of a batch, which is named by rows of x.
  mutating func step(batch: ArraySlice<Int>) {
    let n = batch.count
    if n != outputs[0].count {
      for l in a.indices {
        outputs[l] = Rows(n, of: delta[l])
        if l > 0 { inputs[l] = Rows(n, of: a[l - 1]) }
      }
    }
    ink.choose(batch, in: &inputs[0])
    wanted.copy(y, rows: batch)
    forward(n)
    backward(n)
  }

  private func forward(_ n: Int) {
    for (l, layer) in original.layers.enumerated() {
      if l == 0 {
        product(x, inputs[l], w[l], into: a[l])
      } else {
        product(a[l - 1], inputs[l], w[l], into: a[l])
      }
      a[l].activate(rows: n, adding: b[l], layer.activation.curve)
      if layer.activation == .softmax { a[l].softmax(rows: n) }
    }
  }

  private func backward(_ n: Int) {
    let last = w.count - 1
    let (factor, slope) = original.cost.slopeFactors(original.layers[last].activation)
    delta[last].setDifference(rows: n, a[last], wanted, times: factor)
    delta[last].multiply(rows: n, bySlopeOf: slope, at: a[last])
    delta[last].divide(rows: n, by: Float(n))

    for l in w.indices.reversed() {
      if l > 0 {
        w[l].transpose(to: back[l])
        product(delta[l], outputs[l], back[l], into: delta[l - 1])
        delta[l - 1].multiply(
          rows: n, bySlopeOf: original.layers[l - 1].activation.curve, at: a[l - 1])
        descend(w[l], velocity: velocityOfW[l], a[l - 1], inputs[l], delta[l], move)
      } else {
        descend(w[l], velocity: velocityOfW[l], x, inputs[l], delta[l], move)
      }
      descend(b[l], velocity: velocityOfB[l], rows: n, delta[l], move)
    }
  }
}

extension Activation {
  /// The activation as the kernels know it; softmax is done after it, row by row.
  fileprivate var curve: Curve {
    switch self {
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .softmax, .linear: .linear
    }
  }
}

extension Cost {
  /// δ at the output is factor · (a − y) · the slope of a curve.
  fileprivate func slopeFactors(_ activation: Activation) -> (Float, Curve) {
    switch self {
    case .squared: (2, activation.curve)
    case .halfSquared: (1, activation.curve)
    case .binaryCrossEntropy, .categoricalCrossEntropy: (1, .linear)
    }
  }
}
