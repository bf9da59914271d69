// Tests of exercises that ask for a thing, which may be right in several ways.

import Testing

@testable import Notebook

@MainActor
@Suite struct ThingExerciseTests {
  /// Two numbers a and b for which a · x + b has the sign of x − 2.
  private func outcome(of answer: [Double]) throws -> Outcome {
    let exercise = ThingExercise<[Double], Double, Bool>(
      "A threshold", blank: "line", names: ["x"], cases: [0, 1, 3],
      trying: { line, x in line[0] * x + line[1] > 0 }, solution: { [1, -2] },
      slips: [
        Slip("Turned round.", see: "A") { [-1, 2] },
        Slip("Always yes.", see: "B") { [0, 1] },
      ], hints: []
    ).exercise
    return try exercise.outcome(of: { answer })
  }

  @Test func whatItDoesDecidesAndNotWhatItIs() throws {
    #expect(try outcome(of: [1, -2]) == .right)
    #expect(try outcome(of: [4, -7]) == .right)
    #expect(try outcome(of: [-5, 9]) == .slip(0))
    #expect(try outcome(of: [1, 7]) == .slip(1))
    #expect(
      try outcome(of: [0, -1])
        == .wrong("For x = 3: your answer leads to a wrong result: expected true, found false."))
  }

  @Test func aThingOfTheWrongSizeIsNotTried() throws {
    #expect(try outcome(of: [1]) == .wrong("Expected a list of 2, found one of 1."))
  }
}
