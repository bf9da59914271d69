// Tests of what an answer is told: right, a known mistake, or the first case that fails.

import Testing

@testable import Notebook

@MainActor
@Suite struct TrialTests {
  /// The slope of 3x² with the rate that nudging gives, and two mistakes.
  private func exercise(
    cases: [Double] = [0, 1, -2], _ answer: @escaping @MainActor (Double) -> Double
  ) -> Exercise {
    FunctionExercise<Double, Double>(
      "A slope", blank: "slope", cases: cases, answer: answer,
      solution: { x in 6 * x },
      slips: [
        Slip("The 2 is missing.", see: "A") { x in 3 * x },
        Slip("The sign is turned round.", see: "B") { x in -6 * x },
      ],
      hints: ["One.", "Two."], nudging: { x in (3 * (x + 1) * (x + 1) - 3 * (x - 1) * (x - 1)) / 2 }
    ).exercise
  }

  private func outcome(of exercise: Exercise) -> Outcome { exercise.examine(["x"]) { _ in } }

  @Test func aRightAnswerIsRight() {
    #expect(outcome(of: exercise { 6 * $0 }) == .right)
  }

  @Test func aKnownMistakeIsRecognisedOnAllCases() {
    #expect(outcome(of: exercise { 3 * $0 }) == .slip(0))
    #expect(outcome(of: exercise { -6 * $0 }) == .slip(1))
  }

  @Test func anyOtherAnswerGetsTheFirstCaseThatFails() {
    #expect(
      outcome(of: exercise { 6 * $0 + 1 })
        == .wrong("For x = 0: expected 0, found 1; nudging gives 0."))
    // Like the first mistake in one case, but not in the other.
    #expect(
      outcome(of: exercise { $0 > 0 ? 3 * $0 : 6 * $0 })
        == .wrong("For x = 1: expected 6, found 3; nudging gives 6."))
  }

  @Test func nothingExaminedIsNotRight() {
    #expect(
      outcome(of: exercise(cases: []) { 6 * $0 })
        == .wrong("This exercise has no cases, so nothing was examined."))
  }

  @Test func everyCaseIsAnnouncedBeforeItIsTried() {
    var told: [String] = []
    var tried: [String] = []
    let exercise = exercise {
      tried.append(told.last ?? "")
      return 6 * $0
    }
    _ = exercise.examine(["x"]) { told.append($0) }
    #expect(told == ["x = 0", "x = 1", "x = −2"])
    #expect(tried == told)
  }

  @Test func severalInputsAreNamedOneByOne() {
    let two = FunctionExercise<([[Double]], Int), Double>(
      "Two", blank: "two", cases: [([[1, 2.5]], 3)], answer: { _, _ in 0 },
      solution: { _, _ in 1 }, slips: [], hints: []
    ).exercise
    #expect(
      two.examine(["W", "n"]) { _ in } == .wrong("For W = [[1, 2.5]], n = 3: expected 1, found 0."))
  }

  @Test func casesDrawnFromASeedAreTheSameInEveryRun() {
    let draw = { drawn(3, seed: $0) { $0.below(1000) } }
    #expect(draw(7) == draw(7))
    #expect(draw(7) != draw(8))
    #expect(draw(7).count == 3)
  }

  @Test func faultsOfTheExerciseItselfAreFound() {
    #expect(exercise { $0 }.faults() == [])
    #expect(exercise(cases: []) { $0 }.faults() == ["it has no cases"])
    // At 0 alone nothing can be told apart.
    #expect(
      exercise(cases: [0]) { $0 }.faults() == [
        "slip 1 answers like the solution", "slip 2 answers like the solution",
        "slips 1 and 2 answer alike",
      ])
    let wrong = FunctionExercise<Double, Double>(
      "Wrong", blank: "wrong", cases: [1], answer: { $0 }, solution: { x in 5 * x }, slips: [],
      hints: [], nudging: { x in 6 * x }
    ).exercise
    #expect(
      wrong.faults() == ["nudging does not give what the solution does: expected 5, found 6"])
  }
}
