// Numbers with a point made whole, whatever they are.

import Basics
import Testing

@Suite struct WholeNumberTests {
  @Test(
    arguments: [
      (2.0, 2), (2.9, 2), (-2.9, -2), (-0.0, 0), (.leastNonzeroMagnitude, 0), (7, 7), (7.5, 7),
      (8, 7), (-6, -5),
      (1e300, 7), (-1e300, -5), (.infinity, 7), (-.infinity, -5), (.nan, -5),
    ] as [(Double, Int)])
  func aNumberIsCutOffAndKeptInItsRange(_ number: Double, _ whole: Int) {
    #expect(number.whole(in: -5...7) == whole)
    #expect(Float(number).whole(in: -5...7) == whole)
  }

  @Test func theRangeMayBeAll() {
    #expect((0x1p63).whole(in: Int.min...Int.max) == Int.max)
    #expect((-0x1p63).whole(in: Int.min...Int.max) == Int.min)
    #expect((-0x1p70).whole(in: Int.min...Int.max) == Int.min)
    #expect((0x1p62).whole(in: Int.min...Int.max) == 1 << 62)
  }
}
