// One answer that does not compile, among others that are right.

import Foundation
import Notebook
import TestSupport
import Testing

@testable import Verdicts

@Suite(.compiles) struct BrokenAnswerTests {
  private static let third = Chapter.all.first { $0.number == 3 }

  /// What comes of the second answer of a chapter, or its only one, with this body; all others are
  /// right.
  private func outcome(
    on chapter: Chapter, second body: String, _ change: (String) -> String = { $0 }
  ) async throws -> Outcome {
    let exam = try Exam(chapter)
    let broken = min(1, exam.cards.count - 1)
    let blank = exam.cards[broken].blank
    let right = try exam.text(with: exam.closures().map(\.first))
    let text = try #require(Blank.replacingBody(of: blank, in: right, with: body))
    let verdicts = try await exam.verdicts(on: change(text))
    for (card, verdict) in zip(exam.cards, verdicts) where card.blank != blank {
      #expect(verdict.outcome == .right, "\(card.blank)")
    }
    return verdicts[broken].outcome
  }

  @Test(arguments: Chapter.all)
  func theOthersKeepTheirVerdicts(_ chapter: Chapter) async throws {
    let outcome = try await outcome(on: chapter, second: "let y = 3 ** 2\nreturn y")
    let sentence = try #require(outcome.sentence)
    #expect(outcome.status == "does not compile")
    #expect(sentence.contains(", column 13, of `Chapters/\(chapter.folder)/Exercises.swift`"))
    #expect(sentence.contains("`let y = 3 ** 2`: ") && sentence.contains("`pow(3, 2)`"))
  }

  @Test(arguments: [
    ("return 2 * (w", "a `)` is missing"), ("if w > 2 {\nreturn 1", "after each `{` comes a `}`"),
    ("return \"w", "ends with one in the same line"), ("return nonsense(w)", "`nonsense`"),
    ("/* no end", "ends with `*/`"), ("let x: Int = w\nreturn w", "'Int'"),
    ("", "put `return` in front"),
  ])
  func anErrorIsToldOfTheAnswerThatHasIt(_ body: String, _ words: String) async throws {
    let outcome = try await outcome(on: try #require(BrokenAnswerTests.third), second: body)
    let sentence = try #require(outcome.sentence)
    #expect(outcome.status == "does not compile")
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func aChangedHeadIsSaid() async throws {
    let third = try #require(BrokenAnswerTests.third)
    let taken = try await outcome(on: third, second: "0") {
      $0.replacing(
        "func slopeOfSquare(at w: Double) -> Double", with: "func slopeOfSquare() -> Int")
    }
    #expect(
      taken.sentence
        == "The head of `slopeOfSquare` was changed: it should be `(Double) -> Double`, and is "
        + "`() -> Int`. Write it as it was; only what stands between its braces is yours.")
    for other in ["func slopeOfSquare<T>(at w: T) -> Double", "func slope(at w: Double) -> Double"]
    {
      let outcome = try await outcome(on: third, second: "0") {
        $0.replacing("func slopeOfSquare(at w: Double) -> Double", with: other)
      }
      #expect(outcome.status == "does not compile")
      #expect(outcome.sentence?.contains("with the head that it had") == true)
    }
  }

  @Test func helpersBelongToAllAnswers() async throws {
    let third = try #require(BrokenAnswerTests.third)
    let exam = try Exam(third)
    var bodies = try exam.closures().map(\.first)
    bodies[0] = "nonsense"
    bodies[3] = "w - rate * twice(w - 4)"
    let helper = "\nfunc twice(_ x: Double) -> Double { 2 * x }\n"
    let verdicts = try await exam.verdicts(
      on: exam.text(with: bodies).replacing("\n/// 3.7 ", with: "\(helper)\n/// 3.7 "))
    #expect(verdicts[0].outcome.status == "does not compile")
    #expect(verdicts.dropFirst().allSatisfy { $0.outcome == .right })
  }

  @Test func whereNothingCompilesAllAreToldSo() async throws {
    let exam = try Exam(try #require(BrokenAnswerTests.third))
    let verdicts = try await exam.verdicts(
      on: exam.text(with: exam.cards.map { _ in "0" })
        .replacing("import Tensor", with: "import Tensors"))
    #expect(verdicts.allSatisfy { $0.outcome.status == "does not compile" })
    #expect(verdicts[0].outcome.sentence?.contains("Tensors") == true)
  }

  @Test func anUnchangedFileIsNotCompiledTwice() async throws {
    let exam = try Exam(try #require(BrokenAnswerTests.third))
    let toolchain = try Toolchain(programs: programs(), builtWith: "exercises")
    let blanks = exam.cards.map(\.blank)
    let text = try exam.text(with: ["0", "nonsense"])
    try await withFolder { shelf in
      for number in 0..<40 {
        try FileManager.default.createDirectory(
          at: shelf.appendingPathComponent("old\(number)"), withIntermediateDirectories: true)
      }
      let make = {
        try await aside {
          try AnswerProgram.of(
            AnswerText(text, blanks: blanks), blanks: blanks, by: toolchain, in: shelf)
        }
      }
      let first = try await make()
      let program = try #require(first.program)
      let date = {
        try FileManager.default.attributesOfItem(atPath: program.path)[.modificationDate]
      }
      let made = try #require(try date() as? Date)
      let second = try await make()
      #expect(second.program == program && second.broken == first.broken)
      #expect(first.broken.map(\.blank) == [blanks[1]])
      #expect(try date() as? Date == made)
      let kept = try FileManager.default.contentsOfDirectory(atPath: shelf.path)
      #expect(
        kept.count == 24 && kept.contains(program.deletingLastPathComponent().lastPathComponent))
    }
  }
}
