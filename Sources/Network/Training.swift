// Stochastic gradient descent: shuffle, cut into mini-batches, step.

import Tensor

/// How a network is trained.
public struct Training: Equatable, Sendable {
  /// How often all examples are gone through.
  public var epochs: Int

  /// How many examples share one step; the last batch may be shorter.
  public var batch: Int

  /// How far each step goes.
  public var rate: Float

  /// How much of the last step's direction stays in the next; 0 is none.
  public var momentum: Float

  /// Weight decay λ, to be divided by the number of examples; 0 is none.
  public var lambda: Float

  /// The settings; what is left out keeps its default.
  public init(
    epochs: Int = 10, batch: Int = 10, rate: Float = 1.5,
    momentum: Float = 0, lambda: Float = 0
  ) {
    self.epochs = epochs
    self.batch = batch
    self.rate = rate
    self.momentum = momentum
    self.lambda = lambda
  }
}

/// How far training has come.
public struct Progress: Equatable, Sendable {
  /// The epoch it is in, counted from 1.
  public let epoch: Int

  /// How many examples of this epoch are done.
  public let done: Int

  /// How many examples an epoch has.
  public let count: Int

  /// How many examples are done in all epochs together.
  public var total: Int { (epoch - 1) * count + done }
}

extension Network {
  /// Trains on examples x [n, in] for which y [n, out] is wanted.
  ///
  /// The generator shuffles the examples before each epoch. After each
  /// batch, `afterBatch` says whether to go on; after each epoch,
  /// `afterEpoch` gets its number, from 1, and the network so far.
  public mutating func train(
    x: Tensor, y: Tensor, _ training: Training,
    using generator: inout Generator,
    afterBatch: (Progress) -> Bool = { _ in true },
    afterEpoch: (Int, Network) -> Void = { _, _ in }
  ) {
    let n = x.shape[0]
    if n != y.shape[0] {
      fatalError("x has \(n) examples, but y has \(y.shape[0])")
    }
    var order = Array(0..<n)
    var trainer = Trainer(self, x: x, y: y, training)

    for epoch in 0..<training.epochs {
      order = generator.shuffled(order)

      for start in stride(from: 0, to: n, by: training.batch) {
        let end = min(start + training.batch, n)

        // What this does, to the last bit, but without copies:
        //   descend(gradient(x: x.rows(batch), y: y.rows(batch)),
        //     rate: training.rate)
        trainer.step(batch: order[start..<end])

        let progress = Progress(epoch: epoch + 1, done: end, count: n)
        if !afterBatch(progress) {
          self = trainer.network
          return
        }
      }
      self = trainer.network
      afterEpoch(epoch + 1, self)
    }
  }
}
