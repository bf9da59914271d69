// `swift run grade`: a class is read, examined and written down.

import Basics
import Foundation
import Notebook
import Verdicts

/// What was asked for, and all that is needed to do it.
struct Command {
  let wishes: Wishes
  let course: [Workbook]  // the chapters that may be graded
  let version: CourseVersion
  let paper: Paper

  /// Grades, writes the file that was asked for, and gives the text to print.
  func run() throws -> String {
    if let output = wishes.output { try File.checkWritable(output) }
    let collection = try Collection(
      at: wishes.place, student: wishes.student, chapters: course, leavingOut: wishes.output)
    let chapters = wishes.chapter.map { [$0] } ?? collection.chapters
    let books = course.filter { chapters.contains($0.exam.number) }
    let jobs = wishes.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let marks = Marks(
      all: try Grading(books: books, jobs: jobs).marks(of: collection.submissions),
      version: version)
    let text = wishes.form?.text(of: marks)
    if let output = wishes.output, let text {
      try File.replace(output, with: Array(text.utf8))
      return ClassReport(marks, books: books, hasNames: wishes.names, paper: paper).text
    }
    return text ?? ClassReport(marks, books: books, hasNames: wishes.names, paper: paper).text
  }
}
