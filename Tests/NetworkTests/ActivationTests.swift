import Network
import Tensor
import Testing

@Suite struct ActivationTests {
  @Test func valuesAtZeroAndOne() {
    let z = Tensor([[0, 1]])
    #expect(Activation.sigmoid(z)[0, 0] == 0.5)
    #expect((Activation.sigmoid(z)[0, 1] - 0.731_058_6).magnitude < 1e-6)
    #expect((Activation.tanh(z)[0, 1] - 0.761_594_2).magnitude < 1e-6)
    #expect(Activation.relu(Tensor([[-3, 3]])) == Tensor([[0, 3]]))
    #expect(Activation.linear(Tensor([[-3, 3]])) == Tensor([[-3, 3]]))
  }

  @Test func nothingOverflowsFarFromZero() {
    let far = Tensor([[-3e38, -1000, -200, 200, 1000, 3e38]])
    #expect(Activation.sigmoid(far) == Tensor([[0, 0, 0, 1, 1, 1]]))
    #expect(Activation.tanh(far) == Tensor([[-1, -1, -1, 1, 1, 1]]))
    #expect(Activation.softmax(Tensor([[1000, 0, -1000]])) == Tensor([[1, 0, 0]]))
    #expect(Activation.softmax(Tensor([[3e38, 3e38]])) == Tensor([[0.5, 0.5]]))
  }

  @Test(arguments: [Activation.sigmoid, .tanh, .relu, .linear])
  func slopesAgreeWithNudging(activation: Activation) {
    let h: Float = 0.01
    let z = Tensor([-2, -0.7, 0.3, 1, 2.5])
    let slopes = activation.slope(activation(z))
    let nudged = (activation(z + h) - activation(z - h)) / (2 * h)
    for i in 0..<z.count {
      #expect((slopes[i] - nudged[i]).magnitude < 1e-4, "\(activation) at \(z[i])")
    }
  }

  @Test func reluIsFlatAtItsKink() {
    #expect(Activation.relu.slope(Tensor([0])) == Tensor([0]))
  }

  @Test func softmaxHasNoSlopeOfItsOwn() async {
    await #expect(processExitsWith: .failure) { _ = Activation.softmax.slope(Tensor([1])) }
  }
}
