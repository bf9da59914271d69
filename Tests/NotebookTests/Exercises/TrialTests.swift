// Tests of what an answer is told: right, a known mistake, or the first case that fails.

import Testing

@testable import Notebook

@MainActor
@Suite struct TrialTests {
  /// The slope of 3x² with the rate that nudging gives, and two mistakes.
  private func exercise(cases: [Double] = [0, 1, -2]) -> Exercise {
    FunctionExercise<Double, Double>(
      "A slope", blank: "slope", cases: cases,
      solution: { x in 6 * x },
      slips: [
        Slip("The 2 is missing.", see: "A") { x in 3 * x },
        Slip("The sign is turned round.", see: "B") { x in -6 * x },
      ],
      hints: ["One.", "Two."], nudging: { x in (3 * (x + 1) * (x + 1) - 3 * (x - 1) * (x - 1)) / 2 }
    ).exercise
  }

  private func outcome(_ answer: @escaping @MainActor (Double) -> Double) throws -> Outcome {
    try exercise().outcome(of: answer, names: ["x"])
  }

  @Test func aRightAnswerIsRight() throws {
    #expect(try outcome { 6 * $0 } == .right)
  }

  @Test func aKnownMistakeIsRecognisedOnAllCases() throws {
    #expect(try outcome { 3 * $0 } == .slip(0))
    #expect(try outcome { -6 * $0 } == .slip(1))
  }

  @Test func anyOtherAnswerGetsTheFirstCaseThatFails() throws {
    #expect(
      try outcome { 6 * $0 + 1 }
        == .wrong("For x = 0: `slope` gives a wrong result: expected 0, found 1; nudging gives 0."))
    // Like the first mistake in one case, but not in the other.
    #expect(
      try outcome { $0 > 0 ? 3 * $0 : 6 * $0 }
        == .wrong("For x = 1: `slope` gives a wrong result: expected 6, found 3; nudging gives 6."))
  }

  @Test func nothingExaminedIsNotRight() throws {
    #expect(
      try exercise(cases: []).outcome(of: { (x: Double) in 6 * x })
        == .wrong("This exercise has no cases, so nothing was examined."))
  }

  @Test func everyCaseIsAnnouncedBeforeItIsTried() throws {
    var told: [String] = []
    var tried: [String] = []
    let answer: @MainActor (Double) -> Double = { x in
      tried.append(told.last ?? "")
      return 6 * x
    }
    _ = try exercise().outcome(of: answer, names: ["x"]) { told.append($0) }
    #expect(told == ["x = 0", "x = 1", "x = −2"])
    #expect(tried == told)
  }

  @Test func severalInputsAreNamedOneByOne() throws {
    let two = FunctionExercise<([[Double]], Int), Double>(
      "Two", blank: "two", cases: [([[1, 2.5]], 3)], solution: { _, _ in 1 }, slips: [], hints: []
    ).exercise
    #expect(two.signature == "([[Double]], Int) -> Double")
    let answer: @MainActor ([[Double]], Int) -> Double = { W, n in W[0][1] * Double(n) }
    #expect(
      try two.outcome(of: answer, names: ["W", "n"])
        == .wrong("For W = [[1, 2.5]], n = 3: `two` gives a wrong result: expected 1, found 7.5."))
  }

  @Test func casesDrawnFromASeedAreTheSameInEveryRun() {
    let draw = { drawn(3, seed: $0) { $0.below(1000) } }
    #expect(draw(7) == draw(7))
    #expect(draw(7) != draw(8))
    #expect(draw(7).count == 3)
  }

  @Test func faultsOfTheExerciseItselfAreFound() {
    #expect(exercise().faults() == [])
    #expect(exercise(cases: []).faults() == ["it has no cases"])
    // At 0 alone nothing can be told apart.
    #expect(
      exercise(cases: [0]).faults() == [
        "slip 1 answers like the solution", "slip 2 answers like the solution",
        "slips 1 and 2 answer alike",
      ])
    let wrong = FunctionExercise<Double, Double>(
      "Wrong", blank: "wrong", cases: [1], solution: { x in 5 * x }, slips: [],
      hints: [], nudging: { x in 6 * x }
    ).exercise
    #expect(
      wrong.faults() == ["nudging does not give what the solution does: expected 5, found 6"])
  }
}
