import Network
import Tensor
import Testing

@Suite struct NetworkTests {
  @Test func theLecturesNetworkHas13002Parameters() {
    var generator = Generator(seed: 1)
    let network = Network([784, 16, 16, 10], using: &generator)
    #expect(network.parameterCount == 13_002)
    #expect(network.sizes == [784, 16, 16, 10])
    #expect(network.layers.map(\.w.shape) == [[16, 784], [16, 16], [10, 16]])
  }

  @Test func hiddenAndOutputLayersHaveTheirOwnActivations() {
    var generator = Generator(seed: 1)
    let network = Network(
      [2, 3, 3, 2], hidden: .relu, output: .softmax, cost: .categoricalCrossEntropy,
      using: &generator)
    #expect(network.layers.map(\.activation) == [.relu, .relu, .softmax])
  }

  @Test func weightsAndBiasesOfUnequalHeightStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Layer(
        w: Tensor(repeating: 0, shape: [3, 2]), b: Tensor([0, 0]), activation: .sigmoid)
    }
    #expect(message(of: result).contains("w has shape [3, 2] and b [2]"))
  }

  @Test func layersThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let one = Layer(
        w: Tensor(repeating: 0, shape: [3, 2]), b: Tensor([0, 0, 0]), activation: .sigmoid)
      _ = Network(layers: [one, one], cost: .squared)
    }
    #expect(message(of: result).contains("it has 3 neurons, and the next one takes 2"))
  }

  @Test func pairsThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = Generator(seed: 1)
      _ = Network([2, 2], output: .softmax, cost: .squared, using: &generator)
    }
    #expect(message(of: result).contains("softmax outputs need the categorical cross-entropy"))
  }

  @Test func softmaxInsideStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = Generator(seed: 1)
      _ = Network([2, 2, 2], hidden: .softmax, using: &generator)
    }
    #expect(message(of: result).contains("softmax is for the output layer"))
  }
}

/// What a process that stopped wrote to standard error.
func message(of result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}
