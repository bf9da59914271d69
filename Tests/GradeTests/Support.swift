// What the tests of the grader share: a small course, and marks as if somebody had earned them.

import Foundation
import TestSupport

@testable import Notebook
@testable import Verdicts
@testable import grade

/// A chapter with two exercises, `first` and `second`, and two known mistakes in each.
func book(_ number: Int) throws -> Workbook {
  let programs = try builtProgram("grade").deletingLastPathComponent()
  let cards = ["first", "second"].map { blank in
    Card(
      title: "The \(blank) one", blank: "\(blank)\(number)", hints: [],
      slips: [
        Card.Slip(sentence: "The sign is turned round.", section: "B"),
        Card.Slip(sentence: "The 2 is missing.", section: "A"),
      ], line: 1, caseCount: 1, signature: "", faults: [])
  }
  let exam = Exam(
    number: number, folder: URL(fileURLWithPath: "/course/Chapters/\(number)-x"), cards: cards,
    by: try Toolchain(programs: programs, builtWith: "grade"))
  return Workbook(exam, title: "\(number). A title", sections: ["A", "B"], blanks: "")
}

/// An `Exercises.swift` of that chapter.
func answers(_ number: Int) -> String {
  ["first", "second"].enumerated().map { index, name in
    """
    /// \(number).\(index + 1) The \(name) one.
    ///
    /// How much is it?
    func \(name)\(number)() -> Double {
      notTried()
    }

    """
  }.joined(separator: "\n")
}

/// The marks of students who got these outcomes in chapter 3.
func marks(_ students: [(name: String, outcomes: [Outcome])], printed: String = "") throws -> Marks
{
  let book = try book(3)
  return Marks(
    all: students.flatMap { student in
      student.outcomes.enumerated().map { index, outcome in
        var verdict = Verdict(outcome, printed: printed)
        verdict.seconds = 0.25
        let report = Report(chapter: book, index: index, verdict: verdict)
        return Mark(student: student.name, book: book, index: index, finding: .examined(report))
      }
    }, version: CourseVersion("0123456789abcdef"))
}

/// Reads a table as RFC 4180 has it; nil where it is none.
func table(_ text: String) -> [[String]]? {
  var (rows, row, cell) = ([[String]](), [String](), String.UnicodeScalarView())
  var (isQuoted, isAfterQuote) = (false, false)
  var letters = Array(text.unicodeScalars)[...]
  while let letter = letters.popFirst() {
    if isQuoted {
      if letter != "\"" {
        cell.append(letter)
      } else if letters.first == "\"" {
        cell.append("\"")
        letters.removeFirst()
      } else {
        (isQuoted, isAfterQuote) = (false, true)
      }
    } else if letter == "," || letter == "\r" {
      row.append(String(cell))
      (cell, isAfterQuote) = (String.UnicodeScalarView(), false)
      if letter == "\r" {
        guard letters.popFirst() == "\n" else { return nil }
        rows.append(row)
        row = []
      }
    } else if letter == "\"" {
      if !cell.isEmpty || isAfterQuote { return nil }
      isQuoted = true
    } else if letter == "\n" || isAfterQuote {
      return nil
    } else {
      cell.append(letter)
    }
  }
  return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
}
