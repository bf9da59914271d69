// A chapter as its exercises know it: its sections, its blanks, its answers.

import Basics
import Foundation
import Notebook
import Verdicts

/// The exercises of a chapter, and the texts that they go with.
struct Chapter {
  let exam: Exam
  let title: String
  let sections: [String]
  let blanks: String  // the text of Exercises.swift

  init(_ exam: Exam) throws {
    let source = try Source(path: exam.folder.appendingPathComponent("main.swift").path)
    try self.init(exam, title: source.title, sections: source.sections, blanks: exam.blanks())
  }

  init(_ exam: Exam, title: String, sections: [String], blanks: String) {
    self.exam = exam
    self.title = title
    self.sections = sections
    self.blanks = blanks
  }

  /// The exercises that are asked for.
  func asked(_ wishes: Wishes) throws -> [Int] {
    guard let index = wishes.index else { return Array(exam.cards.indices) }
    if exam.cards.indices.contains(index) { return [index] }
    throw Failure(
      "there is no exercise \(exam.number(of: index)); chapter \(exam.number) has "
        + "\(exam.number(of: 0)) to \(exam.number(of: exam.cards.count - 1))")
  }

  /// What came of some answers.
  func results(_ indices: [Int]) throws -> [Report] {
    let verdicts = try exam.verdicts(on: blanks, asked: indices.map { exam.cards[$0] })
    return zip(indices, verdicts).map { Report(chapter: self, index: $0, verdict: $1) }
  }

  /// The solution and the slips of an exercise, as its author wrote them.
  func closures(of index: Int) throws -> [String] {
    let answers = try File.text(
      of: exam.folder.appendingPathComponent("Answers.swift").path,
      orElse: "the solutions are in it, so put it back")
    return Blank.closures(ofExerciseAt: exam.cards[index].line, in: answers)
  }
}

/// What came of one answer.
struct Report {
  let chapter: Chapter
  let index: Int
  let verdict: Verdict

  var card: Card { chapter.exam.cards[index] }
  var number: String { chapter.exam.number(of: index) }
  var isRight: Bool { verdict.outcome == .right }

  /// What to say of an answer that is not right.
  var sentence: String {
    guard case .slip(let slip) = verdict.outcome, card.slips.indices.contains(slip) else {
      return verdict.outcome.sentence ?? ""
    }
    let (words, title) = (card.slips[slip].sentence, card.slips[slip].section)
    guard let section = chapter.sections.firstIndex(of: title) else { return words }
    return "\(words) See section \(section + 1), \"\(title)\": "
      + "`swift run chapter\(chapter.exam.number) --section \(section + 1)`"
  }
}
