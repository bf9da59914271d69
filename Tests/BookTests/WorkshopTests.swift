// How pages are printed and kept, with small programs in the chapters' place.

import Basics
import Testing

@testable import Notebook
@testable import book

@Suite(.runsPrograms) struct WorkshopTests {
  /// A chapter with one knob, whose program is a script that counts its runs.
  private struct Workshop {
    let folder: URL
    let lesson: Lesson
    let press: Press
    let book: Book

    init(_ folder: URL, stops: String = "[1, 2, 3]", says: String = "<p>it is $2</p>") throws {
      self.folder = folder
      let (chapter, programs) = (folder.appending(path: "9-x"), folder.appending(path: "programs"))
      for folder in [chapter, programs] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      let source =
        "//: # 9. X\n\nlet n = knob(\"n\", 2, \"a number\", stops: \(stops))\n\n//: ## 1. Y\n\nfinish()\n"
      try Data(source.utf8).write(to: chapter.appending(path: "main.swift"))
      lesson = try Lesson(number: 9, folder: chapter)
      press = Press(programs: programs)
      let shelf = try Shelf(folder.appending(path: "book").path)
      book = Book(lessons: [lesson], press: press, shelf: shelf)
      try program(says)
    }

    func program(_ says: String) throws {
      let pages = text(page("SAYS\n", "same\n")).replacing("SAYS", with: says)
      try write("echo \"$*\" >> \(folder.path)/runs\ncat <<EOF\n\(pages)EOF\n")
    }

    func write(_ script: String) throws {
      let file = press.programs.appending(path: "chapter9")
      try Data("#!/bin/sh\n\(script)".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    var runs: [String] {
      let text = try? String(contentsOf: folder.appending(path: "runs"), encoding: .utf8)
      return (text ?? "").split(separator: "\n").map(String.init).sorted()
    }
  }

  @Test func everyStopIsRunOnceUntilTheProgramChanges() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      #expect(try workshop.book.make([workshop.lesson]) == 3)
      #expect(workshop.runs == ["--format html", "--n 1 --format html", "--n 3 --format html"])
      let file = folder.appending(path: "book/chapter9.html")
      let first = try Data(contentsOf: file)
      #expect(try workshop.book.make([workshop.lesson]) == 0)
      #expect(try Data(contentsOf: file) == first)
      try workshop.program("<p>now it is $2</p>")
      #expect(try workshop.book.make([workshop.lesson]) == 3)
      #expect(workshop.runs.count == 6)
      let kept = try FileManager.default.contentsOfDirectory(atPath: workshop.press.kept.path)
      #expect(kept.count == 3, "pages that are out of date are kept")
    }
  }

  @Test func aChangedLectureIsPrintedAnew() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      _ = try workshop.book.make([workshop.lesson])
      let main = workshop.lesson.main
      try Data((try String(contentsOf: main, encoding: .utf8) + "// more\n").utf8).write(to: main)
      #expect(try workshop.book.make([workshop.lesson]) == 3)
    }
  }

  @Test func aChapterThatChangesMeanwhileIsNotKept() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      let main = workshop.lesson.main.path
      try workshop.program("<p>$2$(echo // saved >> '\(main)')</p>")
      #expect(
        throws: Failure(
          "chapter9 was changed while its pages were printed; make the book again", .refused)
      ) { try workshop.book.make([workshop.lesson]) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.press.kept.path) == [])
    }
  }

  @Test func whatIsWantedNoMoreEndsAtOnce() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      // It would go on for an hour; once it has begun it is unwanted for a moment.
      let begun = folder.appending(path: "begun").path
      try workshop.write("touch '\(begun)'\nexec sleep 3600\n")
      #expect(throws: Press.Unwanted.self) {
        try workshop.press.run(workshop.lesson, []) {
          (try? FileManager.default.removeItem(atPath: begun)) == nil
        }
      }
      // None of several goes on, or begins.
      #expect(throws: Press.Unwanted.self) {
        try workshop.press.print([workshop.lesson]) { File.kind(of: begun) == nil }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.press.kept.path) == [])
    }
  }

  @Test func aHostileFragmentStaysWhereItIs() async throws {
    try await withFolder { folder in
      let hostile = "<p>$2 &lt;/script></script><!-- \\\\ ' ]]> </p>"
      let workshop = try Workshop(folder, says: hostile)
      _ = try workshop.book.make([workshop.lesson])
      let made = try BoundPage(folder.appending(path: "book/chapter9.html"))
      let groups = try made.groups(knob: 0, place: 0)
      #expect(groups == [0: "\n<p>1 &lt;/script></script><!-- \\ ' ]]> </p>\n"])
      #expect(try made.groups(knob: 0, place: 1) == [:])
    }
  }

  @Test func aRefusedStopIsAnErrorAndNothingIsWritten() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      let says = "$(test \"$2\" = 3 && echo chapter9: 3 is too many >&2 && kill -TERM $$)"
      try workshop.program(says)
      #expect(throws: Failure.self) { try workshop.book.make([workshop.lesson]) }
      try workshop.write("echo 'chapter9: a sentence' >&2\nexit 64\n")
      #expect(
        throws: Failure(
          "\"swift run chapter9\" ended with status 64; it says: chapter9: a sentence", .software)
      ) { try workshop.press.run(workshop.lesson, []) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/book") == [])
    }
  }

  @Test func aMissingProgramIsSaid() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      let program = workshop.press.programs.appending(path: "chapter9")
      try FileManager.default.removeItem(at: program)
      #expect(
        throws: Failure(
          "chapter9 is not built: there is no program \(program.path); say \"swift build --product "
            + "chapter9\", or make the book with \"swift run book\"", .noInput)
      ) { try workshop.book.make([workshop.lesson]) }
    }
  }

  @Test func onlyOurOwnStalePagesGo() async throws {
    try await withFolder { folder in
      let workshop = try Workshop(folder)
      let shelf = workshop.book.shelf.folder
      let files = [
        "chapter8.html": "<meta name=\"generator\" content=\"swift run chapter8\">",
        "chapter7.html": "my own page", "notes.txt": "mine",
      ]
      for (name, text) in files { try Data(text.utf8).write(to: shelf.appending(path: name)) }
      _ = try workshop.book.make([workshop.lesson])
      let left = try FileManager.default.contentsOfDirectory(atPath: shelf.path).sorted()
      #expect(!left.contains("chapter8.html"))
      #expect(
        ["chapter7.html", "chapter9.html", "index.html", "notes.txt"].allSatisfy(left.contains))
    }
  }
}
