// The curves of tensors, in single precision, against the same curves in double precision.

import Tensor
import Testing

@Suite struct CurvesTests {
  /// Numbers of every size and both signs: one in 60,000 of all that a Float can be.
  static let numbers = Tensor(
    stride(from: UInt32(0), to: Float.infinity.bitPattern, by: 60_013).flatMap {
      [Float(bitPattern: $0), -Float(bitPattern: $0)]
    })

  @Test func expIsRightToOneUnit() {
    expect(exp(Self.numbers), within: 1) { exp($0) }
  }

  @Test func sigmoidIsRightToThreeUnits() {
    expect(sigmoid(Self.numbers), within: 3) {
      $0 < 0 ? exp($0) / (1 + exp($0)) : 1 / (1 + exp(-$0))
    }
  }

  @Test func tanhIsRightToThreeUnits() {
    expect(tanh(Self.numbers), within: 3) { tanh($0) }
  }

  /// Where most of the numbers of a network lie, more closely.
  @Test func theCurvesAreRightNearZero() {
    var generator = Generator(seed: 12)
    let x = generator.normal(shape: [20_000]) * 3
    let error = { (found: Tensor, right: (Double) -> Double) in
      zip(x.values, found.values).reduce(0.0) { worst, pair in
        let exact = right(Double(pair.0))
        return max(worst, (Double(pair.1) - exact).magnitude / Double(Float(exact).ulp))
      }
    }
    #expect(error(exp(x)) { exp($0) } < 0.9)
    #expect(error(sigmoid(x)) { 1 / (1 + exp(-$0)) } < 2.5)
    #expect(error(tanh(x)) { tanh($0) } < 2.5)
  }

  @Test func knownValues() {
    #expect(sigmoid(Tensor([0])) == Tensor([0.5]))
    #expect(tanh(Tensor([0])) == Tensor([0]))
    #expect(exp(Tensor([0])) == Tensor([1]))
    #expect(relu(Tensor([-3, 0, 3])) == Tensor([0, 0, 3]))
  }

  @Test func extremesStayWithinTheirRanges() {
    let x = Tensor([-.infinity, -710, -200, 200, 710, .infinity])
    #expect(sigmoid(x) == Tensor([0, 0, 0, 1, 1, 1]))
    #expect(tanh(x) == Tensor([-1, -1, -1, 1, 1, 1]))
    #expect(exp(x) == Tensor([0, 0, 0, .infinity, .infinity, .infinity]))
    #expect(
      exp(Tensor([-104, -103, 88.8, 88.7])).values.map { $0 > 0 && $0 < .infinity }
        == [false, true, false, true])
    for curve in [exp, sigmoid, tanh] as [(Tensor) -> Tensor] {
      #expect(curve(Tensor([.nan]))[0].isNaN)
    }
  }

  /// Loops that do many numbers at once end with a few that are done one by one.
  @Test func aNumberHasOneCurveWhereverItStands() {
    let x = Tensor((0..<67).map { Float($0) / 5 - 6 })
    for curve in [exp, sigmoid, tanh, relu] as [(Tensor) -> Tensor] {
      let whole = curve(x)
      for count in 1...67 {
        #expect(
          curve(Tensor(Array(x.values.prefix(count)))).values == Array(whole.values.prefix(count)))
      }
    }
  }

  @Test func emptyTensorsHaveEmptyCurves() {
    #expect(exp(Tensor(repeating: 1, shape: [0, 3])).shape == [0, 3])
    #expect(softmax(Tensor(repeating: 1, shape: [0, 3])).shape == [0, 3])
    #expect(softmax(Tensor(repeating: 1, shape: [3, 0])).shape == [3, 0])
  }

  /// The pages promise these bits on every machine.
  @Test func theBitsArePinned() {
    let total = [exp(Self.numbers), sigmoid(Self.numbers), tanh(Self.numbers)]
      .flatMap(\.values).reduce(UInt64(0)) { $0 &* 31 &+ UInt64($1.bitPattern) }
    #expect(total == 10_470_006_973_422_313_405)
  }

  /// e², e and 1 over their sum.
  @Test func softmaxTurnsRowsIntoProbabilities() {
    let p = softmax(Tensor([[2, 1, 0], [7, 7, 7]]))
    for (value, right) in zip(p.row(0).values, [0.6652409557748219, 0.24472847105479764]) {
      #expect((value - Float(right)).magnitude <= Float(right).ulp)
    }
    #expect(p.row(1) == Tensor([1, 1, 1]) / 3)
    #expect(softmax(Tensor([2, 1, 0])) == p.row(0))
  }

  @Test func softmaxDoesNotOverflow() {
    #expect(softmax(Tensor([1000, 0, -1000])) == Tensor([1, 0, 0]))
    #expect(softmax(Tensor([-1000, -1000])) == Tensor([0.5, 0.5]))
    #expect(softmax(Tensor([[3e38, -3e38]])) == Tensor([[1, 0]]))
  }

  @Test func softmaxOfRandomRowsSumsToOne() {
    var generator = Generator(seed: 11)
    let x = generator.normal(shape: [50, 10]) * 5
    let p = softmax(x)
    #expect(p.sum(axis: 1).values.allSatisfy { ($0 - 1).magnitude < 1e-6 })
    #expect(p.values.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect((0..<50).allSatisfy { p.row($0).argmax() == x.row($0).argmax() })
  }

  /// Every number within so many units in the last place of what double precision gives.
  private func expect(_ found: Tensor, within units: Double, of right: (Double) -> Double) {
    var wrong: [Float] = []
    for (x, y) in zip(Self.numbers.values, found.values) {
      let exact = Float(right(Double(x)))
      let isRight =
        exact.isInfinite
        ? y == exact : Double((y - exact).magnitude) <= units * Double(exact.ulp)
      if !isRight { wrong.append(x) }
    }
    #expect(wrong.isEmpty)
  }
}
