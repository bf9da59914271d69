// `swift run exercises`: what was asked for is done, and told.

import Basics
import Foundation
import Notebook
import Verdicts

/// What was asked for, of which chapters, and the paper for the reply.
struct Command {
  let wishes: Wishes
  let chapters: [Chapter]
  let paper: Paper

  /// Does what was asked for; the text to print, and the exit status.
  func run() throws -> (text: String, status: Int32) {
    if wishes.check { return check() }
    if wishes.list { return (text(chapters.flatMap(contents)), 0) }
    if let chapter = chapters.first, let index = try chapter.asked(wishes).first {
      if wishes.hint { return (text(hint(chapter, index)), 0) }
      if wishes.solution { return (text(try solution(chapter, index)), 0) }
    }
    if wishes.next { return try next() }
    let results = try chapters.map { try $0.results($0.asked(wishes)) }
    let status: Int32 = results.joined().allSatisfy(\.isRight) ? 0 : 1
    if wishes.json { return (json(Array(results.joined())), status) }
    if wishes.chapter == nil { return (text(progress(results)), status) }
    let one = Array(results.joined())
    var lines = wishes.index == nil ? list(one) : []
    if let result = one.first(where: { !$0.isRight }) ?? (wishes.index == nil ? nil : one.first) {
      lines += (lines.isEmpty ? [] : [""]) + details(result)
    } else {
      lines += [""] + paragraph("All of them are right. \(Command.onward)")
    }
    return (text(lines), status)
  }

  /// Where to go after the last exercise of a chapter.
  static let onward = "What is next in the course: `swift run exercises --next`"

  func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  func paragraph(_ words: String) -> [String] {
    wrapped(words, to: min(paper.width, 80), on: paper)
  }

  /// Paragraphs with an empty line between them.
  func paragraphs(_ parts: [String]) -> [String] {
    Array(parts.map(paragraph).joined(separator: [""]))
  }

  /// The first exercise that is not right yet.
  private func next() throws -> (text: String, status: Int32) {
    for chapter in chapters {
      let results = try chapter.results(Array(chapter.exam.cards.indices))
      if let open = results.first(where: { !$0.isRight }) { return (text(details(open)), 1) }
    }
    return (text(paragraph("All of them are right.")), 0)
  }

  /// The next hint, or all of them again once all were given.
  private func hint(_ chapter: Chapter, _ index: Int) -> [String] {
    let hints = chapter.exam.cards[index].hints
    let number = chapter.exam.number(of: index)
    var given = HintsGiven.kept
    let next = given.next(of: hints.count, for: number)
    given.set(next.upperBound, for: number)
    let words = next.map { "Hint \($0 + 1) of \(hints.count): \(hints[$0])" }
    let more =
      next.upperBound < hints.count
      ? "The next one: the same command again."
      : "There are no more. `swift run exercises \(number) --solution --reveal` shows a solution."
    return paragraphs(words + [more])
  }

  private func solution(_ chapter: Chapter, _ index: Int) throws -> [String] {
    let number = chapter.exam.number(of: index)
    if !wishes.reveal, try !chapter.results([index]).allSatisfy(\.isRight) {
      throw Failure(
        "the solution of \(number) is shown once your answer is right; --solution --reveal "
          + "shows it now", .refused)
    }
    guard let body = try chapter.closures(of: index).first else {
      throw Failure("Answers.swift has no solution of \(number)", .software)
    }
    return ["In \(chapter.exam.cards[index].blank):", ""] + barred(body, to: paper.width, on: paper)
  }

  /// What a grader reads.
  private func json(_ results: [Report]) -> String {
    JSON.list(
      results.map { result in
        .object([
          ("message", .text(result.sentence)), ("number", .text(result.number)),
          ("printed", .text(result.verdict.printed)),
          ("status", .text(result.verdict.outcome.status)), ("title", .text(result.card.title)),
        ])
      }
    ).document() + "\n"
  }
}
