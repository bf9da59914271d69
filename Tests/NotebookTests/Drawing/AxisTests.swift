// Axes and their round numbers.

import Testing

@testable import Notebook

@Suite struct AxisTests {
  @Test func positionsRunFromZeroToOne() {
    let axis = Axis(low: -2, high: 6)
    #expect(axis.position(-2) == 0)
    #expect(axis.position(6) == 1)
    #expect(axis.position(0) == 0.25)
  }

  @Test func anAxisHoldsItsNumbersWithALittleRoom() {
    #expect(Axis(holding: [0, 10, 4]) == Axis(low: -0.5, high: 10.5))
    #expect(Axis(holding: [3, 3]) == Axis(low: 1.5, high: 4.5))
    #expect(Axis(holding: [0]) == Axis(low: -0.5, high: 0.5))
    #expect(Axis(holding: [.nan, 0, .infinity, 10]) == Axis(low: -0.5, high: 10.5))
    #expect(Axis(holding: []).low < 0.1 && Axis(holding: []).high > 0.9)
  }

  @Test(
    arguments: [
      (-6, 6, 8, [-6, -4, -2, 0, 2, 4, 6]), (0, 1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0, 10, 5, [0, 5, 10]), (-0.5, 10.5, 6, [0, 2, 4, 6, 8, 10]),
      (0, 0.3, 7, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]),
      (-0.3, 0.3, 7, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]),
      (0, 60_000, 7, [0, 10000, 20000, 30000, 40000, 50000, 60000]),
      (1.1, 1.9, 2, [1.5]),
    ] as [(Double, Double, Int, [Double])])
  func ticksAreRound(_ low: Double, _ high: Double, _ count: Int, _ expected: [Double]) {
    let ticks = Axis(low: low, high: high).ticks(atMost: count)
    #expect(ticks.count == expected.count)
    #expect(zip(ticks, expected).allSatisfy { ($0 - $1).magnitude <= 1e-12 * (high - low) })
  }

  @Test func ticksAreNeverTooManyNorOutside() {
    for exponent in -8...8 {
      for (low, high) in [(0.0, 1.0), (-1, 1), (0.1, 0.73), (-7, -3.3), (12, 1012)] {
        var scale = 1.0
        for _ in 0..<exponent.magnitude { scale = exponent < 0 ? scale / 10 : scale * 10 }
        let axis = Axis(low: low * scale, high: high * scale)
        for count in 2...10 {
          let ticks = axis.ticks(atMost: count)
          #expect(ticks.count <= count)
          #expect(count < 4 || ticks.count >= 2)
          #expect(ticks.allSatisfy { axis.position($0) > -1e-9 && axis.position($0) < 1 + 1e-9 })
        }
      }
    }
  }

  @Test func anAxisWithoutLengthHasNoTicks() {
    #expect(Axis(low: 1, high: 1).ticks(atMost: 5) == [])
    let endless = Axis(low: 0, high: .infinity).ticks(atMost: 5)
    #expect(endless.allSatisfy { $0.isFinite })
    #expect(Axis(low: .nan, high: 1).ticks(atMost: 5) == [])
  }
}
