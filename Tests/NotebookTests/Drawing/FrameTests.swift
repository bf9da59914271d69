// Frames: what lies between two axes.

import Testing

@testable import Notebook

@Suite struct FrameTests {
  let frame = Frame(x: Axis(low: -2, high: 2), y: Axis(low: 0, high: 8))

  @Test func placesRunFromTheBottomLeftCorner() {
    #expect(frame.place((-2, 0)) == (0, 0))
    #expect(frame.place((2, 8)) == (1, 1))
    #expect(frame.place((-1, 6)) == (0.25, 0.75))
  }

  @Test func whatIsOutsideOrNoNumberIsNotHeld() {
    #expect(frame.holds((-2, 8)) && frame.holds((0, 0)))
    for point in [(2.1, 1.0), (0, -0.1), (0, 8.1), (.nan, 1), (0, .nan), (-.infinity, 1)] {
      #expect(!frame.holds(point), "\(point)")
    }
  }

  @Test func aLineThatOnlyTouchesTheCornerOutsideIsNothing() {
    #expect(frame.clipped((-4, 4), (-1, 12)) == nil)
    #expect(frame.clipped((-3, -1), (3, -1)) == nil)
    #expect(frame.clipped((0, 4), (.nan, 4)) == nil)
    #expect(frame.clipped((0, 4), (1e301, 4)) == nil)
  }

  @Test func aLineAcrossIsCutAtBothEdges() throws {
    let (start, end) = try #require(frame.clipped((-4, 4), (4, 4)))
    #expect(start == (-2, 4) && end == (2, 4))
  }

  @Test func aPointIsALineOfNoLength() throws {
    let (start, end) = try #require(frame.clipped((1, 1), (1, 1)))
    #expect(start == (1, 1) && end == (1, 1))
  }
}
