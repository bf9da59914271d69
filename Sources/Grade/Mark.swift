// What came of each answer of each student.

import Foundation
import Notebook
import Verdicts

/// What came of one student's answer to one exercise.
struct Mark: Sendable {
  enum Finding: Sendable {
    case examined(Report)
    case missing(String)  // nothing was handed in that could be examined
    case failed(String)  // it could not be examined, whoever's doing that is
  }

  let student: String

  /// The exercise: its chapter, and its place there, counted from 0; none where nobody has handed in
  /// anything that could be examined.
  let book: Workbook?
  let index: Int

  let finding: Finding

  var isRight: Bool { status == "right" }
  var points: Int { isRight ? 1 : 0 }

  /// What came of it in a word or two: those of `swift run exercises --json`, and two more.
  var status: String {
    switch finding {
    case .examined(let report): report.verdict.outcome.status
    case .missing: "missing"
    case .failed: "not examined"
    }
  }

  /// The sentence that the student gets.
  var message: String {
    switch finding {
    case .examined(let report): report.sentence
    case .missing(let words), .failed(let words): words
    }
  }

  var report: Report? {
    if case .examined(let report) = finding { report } else { nil }
  }

  var printed: String { report?.verdict.printed ?? "" }

  /// How many seconds the answer was asked.
  var seconds: Double { report?.verdict.seconds ?? 0 }

  /// The number and the title of the exercise.
  var number: String { book?.exam.number(of: index) ?? "" }
  var title: String { book?.exam.cards[index].title ?? "" }
}

/// The marks of a class: of each student, in order, those of each exercise.
struct Marks: Sendable {
  let all: [Mark]

  /// Which course it was that examined.
  let version: CourseVersion

  /// The marks of each student.
  var byStudent: [[Mark]] {
    all.reduce(into: []) { groups, mark in
      if groups.last?.last?.student == mark.student {
        groups[groups.count - 1].append(mark)
      } else {
        groups.append([mark])
      }
    }
  }
}
