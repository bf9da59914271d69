// Tests of exercises that ask for one number and do not give it away.

import Testing

@testable import Notebook

@MainActor
@Suite struct PencilExerciseTests {
  private func outcome(of answer: Double) throws -> Outcome {
    let exercise = PencilExercise(
      "A number", blank: "number", solution: { 1.0 / 3 },
      slips: [Slip("Upside down.", see: "A") { 3 }], hints: []
    ).exercise
    return try exercise.outcome(of: { answer })
  }

  @Test func threeDigitsAreEnough() throws {
    #expect(try outcome(of: 1.0 / 3) == .right)
    #expect(try outcome(of: 0.333) == .right)
    #expect(try outcome(of: 0.33) == .wrong("Expected a larger number, found 0.33."))
  }

  @Test func aWrongNumberIsNotToldTheRightOne() throws {
    #expect(try outcome(of: 3) == .slip(0))
    #expect(try outcome(of: 0.5) == .wrong("Expected a smaller number, found 0.5."))
    #expect(try outcome(of: -2) == .wrong("Expected a larger number, found −2."))
    #expect(
      try outcome(of: .nan) == .wrong("Found NaN, which is not a number (such as 0/0)."))
    #expect(try outcome(of: .infinity) == .wrong("Expected a smaller number, found ∞."))
  }
}
