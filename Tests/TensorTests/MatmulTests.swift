// The matrix product against a loop that anyone can check, its laws, and its rule of shapes.

import Tensor
import Testing

@Suite struct MatmulTests {
  @Test func aProductWorkedOutByHand() {
    let w = Tensor([[1, 2, 3], [4, 5, 6]])  // [2, 3]
    let b = Tensor([[1, 0], [0, 1], [2, -1]])  // [3, 2]
    // 1·1 + 2·0 + 3·2 = 7, and so on.
    #expect(matmul(w, b) == Tensor([[7, -1], [16, -1]]))
    #expect(matmul(b, w) == Tensor([[1, 2, 3], [4, 5, 6], [-2, -1, 0]]))
  }

  @Test func aVectorIsARowOnTheLeftAndAColumnOnTheRight() {
    let w = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matmul(w, Tensor([1, 10, 100])) == Tensor([321, 654]))
    #expect(matmul(Tensor([1, 10]), w) == Tensor([41, 52, 63]))
    #expect(matmul(Tensor([1, 2, 3]), Tensor([4, 5, 6])) == Tensor(shape: [], values: [32]))
  }

  @Test func nothingTimesNothing() {
    let product = matmul(Tensor(repeating: 1, shape: [2, 0]), Tensor(repeating: 1, shape: [0, 3]))
    #expect(product == Tensor(repeating: 0, shape: [2, 3]))
    #expect(
      matmul(Tensor(repeating: 1, shape: [0, 4]), Tensor(repeating: 1, shape: [4, 2])).shape
        == [0, 2])
  }

  /// Exactly equal: every sum runs over k in order, one fused multiply-add at a time.
  @Test func theBitsAreThoseOfTheNaiveLoop() {
    var generator = Generator(seed: 3)
    for _ in 0..<60 {
      let (rows, inner, columns) = (
        1 + generator.below(33), 1 + generator.below(70), 1 + generator.below(40)
      )
      let a = generator.normal(shape: [rows, inner])
      let b = generator.normal(shape: [inner, columns])
      let product = matmul(a, b)
      #expect(product.shape == [rows, columns])
      for i in 0..<rows {
        for j in 0..<columns {
          var sum: Float = 0
          for k in 0..<inner { sum.addProduct(a[i, k], b[k, j]) }
          if product[i, j] != sum {
            Issue.record("[\(rows), \(inner)] · [\(inner), \(columns)]: (\(i), \(j)) differs")
            return
          }
        }
      }
    }
  }

  @Test func aVectorGivesTheBitsOfItsMatrix() {
    var generator = Generator(seed: 4)
    for size in [1, 2, 15, 16, 17, 50] {
      let w = generator.normal(shape: [size, 23])
      let x = generator.normal(shape: [23])
      let y = generator.normal(shape: [size])
      #expect(matmul(w, x) == matmul(w, x.reshaped(to: [23, 1])).reshaped(to: [size]))
      #expect(matmul(y, w) == matmul(y.reshaped(to: [1, size]), w).reshaped(to: [23]))
    }
  }

  /// (a b)ᵀ = bᵀ aᵀ to the bit: the same products are added in the same order.
  @Test func transposingExchangesTheFactors() {
    var generator = Generator(seed: 5)
    for _ in 0..<20 {
      let (rows, inner, columns) = (
        1 + generator.below(20), 1 + generator.below(20), 1 + generator.below(20)
      )
      let a = generator.normal(shape: [rows, inner])
      let b = generator.normal(shape: [inner, columns])
      #expect(matmul(a, b).transposed() == matmul(b.transposed(), a.transposed()))
    }
  }

  @Test func theIdentityChangesNothing() {
    var generator = Generator(seed: 6)
    let a = generator.normal(shape: [7, 7])
    var identity = Tensor(repeating: 0, shape: [7, 7])
    for i in 0..<7 { identity[i, i] = 1 }
    #expect(matmul(a, identity) == a)
    #expect(matmul(identity, a) == a)
  }

  @Test func productsDistributeOverSumsUpToRounding() {
    var generator = Generator(seed: 7)
    for inner in [1, 10, 100] {
      let a = generator.normal(shape: [6, inner])
      let (b, c) = (generator.normal(shape: [inner, 5]), generator.normal(shape: [inner, 5]))
      let difference = matmul(a, b + c) - (matmul(a, b) + matmul(a, c))
      // A sum of n terms of size about 1 is off by a few times n half-units in the last place.
      let allowed = Float(inner + 2) * Float.ulpOfOne * 8
      #expect(difference.values.allSatisfy { $0.magnitude <= allowed })
    }
  }

  @Test func theRuleOfShapesInOneSentence() {
    #expect(shapeRule([2, 3], [3, 5]) == "matmul of [2, 3] and [3, 5] gives [2, 5]")
    #expect(shapeRule([2, 3], [3]) == "matmul of [2, 3] and [3] gives [2]")
    #expect(
      shapeRule([2, 3], [4, 5])
        == "matmul of [2, 3] and [4, 5]: 3 columns meet 4 rows; they must be equal")
    #expect(
      shapeRule([2, 3, 4], [4])
        == "matmul takes vectors and matrices, but the shapes are [2, 3, 4] and [4]")
    #expect(
      shapeRule([], [4]) == "matmul takes vectors and matrices, but the shapes are [] and [4]")
  }

  @Test func shapesThatDoNotMeetStop() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = matmul(Tensor(repeating: 1, shape: [2, 3]), Tensor(repeating: 1, shape: [4, 5]))
    }
    #expect(
      message(stop).contains(
        "matmul of [2, 3] and [4, 5]: 3 columns meet 4 rows; they must be equal"))
  }

  @Test func aStackOfMatricesStops() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = matmul(Tensor(repeating: 1, shape: [2, 2, 2]), Tensor(repeating: 1, shape: [2]))
    }
    #expect(
      message(stop).contains(
        "matmul takes vectors and matrices, but the shapes are [2, 2, 2] and [2]"))
  }
}
