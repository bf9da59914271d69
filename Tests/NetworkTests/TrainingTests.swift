import Network
import Tensor
import Testing

@Suite struct TrainingTests {
  /// z = 8 · x + 0, which should be 0 where x is 1.
  ///
  /// Weight and bias then get the same slope, 2z; at a rate of 1/8 a step takes z / 4 from each.
  private let eight = Network(
    layers: [Layer(w: Tensor([[8]]), b: Tensor([0]), activation: .linear)], cost: .squared)

  @Test func aShortLastBatchDividesByItsOwnSize() {
    var network = eight
    train(&network, count: 3, Training(epochs: 1, batch: 2, rate: 0.125))
    // z = 8: w 6, b −2. z = 4: w 5, b −3.
    #expect(network.layers[0].w == Tensor([[5]]))
    #expect(network.layers[0].b == Tensor([-3]))
  }

  @Test func progressIsToldAfterEachBatchAndEachEpoch() {
    var network = eight
    var (seen, epochs) = ([Progress](), [Int]())
    train(
      &network, count: 5, Training(epochs: 2, batch: 2, rate: 0.125),
      afterBatch: {
        seen.append($0)
        return true
      },
      afterEpoch: { epoch, _ in epochs.append(epoch) })
    #expect(seen.map(\.done) == [2, 4, 5, 2, 4, 5])
    #expect(seen.map(\.epoch) == [1, 1, 1, 2, 2, 2])
    #expect(seen.map(\.total) == [2, 4, 5, 7, 9, 10])
    #expect(seen.allSatisfy { $0.count == 5 })
    #expect(epochs == [1, 2])
  }

  @Test func afterEachEpochTheNetworkSoFarIsHandedOut() {
    var network = eight
    var soFar: [Float] = []
    train(
      &network, count: 1, Training(epochs: 2, batch: 1, rate: 0.125),
      afterEpoch: { soFar.append($1.layers[0].w[0, 0]) })
    #expect(soFar == [6, 5])
  }

  @Test func trainingEndsWhereItIsToldToAndKeepsWhatWasLearned() {
    var network = eight
    var epochs = 0
    train(
      &network, count: 4, Training(epochs: 9, batch: 2, rate: 0.125),
      afterBatch: { $0.done < 2 }, afterEpoch: { _, _ in epochs += 1 })
    #expect(network.layers[0].w == Tensor([[6]]))
    #expect(epochs == 0)
  }

  @Test func everyExampleIsUsedOnceAnEpoch() {
    // Example k makes output k say 1 and all others 0; 0 is wanted of all.
    let count = 20
    var one = Tensor(repeating: 0, shape: [count, count])
    for k in 0..<count { one[k, k] = 1 }
    var network = Network(
      layers: [Layer(w: one, b: Tensor(repeating: 0, shape: [count]), activation: .linear)],
      cost: .squared)
    var generator = Generator(seed: 1)
    network.train(
      x: one, y: Tensor(repeating: 0, shape: [count, count]),
      Training(epochs: 1, batch: 1, rate: 0.25), using: &generator)
    // At its first use, δ = 2 takes ½ from weight k. A second use would change it again.
    for k in 0..<count { #expect(network.layers[0].w[k, k] == 0.5) }
  }

  @Test func decayIsLambdaDividedByTheNumberOfExamples() {
    // Where x = 0 nothing but the decay pulls. λ/n = 2/4, so each of two steps keeps 1 − ½ · ½.
    var network = eight
    var generator = Generator(seed: 1)
    network.train(
      x: Tensor(repeating: 0, shape: [4, 1]), y: Tensor(repeating: 0, shape: [4, 1]),
      Training(epochs: 1, batch: 2, rate: 0.5, lambda: 2), using: &generator)
    #expect(network.layers[0].w == Tensor([[4.5]]))
    #expect(network.layers[0].b == Tensor([0]))
  }

  @Test func momentumCarriesOnFromBatchToBatch() {
    var network = eight
    train(&network, count: 2, Training(epochs: 1, batch: 1, rate: 0.125, momentum: 0.5))
    // z = 8, direction 16: w 6, b −2. z = 4, direction 8 + ½ · 16: w 4, b −4.
    #expect(network.layers[0].w == Tensor([[4]]))
    #expect(network.layers[0].b == Tensor([-4]))
  }

  @Test func theSeedDecidesAndAnotherSeedDiffers() {
    func trained(_ seed: UInt64) -> Network {
      var generator = Generator(seed: 9)
      var network = Network([4, 5, 3], using: &generator)
      let (x, y) = (generator.normal(shape: [30, 4]), generator.uniform(shape: [30, 3]))
      var shuffler = Generator(seed: seed)
      network.train(x: x, y: y, Training(epochs: 2, batch: 4), using: &shuffler)
      return network
    }
    #expect(trained(1) == trained(1))
    #expect(trained(1) != trained(2))
  }

  @Test func aSmallNetworkLearnsWhatOnePerceptronCannot() {
    var generator = Generator(seed: 1)
    var network = Network([2, 4, 1], hidden: .tanh, cost: .binaryCrossEntropy, using: &generator)
    let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    let y = Tensor([[0], [1], [1], [0]])
    network.train(x: x, y: y, Training(epochs: 500, batch: 4, rate: 1), using: &generator)
    #expect(network.cost(x: x, y: y) < 0.05)
    #expect(network.accuracy(x: x, y: y) == 1)
  }

  @Test func noEpochsLeaveTheNetworkAsItIs() {
    var network = eight
    train(&network, count: 2, Training(epochs: 0))
    #expect(network == eight)
  }

  @Test func unequalNumbersOfExamplesStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = Generator(seed: 1)
      var network = Network([1, 1], using: &generator)
      network.train(
        x: Tensor(repeating: 0, shape: [5, 1]), y: Tensor(repeating: 0, shape: [4, 1]),
        Training(), using: &generator)
    }
    #expect(message(of: result).contains("x has 5 examples, but y has 4"))
  }

  @Test func whatCannotBeTrainedOnStops() async {
    var result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var (generator, training) = (Generator(seed: 1), Training())
      training.batch = 0
      var network = Network([1, 1], using: &generator)
      let x = Tensor(repeating: 0, shape: [5, 1])
      network.train(x: x, y: x, training, using: &generator)
    }
    #expect(message(of: result).contains("a batch needs an example, not 0"))
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(seed: 1)
      var network = Network([3, 2], using: &generator)
      network.train(
        x: Tensor(repeating: 0, shape: [2, 3, 4]), y: Tensor(repeating: 0, shape: [2, 2]),
        Training(), using: &generator)
    }
    #expect(
      message(of: result).contains(
        "examples are the rows of matrices, not of shapes [2, 3, 4] and [2, 2]"))
  }

  /// Trains on examples that are all alike, x = 1 and y = 0, so that their order does not matter.
  private func train(
    _ network: inout Network, count: Int, _ training: Training,
    afterBatch: (Progress) -> Bool = { _ in true },
    afterEpoch: (Int, Network) -> Void = { _, _ in }
  ) {
    var generator = Generator(seed: 1)
    network.train(
      x: Tensor(repeating: 1, shape: [count, 1]), y: Tensor(repeating: 0, shape: [count, 1]),
      training, using: &generator, afterBatch: afterBatch, afterEpoch: afterEpoch)
  }
}
