// What a chapter that imports Foundation, too, gets under the names of both.

import Foundation
import Notebook
import Tensor
import Testing

@Suite struct ExportsTests {
  /// That this compiles is half of the test: none of the names is ambiguous.
  @Test func theFunctionsOfTensorWinOverFoundations() {
    // Ours is one unit above the nearest here, which a system's own is not.
    #expect(exp(-20.5).bitPattern == 0x3E15_7A3A_FEED_00AC)
    let (two, n) = (2.0, 3)
    let eights: [Double] = [pow(2.0, 3), pow(2, 3), pow(2.0, 3.0), pow(two, n), pow(2, n)]
    #expect(eights == [8, 8, 8, 8, 8])
    let roots: [Double] = [pow(2.0, 0.5), pow(2, 0.5), sqrt(2.0), sqrt(2), sqrt(two)]
    #expect(roots == Array(repeating: two.squareRoot(), count: 5))
    let others: [Double] = [exp(1), log(2), tanh(1)]
    #expect(others == [exp(1.0), log(2.0), tanh(1.0)])
    let x: Float = 3
    let floats: [Float] = [exp(x), log(x), tanh(x), sqrt(x), pow(x, 2), pow(x, x)]
    let doubles: [Double] = [exp(3.0), log(3.0), tanh(3.0), sqrt(3.0), 9, 27]
    #expect(floats == doubles.map { Float($0) })
    #expect(exp(Tensor([0])) == Tensor([1]))
  }
}
