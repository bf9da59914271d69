// A chapter as its student asks for it: some of its exercises, or all.

import Basics
import Foundation
import Notebook
import Verdicts

/// A chapter whose exercises are asked for.
typealias Chapter = Workbook

extension Workbook {
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
