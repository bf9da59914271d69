// What every chapter owes the course: its place in the lists, and the rules of a lecture file.

import Foundation
import Testing

@testable import Notebook

@Suite struct CourseTests {
  @Test(arguments: Chapter.all) func aChapterIsInEveryList(_ chapter: Chapter) throws {
    let isListed = try text(of: "Package.swift").contains("\"\(chapter.folder)\",")
    #expect(isListed, "add \"\(chapter.folder)\" to the list at the top of Package.swift")
    let title = try #require(try chapter.lines().first?.dropFirst(6))
    let row = "| [\(title)](docs/\(chapter.name).md) | `swift run \(chapter.name)` | "
    let hasRow = try text(of: "README.md").contains(row)
    #expect(hasRow, "README.md has no row that begins: \(row)")
  }

  /// What `swift run new` has left to the author.
  @Test func nothingIsStillToBeWritten() throws {
    let files = try Chapter.all.flatMap { chapter in
      try FileManager.default.contentsOfDirectory(
        atPath: Chapter.package.appendingPathComponent("Chapters/\(chapter.folder)").path
      ).filter { $0.hasSuffix(".swift") }.sorted().map { "Chapters/\(chapter.folder)/\($0)" }
    }
    let places = try (["README.md"] + files).flatMap { file in
      let lines = try text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      return zip(1..., lines).compactMap { number, line in
        line.firstRange(of: Blank.placeholder).map {
          "\(file):\(number): \(line[$0.upperBound...])"
        }
      }
    }
    let list = places.prefix(16).joined(separator: "\n")
    let isDone = places.isEmpty
    #expect(isDone, "\(places.count) things are still to be written:\n\(list)")
  }

  @Test func everythingInTheListsIsAChapter() throws {
    let listed = try text(of: "Package.swift").matches(of: /\n  "(\d+-[^"]+)",/).map {
      String($0.1)
    }
    #expect(listed == Chapter.all.map(\.folder))
    let linked = try text(of: "README.md").matches(of: /\]\(docs\/(chapter\d+)\.md\)/)
    #expect(linked.map { String($0.1) } == Chapter.all.map(\.name))
    #expect(Set(Chapter.all.map(\.number)).count == Chapter.all.count, "two have one number")
  }

  @Test(arguments: Chapter.all) func aLectureFileKeepsItsRules(_ chapter: Chapter) throws {
    let lines = try chapter.lines()
    let file = "Chapters/\(chapter.folder)/main.swift"
    let isNamed = lines.first?.hasPrefix("//: # \(chapter.number). ") == true
    #expect(isNamed, "\(file): the first line should begin with \"//: # \(chapter.number). \"")
    #expect(lines.last { !$0.isEmpty } == "finish()", "\(file): the last line should be finish()")
    for (index, line) in lines.enumerated() where !line.hasPrefix("//:") {
      #expect(
        line.count <= 76, "\(file):\(index + 1) has \(line.count) columns, and 76 fit a terminal")
    }
    let titles = lines.count { $0.hasPrefix("//: # ") }
    #expect(titles == 1, "\(file) has \(titles) titles, \"//: # …\"; it should have one")
    let sections = try chapter.sections().count
    #expect(sections > 1, "\(file) has \(sections) sections, \"//: ## …\"; two at least are wanted")
  }

  @Test(arguments: Chapter.all) func aSectionToldAloneTrainsNothingOfTheNext(_ chapter: Chapter)
    throws
  {
    let text = try text(of: "Chapters/\(chapter.folder)/main.swift")
    let source = try Source(path: "main.swift", text: text)
    for section in 1..<source.sections.count where source.lastResults[section] == nil {
      let next = source.blocks.first { $0.section == section + 1 && $0.kind == .code }
      let code = SwiftText(next?.text ?? "")
      let calls = ["show", "print", "knob", "seed"].flatMap(code.calls)
      // Else `--section N` would run all that stands before the next result.
      #expect(!calls.isEmpty, "end section \(section) with a show, or begin the next with a knob")
    }
  }
}
