import Network
import Tensor
import Testing

@Suite struct ForwardTests {
  // Two inputs, two hidden neurons that pass on what they get, one output: the sums can be done
  // in the head.
  private let network = Network(
    layers: [
      Layer(w: Tensor([[1, 2], [0, -1]]), b: Tensor([0, 10]), activation: .linear),
      Layer(w: Tensor([[1, -1]]), b: Tensor([0.5]), activation: .relu),
    ], cost: .squared)

  @Test func everyLayerKeepsWhatCameInItsSumsAndItsActivations() {
    let passes = network.forward(Tensor([[3, 4], [0, 1]]))
    #expect(passes.count == 2)
    #expect(passes[0].input == Tensor([[3, 4], [0, 1]]))
    #expect(passes[0].z == Tensor([[11, 6], [2, 9]]))
    #expect(passes[1].input == passes[0].a)
    #expect(passes[1].z == Tensor([[5.5], [-6.5]]))
    #expect(passes[1].a == Tensor([[5.5], [0]]))
    #expect(network(Tensor([[3, 4], [0, 1]])) == passes[1].a)
  }

  @Test func theCostIsThatOfTheOutputs() {
    #expect(network.cost(x: Tensor([[3, 4], [0, 1]]), y: Tensor([[5], [2]])) == (0.25 + 4) / 2)
  }

  @Test func accuracyCountsWhereTheLargestOutputIsTheWantedOne() {
    let copy = Network(
      layers: [
        Layer(
          w: Tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), b: Tensor([0, 0, 0]), activation: .linear)
      ], cost: .squared)
    let x = Tensor([[3, 1, 2], [0, 5, 1], [1, 2, 4], [9, 1, 1]])
    let y = Tensor([[1, 0, 0], [0, 0, 1], [0, 0, 1], [1, 0, 0]])
    #expect(copy.guesses(x) == [0, 1, 2, 0])
    #expect(copy.accuracy(x: x, y: y) == 0.75)
  }

  @Test func aSingleOutputSaysYesAboveOneHalf() {
    let x = Tensor([[3, 4], [0, 1]])
    #expect(network.guesses(x) == [1, 0])
    #expect(network.accuracy(x: x, y: Tensor([[1], [1]])) == 0.5)
  }

  @Test func inputsOfTheWrongWidthStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = Generator(seed: 1)
      _ = Network([784, 10], using: &generator)(Tensor([[1, 2, 3]]))
    }
    #expect(message(of: result).contains("[1, 3] and [784, 10]"))
  }
}
