import Network
import Tensor
import Testing

@Suite struct CostTests {
  @Test func factorsAreAsDocumented() {
    let (a, y) = (Tensor([[0.5, 1]]), Tensor([[1, 0]]))
    #expect(Cost.squared(z: a, a: a, y: y) == 1.25)
    #expect(Cost.halfSquared(z: a, a: a, y: y) == 0.625)
    #expect(Cost.squared.delta(a: a, y: y, activation: .linear) == Tensor([[-1, 2]]))
    #expect(Cost.halfSquared.delta(a: a, y: y, activation: .linear) == Tensor([[-0.5, 1]]))
  }

  @Test func outputsAreSummedAndExamplesAveraged() {
    let a = Tensor([[1, 1], [3, 0]])
    let y = Tensor([[0, 0], [0, 0]])
    #expect(Cost.squared(z: a, a: a, y: y) == 5.5)  // (2 + 9) / 2
    #expect(Cost.squared.delta(a: a, y: y, activation: .linear) == Tensor([[1, 1], [3, 0]]))
  }

  @Test func theSlopeOfTheActivationIsAFactorOfTheSquaredCost() {
    let (a, y) = (Tensor([[0.5]]), Tensor([[1]]))
    #expect(Cost.squared.delta(a: a, y: y, activation: .sigmoid) == Tensor([[-0.25]]))
  }

  @Test func crossEntropyOfNinetyPercent() {
    let z = Tensor([[2.197_224_6]])  // σ(z) = 0.9
    #expect(near(binary(z, y: 1), 0.105_360_5))
    #expect(near(binary(z, y: 0), 2.302_585_1))
  }

  @Test func crossEntropyOfAnUntrainedSoftmaxIsTheLogarithmOfTen() {
    let z = Tensor(repeating: 0.3, shape: [2, 10])
    let y = Tensor(shape: [2, 10], values: (0..<20).map { $0 % 10 == 4 ? 1 : 0 })
    #expect(near(Cost.categoricalCrossEntropy(z: z, a: softmax(z), y: y), 2.302_585_1))
  }

  @Test func softmaxWithCrossEntropyByPencil() {
    let (z, y) = (Tensor([[2, 1, 0]]), Tensor([[1, 0, 0]]))
    let p = softmax(z)
    #expect(near(Cost.categoricalCrossEntropy(z: z, a: p, y: y), 0.407_606))
    let delta = Cost.categoricalCrossEntropy.delta(a: p, y: y, activation: .softmax)
    for (found, expected) in zip(delta.values, [-0.334_759, 0.244_728, 0.090_031]) {
      #expect(near(Double(found), expected))
    }
  }

  /// Here a is rounded to exactly 0 or 1, and the cost still knows how wrong that is.
  @Test func crossEntropyAtExactlyZeroAndOne() {
    let z = Tensor([[200]])
    #expect(sigmoid(z)[0, 0] == 1 && sigmoid(-z)[0, 0] == 0)
    #expect(binary(z, y: 1) == 0)
    #expect(binary(-z, y: 0) == 0)
    #expect(binary(z, y: 0) == 200)
    #expect(binary(-z, y: 1) == 200)

    let sure = Tensor([[1000, 0, -1000]])
    let p = softmax(sure)
    #expect(p == Tensor([[1, 0, 0]]))
    #expect(Cost.categoricalCrossEntropy(z: sure, a: p, y: Tensor([[1, 0, 0]])) == 0)
    #expect(Cost.categoricalCrossEntropy(z: sure, a: p, y: Tensor([[0, 0, 1]])) == 2000)
  }

  @Test func crossEntropyOfTheLargestNumbersIsFinite() {
    let largest = Float.greatestFiniteMagnitude
    for y: Float in [0, 0.5, 1] {
      #expect(binary(Tensor([[largest]]), y: y).isFinite)
      #expect(binary(Tensor([[-largest]]), y: y).isFinite)
      let z = Tensor([[largest, -largest]])
      let cost = Cost.categoricalCrossEntropy(z: z, a: softmax(z), y: Tensor([[1 - y, y]]))
      #expect(cost.isFinite)
    }
  }

  @Test func pairsThatDoNotFitAreRefusedWithASentence() {
    #expect(Cost.categoricalCrossEntropy.objection(to: .softmax) == nil)
    #expect(Cost.binaryCrossEntropy.objection(to: .sigmoid) == nil)
    #expect(Cost.squared.objection(to: .relu) == nil)
    #expect(
      Cost.squared.objection(to: .softmax)
        == "softmax outputs need the categorical cross-entropy, not the squared cost")
    #expect(
      Cost.binaryCrossEntropy.objection(to: .tanh)
        == "the binary cross-entropy needs sigmoid outputs, not tanh")
    #expect(
      Cost.categoricalCrossEntropy.objection(to: .sigmoid)
        == "the categorical cross-entropy needs softmax outputs, not sigmoid")
  }

  @Test func everyCostHasAWordAndTheOutputsThatItNeeds() {
    #expect(Cost.allCases.map(\.word) == ["squared", "half-squared", "binary", "cross-entropy"])
    for cost in Cost.allCases {
      #expect(cost.objection(to: cost.output) == nil)
    }
  }

  @Test func shapesThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = Tensor(repeating: 0, shape: [4, 10])
      _ = Cost.squared(z: a, a: a, y: Tensor(repeating: 0, shape: [3, 10]))
    }
    #expect(message(of: result).contains("outputs of shape [4, 10], but y has shape [3, 10]"))
  }

  private func binary(_ z: Tensor, y: Float) -> Double {
    Cost.binaryCrossEntropy(z: z, a: sigmoid(z), y: Tensor(repeating: y, shape: z.shape))
  }

  private func near(_ found: Double, _ expected: Double) -> Bool {
    (found - expected).magnitude < 2e-6
  }
}
