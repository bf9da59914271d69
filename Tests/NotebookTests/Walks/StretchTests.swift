// How far the picture of a walk reaches.

import Notebook
import Testing

@Suite struct StretchTests {
  let own = -4.0...4

  @Test func aWalkWithinChangesNothing() {
    #expect(stretch(own, toShow: [3, 2, 1]) == own)
    #expect(stretch(own, toShow: []) == own)
  }

  @Test func aPictureReachesToTheStart() {
    #expect(stretch(own, toShow: [-10, 2]) == -11...4)
    let far = stretch(own, toShow: [1e30, -1e29])
    #expect(far.upperBound > 1e30 && far.upperBound.isFinite && far.lowerBound < -1e29)
  }

  @Test func aPictureDoesNotFollowAWalkThatRunsAway() {
    #expect(stretch(own, toShow: [3, -6]).lowerBound < -6)
    #expect(stretch(own, toShow: [3, 1e9, .infinity, .nan]) == own)
    #expect(stretch(own, toShow: [.nan]) == own)
  }
}
