import Network
import Tensor
import Testing

@Suite struct StartTests {
  @Test(arguments: [
    (Start.large, 1, 1), (.small, 0.05, 1), (.he, 0.070_710_7, 0),
  ])
  func deviationsAreAsDocumented(start: Start, w: Double, b: Double) {
    var generator = Generator(seed: 3)
    let network = Network([400, 1000], start: start, using: &generator)
    let layer = network.layers[0]
    #expect((layer.w.mean() / Float(w)).magnitude < 0.01)
    #expect((deviation(layer.w) / w - 1).magnitude < 0.01)
    #expect((deviation(layer.b) - b).magnitude < 0.1)
  }

  @Test func theSeedDecides() {
    func network(_ seed: UInt64) -> Network {
      var generator = Generator(seed: seed)
      return Network([3, 4, 2], using: &generator)
    }
    #expect(network(1) == network(1))
    #expect(network(1) != network(2))
  }

  private func deviation(_ tensor: Tensor) -> Double {
    let mean = Double(tensor.mean())
    let squares = tensor.values.map { (Double($0) - mean) * (Double($0) - mean) }
    return (squares.reduce(0, +) / Double(tensor.count)).squareRoot()
  }
}
