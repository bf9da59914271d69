// The training step as fast as it goes: gradient and descent in one, in memory that is reused.
//
// It comes to the same bits as `descend(gradient(x:y:), rate:)` on tensors, as long as all numbers
// are finite; only the sign of a zero may differ. The letters are those of Network.swift. The
// weights are kept transposed, [in, out], so that those which lead from one neuron lie side by side,
// and a blank pixel is one row left out.

import Tensor

/// Takes training steps on one network and one set of examples.
struct Trainer: ~Copyable {
  private let original: Network
  private let x: Tensor
  private let y: Tensor
  private let ink: Ink
  private let move: Move
  private let stages: [Stage]
  private let wanted: Panel  // the batch's rows of y, [batch, out]
  private var rows: Rows  // the batch's rows of x

  init(_ network: Network, x: Tensor, y: Tensor, _ training: Training) {
    if training.batch < 1 { fatalError("a batch needs an example, not \(training.batch)") }
    if x.rank != 2 || y.rank != 2 {
      fatalError("examples are the rows of matrices, not of shapes \(x.shape) and \(y.shape)")
    }
    let batch = min(training.batch, x.shape[0])
    original = network
    (self.x, self.y) = (x, y)
    ink = Ink(x)
    move = Move(
      rate: training.rate, momentum: training.momentum,
      decay: training.lambda / Float(x.shape[0]))
    stages = network.layers.indices.map {
      Stage(network.layers[$0], batch: batch, sendsBack: $0 > 0)
    }
    wanted = Panel(rows: batch, columns: y.shape[1])
    rows = Rows(width: x.shape[1])
  }

  /// The network as it is now.
  var network: Network {
    var network = original
    for (l, stage) in stages.enumerated() {
      network.layers[l].w = stage.w.tensor.transposed()
      network.layers[l].b = stage.b.tensor.row(0)
    }
    return network
  }

  /// One step against the gradient of the cost of a batch, which is named by rows of x.
  mutating func step(batch: ArraySlice<Int>) {
    let n = batch.count
    let (first, last) = (stages[0], stages[stages.count - 1])
    wanted.copy(y, rows: batch)
    ink.choose(batch, in: &rows)

    // Forward.
    product(x, rows, n, first.w, into: first.a)
    first.activate(n)
    for l in stages.indices.dropFirst() {
      let (before, stage) = (stages[l - 1], stages[l])
      product(before.a, before.rows, n, stage.w, into: stage.a)
      stage.activate(n)
    }

    // Backward. Each layer steps once its δ has been sent on.
    let (factor, slope) = original.cost.parts(last.activation)
    last.delta.setDifference(rows: n, last.a, wanted, times: factor)
    last.delta.multiply(rows: n, bySlopeOf: slope, at: last.a)
    last.delta.divide(rows: n, by: Float(n))
    for l in stages.indices.dropFirst().reversed() {
      let (before, stage) = (stages[l - 1], stages[l])
      product(stage.delta, stage.rows, n, stage.back, into: before.delta)
      before.delta.multiply(rows: n, bySlopeOf: before.activation.curve, at: before.a)
      descend(stage.w, stage.speedOfW, before.a, before.rows, n, stage.delta, move)
      descend(stage.back, stage.speedOfBack, stage.delta, stage.rows, n, before.a, move)
      descend(stage.b, stage.speedOfB, n, stage.delta, move)
    }
    descend(first.w, first.speedOfW, x, rows, n, first.delta, move)
    descend(first.b, first.speedOfB, n, first.delta, move)
  }
}

/// One layer in training.
///
/// Its weights are here twice, and take the same steps: w for the way forward, back for δ. The first
/// layer sends no δ back.
private final class Stage {
  let activation: Activation
  let w: Panel  // [in, out]
  let back: Panel  // [out, in]
  let b: Panel  // [1, out]
  let a: Panel  // [batch, out]; first z, then σ(z)
  let delta: Panel  // [batch, out]
  let rows: Rows  // those of a and delta

  // The directions so far.
  let speedOfW: Panel
  let speedOfBack: Panel
  let speedOfB: Panel

  init(_ layer: Layer, batch: Int, sendsBack: Bool) {
    let (outputs, inputs) = (layer.w.shape[0], layer.w.shape[1])
    activation = layer.activation
    w = Panel(layer.w.transposed())
    back = sendsBack ? Panel(layer.w) : Panel(rows: 0, columns: 0)
    b = Panel(layer.b.reshaped(to: [1, outputs]))
    a = Panel(rows: batch, columns: outputs)
    delta = Panel(rows: batch, columns: outputs)
    rows = Rows(of: a)
    speedOfW = Panel(rows: inputs, columns: outputs)
    speedOfBack = Panel(rows: back.rows, columns: back.columns)
    speedOfB = Panel(rows: 1, columns: outputs)
  }

  /// From the sums to the activations.
  func activate(_ n: Int) {
    a.activate(rows: n, adding: b, activation.curve)
    if activation == .softmax { a.softmax(rows: n) }
  }
}

extension Activation {
  /// The activation as the kernels know it; softmax goes over whole rows, and comes afterwards.
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
  /// The parts of the output's δ, which is factor · (a − y) · the slope of a curve.
  fileprivate func parts(_ activation: Activation) -> (factor: Float, slope: Curve) {
    switch self {
    case .squared: (2, activation.curve)
    case .halfSquared: (1, activation.curve)
    case .binaryCrossEntropy, .categoricalCrossEntropy: (1, .linear)
    }
  }
}
