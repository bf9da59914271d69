// Whoever does what docs/instructors.md says gets what it says.

import Foundation
import TestSupport
import Testing

@testable import Notebook
@testable import Verdicts
@testable import new

/// The guide speaks of the course as it came: in one that was extended, its numbers may be taken.
@Suite(.serialized) struct InstructorsGuideTests {
  @Test func theGuideHasChangesAndPromises() throws {
    let guide = try InstructorsGuide(text(of: "docs/instructors.md"))
    #expect(guide.changes > 10 && guide.promises.count > 5)
  }

  /// Every figure of the course, once.
  @Test func theGuideNamesAllFigures() throws {
    let folder = "Sources/Notebook/Figures"
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Chapter.package.appendingPathComponent(folder).path)
    let figures = try files.flatMap { file in
      try text(of: "\(folder)/\(file)").matches(
        of: /(?m)^public (?:struct|final class) (\w+): .*(?:Showable|Watchable)/
      ).map { String($0.1) }
    }
    let table = try text(of: "docs/instructors.md").split(separator: "\n")
      .drop { $0 != "## Figures" }.prefix { !$0.hasPrefix("### ") }
    let named = table.compactMap { $0.firstMatch(of: /^\| `(\w+)` \|/).map { String($0.1) } }
    #expect(named.count > 5)
    #expect(
      named.sorted() == figures.sorted(),
      "the table of figures in docs/instructors.md names others than \(folder) has")
  }

  /// Nobody who stops reading in the middle has a course that does not build.
  @Test(
    .asItCame,
    .enabled(if: Tier.now >= .ci, "it builds after every change; say \(Tier.ci.command)"))
  func everyChangeStandsByItself() async throws {
    var copy = try PackageCopy(named: "changed")
    let guide = try InstructorsGuide(copy.text(of: "docs/instructors.md"))
    try await guide.follow(in: &copy) { promise, copy in
      try await copy.build(promise.program)
      try await promise.check(in: copy)
    }
  }

  /// What is left to write is all that is asked of what `swift run new` makes.
  @Test(.enabled(if: Tier.now >= .ci, "it builds what is made; say \(Tier.ci.command)"))
  func whatNewMakesAsksForItsContentOnly() async throws {
    var copy = try PackageCopy(named: "changed")
    let number = (Chapter.all.map(\.number).max() ?? 0) + 1
    try copy.make(.chapter(Name(["What nobody has asked"])))
    try copy.make(.section(Name(["Once more"]), chapter: number))
    try copy.make(.exercise(Name(["Three times as much"]), chapter: number))
    for program in ["chapter\(number)", "exercises"] { try await copy.build(program) }
    let page = try await copy.run("chapter\(number)", [])
    #expect(page.status == 0 && page.complaint == "" && page.output.contains("Once more"))
    let tried = try await copy.run("exercises", ["\(number)"])
    #expect(tried.output.ranges(of: "(not tried)").count == 2, "\(tried.output)")
    let check = try await copy.run("exercises", ["\(number)", "--check"])
    let faults = check.output.matches(of: #/(?m)^\d+\.\d+ /#).count
    #expect(faults == check.output.ranges(of: "still to be written:").count, "\(check.output)")
    #expect(faults == 10 && check.status == 1)
    // A change of prose alone, of which nothing is compiled: once it was built, the page prints it.
    let main = "Chapters/\(number)-what-nobody-has-asked/main.swift"
    copy.write(try copy.text(of: main).replacing("what is asked,", with: "what is new,"), to: main)
    try await copy.build("chapter\(number)")
    let reworded = try await copy.run("chapter\(number)", [])
    #expect(reworded.status == 0 && reworded.output.contains("what is new,"))
    let lint = try await copy.lint("Chapters/\(number)-what-nobody-has-asked")
    #expect(lint.status == 0, "\(lint.complaint)")
  }

  /// The course after its instructors and its students: all answers are there, and one of them does
  /// not compile.
  @Test(
    .asItCame,
    .enabled(if: Tier.now >= .long, "it runs all tests in a copy; say \(Tier.long.command)"))
  func anExtendedAndAnsweredCourseIsWellFormed() async throws {
    var copy = try PackageCopy(named: "whole", isWhole: true)
    let guide = try InstructorsGuide(copy.text(of: "docs/instructors.md"))
    try guide.follow(in: &copy)
    for chapter in Chapter.all {
      let path = "Chapters/\(chapter.folder)/Exercises.swift"
      let exam = try Exam(chapter)
      var answers = try exam.closures().map(\.first)
      if chapter.number == 3 { answers[1] = "2 * (3w - 6)^2" }
      for (card, answer) in zip(exam.cards, answers) {
        let text = try copy.text(of: path)
        copy.write(
          try #require(Blank.replacingBody(of: card.blank, in: text, with: answer ?? "")), to: path)
      }
    }
    let recorded = try await copy.test(["--filter", "DocsTests"], isRecording: true)
    try #require(recorded.status == 0, "\(lastLines(of: recorded))")
    let answered = try await copy.test()
    #expect(answered.status == 0, "\(lastLines(of: answered))")
  }

  private func lastLines(of run: Run) -> String {
    (run.output + run.complaint).split(separator: "\n").filter { $0.contains(/✘|error:/) }
      .prefix(24).joined(separator: "\n")
  }
}
