// Sums, means and the largest.

import Tensor
import Testing

@Suite struct ReductionsTests {
  let a = Tensor([[1, 2, 3], [4, 5, 9]])

  @Test func sumsAndMeans() {
    #expect(a.sum() == 24)
    #expect(a.mean() == 4)
    #expect(a.sum(axis: 0) == Tensor([5, 7, 12]))
    #expect(a.sum(axis: 1) == Tensor([6, 18]))
    #expect(Tensor([1, 2, 3]).sum(axis: 0) == Tensor(shape: [], values: [6]))
  }

  @Test func theMiddleAxisOfAStack() {
    let stack = Tensor(shape: [2, 3, 2], values: [1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60])
    #expect(stack.sum(axis: 1) == Tensor([[9, 12], [90, 120]]))
    #expect(stack.sum(axis: 0) == Tensor([[11, 22], [33, 44], [55, 66]]))
    #expect(stack.sum(axis: 2) == Tensor([[3, 7, 11], [30, 70, 110]]))
  }

  @Test func anEmptyAxisSumsToZero() {
    #expect(Tensor(repeating: 1, shape: [0, 3]).sum(axis: 0) == Tensor([0, 0, 0]))
    #expect(Tensor(repeating: 1, shape: [3, 0]).sum(axis: 0).shape == [0])
    #expect(Tensor([] as [Float]).sum() == 0)
  }

  /// In single precision the ones would be lost one by one beside 2²⁴.
  @Test func sumsAreRoundedOnce() {
    let values = [Float(16_777_216)] + Array(repeating: 1, count: 8)
    #expect(Tensor(values).sum() == 16_777_224)
    #expect(Tensor([values]).sum(axis: 1) == Tensor([16_777_224]))
    #expect(Tensor([16_777_216, 1, 1, 2]).mean() == 4_194_305)
  }

  @Test func sumsAlongBothAxesMeet() {
    var generator = Generator(seed: 8)
    let x = generator.normal(shape: [9, 14])
    #expect((x.sum(axis: 0).sum() - x.sum()).magnitude < 1e-4)
    #expect(x.sum(axis: 0) == x.transposed().sum(axis: 1))
  }

  @Test func theLargest() {
    #expect(a.max() == 9)
    #expect(a.argmax() == 5)
    #expect(Tensor([3, 7, 7, 1]).argmax() == 1, "of equals, the first")
    #expect(Tensor([-3, -1, -2]).max() == -1)
    #expect(Tensor([-5]).argmax() == 0)
  }

  @Test func anEmptyTensorHasNoLargest() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [0, 3]).argmax()
    }
    #expect(message(stop).contains("an empty tensor, of shape [0, 3], has no largest number"))
  }

  @Test func anAxisMustBeThere() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [2, 3]).sum(axis: 2)
    }
    let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [2, 3]).sum(axis: -1)
    }
    #expect(message(stop).contains("axis 2 was asked of a tensor of shape [2, 3], which has 2"))
    #expect(message(negative).contains("axis -1 was asked of a tensor of shape [2, 3]"))
  }
}
