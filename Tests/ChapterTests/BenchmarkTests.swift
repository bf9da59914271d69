// The benchmark's lines for people, and what it makes of several times.

import Testing

@testable import benchmark

@Suite struct BenchmarkTests {
  @Test func numbersEndUnderTheirHeadings() throws {
    let result = EpochResult(
      network: "784-30-10", batch: 10, secondsPerEpoch: 1.25, fastest: 1.125, slowest: 2.5,
      secondsBefore: 0.012, digitsPerSecond: 48_000, gigaflops: 12, shareOfPeak: 0.34)
    let line = Array(result.line)
    #expect(String(line.prefix(10)) == "784-30-10 ")
    for name in ["batch", "s an epoch", "(fastest, slowest)", "digits/s", "GFLOP/s", "of peak"] {
      let heading = try #require(EpochResult.head.firstRange(of: name))
      let end = EpochResult.head.distance(
        from: EpochResult.head.startIndex, to: heading.upperBound)
      #expect(
        line.count > end && line[end] == " " && line[end - 1] != " ", "\(name): \(result.line)")
    }
  }

  @Test func severalTimesHaveAMiddleAndEnds() {
    let odd = Timings([3, 1, 2.5])
    #expect(odd.fastest == 1 && odd.median == 2.5 && odd.slowest == 3)
    #expect(Timings([4, 1, 2, 3]).median == 2.5)
  }
}
