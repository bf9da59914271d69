// Every function of chapter 3 against nudging: on a grid, and at random points.

import Tensor
import Testing

@testable import chapter3

@MainActor @Suite struct SlopeTests {
  /// A grid of quarters, and a hundred points anywhere.
  private static let places: [Double] = {
    var random = Generator(seed: 3)
    return stride(from: -4.0, through: 4, by: 0.25)
      + (0..<100).map { _ in 8 * random.uniform() - 4 }
  }()

  private func expectSlope(
    of cost: (Double) -> Double, toBe slope: (Double) -> Double, _ name: String
  ) {
    let h = 1e-4
    for w in SlopeTests.places {
      let nudged = (cost(w + h) - cost(w - h)) / (2 * h)
      let written = slope(w)
      #expect(
        (nudged - written).magnitude <= 1e-4 * (1 + written.magnitude),
        "\(name) at \(w): the rule says \(written), nudging says \(nudged)")
    }
  }

  @Test func everyHillHasTheSlopeThatIsWritten() {
    #expect(hills.map(\.name) == ["bowl", "valleys", "quartic", "trough"])
    for hill in hills {
      expectSlope(of: hill.cost, toBe: hill.slope(at:), hill.name)
    }
  }

  @Test func theAverageCostHasTheSlopeThatIsWritten() {
    expectSlope(of: averageCost, toBe: averageSlope(at:), "the average cost")
  }

  @Test func aPictureReachesToTheStartButDoesNotFollowAWalkThatRunsAway() throws {
    let bowl = try #require(hills.first)
    #expect(reach(of: [3, 2, 1], on: bowl) == 4)
    #expect(reach(of: [-10, 2], on: bowl) == 11)
    #expect(reach(of: [3, 1e9, .infinity, .nan], on: bowl) == 4)
    #expect(reach(of: [3, -6], on: bowl) > 6)
    #expect(reach(of: [.nan], on: bowl) == 4)
  }

  @Test(
    arguments: [
      ([3], "takes no step"), ([3, 3, 3], "does not move"), ([3, 2.4], "takes one step"),
      ([3, 2.4, 1.92], "comes closer in smaller steps"), ([3, 0, 0], "arrives"),
      ([3, -2.4, 1.92], "jumps across, closer each time"),
      ([3, -3, 3], "goes back and forth for ever"),
      ([0, 1, 0.3, 1.0000000000001], "goes back and forth for ever"),
      ([3, -3.6, 4.32], "jumps across, farther each time"),
      ([3, 3.6, 4.32], "goes on in larger steps"), ([3, .infinity, .nan], "diverges"),
    ] as [([Double], String)])
  func aWalkIsCalledWhatItIs(_ path: [Double], _ words: String) {
    #expect(verdict(on: path) == words)
  }
}
