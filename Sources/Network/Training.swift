// Stochastic gradient descent: shuffle, cut into mini-batches, step.

import Tensor

/// How a network is trained.
public struct Training: Equatable, Sendable {
  /// How often all examples are gone through.
  public var epochs = 10

  /// How many examples share one step; the last batch of an epoch may be shorter.
  public var batch = 10

  /// How far each step goes.
  public var rate: Float = 1.5

  /// How much of the last step's direction stays in the next: 0 is none.
  public var momentum: Float = 0

  /// Weight decay λ, divided by the number of examples before use: 0 is none.
  public var lambda: Float = 0

  /// The settings; what is left out keeps its default.
  public init(
    epochs: Int = 10, batch: Int = 10, rate: Float = 1.5, momentum: Float = 0, lambda: Float = 0
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
}

extension Network {
  /// Trains the network on the examples x [n, in] with the wanted y [n, out].
  ///
  /// - Parameters:
  ///   - x: The examples, [n, in].
  ///   - y: What is wanted for each, [n, out].
  ///   - training: Epochs, batch, rate and so on.
  ///   - generator: Shuffles the examples.
  ///   - afterBatch: Called after each step; training ends where it says `false`.
  ///   - afterEpoch: Called after each epoch, with its number from 1 and the network so far.
  public mutating func train(
    x: Tensor, y: Tensor, _ training: Training, using generator: inout Generator,
    afterBatch: (Progress) -> Bool = { _ in true },
    afterEpoch: (Int, Network) -> Void = { _, _ in }
  ) {
    let n = x.shape[0]
    var order = Array(0..<n)
    var velocity = Gradient(zerosFor: self)

    for epoch in 1...training.epochs {
      order = generator.shuffled(order)

      for start in stride(from: 0, to: n, by: training.batch) {
        let end = min(start + training.batch, n)
        let batch = order[start..<end]

        var gradient = gradient(x: x.rows(batch), y: y.rows(batch))
        gradient.add(decay: training.lambda / Float(n), of: self)
        velocity = gradient.following(velocity, momentum: training.momentum)
        descend(velocity, rate: training.rate)

        let progress = Progress(epoch: epoch, done: end, count: n)
        if !afterBatch(progress) { return }
      }
      afterEpoch(epoch, self)
    }
  }
}
