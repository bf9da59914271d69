// What is said of a walk, on a line and in a plane.

import Testing

@testable import Notebook

@Suite struct StoryTests {
  @Test(
    arguments: [
      ([3], "takes no step"), ([3, 3, 3], "does not move"), ([3, 2.4], "takes one step"),
      ([3, 2.4, 1.92], "comes closer in smaller steps"), ([3, 0, 0], "arrives"),
      ([3, -2.4, 1.92], "jumps across, closer each time"),
      ([3, -3, 3], "goes back and forth for ever"),
      ([0, 1, 0.3, 1.0000000000001], "goes back and forth for ever"),
      ([3, -3.6, 4.32], "jumps across, farther each time"),
      ([3, 3.6, 4.32], "goes on in larger steps"), ([3, .infinity, .nan], "diverges"),
      ([3e200, -2.4e200, 1.92e200], "jumps across, closer each time"),
    ] as [([Double], String)])
  func aWalkOnALineIsCalledWhatItIs(_ path: [Double], _ words: String) {
    #expect(verdict(on: path.map { [$0] }) == words)
  }

  @Test(
    arguments: [
      ([[2, 1]], "takes no step"), ([[2, 1], [2, 1]], "does not move"),
      ([[2, 1], [2, 0]], "takes one step"),
      ([[2, 1], [1, 0.5], [0.5, 0.25]], "comes closer in smaller steps"),
      ([[2, 1], [0, 0], [0.00001, 0]], "arrives"),
      ([[2, 1], [1, -0.9], [0.5, 0.8]], "zig-zags, with smaller and smaller steps"),
      ([[2, 1], [1, -1], [2, 1]], "jumps to and fro, in steps that do not shrink"),
      ([[1, 1], [2, 2], [4, 4]], "goes on in larger steps"),
      ([[2, 1], [.nan, 1]], "diverges"),
    ] as [([[Double]], String)])
  func aWalkInAPlaneIsCalledWhatItIs(_ path: [[Double]], _ words: String) {
    #expect(verdict(on: path) == words)
  }

  @Test(
    arguments: [
      ([[3]], [9], ["from 3 the walk takes no step"]),
      ([[3], [2]], [9, 4], ["from 3 the walk takes one step", "the cost fell, from 9 to 4"]),
      (
        [[3], [4], [1e200]], [9, 16, .infinity],
        [
          "from 3 the walk goes on in larger steps",
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
          "from (2, 0) the walk takes one step",
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
    #expect(story(of: points, costs: costs) == lines)
  }

  @Test(
    arguments: [
      ([9, 4, 1], "the cost fell, from 9 to 1"),
      ([1, 4, 9], "the cost grew, from 1 to 9"),
      ([4, 9, 1], "the cost fell, from 4 to 1"),
      ([7, 3.5515, 6.5734], "the cost fell from 7 to 3.5515, and then grew to 6.5734"),
      ([7, 3, 7], "the cost fell from 7 to 3, and then grew to 7"),
      ([7, 9, 7], "the cost ended where it began, at 7"),
      ([0.08412, 0.08411], "the cost stayed at 0.0841"),
      ([5], "the cost stayed at 5"),
      ([], "there is no cost"),
    ] as [([Double], String)])
  func aCostIsToldAsItIsPrinted(_ costs: [Double], _ sentence: String) {
    #expect(change(of: costs) == sentence)
  }
}
