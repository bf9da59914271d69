import Network
import Tensor
import Testing

@Suite struct DescentTests {
  /// z = w · x + b with w = 3, b = 1, and the cost (z − y)².
  private let line = Network(
    layers: [Layer(w: Tensor([[3]]), b: Tensor([1]), activation: .linear)], cost: .squared)
  private let x = Tensor([[2]])
  private let y = Tensor([[6]])  // z = 7, so δ = 2

  @Test func aStepGoesAgainstTheSlope() {
    var network = line
    network.descend(network.gradient(x: x, y: y), rate: 0.25)
    #expect(network.layers[0].w == Tensor([[2]]))
    #expect(network.layers[0].b == Tensor([0.5]))
  }

  @Test func decayPullsAtWeightsAndNotAtBiases() {
    var gradient = line.gradient(x: x, y: y)
    gradient.add(decay: 0.5, of: line)
    #expect(gradient.w[0] == Tensor([[5.5]]))
    #expect(gradient.b[0] == Tensor([2]))
  }

  @Test func momentumKeepsAPartOfTheDirectionSoFar() {
    let gradient = line.gradient(x: x, y: y)
    let second = gradient.following(gradient, momentum: 0.5)
    let third = gradient.following(second, momentum: 0.5)
    #expect(second.w[0] == Tensor([[6]]))
    #expect(third.w[0] == Tensor([[7]]))
    #expect(third.b[0] == Tensor([3.5]))
  }
}
