// The functions that chapter 3 walks on, as they are drawn.

import Testing

@testable import chapter3

@MainActor @Suite struct HillsTests {
  /// Left and right of 0 as much is seen, and each of the lowest places is.
  @Test(arguments: [
    ("bowl", [0]), ("valleys", [-1.3, 1.13]), ("quartic", [0]), ("trough", [-1, 0, 1]),
  ])
  func aPictureHasItsMiddleAtNothing(_ name: String, _ lowest: [Double]) {
    let hill = hill(called: name)
    #expect(hill.x.lowerBound == -hill.x.upperBound)
    for w in lowest { #expect(hill.x.contains(w) && hill.slope(at: w).magnitude < 0.1) }
  }
}
