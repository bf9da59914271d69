// The course check: what every exercise says to its solution, to its known mistakes, to nonsense.

import TestSupport
import Testing

@testable import Notebook

extension Trait where Self == ConditionTrait {
  /// For tests that build a copy of the package, which takes longer than the quick ones may.
  static var buildsCopy: Self {
    .enabled(if: Tier.now >= .standard, "it builds a copy; say \(Tier.standard.command)")
  }
}

@Suite struct CourseCheckTests {
  @Test(arguments: Chapter.all) func blanksAreEmptyAndAnswersComplete(_ chapter: Chapter) throws {
    let blanks = try text(of: "Chapters/\(chapter.folder)/Exercises.swift")
    let answers = try text(of: "Chapters/\(chapter.folder)/Answers.swift")
    let exercises = try ExerciseText.all(in: answers)
    #expect(exercises.count >= 5, "too few exercises")
    for exercise in exercises {
      #expect(
        Blank.body(of: exercise.blank, in: blanks) == "notTried()",
        "\(chapter) should be as the course ships it, but \(exercise.blank) has an answer")
      #expect(exercise.sentences.count >= 2, "\(exercise.blank)")
      #expect(exercise.closures.count == exercise.sentences.count + 1, "\(exercise.blank)")
      for sentence in exercise.sentences { #expect(sentence.count > 10, "\(exercise.blank)") }
    }
  }

  @Test(.buildsCopy, arguments: Chapter.all) func everySolutionPasses(_ chapter: Chapter)
    async throws
  {
    let course = try await AnsweredCourse.built
    let (reports, status) = try await course.reports(on: chapter, attempt: "solution")
    #expect(reports.count == (try course.exercises(of: chapter).count))
    for report in reports {
      #expect(report.status == "right", "\(report.number) \(report.title): \(report.message)")
    }
    #expect(status == 0)
  }

  @Test(.buildsCopy) func whatIsRightLeadsOn() async throws {
    let course = try await AnsweredCourse.built
    let count = try course.exercises(of: try #require(Chapter.all.first)).count
    for (number, next) in [
      (1, "The next one: `swift run chapter1 exercises 1.2`"),
      (count, "It was the last of this chapter."),
    ] {
      let run = try await course.copy.run(
        "chapter1", ["exercises", "1.\(number)"], environment: ["ATTEMPT": "solution"])
      #expect(run.output.contains("Right. Another way"))
      #expect(run.output.hasSuffix("\n\n\(next)\n"))
    }
  }

  @Test(.buildsCopy, arguments: Chapter.all)
  func everyKnownMistakeIsRecognisedAsItself(_ chapter: Chapter) async throws {
    let course = try await AnsweredCourse.built
    let exercises = try course.exercises(of: chapter)
    let most = exercises.map(\.sentences.count).max() ?? 0
    for slip in 0..<most {
      let (reports, status) = try await course.reports(on: chapter, attempt: "slip\(slip + 1)")
      #expect(status == 1)
      try #require(reports.count == exercises.count)
      for (exercise, report) in zip(exercises, reports)
      where exercise.sentences.indices.contains(slip) {
        let sentence = exercise.sentences[slip]
        #expect(
          report.status == "known mistake"
            && report.message.hasPrefix(sentence + " See section "),
          "\(report.number), slip \(slip + 1), \"\(sentence)\": \(report.status) \(report.message)")
      }
    }
  }

  @Test(.buildsCopy) func anAnswerThatMisbehavesIsToldSo() async throws {
    let course = try await AnsweredCourse.built
    let (reports, status) = try await course.reports(
      on: Chapter(folder: BadAnswer.chapter), attempt: "bad")
    #expect(status == 1)
    try #require(reports.count == BadAnswer.all.count)
    for (report, bad) in zip(reports, BadAnswer.all) {
      #expect(report.status == bad.status, "\(report.number)")
      #expect(
        report.message.replacing("−", with: "-").hasSuffix(bad.words),
        "\(report.number): \(report.message)")
    }
  }

  @Test(.buildsCopy) func aSolutionThatWasEarnedIsShown() async throws {
    let run = try await AnsweredCourse.built.copy.run(
      "chapter1", ["exercises", "1.5", "--solution"], environment: ["ATTEMPT": "solution"])
    #expect(run.status == 0)
    #expect(run.output.contains("return 0.1 * z"))
  }
}
