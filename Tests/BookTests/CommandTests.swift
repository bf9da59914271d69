// `swift run book` as a command.

import Testing

@testable import book

@Suite(.runsPrograms) struct CommandTests {
  private func run(_ arguments: [String], path: String? = nil) async throws -> Run {
    try await Program(builtProgram("book")).run(
      arguments, environment: path.map { ["PATH": $0] } ?? [:])
  }

  @Test func aBookOfOneChapterIsMade() async throws {
    try await withFolder { folder in
      let book = folder.appending(path: "a/book").path
      let made = try await run(["1", "--output", book])
      #expect(made.status == 0)
      #expect(made.output == "")
      #expect(made.complaint.hasPrefix("The book is in \(book)/index.html ("))
      let files = try FileManager.default.contentsOfDirectory(atPath: book).sorted()
      #expect(files.filter { $0.hasPrefix("chapter") } == ["chapter1.html"])
      #expect(files.contains("index.html") && files.contains("notes.html"))
      let again = try await run(["1", "--output", book])
      #expect(again.complaint == "The book is in \(book)/index.html (nothing has changed).\n")
    }
  }

  @Test func wrongWordsAreRefused() async throws {
    let help = try await run(["--help"])
    #expect(help.status == 0 && help.output.contains("--output FOLDER") && help.complaint == "")
    let misspelt = try await run(["--opne"])
    #expect(misspelt.status == 64)
    #expect(
      misspelt.complaint
        == "book: there is no option --opne; the nearest is --open, and --help lists all\n")
    let number = try await run(["12"])
    #expect(number.status == 64)
    #expect(number.complaint.hasPrefix("book: there is no chapter 12; there are 1, 2, 3"))
    try await withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let run = try await run(["1", "--output", file.path])
      #expect(run.status == 74)
      #expect(run.complaint.hasPrefix("book: cannot make the folder \(file.path) ("))
    }
  }

  #if os(Linux)
    @Test func openingTakesTheReadersBrowserOrSaysWhereThePageIs() async throws {
      try await withFolder { folder in
        let front = folder.appending(path: "index.html").path
        let none = try await run(["1", "--output", folder.path, "--open"], path: folder.path)
        #expect(none.status == 1)
        #expect(
          none.complaint.hasSuffix(
            "book: no browser could be opened (there is no xdg-open here); open \(front) in yours\n"
          ))
        let browser = folder.appending(path: "xdg-open")
        let script = "#!/bin/sh\nprintf %s \"$1\" > \(folder.path)/shown\n"
        try Data(script.utf8).write(to: browser)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: browser.path)
        let some = try await run(["1", "--output", folder.path, "--open"], path: folder.path)
        #expect(some.status == 0)
        let shown = folder.appending(path: "shown")
        #expect(try String(contentsOf: shown, encoding: .utf8) == front)
      }
    }
  #endif
}
