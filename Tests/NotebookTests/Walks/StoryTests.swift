// What is said of a walk, on a line and in a plane.

import Testing

@testable import Notebook

@Suite struct StoryTests {
  @Test(
    arguments: [
      ([3], "takes no step"), ([3, 3, 3], "does not move"), ([3, 2.4], "takes one step"),
      ([3, 2.4, 1.92], "goes one way, in steps that shrink"), ([3, 0, 0], "takes one step"),
      ([3, 2, 1], "goes one way, in steps of one length"),
      ([3, -2.4, 1.92], "jumps across, in steps that shrink"),
      ([3, -3, 3], "goes to and fro between two places"),
      ([3, -3.6, 4.32], "jumps across, in steps that grow"),
      ([3, 3.6, 4.32], "goes one way, in steps that grow"),
      ([0, 1, 3, 4], "goes one way, in steps that grow up to step 2 and then shrink"),
      ([0, 2, 3, 5], "goes one way, in steps that shrink up to step 2 and then grow"),
      ([0, 4, 5, 3, 2], "turns back once, in steps now longer, now shorter"),
      ([3, .infinity, .nan], "diverges"), ([1e6, 1e6 + 0.5], "hardly moves"),
      ([3e200, -2.4e200, 1.92e200], "jumps across, in steps that shrink"),
    ] as [([Double], String)])
  func aWalkOnALineIsCalledWhatItIs(_ path: [Double], _ words: String) {
    #expect(verdict(on: path.map { [$0] }, slope: 1) == words)
  }

  @Test(
    arguments: [
      ([[2, 1]], "takes no step"), ([[2, 1], [2, 1]], "does not move"),
      ([[2, 1], [2, 0]], "takes one step"),
      ([[2, 1], [1, 0.5], [0.5, 0.25]], "never turns back, in steps that shrink"),
      ([[2, 1], [0, 0], [0.00001, 0]], "zig-zags along x, in steps that shrink"),
      ([[2, 1], [1, -0.9], [0.5, 0.8]], "zig-zags along y, in steps that shrink"),
      ([[2, 1], [1, -1], [2, 1]], "jumps across, in steps of one length"),
      ([[1, 1], [2, 2], [4, 4]], "never turns back, in steps that grow"),
      (
        [[0, 0], [2, 1], [1, 2], [4, 3]],
        "zig-zags along x, in steps that shrink up to step 2 and then grow"
      ),
      ([[2, 1], [.nan, 1]], "diverges"),
    ] as [([[Double]], String)])
  func aWalkInAPlaneIsCalledWhatItIs(_ path: [[Double]], _ words: String) {
    #expect(verdict(on: path, slope: 1) == words)
  }

  @Test(
    arguments: [
      ([[3]], [9], ["from 3 the walk takes no step"]),
      ([[3], [2]], [9, 4], ["from 3 the walk takes one step", "the cost fell, from 9 to 4"]),
      (
        [[3], [4], [1e200]], [9, 16, .infinity],
        [
          "from 3 the walk goes one way, in steps that grow",
          "the cost of the end is too large for the computer: ∞",
        ]
      ),
      (
        [[3], [.infinity], [.nan]], [9, .infinity, .nan],
        [
          "from 3 the walk diverges", "from step 1 on, w is too large for the computer: ∞",
          "from step 2 on, w is not a number: ∞ − ∞ is NaN",
        ]
      ),
      (
        [[2, 0.00001], [1, 1e30]], [4, .infinity],
        [
          "from (2, 1e−5) the walk takes one step",
          "the squares are too large for a Float: the cost is ∞",
        ]
      ),
      (
        [[2, 1], [.infinity, 1], [.nan, 1]], [7, .infinity, .nan],
        [
          "from (2, 1) the walk diverges",
          "from step 1 on, a number is too large for a Float: ∞",
          "from step 2 on, there is NaN, not a number: ∞ − ∞",
        ]
      ),
      ([], [], []),
    ] as [([[Double]], [Double], [String])])
  func aWalkIsToldInSentences(_ points: [[Double]], _ costs: [Double], _ lines: [String]) {
    #expect(story(of: points, costs: costs, slope: 1) == lines)
  }

  @Test(
    arguments: [
      ([9, 4, 1], "the cost fell, from 9 to 1"),
      ([1, 4, 9], "the cost grew, from 1 to 9"),
      ([4, 9, 1], "the cost grew from 4 to 9, and then fell to 1"),
      ([7, 3.5515, 6.5734], "the cost fell from 7 to 3.5515, and then grew to 6.5734"),
      ([7, 3, 7], "the cost fell from 7 to 3, and then grew to 7"),
      ([7, 9, 7], "the cost grew from 7 to 9, and then fell to 7"),
      ([7, 3, 5, 4], "the cost now fell, now grew: it began at 7 and ended at 4"),
      ([0.00005, 0.0000495], "the cost crept from 0.0001 to 4.95e−5"),
      ([0.08412, 0.08411], "the cost stayed at 0.0841"),
      ([5], "the cost stayed at 5"),
      ([], "there is no cost"),
    ] as [([Double], String)])
  func aCostIsToldOverAllOfItsValues(_ costs: [Double], _ sentence: String) {
    #expect(change(of: costs) == sentence)
  }

  @Test func aWalkArrivesWhereTheSlopeIsNextToNothing() {
    let walk = [[3.0], [1.0], [0.0004]]
    #expect(verdict(on: walk, slope: 0.0008).hasSuffix("in steps that shrink, and arrives"))
    #expect(verdict(on: walk, slope: -0.0008).hasSuffix(", and arrives"))
    #expect(verdict(on: walk, slope: 0.0011).hasSuffix("in steps that shrink"))
    #expect(verdict(on: [[3], [0]], slope: 0) == "takes one step and arrives")
    #expect(verdict(on: [[3], [3]], slope: 0) == "does not move")
  }
}
