// Where a page goes, and what is said when it cannot get there.

import Foundation
import Testing

@Suite(.runsPrograms) struct OutputTests {
  @Test(arguments: Chapter.all) func aReaderMayLeaveAfterThreeLines(_ chapter: Chapter) async throws
  {
    let pipe = Pipe()
    let run = try await chapter.run(output: pipe.fileHandleForWriting) {
      try? pipe.fileHandleForWriting.close()
      var shown = Data()
      while shown.filter({ $0 == UInt8(ascii: "\n") }).count < 3 {
        guard let more = try pipe.fileHandleForReading.read(upToCount: 1) else { break }
        shown += more
      }
      try pipe.fileHandleForReading.close()
      return shown
    }
    #expect(run.output.hasPrefix("\(chapter.number). "))
    #expect(run.complaint == "")
    #expect(run.status == 0)
  }

  /// The same with nobody there from the start, so that the first letter finds the pipe closed.
  @Test(arguments: Chapter.all) func aReaderMayNotComeAtAll(_ chapter: Chapter) async throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try await chapter.run(output: pipe.fileHandleForWriting)
    #expect(run.complaint == "")
    #expect(run.status == 0)
  }

  #if os(Linux)
    @Test(arguments: Chapter.all) func aFullDiscIsSaid(_ chapter: Chapter) async throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try await chapter.run(output: full)
      #expect(
        run.complaint
          == "\(chapter.name): the output could not be written to its end (No space left on device); "
          + "make room, or send it elsewhere\n")
      #expect(run.status == 74)
    }
  #endif

  @Test(arguments: Chapter.all) func aMissingFolderIsSaid(_ chapter: Chapter) async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("missing/page.md")
      let run = try await chapter.run(["--format", "markdown", "--output", file.path])
      let missing = file.deletingLastPathComponent().path
      #expect(
        run.complaint
          == "\(chapter.name): cannot write \(file.path): there is no folder \(missing) that can be "
          + "written to; name another\n")
      #expect(run.output == "")
      #expect(run.status == 74)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func aPageInAFileIsThePage() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      let file = folder.appendingPathComponent("page.txt")
      let run = try await chapter.run(["--output", file.path])
      #expect(run.output == "" && run.status == 0)
      #expect(run.complaint == "\(chapter.name): the page is in \(file.path)\n")
      expectSame(
        try String(contentsOf: file, encoding: .utf8), try await chapter.run().output, "the file")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page.txt"])
    }
  }

  @Test func itIsSaidWhereThePageAndItsPicturesAre() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      let file = folder.appendingPathComponent("page.md").path
      for arguments in [[], ["--section", "1"]] {
        let run = try await chapter.run(["--output", file] + arguments)
        let page = try String(contentsOfFile: file, encoding: .utf8)
        let pictures = page.matches(of: /\]\((page-\d+-[0-9a-f]{8}\.svg)\)/).map { String($0.1) }
        let (first, last) = try (#require(pictures.first), #require(pictures.last))
        let place =
          first == last
          ? "its picture in \(first)" : "its \(pictures.count) pictures in \(first) to \(last)"
        #expect(run.complaint == "\(chapter.name): the page is in \(file), \(place) beside it\n")
        #expect(run.output == "" && run.status == 0)
      }
    }
  }

  @Test func aDashIsStandardOutput() async throws {
    let chapter = try #require(Chapter.all.first)
    let dash = try await chapter.run(["--output", "-"])
    #expect(dash.complaint == "" && dash.status == 0)
    expectSame(dash.output, try await chapter.run().output, "--output -")
    // On a terminal too it is what a pipe gets.
    let seen = try await Terminal(columns: 80).run(chapter, ["--output", "-"])
    expectSame(seen.output, dash.output, "--output - on a terminal")
    for format in ["markdown", "jupyter"] {
      let run = try await chapter.run(["--format", format])
      #expect(run.complaint == "" && run.status == 0)
      let dash = try await chapter.run(["--output=-", "--format", format])
      expectSame(dash.output, run.output, "--output - as \(format)")
    }
  }

  @Test func anEndingThatTellsNoFormatIsRefusedAndNothingWritten() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      for arguments in [["page.ipnb"], ["page"], ["page.md", "--format", "terminal"]] {
        let file = folder.appendingPathComponent(arguments[0]).path
        let run = try await chapter.run(["--output", file] + arguments.dropFirst())
        #expect(run.complaint.hasPrefix("\(chapter.name): ") && run.complaint.contains(file))
        #expect(run.output == "" && run.status == 64)
      }
      // The list and the help are no page.
      let file = folder.appendingPathComponent("page.md").path
      let list = try await chapter.run(["--list", "--output", file])
      expectSame(list.output, try await chapter.run(["--list"]).output, "the list")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func aPipeThatIsAFileIsWrittenTo() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      let fifo = folder.appendingPathComponent("fifo").path
      try #require(mkfifo(fifo, 0o600) == 0)
      let reader = open(fifo, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      let run = try await chapter.run(["--section", "2", "--output", fifo])
      #expect(run.complaint == "\(chapter.name): the page is in \(fifo)\n" && run.status == 0)
      let page = FileHandle(fileDescriptor: reader).readDataToEndOfFile()
      expectSame(
        String(decoding: page, as: UTF8.self), try await chapter.run(["--section", "2"]).output,
        "the pipe's page")
    }
  }

  @Test func aLinkIsFollowed() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      let (file, link) = (
        folder.appendingPathComponent("a"), folder.appendingPathComponent("b.txt")
      )
      try Data().write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(try await chapter.run(["--output", link.path]).status == 0)
      expectSame(
        try String(contentsOf: file, encoding: .utf8), try await chapter.run().output,
        "the link's page")
    }
  }

  /// Whoever turns standard error off still gets the status.
  @Test func aMistakeThatNobodyHearsIsStillAMistake() async throws {
    let chapter = try #require(Chapter.all.first)
    let status = try await aside {
      let process = try chapter.program().process(["--raet", "1"])
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardError = pipe.fileHandleForWriting
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(status == 64)
  }
}
