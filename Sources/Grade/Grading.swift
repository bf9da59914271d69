// The examination of a class: several at a time, and none at the cost of another.

import Basics
import Foundation
import Notebook
import Verdicts

/// The exercises that are examined, and how many submissions at a time.
struct Grading: Sendable {
  let books: [Workbook]
  let jobs: Int

  /// The same text, handed in by one or by several: it is compiled once.
  private struct Batch: Sendable {
    let book: Workbook
    let text: String
    var students: [Int]
  }

  /// The marks of all submissions, in their order.
  func marks(of submissions: [Submission]) throws -> [Mark] {
    var batches: [Batch] = []
    var places: [String: Int] = [:]
    for (student, submission) in submissions.enumerated() {
      for book in books {
        guard let text = submission.texts[book.exam.number] else { continue }
        let key = "\(book.exam.number) \(text)"
        if let place = places[key] {
          batches[place].students.append(student)
        } else {
          places[key] = batches.count
          batches.append(Batch(book: book, text: text, students: [student]))
        }
      }
    }
    let findings = try examine(batches, of: submissions)
    var found: [Int: [Int: [Mark.Finding]]] = [:]  // by student and chapter
    for (batch, findings) in zip(batches, findings) {
      for (student, findings) in zip(batch.students, findings) {
        found[student, default: [:]][batch.book.exam.number] = findings
      }
    }
    return submissions.enumerated().flatMap { student, submission in
      let name = submission.name
      if books.isEmpty {
        let words = submission.absence(of: nil)
        return [Mark(student: name, book: nil, index: 0, finding: .missing(words))]
      }
      return books.flatMap { book in
        book.exam.cards.indices.map { index in
          let finding =
            found[student]?[book.exam.number]?[index]
            ?? .missing(submission.absence(of: book.exam.number))
          return Mark(student: name, book: book, index: index, finding: finding)
        }
      }
    }
  }

  /// What came of each batch: for each of its students, of each exercise.
  private func examine(
    _ batches: [Batch], of submissions: [Submission]
  ) throws -> [[[Mark.Finding]]] {
    try Workshop.open { workshop in
      try workshop.examine(batches, jobs: jobs) { batch, folder in
        Result {
          try batch.students.map { student in
            try examine(batch, of: submissions[student].name, in: folder)
          }
        }
      }.map { try $0.get() }
    }
  }

  /// What came of one student's answers; throws where there is no room for anybody's.
  private func examine(
    _ batch: Batch, of student: String, in folder: URL
  ) throws -> [Mark.Finding] {
    let exam = batch.book.exam
    do {
      let verdicts = try exam.verdicts(
        on: batch.text, of: student, asked: exam.cards, shelf: folder)
      let book = Workbook(
        exam, title: batch.book.title, sections: batch.book.sections, blanks: batch.text)
      return verdicts.enumerated().map {
        .examined(Report(chapter: book, index: $0.offset, verdict: $0.element))
      }
    } catch let failure as Failure where failure.status == .output {
      throw failure
    } catch {
      return exam.cards.map { _ in .failed("It could not be examined: \(error).") }
    }
  }
}
