import Network
import Tensor
import Testing

@Suite struct BackpropagationTests {
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
    #expect(gradient.w.map { $0[0, 0] } == [0.03125, 0.03125, -0.125])
    #expect(gradient.delta.map { $0[0, 0] } == [0.03125, 0.0625, -0.25])
  }
}
