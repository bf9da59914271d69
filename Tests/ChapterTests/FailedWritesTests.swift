// Every program of the package, where what it says cannot be written: a sentence, and a status.

import Foundation
import Testing

@Suite(.runsPrograms) struct FailedWritesTests {
  /// A folder in which nobody has handed in anything.
  private static let docs = Chapter.package.appendingPathComponent("docs").path

  /// Each program with what has it say something soon.
  static let commands: [[String]] =
    Chapter.all.map { [$0.name] + $0.brief } + Chapter.all.map { [$0.name, "--help"] }
    + [
      ["exercises", "--help"], ["results", "--help"], ["benchmark", "--help"], ["book", "--help"],
      ["new", "--help"], ["grade", "--help"], ["exercises", "1", "--list"],
      ["exercises", "1.1", "--json"], ["grade", docs], ["grade", docs, "--csv"],
      ["benchmark", "--network", "784-10", "--batch", "60000", "--epochs", "1"],
      ["benchmark", "--network", "784-10", "--batch", "60000", "--epochs", "1", "--json"],
    ]

  /// A run under a shell that does something to standard output first.
  private func run(_ command: [String], _ redirection: String) async throws -> Run {
    let program = try builtProgram(command[0]).path
    return try await Program(URL(fileURLWithPath: "/bin/sh"))
      .run(["-c", "\"$0\" \"$@\" \(redirection)", program] + command.dropFirst())
  }

  private func expectSentence(_ run: Run, _ command: [String], _ reason: String) {
    #expect(run.status == 74, "\(command): \(run.complaint)")
    #expect(
      run.complaint
        == "\(command[0]): the output could not be written to its end (\(reason)); make room, or "
        + "send it elsewhere\n")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: commands)
  func aFullDeviceIsAnError(_ command: [String]) async throws {
    expectSentence(try await run(command, "> /dev/full"), command, "No space left on device")
  }

  @Test(arguments: commands) func aClosedOutputIsAnError(_ command: [String]) async throws {
    expectSentence(try await run(command, ">&-"), command, "Bad file descriptor")
  }

  @Test(arguments: commands) func aReaderWhoHasGoneIsNone(_ command: [String]) async throws {
    let run = try await run(command, "| true; exit 0")
    #expect(run.complaint == "", "\(command)")
  }

  @Test func aReaderWhoLeavesAfterALineHasTheWeightsSaved() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 7 })
    try await withFolder { folder in
      try writeDigits(to: folder)
      let file = folder.appendingPathComponent("weights")
      let quick = ["--data", folder.path, "--epochs", "1", "--rounds", "0"]
      let read = try await run([chapter.name] + quick + ["--save", file.path], "| head -1")
      #expect(read.complaint == "" && read.output.hasPrefix("7. "))
      let saved = try String(contentsOf: file, encoding: .utf8)
      #expect(saved.hasPrefix("downhill weights 1\n"))
      let load = try await run([chapter.name] + quick + ["--load", file.path], "> /dev/null")
      #expect(load.status == 0 && load.complaint == "", "they are whole")
    }
  }

  /// With all three streams closed, files are still written as they should be.
  @Test func aPageIsWrittenWithNoStreamOpen() async throws {
    try await withFolder { folder in
      let chapter = try #require(Chapter.all.first)
      let file = folder.appendingPathComponent("page.md").path
      _ = try await run([chapter.name, "--output", file], "<&- >&- 2>&-")
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(page.hasPrefix("# 1. "))
      let names = page.matches(of: /\]\((page-[^)]*svg)\)/).map { String($0.1) }
      #expect(Set(names + ["page.md"]) == Set(try files(in: folder)))
    }
  }

  private func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aPictureThatIsNotOursStays() async throws {
    try await withFolder { folder in
      let chapter = try #require(Chapter.all.first)
      let file = folder.appendingPathComponent("page.md").path
      let own = folder.appendingPathComponent("page-1.svg")
      try Data("mine".utf8).write(to: own)
      #expect(try await chapter.run(["--output", file, "--section", "1"]).status == 0)
      let made = try files(in: folder).filter { $0.hasPrefix("page-1-") }
      let picture = folder.appendingPathComponent(try #require(made.first))
      try Data("mine too".utf8).write(to: picture)
      let run = try await chapter.run(["--output", file, "--section", "1"])
      #expect(run.status == 74 && run.complaint.contains("is not this page's picture"))
      #expect(try String(contentsOf: picture, encoding: .utf8) == "mine too")
      #expect(try String(contentsOf: own, encoding: .utf8) == "mine")
    }
  }
}
