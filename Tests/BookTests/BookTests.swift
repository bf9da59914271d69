// The book of real chapters: every stop shows what the chapter prints there.

import Basics
import Notebook
import Testing

@testable import book

@Suite(.runsPrograms) struct BookTests {
  /// The whole book takes minutes, so all but two chapters wait for the checks of a change.
  static let chapters = Tier.now >= .ci ? Chapter.all : Array(Chapter.all.prefix(2))

  /// What a chapter prints with each of some options, as many at a time as there are cores.
  private func freshPages(
    of chapter: Chapter, at settings: [[String]]
  ) async throws -> [[String]: String] {
    try await withThrowingTaskGroup(of: ([String], String).self) { group in
      for options in settings {
        group.addTask {
          (options, try await chapter.run(options + ["--format", "html"], isWhole: true).output)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  @Test(arguments: chapters) func everyStopIsAFreshRun(_ chapter: Chapter) async throws {
    try await withFolder { folder in
      let lesson = try #require(try Lesson.all().first { $0.name == chapter.name })
      let press = Press(
        programs: try builtProgram("book").deletingLastPathComponent(),
        kept: folder.appending(path: "kept"))
      let shelf = try Shelf(folder.appending(path: "book").path)
      let book = Book(lessons: [lesson], press: press, shelf: shelf)
      let runs = try await aside { try book.make([lesson]) }
      #expect(runs == lesson.settings.count)
      let page = try BoundPage(shelf.folder.appending(path: lesson.file))
      #expect(page.size < 3_000_000, "\(lesson.file) has \(page.size) bytes")
      #expect(page.dials.map(\.names) == lesson.source.dials.map(\.names))
      #expect(try await aside { try book.make([lesson]) } == 0, "nothing has changed")

      let fresh = try await freshPages(of: chapter, at: lesson.settings)
      var turns: [Turn] = []
      for (knob, dial) in lesson.source.dials.enumerated() {
        for (place, options) in dial.settings.enumerated() {
          let words = options.isEmpty ? "" : " " + options.joined(separator: " ")
          let turned = try page.page(knob: knob, place: place, options: words)
          turns.append(Turn(knob: knob, place: place, options: words, page: turned))
          // The page of the book leads to others besides; so must the one that it is held against.
          let linked = Neighbours.linked(
            Array(try #require(fresh[options]).utf8), of: lesson.number,
            among: [FrontPage.Chapter(number: lesson.number, source: lesson.source)])
          let isSame = Array(turned.utf8) == linked
          #expect(isSame, "\(lesson.file) is not what \(chapter)\(words) prints")
          for group in try page.groups(knob: knob, place: place).values {
            let (open, closed) = (group.ranges(of: "<div").count, group.ranges(of: "</div>").count)
            #expect(open == closed, "a group of \(lesson.file) is cut in two")
          }
        }
      }
      if Tool.browser.hindrance(from: .ci) == nil {
        try await drive(shelf.folder.appending(path: lesson.file), through: turns, of: page)
      }
    }
  }
}
