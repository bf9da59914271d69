// Tests that --check finds each fault that a list of exercises can have.

import Basics
import Foundation
import Testing

@testable import Notebook
@testable import Verdicts
@testable import exercises

@MainActor
@Suite struct CheckTests {
  private let blanks = """
    /// 7.1 Twice.
    ///
    /// Give back twice x.
    func twice(_ x: Double) -> Double {
      notTried()
    }
    """

  private let answers = """
    FunctionExercise<Double, Double>(
      "Twice", blank: "twice", solution: { x in 2 * x },
      slips: [Slip("a", see: "A") { x in x }, Slip("b", see: "B") { x in 3 * x }])
    """

  private func exercise(
    title: String = "Twice", blank: String = "twice", section: String = "B",
    sentences: [String] = ["a", "b"], hints: [String] = ["One.", "Two."],
    line: Int = 1
  ) -> Exercise {
    let answers: [@MainActor (Double) -> Double] = [{ $0 }, { 3 * $0 }]
    return FunctionExercise<Double, Double>(
      title, blank: blank, cases: [1, 2], solution: { 2 * $0 },
      slips: zip(sentences, answers).enumerated().map { index, slip in
        Slip(slip.0, see: index == 0 ? "A" : section, slip.1)
      },
      hints: hints, line: line
    ).exercise
  }

  /// The faults of a chapter with these blanks and exercises; where it has none, what is said then.
  private func faults(
    blanks: String? = nil, answers: String? = nil, _ exercises: Exercise...
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Answers.swift")
    try (answers ?? self.answers).write(to: file, atomically: true, encoding: .utf8)
    let cards = exercises.map { Judge(exercises: exercises).card($0, faults: $0.faults()) }
    let exam = Exam(
      number: 7, folder: folder, cards: cards,
      by: try Toolchain(programs: programs(), builtWith: "exercises"))
    let chapter = Chapter(
      exam, title: "7. X", sections: ["A", "B"], blanks: blanks ?? self.blanks)
    let command = Command(
      wishes: try Wishes(["--check"], chapters: [7]), chapters: [chapter],
      paper: Paper(width: 200))
    let (text, status) = try command.run()
    let faults = chapter.faults
    #expect(status == (faults.isEmpty ? 0 : 1))
    return faults.isEmpty ? text.split(separator: "\n").map(String.init) : faults
  }

  @Test func aListWithoutFaultsSaysWhatItHas() throws {
    #expect(
      try faults(exercise())
        == ["exercises: 1, known mistakes: 2, cases: 2; nothing to mend"])
  }

  @Test func aBlankThatIsMissingOrUndocumentedIsFound() throws {
    #expect(
      try faults(exercise(blank: "thrice"))
        == ["7.1 Twice: Exercises.swift has no function thrice"])
    #expect(
      try faults(exercise(title: "Double"))
        == ["7.1 Double: the documentation of twice does not begin with \"7.1 Double.\""])
    #expect(
      try faults(blanks: blanks.replacing("///\n/// Give back twice x.\n", with: ""), exercise())
        == ["7.1 Twice: the documentation of twice has no question under its title"])
  }

  @Test func whatIsStillToBeWrittenIsFound() throws {
    let open = Blank.placeholder + "what"
    #expect(
      try faults(
        blanks: blanks.replacing("Give back twice x.", with: open),
        exercise(sentences: ["a", open], hints: ["One.", open]))
        == Array(repeating: "7.1 Twice: still to be written: what", count: 3))
  }

  @Test func numbersRunWithoutGaps() throws {
    let more = blanks + "\n\n/// 7.3 More.\n///\n/// No.\nfunc more() {}\n"
    #expect(
      try faults(blanks: more, exercise()) == [
        "the questions in Exercises.swift are numbered 7.1, 7.3, but the list has 7.1"
      ])
  }

  @Test func slipsAndHintsMustLeadSomewhere() throws {
    #expect(
      try faults(exercise(section: "C"))
        == ["7.1 Twice: the chapter has no section \"C\""])
    #expect(
      try faults(exercise(sentences: ["a", "a"]))
        == ["7.1 Twice: two of its slips have the same sentence"])
    #expect(
      try faults(exercise(hints: ["One."]))
        == ["7.1 Twice: it needs two hints or more, each in its own words"])
    #expect(
      try faults(exercise(hints: ["One.", "One."]))
        == ["7.1 Twice: it needs two hints or more, each in its own words"])
    let one = try faults(exercise(sentences: ["a"]))
    #expect(one.contains("7.1 Twice: it knows fewer than two mistakes"))
  }

  @Test func closuresMustBeWrittenOut() throws {
    #expect(
      try faults(answers: answers.replacing("{ x in 3 * x }", with: "thrice"), exercise()) == [
        "7.1 Twice: it has a solution and 2 slips, but 2 of them are written as closures that could "
          + "stand in the blank"
      ])
  }

  @Test func whatTheListUsesStandsAboveIt() throws {
    let list = "private let one = 1\n\nexercises {\n\(answers)\n  let x = 0\n}\n"
    let below = "\nprivate let two = 2\nvar three = 3\nfunc four() {}\n"
    let faults = try faults(answers: list + below, exercise(line: 4))
    #expect(
      faults
        == ["two", "three"].map {
          "`\($0)` stands below the list in Answers.swift, and has no value yet when the list is "
            + "examined: put it above"
        })
  }

  /// A kind of exercise as docs/contributing.md has it, with a name of its own.
  private struct Puzzle: ExerciseKind {
    let exercise: Exercise

    init(
      _ title: String, blank: String, solution: @escaping @MainActor (Double) -> Double,
      slips: [Slip<Double, Double>], line: Int = 1
    ) {
      exercise =
        FunctionExercise(
          title, blank: blank, cases: [1, 2], solution: solution, slips: slips,
          hints: ["One.", "Two."], line: line
        ).exercise
    }
  }

  @Test func aKindOfExerciseMayHaveAnyName() throws {
    let puzzle = Puzzle(
      "Twice", blank: "twice", solution: { x in 2 * x },
      slips: [Slip("a", see: "A") { x in x }, Slip("b", see: "B") { x in 3 * x }])
    #expect(
      try faults(puzzle.exercise) == [
        "exercises: 1, known mistakes: 2, cases: 2; nothing to mend"
      ])
  }

  @Test func twoExercisesNeedTwoBlanks() throws {
    let twins = try faults(exercise(), exercise())
    #expect(twins.contains("7.1 Twice: two exercises have the blank twice"))
  }
}
