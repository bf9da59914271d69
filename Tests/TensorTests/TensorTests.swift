// Shapes, elements and arithmetic element by element.

import Tensor
import Testing

@Suite struct TensorTests {
  let a = Tensor([[1, 2, 3], [4, 5, 6]])  // [2, 3]

  @Test func aTensorKnowsItsShape() {
    #expect(a.shape == [2, 3])
    #expect(a.rank == 2)
    #expect(a.count == 6)
    #expect(a.values == [1, 2, 3, 4, 5, 6])
    #expect(Tensor([7, 8]).shape == [2])
    #expect(Tensor(shape: [], values: [5]).rank == 0)
    #expect(Tensor(repeating: 3, shape: [2, 2]) == Tensor([[3, 3], [3, 3]]))
  }

  @Test func anEmptyAxisHoldsNothing() {
    #expect(Tensor([] as [Float]).shape == [0])
    #expect(Tensor([] as [[Float]]).shape == [0, 0])
    let empty = Tensor(repeating: 1, shape: [0, 3])
    #expect(empty.count == 0)
    #expect(empty.transposed().shape == [3, 0])
    #expect((empty + empty).shape == [0, 3])
    #expect((empty + Tensor(repeating: 1, shape: [1, 3])).shape == [0, 3])
    let (none, one) = (Tensor(repeating: 1, shape: [3, 0]), Tensor(repeating: 1, shape: [1, 0]))
    #expect((none * one).shape == [3, 0])
    #expect((empty * Tensor(repeating: 1, shape: [1, 1])).shape == [0, 3])
    #expect(Tensor(repeating: 1, shape: [3, 0]).row(2).shape == [0])
    #expect((Tensor([[1]]) + Tensor(repeating: 1, shape: [3, 0])).shape == [3, 0])
    #expect(empty.column(2).shape == [0])
    #expect(Tensor(repeating: 1, shape: [3, 0]).rows([2, 2]).shape == [2, 0])
    #expect(a.rows([]).shape == [0, 3])
  }

  @Test func elementsRowsAndColumnsAreWhereTheNotesPutThem() {
    #expect(a[0, 2] == 3)
    #expect(a[1, 0] == 4)
    #expect(a.row(1) == Tensor([4, 5, 6]))
    #expect(a.column(1) == Tensor([2, 5]))
    #expect(a.rows([1, 0, 1]) == Tensor([[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
    #expect(a.rows(1..<2) == Tensor([[4, 5, 6]]))
    #expect(Tensor([7, 8, 9])[2] == 9)
    var b = a
    b[1, 2] = 60
    #expect(b == Tensor([[1, 2, 3], [4, 5, 60]]))
    var v = Tensor([7, 8, 9])
    v[0] = 70
    #expect(v == Tensor([70, 8, 9]))
    #expect(a[1, 2] == 6, "a copy was changed, and the original with it")
  }

  @Test func aTensorCanBeRead() {
    #expect("\(a)" == "[2, 3]: [1.0, 2.0, 3.0], [4.0, 5.0, 6.0]")
    #expect("\(Tensor([0.5]))" == "[1]: [0.5]")
    #expect("\(Tensor(shape: [], values: [5]))" == "[]: [5.0]")
    #expect("\(Tensor(repeating: 1, shape: [3, 0]))" == "[3, 0]: ")
  }

  @Test func reshapingKeepsTheOrder() {
    #expect(a.reshaped(to: [3, 2]) == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(a.reshaped(to: [6]) == Tensor([1, 2, 3, 4, 5, 6]))
  }

  @Test func transposingExchangesRowsAndColumns() {
    #expect(a.transposed() == Tensor([[1, 4], [2, 5], [3, 6]]))
    var generator = Generator(seed: 1)
    for (rows, columns) in [(1, 1), (1, 7), (5, 1), (4, 6)] {
      let random = generator.normal(shape: [rows, columns])
      #expect(random.transposed().shape == [columns, rows])
      #expect(random.transposed().transposed() == random)
    }
  }

  @Test func arithmeticGoesElementByElement() {
    let b = Tensor([[10, 20, 30], [40, 50, 60]])
    #expect(a + b == Tensor([[11, 22, 33], [44, 55, 66]]))
    #expect(b - a == Tensor([[9, 18, 27], [36, 45, 54]]))
    #expect(a * a == Tensor([[1, 4, 9], [16, 25, 36]]))
    #expect(b / a == Tensor(repeating: 10, shape: [2, 3]))
    #expect(-a == Tensor([[-1, -2, -3], [-4, -5, -6]]))
    #expect(a.map { $0 > 3 ? 1 : 0 } == Tensor([[0, 0, 0], [1, 1, 1]]))
  }

  @Test func aNumberMeetsEveryElement() {
    let v = Tensor([2, 4])
    #expect(v + 1 == Tensor([3, 5]))
    #expect(v - 1 == Tensor([1, 3]))
    #expect(v * 3 == Tensor([6, 12]))
    #expect(v / 4 == Tensor([0.5, 1]))
    #expect(1 + v == Tensor([3, 5]))
    #expect(1 - v == Tensor([-1, -3]))
    #expect(3 * v == Tensor([6, 12]))
  }

  @Test func inPlaceIsTheSame() {
    var b = a
    b += a
    #expect(b == a * 2)
    b -= a
    #expect(b == a)
  }

  @Test func anAxisOfSizeOneIsRepeated() {
    let column = Tensor([[10], [20]])  // [2, 1]
    let row = Tensor([[100, 200, 300]])  // [1, 3]
    #expect(a + column == Tensor([[11, 12, 13], [24, 25, 26]]))
    #expect(column - a == Tensor([[9, 8, 7], [16, 15, 14]]))
    #expect(a + row == Tensor([[101, 202, 303], [104, 205, 306]]))
    #expect(column + row == Tensor([[110, 210, 310], [120, 220, 320]]))
    let stack = Tensor(shape: [2, 1, 2], values: [1, 2, 3, 4])
    let other = Tensor(shape: [1, 3, 1], values: [10, 20, 30])
    #expect(
      stack + other
        == Tensor(
          shape: [2, 3, 2], values: [11, 12, 21, 22, 31, 32, 13, 14, 23, 24, 33, 34]))
  }

  @Test func sumsAndProductsKeepTheirLaws() {
    var generator = Generator(seed: 2)
    for shape in [[1], [17], [3, 5], [2, 3, 4]] {
      let (x, y) = (generator.normal(shape: shape), generator.normal(shape: shape))
      #expect(x + y == y + x)
      #expect(x * y == y * x)
      #expect(x - y == -(y - x))
      #expect(x + x == 2 * x)
      #expect((x - x).values.allSatisfy { $0 == 0 })
    }
  }
}
