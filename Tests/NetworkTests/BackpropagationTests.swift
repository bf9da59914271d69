import Network
import Tensor
import Testing

@Suite struct BackpropagationTests {
  /// Every z is 0, every a is ½ and every slope ¼.
  @Test func theChainOfPencilNumbers() {
    let network = Network(
      layers: [
        Layer(w: Tensor([[0.5]]), b: Tensor([-0.5]), activation: .sigmoid),
        Layer(w: Tensor([[2]]), b: Tensor([-1]), activation: .sigmoid),
        Layer(w: Tensor([[-1]]), b: Tensor([0.5]), activation: .sigmoid),
      ], cost: .squared)
    let (x, y) = (Tensor([[1]]), Tensor([[1]]))
    let gradient = network.gradient(x: x, y: y)
    #expect(network.cost(x: x, y: y) == 0.25)
    #expect(network.forward(x).map { $0.z[0, 0] } == [0, 0, 0])
    #expect(gradient.delta.map { $0[0, 0] } == [0.03125, 0.0625, -0.25])
    #expect(gradient.w.map { $0[0, 0] } == [0.03125, 0.03125, -0.125])
    #expect(gradient.b.map { $0[0] } == [0.03125, 0.0625, -0.25])
  }

  @Test func sumsOverPathsInTheMuchCopiedExample() {
    var (network, x, y) = muchCopiedExample()
    let gradient = network.gradient(x: x, y: y)
    #expect(near(network.cost(x: x, y: y), 0.298_371_109))
    #expect(near(Double(gradient.w[1][0, 0]), 0.082_167_041))
    #expect(near(Double(gradient.w[0][0, 0]), 0.000_438_568))

    // In the example only the weights take a step.
    for l in network.layers.indices { network.layers[l].w -= 0.5 * gradient.w[l] }
    #expect(near(Double(network.layers[1].w[0, 0]), 0.358_916_48))
    #expect(near(network.cost(x: x, y: y), 0.291_027_77))
  }

  /// To all the digits that are quoted, which single precision cannot hold.
  @Test func theMuchCopiedExampleInDoublePrecision() {
    var slow = SlowNetwork(muchCopiedExample().network)
    slow.layers[0].w = [[0.15, 0.2], [0.25, 0.3]]
    slow.layers[0].b = [0.35, 0.35]
    slow.layers[1].w = [[0.4, 0.45], [0.5, 0.55]]
    slow.layers[1].b = [0.6, 0.6]
    let (x, y) = ([[0.05, 0.1]], [[0.01, 0.99]])
    #expect((slow.cost(x: x, y: y) - 0.298_371_109).magnitude < 5e-10)

    let gradient = slow.gradient(x: x, y: y)
    for l in 0..<2 {
      for j in 0..<2 {
        for k in 0..<2 { slow.layers[l].w[j][k] -= 0.5 * gradient.w[l][j][k] }
      }
    }
    #expect((slow.layers[1].w[0][0] - 0.358_916_48).magnitude < 5e-9)
    #expect((slow.cost(x: x, y: y) - 0.291_027_77).magnitude < 5e-9)
  }

  @Test func theGradientOfABatchIsTheMeanOfItsExamples() {
    var generator = Generator(seed: 2)
    let network = Network([3, 5, 2], hidden: .tanh, using: &generator)
    let (x, y) = (generator.normal(shape: [4, 3]), generator.uniform(shape: [4, 2]))
    let whole = network.gradient(x: x, y: y)
    let single = (0..<4).map { network.gradient(x: x.rows([$0]), y: y.rows([$0])) }
    for l in 0..<2 {
      let mean = single.dropFirst().reduce(single[0].w[l]) { $0 + $1.w[l] } / 4
      for (one, other) in zip(whole.w[l].values, mean.values) {
        #expect((one - other).magnitude < 1e-7)
      }
      #expect(whole.delta[l].shape == [4, network.layers[l].b.count])
    }
  }

  /// Deltas of a batch carry its 1/n: their sum is the slope of the mean cost.
  @Test func biasesMoveWithTheSumOfTheDeltas() {
    let network = Network(
      layers: [Layer(w: Tensor([[0]]), b: Tensor([0]), activation: .linear)], cost: .squared)
    let gradient = network.gradient(x: Tensor([[1], [1]]), y: Tensor([[1], [3]]))
    #expect(gradient.delta[0] == Tensor([[-1], [-3]]))
    #expect(gradient.b[0] == Tensor([-4]))
  }

  /// Two inputs, two hidden neurons, two outputs; a rate of ½.
  private func muchCopiedExample() -> (network: Network, x: Tensor, y: Tensor) {
    let network = Network(
      layers: [
        Layer(
          w: Tensor([[0.15, 0.2], [0.25, 0.3]]), b: Tensor([0.35, 0.35]), activation: .sigmoid),
        Layer(
          w: Tensor([[0.4, 0.45], [0.5, 0.55]]), b: Tensor([0.6, 0.6]), activation: .sigmoid),
      ], cost: .halfSquared)
    return (network, Tensor([[0.05, 0.1]]), Tensor([[0.01, 0.99]]))
  }

  private func near(_ found: Double, _ expected: Double) -> Bool {
    (found - expected).magnitude < 6e-8
  }
}
