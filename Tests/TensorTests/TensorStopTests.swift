// Wrong shapes are the programmer's mistake: the program stops and names them.

import Tensor
import Testing

@Suite struct TensorStopTests {
  @Test func differentShapesDoNotAdd() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [2, 3]) + Tensor(repeating: 1, shape: [3, 2])
    }
    #expect(
      message(stop).contains(
        "+ works element by element, but the left side has shape [2, 3] and the right side [3, 2]; "
          + "sizes must be equal, or 1 to be repeated"))
  }

  @Test func aVectorIsNotARowOfAMatrix() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [5]) * Tensor(repeating: 1, shape: [3, 5])
    }
    #expect(
      message(stop).contains("* works element by element, but the left side has shape [5] and "))
    #expect(message(stop).contains("the right side [3, 5]"))
  }

  @Test func eachSignIsNamed() async {
    let minus = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]) - Tensor([1, 2, 3])
    }
    let slash = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]) / Tensor([1, 2, 3])
    }
    #expect(message(minus).contains("- works element by element, but the left side has shape [2]"))
    #expect(message(slash).contains("/ works element by element, but the left side has shape [2]"))
  }

  @Test func theValuesMustFillTheShape() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(shape: [2, 3], values: [1, 2, 3, 4])
    }
    #expect(
      message(stop).contains("a tensor of shape [2, 3] holds 6 values, but 4 were given"))
  }

  @Test func aSizeIsNotNegative() async {
    let given = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(shape: [-1, -2], values: [1, 2])
    }
    let repeated = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [-1, 2])
    }
    #expect(message(given).contains("a tensor of shape [-1, -2]"))
    #expect(message(repeated).contains("a tensor of shape [-1, 2]"))
  }

  @Test func rowsMustBeEquallyLong() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2], [3, 4], [5]])
    }
    #expect(message(stop).contains("row 0 of a matrix has 2 values, but row 2 has 1"))
  }

  @Test func elementsOutsideAreNotThere() async {
    let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2, 3])[3]
    }
    let matrix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2], [3, 4]])[0, 2]
    }
    let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2], [3, 4]]).row(-1)
    }
    let column = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]).column(0)
    }
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([[1, 2], [3, 4]]).rows([0, 2])
    }
    let ranks = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2]).rows([0])
    }
    #expect(message(vector).contains("element [3] was asked of a tensor of shape [3]"))
    #expect(message(matrix).contains("element [0, 2] was asked of a tensor of shape [2, 2]"))
    #expect(message(rows).contains("row 2 was asked of a tensor of shape [2, 2]"))
    #expect(
      message(ranks).contains("only a matrix has rows to pick, but this tensor has shape [2]"))
    #expect(message(row).contains("row -1 was asked of a tensor of shape [2, 2]"))
    #expect(message(column).contains("column 0 was asked of a tensor of shape [2]"))
  }

  @Test func reshapingKeepsTheCount() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor(repeating: 1, shape: [2, 3]).reshaped(to: [4, 2])
    }
    #expect(
      message(stop).contains(
        "a tensor of shape [2, 3] cannot be reshaped to [4, 2]: 6 values are not 8"))
  }

  @Test func onlyAMatrixIsTransposed() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor([1, 2, 3]).transposed()
    }
    #expect(
      message(stop).contains("only a matrix can be transposed, but this tensor has shape [3]"))
  }
}
