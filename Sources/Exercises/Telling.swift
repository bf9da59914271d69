// What came of answers, in words: the whole course, a chapter, one exercise.

import Notebook
import Verdicts

extension Command {
  /// How far somebody is, chapter by chapter.
  func progress(_ results: [[Report]]) -> [String] {
    let width = chapters.map(\.title.count).max() ?? 0
    let lines = zip(chapters, results).map { chapter, results in
      let right = results.count(where: \.isRight)
      let tried = results.count { $0.verdict.outcome != .notTried }
      let note =
        tried == 0
        ? paper.paint("not tried", .faint)
        : right == results.count
          ? paper.paint("all \(right) right", .good) : "\(right) of \(results.count) right"
      return "  " + paper.spell(padded(chapter.title, to: width)) + "  " + note
    }
    let open = results.joined().first { !$0.isRight }
    let more =
      open.map {
        "Next is \($0.number), \"\($0.card.title)\": `swift run exercises \($0.number)`"
      } ?? "All of them are right."
    return lines + [""] + paragraph(more)
  }

  /// The numbers and titles of a chapter's exercises.
  func contents(of chapter: Chapter) -> [String] {
    let cards = chapter.exam.cards.enumerated().map {
      "  \(chapter.exam.number(of: $0))  \(paper.spell($1.title))"
    }
    return [paper.spell(chapter.title), ""] + cards + (chapters.count > 1 ? [""] : [])
  }

  /// What came of a chapter's answers, a line each.
  func list(_ results: [Report]) -> [String] {
    let lines = results.map { result in
      let (mark, note) =
        switch result.verdict.outcome {
        case .right: (paper.paint(paper.spell("✓"), .good), "")
        case .notTried: (paper.spell("·"), paper.paint("  (not tried)", .faint))
        case .uncompiled:
          (paper.paint(paper.spell("✗"), .bad), paper.paint("  (does not compile)", .faint))
        default: (paper.paint(paper.spell("✗"), .bad), "")
        }
      let width = max(paper.spell("✓").count, paper.spell("✗").count)
      return "  \(result.number)  \(padded(mark, to: width))  "
        + paper.spell(result.card.title) + note
    }
    let file = results.first?.chapter.exam.file ?? ""
    return paragraph("Exercises, to be answered in `\(file)`") + [""] + lines
  }

  /// What came of one answer, and what to do next; with the question, where it is not known to be
  /// read, and the words for where to ask for a hint.
  func details(_ result: Report, asks: Bool = false, hint: String = "A hint") -> [String] {
    let chapter = result.chapter
    var parts = ["**\(result.number) \(result.card.title)**"]
    switch result.verdict.outcome {
    case .right:
      parts.append(praise(of: result))
      parts.append(
        result.index + 1 < chapter.exam.cards.count
          ? "The next one: `swift run exercises \(chapter.exam.number(of: result.index + 1))`"
          : "It was the last of this chapter. \(Command.onward)")
    case .notTried:
      parts += question(of: result)
      parts.append(
        "Not tried yet. Open `\(chapter.exam.file)` and put an answer in the place of "
          + "`notTried()` in `\(result.card.blank)`.")
    default: parts += (asks ? question(of: result) : []) + [result.sentence]
    }
    var lines = paragraphs(parts)
    if !result.verdict.printed.isEmpty {
      lines += ["", "It printed:", ""] + barred(printed(by: result), to: paper.width, on: paper)
    }
    if result.isRight { return lines }
    return lines + [""] + paragraph("\(hint): `swift run exercises \(result.number) --hint`")
  }

  /// What to say of an answer that is right.
  func praise(of result: Report) -> String {
    if isAlikeSolution(result) { return "Right." }
    return "Right. Another way to write it: `swift run exercises \(result.number) --solution`"
  }

  /// What an answer printed, if it is long only how it began.
  private func printed(by result: Report) -> String {
    let lines = result.verdict.printed.split(separator: "\n", omittingEmptySubsequences: false)
    let most = 40
    let shown = lines.prefix(most).map { $0.prefix(400) }.joined(separator: "\n")
    return lines.count > most ? shown + "\n… (\(lines.count - most) more lines)" : shown
  }

  private func question(of result: Report) -> [String] {
    let questions = Blank.questions(in: result.chapter.blanks)
    return questions.first { $0.number == result.number }?.paragraphs ?? []
  }

  private func isAlikeSolution(_ result: Report) -> Bool {
    guard let solution = try? result.chapter.closures(of: result.index).first,
      let body = Blank.body(of: result.card.blank, in: result.chapter.blanks)
    else { return false }
    return Blank.areAlike(body, solution)
  }
}
