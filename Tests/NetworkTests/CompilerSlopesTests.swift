// The slopes that the compiler finds, with the course's own exponential and logarithm.

import Network
import Tensor
import Testing

#if canImport(_Differentiation)
  private func cost(_ x: [Double]) -> Double { x[0] * x[1] + exp(2 * x[1]) + log(x[0]) }

  @Test func theCompilerKnowsTheSlopesOfExpAndLog() throws {
    let slopes = compilerSlopes(of: { cost($0) }, at: [0.5, 1])
    try #require(slopes.count == 2)
    #expect(slopes[0] == 1 + 1 / 0.5)
    #expect(slopes[1] == 0.5 + 2 * exp(2))
  }
#endif
