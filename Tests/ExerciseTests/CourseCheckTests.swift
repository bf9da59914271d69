// The course check: all that students and instructors do, done in a copy of the package.
//
// The copy is built three times: with the changes that the instructors' guide makes, with each
// solution in the place of its blank, and with all known mistakes there, of which each run chooses
// one. That takes minutes, so it is one test with one copy.

import Foundation
import Testing

@testable import Notebook

@Suite(.serialized) struct CourseCheckTests {
  private static let chapters = PackageCopy.chapters

  private static func path(_ chapter: String, _ file: String) -> String {
    "Chapters/\(chapter)/\(file)"
  }

  /// The reports of a chapter's exercises, and the exit status.
  private func reports(
    on chapter: String, of copy: PackageCopy, attempt: String = ""
  ) throws -> (list: [Report], status: Int32) {
    let run = try copy.run(
      PackageCopy.program(of: chapter), ["exercises", "--json"],
      environment: ["ATTEMPT": attempt])
    #expect(run.complaint == "", "\(chapter)")
    return (try JSONDecoder().decode([Report].self, from: Data(run.output.utf8)), run.status)
  }

  @Test func everySolutionPassesAndEveryKnownMistakeIsRecognisedAsItself() throws {
    #expect(Self.chapters.count >= 6)
    let copy = try PackageCopy()
    for chapter in Self.chapters {
      let text = try copy.text(of: Self.path(chapter, "Exercises.swift"))
      for exercise in try exercises(of: chapter, in: copy) {
        #expect(
          Blank.body(of: exercise.blank, in: text) == "notTried()",
          "\(chapter) should be as the course ships it, but \(exercise.blank) has an answer")
      }
    }
    try InstructorsGuide(copy.text(of: "docs/instructors.md")).check(in: copy)
    try checkBlanks(in: copy)
    try checkHints(in: copy)
    try checkSolutions(in: copy)
    try checkMistakes(in: copy)
  }

  private func exercises(of chapter: String, in copy: PackageCopy) throws -> [ExerciseText] {
    let list = try ExerciseText.all(in: copy.text(of: Self.path(chapter, "Answers.swift")))
    try #require(list.count >= 5, "\(chapter) has too few exercises")
    return list
  }

  /// What nobody answered reads as not tried; the guide answered one exercise, and wrongly.
  private func checkBlanks(in copy: PackageCopy) throws {
    for chapter in Self.chapters {
      let blanks = try copy.text(of: Self.path(chapter, "Exercises.swift"))
      let wanted = try exercises(of: chapter, in: copy).map { exercise in
        Blank.body(of: exercise.blank, in: blanks) == "notTried()" ? "not tried" : "known mistake"
      }
      let (reports, status) = try reports(on: chapter, of: copy)
      #expect(reports.map(\.status) == wanted, "\(chapter)")
      #expect(status == 1, "\(chapter)")
    }
  }

  /// Hints come one at a time, then all of them again.
  private func checkHints(in copy: PackageCopy) throws {
    let hints = try (1...4).map { _ in
      try copy.run("chapter3", ["exercises", "3.2", "--hint"]).output
    }
    for count in 1...3 {
      #expect(hints[count - 1].hasPrefix("Hint \(count) of 3: "))
      #expect(hints[count - 1].contains(count < 3 ? "The next one:" : "There are no more."))
    }
    #expect(hints[3].hasPrefix(hints[0].prefix { $0 != "\n" }))
    #expect(hints[3].contains("\nHint 2 of 3: ") && hints[3].contains("\nHint 3 of 3: "))
  }

  private func checkSolutions(in copy: PackageCopy) throws {
    for chapter in Self.chapters {
      let file = Self.path(chapter, "Exercises.swift")
      var text = try copy.text(of: file)
      for exercise in try exercises(of: chapter, in: copy) {
        let solution = try #require(exercise.closures.first)
        text = try #require(Blank.replacingBody(of: exercise.blank, in: text, with: solution))
      }
      try copy.write(text, to: file)
    }
    try copy.build()
    for chapter in Self.chapters {
      let (reports, status) = try reports(on: chapter, of: copy)
      let list = try exercises(of: chapter, in: copy)
      #expect(reports.count == list.count, "\(chapter)")
      for report in reports {
        #expect(report.status == "right", "\(report.number) \(report.title): \(report.message)")
      }
      #expect(status == 0, "\(chapter)")
    }
    let earned = try copy.run("chapter1", ["exercises", "1.5", "--solution"])
    #expect(earned.status == 0)
    #expect(earned.output.contains("return 0.1 * z"))
  }

  private func checkMistakes(in copy: PackageCopy) throws {
    for chapter in Self.chapters {
      let file = Self.path(chapter, "Exercises.swift")
      let blanks = try copy.text(of: file)
      var text = blanks
      for (place, exercise) in try exercises(of: chapter, in: copy).enumerated() {
        var attempts = exercise.closures.dropFirst().enumerated().map { index, body in
          (name: "slip\(index)", body: body)
        }
        if chapter == Self.trialGround { attempts.append(("bad", Self.badAnswers[place].body)) }
        let body = try exercise.body(choosing: attempts, in: blanks)
        text = try #require(Blank.replacingBody(of: exercise.blank, in: text, with: body))
      }
      try copy.write(text, to: file)
      try copy.write(ExerciseText.choosing, to: Self.path(chapter, "Choosing.swift"))
    }
    try copy.build()
    for chapter in Self.chapters {
      let list = try exercises(of: chapter, in: copy)
      let most = list.map(\.sentences.count).max() ?? 0
      try #require(most >= 2)
      for slip in 0..<most { try check(slip, of: list, on: chapter, in: copy) }
    }
    try checkBadAnswers(in: copy)
  }

  private func check(
    _ slip: Int, of list: [ExerciseText], on chapter: String, in copy: PackageCopy
  ) throws {
    let (reports, status) = try reports(on: chapter, of: copy, attempt: "slip\(slip)")
    #expect(status == 1)
    try #require(reports.count == list.count)
    for (exercise, report) in zip(list, reports) {
      #expect(exercise.closures.count == exercise.sentences.count + 1, "\(exercise.blank)")
      guard exercise.sentences.indices.contains(slip) else {
        #expect(report.status == "not tried", "\(report.number)")
        continue
      }
      let sentence = exercise.sentences[slip]
      #expect(sentence.count > 10)
      #expect(
        report.status == "known mistake"
          && report.message.hasPrefix(sentence + " See section "),
        "\(report.number), slip \(slip + 1), \"\(sentence)\": \(report.status) \(report.message)")
    }
  }

  /// The chapter whose blanks get answers that misbehave, and how each is answered there.
  private static let trialGround = "2-matrix-shorthand"

  private static let badAnswers: [(body: String, status: String, words: String)] = [
    (
      "0.0 * .infinity", "wrong", "Found NaN, which is not a number (such as 0/0)."
    ),
    (
      "sizes[99]", "trapped",
      "For sizes = [10, 6, 4, 2]: this answer stopped the program: Index out of range."
    ),
    (
      "while true {}", "endless",
      "For left = [2, 3], right = [3, 4]: this answer did not come within some seconds; is there "
        + "a loop that never ends?"
    ),
    (
      "[1]", "wrong",
      "For W = [[1, 2], [3, 4]], a = [5, 6]: expected a list of 2, found one of 1."
    ),
    (
      "W", "wrong",
      "For W = [[1, 2], [-3, 1]], a = [2, 1], b = [-1, 2]: expected the shape [2], found [2, 2]."
    ),
    (
      "W.row(9)[0]", "trapped",
      "For W = [[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34], [41, 42, 43, 44]], "
        + "sender = 1, receiver = 2: this answer stopped the program: row 9 was asked of a tensor "
        + "of shape [4, 4]."
    ),
    ("[1, 0]", "wrong", "expected a list of 3, found one of 2."),
  ]

  private func checkBadAnswers(in copy: PackageCopy) throws {
    let (reports, status) = try reports(on: Self.trialGround, of: copy, attempt: "bad")
    #expect(status == 1)
    try #require(reports.count == Self.badAnswers.count)
    for (report, bad) in zip(reports, Self.badAnswers) {
      #expect(report.status == bad.status, "\(report.number)")
      #expect(
        report.message.replacing("−", with: "-").hasSuffix(bad.words),
        "\(report.number): \(report.message)")
    }
  }
}
