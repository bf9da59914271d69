import Network
import Tensor
import Testing

/// Training is fast, and comes to the same bits as the plain steps that chapter 5 teaches.
@Suite struct TrainerTests {
  @Test func trainingComesToTheBitsOfPlainSteps() {
    var generator = Generator(seed: 8)
    var moved = 0
    for _ in 0..<200 {
      let example = RandomCase(using: &generator)
      let n = example.x.shape[0]
      if n == 0 { continue }
      // Blank columns and single blank numbers, as pictures have them.
      let x = blanked(example.x, using: &generator)
      let decayed = generator.below(2) == 0
      let training = Training(
        epochs: 2, batch: 1 + generator.below(n + 2), rate: 0.01,
        momentum: [0, 0.5][generator.below(2)], lambda: decayed ? 0.1 : 0)
      let (seed, start) = (generator.next(), example.network)

      var (fast, shuffler) = (start, Generator(seed: seed))
      fast.train(x: x, y: example.y, training, using: &shuffler)
      var plainShuffler = Generator(seed: seed)
      let plain = plainly(start, x: x, y: example.y, training, using: &plainShuffler)
      let equal = bits(fast) == bits(plain)
      #expect(equal, "\(example), \(training)")
      #expect(bits(plain).joined().allSatisfy { Float(bitPattern: $0).isFinite })
      if plain != start { moved += 1 }
    }
    #expect(moved > 180)
  }

  /// The pages promise these bits on every machine, whatever its vectors hold.
  @Test func theBitsOfAShortTrainingArePinned() {
    var generator = Generator(seed: 30)
    let x = blanked(generator.uniform(shape: [300, 100]), using: &generator)
    let y = softmax(generator.normal(shape: [300, 10]) * 5)
    var total: UInt64 = 0
    for (hidden, output, cost) in [
      (Activation.sigmoid, Activation.sigmoid, Cost.squared),
      (.tanh, .sigmoid, .binaryCrossEntropy),
      (.relu, .softmax, .categoricalCrossEntropy),
    ] {
      var network = Network(
        [100, 30, 17, 10], hidden: hidden, output: output, cost: cost, using: &generator)
      let training = Training(epochs: 5, batch: 7, rate: 0.1, momentum: 0.5, lambda: 0.5)
      network.train(x: x, y: y, training, using: &generator)
      total = bits(network).joined().reduce(total) { $0 &* 31 &+ UInt64($1) }
    }
    #expect(total == 13_613_487_021_145_847_795)
  }

  /// The loop on tensors, as a reader of chapters 5 and 6 would write it.
  private func plainly(
    _ start: Network, x: Tensor, y: Tensor, _ training: Training,
    using generator: inout Generator
  ) -> Network {
    var network = start
    var order = Array(0..<x.shape[0])
    var direction = Gradient(zerosFor: network)
    for _ in 0..<training.epochs {
      order = generator.shuffled(order)
      var rest = order[...]
      while !rest.isEmpty {
        let batch = rest.prefix(training.batch)
        rest = rest.dropFirst(training.batch)
        var gradient = network.gradient(x: x.rows(batch), y: y.rows(batch))
        gradient.add(decay: training.lambda / Float(x.shape[0]), of: network)
        direction = gradient.following(direction, momentum: training.momentum)
        network.descend(direction, rate: training.rate)
      }
    }
    return network
  }

  private func blanked(_ x: Tensor, using generator: inout Generator) -> Tensor {
    var result = x
    for j in 0..<x.shape[1] {
      let column = generator.below(3) == 0
      for i in 0..<x.shape[0] where column || generator.below(4) == 0 { result[i, j] = 0 }
    }
    return result
  }

  private func bits(_ network: Network) -> [[UInt32]] {
    network.layers.flatMap { [$0.w, $0.b] }.map { $0.values.map(\.bitPattern) }
  }
}
