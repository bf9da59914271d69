// Tests that --check finds each fault that a list of exercises can have.

import Basics
import Foundation
import Testing

@testable import Notebook

@MainActor
@Suite struct ExerciseCheckTests {
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
    sentences: [String] = ["a", "b"], hints: [String] = ["One.", "Two."], file: String
  ) -> Exercise {
    let answers: [@MainActor (Double) -> Double] = [{ $0 }, { 3 * $0 }]
    return FunctionExercise<Double, Double>(
      title, blank: blank, cases: [1, 2], answer: { $0 }, solution: { 2 * $0 },
      slips: zip(sentences, answers).enumerated().map { index, slip in
        Slip(slip.0, see: index == 0 ? "A" : section, slip.1)
      },
      hints: hints, file: file, line: 1
    ).exercise
  }

  /// The faults of a chapter whose folder holds these blanks.
  private func faults(
    blanks: String? = nil, answers: String? = nil, _ make: (String) -> [Exercise]
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Answers.swift")
    try (answers ?? self.answers).write(to: file, atomically: true, encoding: .utf8)
    try (blanks ?? self.blanks).write(
      to: folder.appendingPathComponent("Exercises.swift"), atomically: true, encoding: .utf8)
    let source = try Source(
      path: folder.appendingPathComponent("main.swift").path,
      text: "//: # 7. X\n\n//: ## A\n\n//: ## B\n")
    let command = try ExerciseCommand(
      make(file.path), source: source, program: "chapter7", arguments: ["--check"], paper: Paper())
    let (lines, isWell) = command.check()
    #expect(isWell == command.faults().isEmpty)
    #expect(try command.run().status == (isWell ? 0 : 1))
    return isWell ? lines : command.faults()
  }

  @Test func aListWithoutFaultsSaysWhatItHas() throws {
    #expect(
      try faults { [exercise(file: $0)] }
        == ["exercises: 1, known mistakes: 2, cases: 2; nothing to mend"])
  }

  @Test func aBlankThatIsMissingOrUndocumentedIsFound() throws {
    #expect(
      try faults { [exercise(blank: "thrice", file: $0)] }
        == ["7.1 Twice: Exercises.swift has no function thrice"])
    #expect(
      try faults { [exercise(title: "Double", file: $0)] }
        == ["7.1 Double: the documentation of twice does not begin with \"7.1 Double.\""])
    #expect(
      try faults(blanks: blanks.replacing("///\n/// Give back twice x.\n", with: "")) {
        [exercise(file: $0)]
      } == ["7.1 Twice: the documentation of twice has no question under its title"])
  }

  @Test func numbersRunWithoutGaps() throws {
    let more = blanks + "\n\n/// 7.3 More.\n///\n/// No.\nfunc more() {}\n"
    #expect(
      try faults(blanks: more) { [exercise(file: $0)] } == [
        "the questions in Exercises.swift are numbered 7.1, 7.3, but the list has 7.1"
      ])
  }

  @Test func slipsAndHintsMustLeadSomewhere() throws {
    #expect(
      try faults { [exercise(section: "C", file: $0)] }
        == ["7.1 Twice: the chapter has no section \"C\""])
    #expect(
      try faults { [exercise(sentences: ["a", "a"], file: $0)] }
        == ["7.1 Twice: two of its slips have the same sentence"])
    #expect(
      try faults { [exercise(hints: ["One."], file: $0)] }
        == ["7.1 Twice: it needs two hints or more, each in its own words"])
    #expect(
      try faults { [exercise(hints: ["One.", "One."], file: $0)] }
        == ["7.1 Twice: it needs two hints or more, each in its own words"])
    let one = try faults { [exercise(sentences: ["a"], file: $0)] }
    #expect(one.contains("7.1 Twice: it knows fewer than two mistakes"))
  }

  @Test func closuresMustBeWrittenOut() throws {
    #expect(
      try faults(answers: answers.replacing("{ x in 3 * x }", with: "thrice")) {
        [exercise(file: $0)]
      } == [
        "7.1 Twice: it has a solution and 2 slips, but 2 of them are written as closures that could "
          + "stand in the blank"
      ])
  }

  /// A kind of exercise as docs/contributing.md has it, with a name of its own.
  private struct Puzzle: ExerciseKind {
    let exercise: Exercise

    init(
      _ title: String, blank: String, solution: @escaping @MainActor (Double) -> Double,
      slips: [Slip<Double, Double>], file: String = #filePath, line: Int = #line
    ) {
      exercise =
        FunctionExercise(
          title, blank: blank, cases: [1, 2], answer: { $0 }, solution: solution, slips: slips,
          hints: ["One.", "Two."], file: file, line: line
        ).exercise
    }
  }

  @Test func aKindOfExerciseMayHaveAnyName() throws {
    let list = exerciseList {
      Puzzle(
        "Twice", blank: "twice", solution: { x in 2 * x },
        slips: [Slip("a", see: "A") { x in x }, Slip("b", see: "B") { x in 3 * x }])
    }
    #expect(list.first?.file == #filePath)
    #expect(
      try faults { _ in list } == ["exercises: 1, known mistakes: 2, cases: 2; nothing to mend"])
  }

  @Test func twoExercisesNeedTwoBlanks() throws {
    let twins = try faults { [exercise(file: $0), exercise(file: $0)] }
    #expect(twins.contains("7.1 Twice: two exercises have the blank twice"))
  }

  @Test func aListOfNothingIsNotWell() throws {
    let folder = FileManager.default.temporaryDirectory
    let source = try Source(path: folder.path + "/none/main.swift", text: "//: # 7. X\n")
    #expect(throws: Failure.self) {
      try ExerciseCommand(
        [], source: source, program: "chapter7", arguments: [], paper: Paper())
    }
  }
}
