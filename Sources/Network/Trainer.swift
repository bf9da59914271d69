// The training step as fast as it goes: gradient and descent in one, in memory that is reused.
//
// It comes to the same bits as `descend(gradient(x:y:), rate:)` on tensors, as long as no number
// overflows. The letters are those of Network.swift. The weights are kept transposed, [in, out], so
// that those which lead from one neuron lie side by side, and a blank pixel is one row left out.

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

  init(_ network: Network, x: Tensor, y: Tensor, _ training: Training) {
    let batch = min(training.batch, x.shape[0])
    original = network
    (self.x, self.y) = (x, y)
    ink = Ink(x)
    move = Move(
      rate: training.rate, momentum: training.momentum,
      decay: training.lambda / Float(x.shape[0]))
    stages = network.layers.map { Stage($0, batch: batch) }
    stages[0].inputs = Rows(of: x)
    wanted = Panel(rows: batch, columns: y.shape[1])
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
  func step(batch: ArraySlice<Int>) {
    let n = batch.count
    let (first, last) = (stages[0], stages[stages.count - 1])
    ink.choose(batch, in: &first.inputs)
    wanted.copy(y, rows: batch)
    for (l, stage) in stages.enumerated() {
      stage.outputs.take(n, of: stage.a)
      if l > 0 { stage.inputs.take(n, of: stages[l - 1].a) }
    }

    product(x, first.inputs, first.w, into: first.a)
    first.activate(n)
    for (before, stage) in zip(stages, stages.dropFirst()) {
      product(before.a, stage.inputs, stage.w, into: stage.a)
      stage.activate(n)
    }

    let (factor, slope) = original.cost.parts(last.activation)
    last.delta.setDifference(rows: n, last.a, wanted, times: factor)
    last.delta.multiply(rows: n, bySlopeOf: slope, at: last.a)
    last.delta.divide(rows: n, by: Float(n))
    for (before, stage) in zip(stages, stages.dropFirst()).reversed() {
      stage.w.transpose(to: stage.back)
      product(stage.delta, stage.outputs, stage.back, into: before.delta)
      before.delta.multiply(rows: n, bySlopeOf: before.activation.curve, at: before.a)
      descend(stage.w, velocity: stage.velocityOfW, before.a, stage.inputs, stage.delta, move)
      descend(stage.b, velocity: stage.velocityOfB, rows: n, stage.delta, move)
    }
    descend(first.w, velocity: first.velocityOfW, x, first.inputs, first.delta, move)
    descend(first.b, velocity: first.velocityOfB, rows: n, first.delta, move)
  }
}

/// One layer in training.
private final class Stage {
  let activation: Activation
  let w: Panel  // [in, out]
  let b: Panel  // [1, out]
  let a: Panel  // [batch, out]; first z, then σ(z)
  let delta: Panel  // [batch, out]
  let back: Panel  // w as δ meets it on its way back, [out, in]
  let velocityOfW: Panel  // [in, out]
  let velocityOfB: Panel  // [1, out]
  var inputs: Rows  // what comes in, [batch, in]
  var outputs: Rows  // what goes back, [batch, out]

  init(_ layer: Layer, batch: Int) {
    let (outputs, inputs) = (layer.w.shape[0], layer.w.shape[1])
    activation = layer.activation
    w = Panel(layer.w.transposed())
    b = Panel(layer.b.reshaped(to: [1, outputs]))
    a = Panel(rows: batch, columns: outputs)
    delta = Panel(rows: batch, columns: outputs)
    back = Panel(rows: outputs, columns: inputs)
    velocityOfW = Panel(rows: inputs, columns: outputs)
    velocityOfB = Panel(rows: 1, columns: outputs)
    self.outputs = Rows(of: delta)
    self.inputs = Rows(of: Panel(rows: 0, columns: inputs))
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
