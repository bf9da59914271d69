// The training step as fast as it goes: gradient and descent in one, in memory that is reused.
//
// It comes to the same bits as `descend(gradient(x:y:), rate:)` on tensors, as long as all numbers
// are finite; only the sign of a zero may differ. The letters are those of Network.swift. The
// weights are kept transposed, [in, out], so that those which lead from one neuron lie side by side,
// and a blank pixel is one row left out.

import Kernels
import Tensor

/// Takes training steps on one network and one set of examples.
struct Trainer: ~Copyable {
  private let original: Network
  private let x: Tensor
  private let y: Tensor
  private let ink: Ink
  private let update: Update
  private var rows: Rows  // the batch's rows of x
  private let depth: Int  // how many stages there are
  private let stages: UnsafeMutablePointer<Stage>  // as objects they would cost 5% in checks

  init(_ network: Network, x: Tensor, y: Tensor, _ training: Training) {
    if training.batch < 1 { fatalError("a batch needs an example, not \(training.batch)") }
    if x.rank != 2 || y.rank != 2 {
      fatalError("examples are the rows of matrices, not of shapes \(x.shape) and \(y.shape)")
    }
    let batch = min(training.batch, x.shape[0])
    original = network
    (self.x, self.y) = (x, y)
    ink = Ink(x.values, rows: x.shape[0], columns: x.shape[1])
    update = Update(
      rate: training.rate, momentum: training.momentum,
      decay: training.lambda / Float(x.shape[0]))
    rows = Rows(count: 0, width: x.shape[1])
    depth = network.layers.count
    stages = .allocate(capacity: depth)
    for (l, layer) in network.layers.enumerated() {
      (stages + l).initialize(to: Stage(layer, batch: batch, sendsBack: l > 0))
    }
  }

  deinit { stages.deinitialize(count: depth).deallocate() }

  /// The network as it is now.
  var network: Network {
    var network = original
    for l in 0..<depth {
      network.layers[l].w = stages[l].w.tensor.transposed()
      network.layers[l].b = stages[l].b.tensor.row(0)
    }
    return network
  }

  /// One step against the gradient of the cost of a batch, which is named by rows of x.
  mutating func step(batch: ArraySlice<Int>) {
    let (n, last) = (batch.count, depth - 1)
    rows.choose(batch, skippingBlanksOf: ink)

    // Forward.
    multiply(x.values, rows: rows, by: stages[0].w.values, into: &stages[0].a)
    stages[0].activate(n)
    for l in 1..<depth {
      multiply(stages[l - 1].a, rows: n, by: stages[l].w.values, into: &stages[l].a)
      stages[l].activate(n)
    }

    // Backward. Each layer steps once its δ has been sent on.
    let (factor, slope) = original.cost.parts(stages[last].activation)
    stages[last].delta.setDelta(
      y: y.values, rows: batch, a: stages[last].a, factor: factor, slopeOf: slope)
    for l in stride(from: last, to: 0, by: -1) {
      multiply(stages[l].delta, rows: n, by: stages[l].back.values, into: &stages[l - 1].delta)
      stages[l - 1].delta.multiply(
        rows: n, bySlopeOf: stages[l - 1].activation.curve, at: stages[l - 1].a)
      stages[l].w.descend(x: stages[l - 1].a, rows: n, delta: stages[l].delta, by: update)
      stages[l].back.descend(x: stages[l].delta, rows: n, delta: stages[l - 1].a, by: update)
      stages[l].b.descend(delta: stages[l].delta, rows: n, by: update)
    }
    stages[0].w.descend(x: x.values, rows: rows, delta: stages[0].delta, by: update)
    stages[0].b.descend(delta: stages[0].delta, rows: n, by: update)
  }
}

/// One layer in training.
///
/// Its weights are here twice, and take the same steps: w for the way forward, back for δ. The first
/// layer sends no δ back.
private struct Stage: ~Copyable {
  let activation: Activation
  var w: Parameters  // [in, out]
  var back: Parameters  // [out, in]
  var b: Parameters  // [1, out]
  var a: Panel  // [batch, out]; first z, then σ(z)
  var delta: Panel  // [batch, out]

  init(_ layer: Layer, batch: Int, sendsBack: Bool) {
    let outputs = layer.b.count
    activation = layer.activation
    w = Parameters(layer.w.transposed())
    back = Parameters(sendsBack ? layer.w : Tensor(shape: [0, 0], values: []))
    b = Parameters(layer.b.reshaped(to: [1, outputs]))
    a = Panel(rows: batch, columns: outputs)
    delta = Panel(rows: batch, columns: outputs)
  }

  /// From the sums to the activations.
  mutating func activate(_ n: Int) {
    a.activate(rows: n, adding: b.values, activation.curve)
    if activation == .softmax { a.softmax(rows: n) }
  }
}

extension Parameters {
  fileprivate init(_ matrix: Tensor) {
    self.init(
      Panel(rows: matrix.shape[0], columns: matrix.shape[1], values: matrix.values))
  }

  /// As a tensor, [rows, columns].
  fileprivate var tensor: Tensor {
    Tensor(shape: [values.rows, values.columns], values: values.values)
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
