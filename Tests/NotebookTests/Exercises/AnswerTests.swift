// Tests of what counts as the same answer, and of the words for what does not.

import Tensor
import Testing

@testable import Notebook

@Suite struct AnswerTests {
  @Test func numbersAreTheSameUpToRounding() {
    #expect((0.1 + 0.2).difference(from: 0.3) == nil)
    #expect(1_000_000.5.difference(from: 1_000_000) == nil)
    #expect(2.0.difference(from: 2.001) == "expected 2.001, found 2")
    #expect(0.0.difference(from: 0.00001) == "expected 0.00001, found 0")
    #expect(Float(0.1).difference(from: 0.100001) == nil)
    #expect(Float(0.1).difference(from: 0.1001) == "expected 0.1001, found 0.1")
  }

  @Test func numbersThatAreNoneAreSaidToBe() {
    let nan = Double.nan
    #expect(
      nan.difference(from: 3) == "expected 3, found NaN, which is not a number (such as 0/0)")
    #expect(3.0.difference(from: nan) == "expected NaN, found 3")
    #expect(nan.difference(from: nan) == nil)
    #expect(Double.infinity.difference(from: .infinity) == nil)
    #expect(Double.infinity.difference(from: 5) == "expected 5, found ∞")
    #expect(5.0.difference(from: .infinity) == "expected ∞, found 5")
  }

  @Test func countsWordsAndYesOrNoAreExact() {
    #expect(12_001.difference(from: 12_000) == "expected 12,000, found 12,001")
    #expect(7.difference(from: 7) == nil)
    #expect(true.difference(from: false) == "expected false, found true")
    #expect("left".difference(from: "right") == "expected \"right\", found \"left\"")
    #expect("left".difference(from: "left") == nil)
  }

  @Test func listsAreHeldAgainstEachOtherElementByElement() {
    #expect([1.0, 2].difference(from: [1, 2]) == nil)
    #expect([1, 3].difference(from: [1, 2]) == "element [1]: expected 2, found 3")
    #expect([1].difference(from: [1, 2]) == "expected a list of 2, found one of 1")
    #expect([1].misfit(with: [5]) == nil)
    #expect(
      [[1], [2, 3]].difference(from: [[1], [2]])
        == "element [1]: expected a list of 1, found one of 2")
  }

  @Test func tensorsNameShapesAndPlaces() {
    let matrix = Tensor([[1, 2], [3, 4]])
    #expect(matrix.difference(from: matrix) == nil)
    #expect(
      matrix.transposed().difference(from: matrix) == "element [0, 1]: expected 2, found 3")
    #expect(Tensor([1, 2]).difference(from: Tensor([1, 5])) == "element [1]: expected 5, found 2")
    #expect(
      matrix.difference(from: Tensor([1, 2, 3, 4])) == "expected the shape [4], found [2, 2]")
  }
}
