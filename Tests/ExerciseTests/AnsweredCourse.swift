// The course after its students and instructors: every answer is in, and every change made.

import Foundation
import TestSupport
import Testing

@testable import Notebook

/// A copy of the package in which the guide was followed and every blank holds all answers that the
/// course knows, right and wrong, of which each run chooses one.
///
/// It is built once, and then all tests run its programs side by side.
struct AnsweredCourse {
  let copy: PackageCopy
  let guide: InstructorsGuide

  /// The course, built when the first test asks for it.
  static var built: AnsweredCourse {
    get async throws { try await building.value }
  }

  private static let building = Task { try await AnsweredCourse() }

  private init() async throws {
    var copy = try PackageCopy(named: "answered")
    guide = try InstructorsGuide(copy.text(of: "docs/instructors.md"))
    try guide.follow(in: &copy)
    for chapter in Chapter.all { try AnsweredCourse.answer(chapter, in: &copy) }
    try await copy.build()
    self.copy = copy
  }

  private static func answer(_ chapter: Chapter, in copy: inout PackageCopy) throws {
    let file = "Chapters/\(chapter.folder)/Exercises.swift"
    var text = try copy.text(of: file)
    for (place, exercise) in try ExerciseText.all(of: chapter, in: copy).enumerated() {
      var attempts = exercise.closures.enumerated().map { index, body in
        (name: index == 0 ? "solution" : "slip\(index)", body: body)
      }
      if chapter.folder == BadAnswer.chapter {
        attempts.append(("bad", BadAnswer.all[place].body))
      }
      let body = try exercise.body(choosing: attempts, in: text)
      text = try #require(Blank.replacingBody(of: exercise.blank, in: text, with: body))
    }
    copy.write(text, to: file)
    copy.write(ExerciseText.choosing, to: "Chapters/\(chapter.folder)/Choosing.swift")
  }

  func exercises(of chapter: Chapter) throws -> [ExerciseText] {
    try ExerciseText.all(of: chapter, in: copy)
  }

  /// The reports of a chapter's exercises with one of the answers in each, and the exit status.
  func reports(
    on chapter: Chapter, attempt: String
  ) async throws -> (list: [Report], status: Int32) {
    let run = try await copy.run(
      chapter.name, ["exercises", "--json"], environment: ["ATTEMPT": attempt])
    #expect(run.complaint == "")
    return (try JSONDecoder().decode([Report].self, from: Data(run.output.utf8)), run.status)
  }
}
