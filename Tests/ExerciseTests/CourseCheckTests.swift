// The course check: what every exercise says to its solution, to its known mistakes, to nonsense.

import Notebook
import TestSupport
import Testing

@testable import Verdicts

extension Trait where Self == ConditionTrait {
  /// For tests that compile answers or build a copy of the package, which takes longer than the quick
  /// ones may.
  static var compiles: Self {
    .enabled(if: Tier.now >= .standard, "it compiles answers; say \(Tier.standard.command)")
  }

  /// For tests that ask whether the course is as it came, and not only whether it is well formed.
  static var asItCame: Self { .enabled(if: Tier.asksAsItCame, "\(Tier.asItCameReason)") }
}

@Suite(.compiles) struct CourseCheckTests {
  /// One failure, however many have been answered.
  @Test(.asItCame) func blanksAreEmpty() throws {
    let answered = try Chapter.all.compactMap { chapter -> String? in
      let exam = try Exam(chapter)
      #expect(exam.cards.count >= 5, "\(exam.file) has fewer exercises than five")
      let blanks = try exam.blanks()
      let others = exam.cards.map(\.blank).filter {
        Blank.body(of: $0, in: blanks) != Exam.untouched
      }
      return others.isEmpty ? nil : "\(exam.file): \(others.joined(separator: ", "))"
    }
    let isEmpty = answered.isEmpty
    #expect(
      isEmpty,
      """
      these blanks have answers; the course comes with notTried() in each
      \(answered.joined(separator: "\n"))
      """)
  }

  @Test(arguments: Chapter.all) func answersAreComplete(_ chapter: Chapter) throws {
    let exam = try Exam(chapter, isChecked: true)
    #expect(!exam.cards.isEmpty, "\(exam.file) has no exercise")
    for (card, closures) in zip(exam.cards, try exam.closures()) {
      let place = "\(answers(of: chapter)), \(card.blank)"
      let known = card.slips.count
      #expect(
        card.faults == [], "\(place): what swift run exercises \(chapter.number) --check says")
      #expect(known >= 2, "\(place): it knows \(known) mistakes; write two or more")
      #expect(closures.count == known + 1, "\(place): write solution and slips out as closures")
      for slip in card.slips {
        #expect(slip.sentence.count > 10, "\(place): \"\(slip.sentence)\" says too little")
      }
    }
  }

  @Test(arguments: Chapter.all) func everySolutionPasses(_ chapter: Chapter) async throws {
    let exam = try Exam(chapter)
    let verdicts = try await exam.verdicts(with: exam.closures().map(\.first))
    try #require(verdicts.count == exam.cards.count)
    for (card, verdict) in zip(exam.cards, verdicts) {
      let told = verdict.outcome.sentence ?? verdict.outcome.status
      #expect(
        verdict == Verdict(.right),
        "\(answers(of: chapter)): the solution of \(card.blank) in its blank is told: \(told)")
    }
  }

  @Test(arguments: Chapter.all)
  func everyKnownMistakeIsRecognisedAsItself(_ chapter: Chapter) async throws {
    let exam = try Exam(chapter)
    let closures = try exam.closures()
    for slip in 0..<(closures.map(\.count).max() ?? 1) - 1 {
      let bodies = closures.map { $0.dropFirst(slip + 1).first }
      let verdicts = try await exam.verdicts(with: bodies)
      for (card, verdict) in zip(exam.cards, verdicts) {
        let outcome: Outcome = card.slips.count > slip ? .slip(slip) : .notTried
        #expect(
          verdict.outcome == outcome,
          "\(answers(of: chapter)): slip \(slip + 1) of \(card.blank) in its blank is taken for another"
        )
      }
    }
  }

  private func answers(of chapter: Chapter) -> String { "Chapters/\(chapter.folder)/Answers.swift" }

  @Test func anAnswerThatMisbehavesIsToldSo() async throws {
    let exam = try Exam(Chapter(folder: BadAnswer.chapter))
    let verdicts = try await exam.verdicts(with: BadAnswer.all.map(\.body))
    try #require(verdicts.count == BadAnswer.all.count)
    for (card, (verdict, bad)) in zip(exam.cards, zip(verdicts, BadAnswer.all)) {
      #expect(verdict.outcome.status == bad.status, "\(card.blank)")
      let words = (verdict.outcome.sentence ?? "").replacing("−", with: "-")
      #expect(words.hasSuffix(bad.words), "\(card.blank): \(words)")
    }
  }
}
