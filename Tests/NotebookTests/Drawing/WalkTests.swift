// Walks: which steps are drawn, and how a walk is told.

import Basics
import Testing

@testable import Notebook

@Suite struct WalkTests {
  let frame = Frame(x: Axis(low: -4, high: 4), y: Axis(low: 0, high: 16))

  private func walk(_ path: [Double]) -> Walk {
    Walk(name: "descent", points: path.map { ($0, $0 * $0) }, says: { decimal($0.x) })
  }

  @Test func stepsThatCannotBeToldApartAreNotDrawn() {
    #expect(walk([3, 2, 1]).drawn(in: frame) == [0, 1, 2])
    #expect(walk([3, 2, 2.001, 2.002, 1]).drawn(in: frame) == [0, 1, 4])
    #expect(walk([3, 2, 2.001]).drawn(in: frame) == [0, 1, 2])  // the end is always drawn
    #expect(walk([]).drawn(in: frame) == [])
  }

  @Test func drawingEndsWhereNumbersEnd() {
    #expect(walk([3, 2, .nan, 1]).drawn(in: frame) == [0, 1])
    #expect(walk([.infinity, 2]).drawn(in: frame) == [])
    #expect(walk([1, 1e200, 2]).drawn(in: frame) == [0])  // its height is infinite
  }

  @Test func aLongWalkIsDrawnInPart() {
    let endless = walk((0...100_000).map { $0 % 2 == 0 ? 3 : -3 })
    let drawn = endless.drawn(in: frame)
    #expect(drawn.count == 201)
    #expect(drawn.last == 100_000)
  }

  @Test func aWatchedWalkIsDrawnUpToNow() {
    var watched = walk([3, 2, 1, 0])
    watched.now = 2
    #expect(watched.drawn(in: frame) == [0, 1, 2])
    watched.now = 9
    #expect(watched.drawn(in: frame) == [0, 1, 2, 3])
  }

  @Test func aLabelStandsWhereItIsFarEnoughFromAllOthers() {
    var labels = Walk.Labels(isBelow: false, apart: 10)
    var svg = SVG(width: 100, height: 100, title: "", caption: "")
    for (text, x, apart) in [("0", 10.0, 10.0), ("1", 19, 10), ("2", 20, 10), ("a", 20, 0)] {
      labels.write(text, at: (x, 10), "", apart: apart, on: &svg)
    }
    #expect(labels.taken.map(\.x) == [10, 20, 20])
  }

  @Test(
    arguments: [
      ([3, 2.4], "descent: from 3 in 1 step to 2.4"),
      ([3, 2.4, 1.92], "descent: from 3 in 2 steps to 1.92"),
      ([3], "descent: from 3 to 3"),
      ([3, -5, 7], "descent: from 3 in 2 steps to 7; leaves the picture at step 1"),
      ([9, 3], "descent: from 9 in 1 step to 3; starts outside of the picture"),
      (
        [3, 1e308, .nan],
        "descent: from 3 in 2 steps to NaN; leaves the picture at step 1; "
          + "too large for a picture from step 1"
      ),
    ] as [([Double], String)])
  func aWalkIsToldInWords(_ path: [Double], _ words: String) {
    #expect(walk(path).summary(in: frame) == words)
  }
}
