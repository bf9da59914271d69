// A chapter as its exercises know it: its sections, its blanks, its answers.

import Foundation
import Notebook

/// The exercises of a chapter, and the texts that they go with.
package struct Workbook: Sendable {
  package let exam: Exam

  /// The chapter's title, and those of its sections.
  package let title: String
  package let sections: [String]

  /// The text of a student's `Exercises.swift`.
  package let blanks: String

  /// The exercises of a chapter as they stand in the course.
  package init(_ exam: Exam) throws {
    let source = try Source(path: exam.folder.appendingPathComponent("main.swift").path)
    try self.init(exam, title: source.title, sections: source.sections, blanks: exam.blanks())
  }

  /// The exercises of a chapter with these texts.
  package init(_ exam: Exam, title: String, sections: [String], blanks: String) {
    self.exam = exam
    self.title = title
    self.sections = sections
    self.blanks = blanks
  }

  /// The number of a section, counted from 1; nil where the chapter has none of that title.
  package func section(_ title: String) -> Int? {
    sections.firstIndex(of: title).map { $0 + 1 }
  }
}

/// What came of one answer.
package struct Report: Sendable {
  package let chapter: Workbook
  package let index: Int
  package let verdict: Verdict

  /// What came of the answer to an exercise, counted from 0.
  package init(chapter: Workbook, index: Int, verdict: Verdict) {
    self.chapter = chapter
    self.index = index
    self.verdict = verdict
  }

  package var card: Card { chapter.exam.cards[index] }
  package var number: String { chapter.exam.number(of: index) }
  package var isRight: Bool { verdict.outcome == .right }

  /// The mistake that it is, if it is a known one.
  package var slip: Card.Slip? {
    guard case .slip(let slip) = verdict.outcome, card.slips.indices.contains(slip) else {
      return nil
    }
    return card.slips[slip]
  }

  /// What to say of an answer that is not right.
  package var sentence: String {
    guard let slip else { return verdict.outcome.sentence ?? "" }
    guard let section = chapter.section(slip.section) else { return slip.sentence }
    return "\(slip.sentence) See section \(section), \"\(slip.section)\": "
      + "`swift run chapter\(chapter.exam.number) --section \(section)`"
  }
}
