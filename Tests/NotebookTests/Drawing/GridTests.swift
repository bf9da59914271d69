// Grids of heights, and the outlines of what lies below a level.

import Testing

@testable import Notebook

@Suite struct GridTests {
  let frame = Frame(x: Axis(low: -2, high: 2), y: Axis(low: -2, high: 2))

  private func grid(_ height: (Point) -> Double) -> Grid {
    Grid(columns: 41, rows: 33, in: frame, height)
  }

  /// The area within a closed line, positive where the line runs against the clock.
  private func area(_ loop: [Point]) -> Double {
    zip(loop, loop.dropFirst() + loop.prefix(1)).reduce(0) { sum, pair in
      sum + (pair.0.x * pair.1.y - pair.1.x * pair.0.y) / 2
    }
  }

  @Test func betweenTheCrossingsAPlaneIsExact() {
    let plane = grid { 3 * $0.x - $0.y + 1 }
    for place in [(0.0, 0.0), (1, 1), (0.123, 0.77), (0.5, 0.013), (2, -1)] {
      let inside = (min(max(place.0, 0), 1), min(max(place.1, 0), 1))
      let expected = 3 * (4 * inside.0 - 2) - (4 * inside.1 - 2) + 1
      #expect((plane.height(at: place) - expected).magnitude < 1e-12)
    }
  }

  @Test func theOutlineOfARoundBowlIsACircle() throws {
    let loops = grid { $0.x * $0.x + $0.y * $0.y }.outlines(below: 1)
    let loop = try #require(loops.first)
    #expect(loops.count == 1 && loop.count > 40)
    for place in loop {
      let (x, y) = (4 * place.x - 2, 4 * place.y - 2)
      #expect(((x * x + y * y).squareRoot() - 1).magnitude < 0.01)
    }
    // The sheet is 4 wide and 4 high, and the circle has the radius 1.
    #expect((area(loop) - 3.14159 / 16).magnitude < 0.002)
  }

  @Test func whatIsLowAtTheBorderIsClosedAlongIt() throws {
    let loops = grid { $0.x }.outlines(below: 0)
    #expect(loops.count == 1)
    #expect((area(try #require(loops.first)) - 0.5).magnitude < 1e-9)
    let all = grid { _ in 0 }.outlines(below: 1)
    #expect((area(try #require(all.first)) - 1).magnitude < 1e-9)
    #expect(grid { _ in 0 }.outlines(below: 0).isEmpty)
  }

  @Test func aRingHasTwoOutlinesAndAHole() {
    let ring = grid { point in
      let r = (point.x * point.x + point.y * point.y).squareRoot()
      return (r - 1) * (r - 1)
    }
    let loops = ring.outlines(below: 0.16)  // between the radii 0.6 and 1.4
    #expect(loops.count == 2)
    let total = loops.map(area).reduce(0, +)
    #expect((total - 3.14159 * (1.4 * 1.4 - 0.6 * 0.6) / 16).magnitude < 0.005)
  }

  @Test func aSaddleIsOneRegionAboveItsHeightAndTwoBelow() {
    let saddle = grid { $0.x * $0.x - $0.y * $0.y }
    #expect(saddle.outlines(below: 0.3).count == 1)
    #expect(saddle.outlines(below: -0.3).count == 2)
  }

  @Test func squaresThatCanBeJoinedTwoWaysFollowTheirMiddle() {
    // Two low corners facing each other: joined if the middle is low, apart if it is high.
    let cross = Grid(columns: 2, rows: 2, in: frame) { $0.x * $0.y < 0 ? 1 : 0 }
    #expect(cross.outlines(below: 0.6).count == 1)
    #expect(cross.outlines(below: 0.4).count == 2)
  }

  @Test func whatIsNoNumberCountsAsHigh() {
    let torn = grid { $0.x < 0 ? .nan : $0.y < 0 ? .infinity : 0 }
    let loops = torn.outlines(below: 1)
    #expect(loops.count == 1)
    #expect(loops.joined().allSatisfy { $0.x >= 0.5 && $0.y >= 0.5 })
  }
}
