// Tensors as they are printed.

import Tensor
import Testing

@testable import Notebook

@Suite struct MatrixTests {
  @Test func aMatrixStandsInBrackets() {
    #expect(
      Tensor([[1, -2.5], [30, 4], [0, 0.25]]).matrixText == """
        ⎡  1  −2.50 ⎤
        ⎢ 30   4.00 ⎥
        ⎣  0   0.25 ⎦
        """)
  }

  @Test func aVectorIsAColumn() {
    #expect(
      Tensor([1, 2]).matrixText == """
        ⎡ 1 ⎤
        ⎣ 2 ⎦
        """)
    #expect(Tensor([0.5]).matrixText == "[ 0.5 ]")
    #expect(Tensor([[1, 2, 3]]).matrixText == "[ 1  2  3 ]")
  }

  @Test func aNumberIsItself() {
    #expect(Tensor(shape: [], values: [-0.5]).matrixText == "−0.5")
  }

  @Test func aStackIsItsMatrices() {
    #expect(
      Tensor(shape: [2, 1, 2], values: [1, 2, 3, 4]).matrixText == """
        [ 1  2 ]

        [ 3  4 ]
        """)
  }

  @Test func whatIsLongShowsItsEnds() {
    let tall = Tensor((0..<13).map(Float.init))
    #expect(
      tall.matrixText == """
        ⎡  0 ⎤
        ⎢  1 ⎥
        ⎢  2 ⎥
        ⎢  3 ⎥
        ⎢  ⋮ ⎥
        ⎢  9 ⎥
        ⎢ 10 ⎥
        ⎢ 11 ⎥
        ⎣ 12 ⎦
        """)
    let wide = Tensor(shape: [2, 11], values: (0..<22).map(Float.init))
    #expect(
      wide.matrixText == """
        ⎡  0   1   2   3  …   7   8   9  10 ⎤
        ⎣ 11  12  13  14  …  18  19  20  21 ⎦
        """)
    let large = Tensor(shape: [13, 11], values: (0..<143).map { Float($0 % 10) })
    #expect(
      large.matrixText == """
        ⎡ 0  1  2  3  …  7  8  9  0 ⎤
        ⎢ 1  2  3  4  …  8  9  0  1 ⎥
        ⎢ 2  3  4  5  …  9  0  1  2 ⎥
        ⎢ 3  4  5  6  …  0  1  2  3 ⎥
        ⎢ ⋮  ⋮  ⋮  ⋮  ⋱  ⋮  ⋮  ⋮  ⋮ ⎥
        ⎢ 9  0  1  2  …  6  7  8  9 ⎥
        ⎢ 0  1  2  3  …  7  8  9  0 ⎥
        ⎢ 1  2  3  4  …  8  9  0  1 ⎥
        ⎣ 2  3  4  5  …  9  0  1  2 ⎦
        """)
  }

  @Test func whatFitsIsShownWhole() {
    #expect(Tensor(repeating: 7, shape: [12, 10]).matrixText.split(separator: "\n").count == 12)
    #expect(!Tensor(repeating: 7, shape: [12, 10]).matrixText.contains("…"))
  }

  @Test func anEmptyTensorSaysItsShape() {
    #expect(Tensor(repeating: 0, shape: [0, 3]).matrixText == "[ ] of shape [0, 3]")
    #expect(Tensor([] as [Float]).matrixText == "[ ] of shape [0]")
    #expect(Tensor(repeating: 0, shape: [0, 2, 2]).matrixText == "[ ] of shape [0, 2, 2]")
  }

  @Test func whatIsNotFiniteIsWrittenToo() {
    #expect(Tensor([[.nan, .infinity, -.infinity]]).matrixText == "[ NaN  ∞  −∞ ]")
  }
}
