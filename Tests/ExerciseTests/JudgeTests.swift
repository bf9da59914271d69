// What a judge says of programs that answer nothing, too much or nonsense.

import Foundation
import Notebook
import TestSupport
import Testing

@Suite(.compiles) struct JudgeTests {
  /// The verdict on a script of the shell that stands in the place of an answer's program; of a judge
  /// that is run under some limits.
  private func verdict(on script: String, under limits: String = "true") async throws -> Verdict {
    try await withFolder { folder in
      let program = folder.appendingPathComponent("program")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let room = folder.appendingPathComponent("room")
      try FileManager.default.createDirectory(at: room, withIntermediateDirectories: false)
      let judge = try builtProgram("answers3")
      return try await aside {
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
          "-c", "\(limits); exec \"$0\" \"$@\"", judge.path, "judge", program.path, room.path,
          "costByPencil",
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("seal\n".utf8))
        let line = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == [])
        #expect(line.starts(with: Data("seal".utf8)))
        return try JSONDecoder().decode(Verdict.self, from: line.dropFirst(4))
      }
    }
  }

  @Test func whoPrintsWithoutEndIsStopped() async throws {
    let verdict = try await verdict(on: "yes >&2")
    #expect(verdict.outcome.sentence?.hasSuffix("it printed more than anybody can read.") == true)
    #expect(verdict.printed.utf8.count < 64 << 10 && verdict.printed.hasPrefix("y\ny\n"))
  }

  #if os(Linux)
    /// The judge has 400 MB of memory, which is little more than it has at its start, and may write no
    /// file of more than a few kilobytes.
    @Test(arguments: ["", ">&2", "| tee /dev/stderr"])
    func whatIsWrittenWithoutEndTakesNoRoom(_ stream: String) async throws {
      let verdict = try await verdict(
        on: "head -c 400000000 /dev/zero \(stream)",
        under: "export SWIFT_BACKTRACE=enable=no; ulimit -v 400000; ulimit -f 8")
      #expect(verdict.outcome.status == "trapped")
      #expect(verdict.printed.utf8.count <= 64 << 10)
    }
  #endif

  /// Whatever number it is: a limit of time has none, and no signal either.
  @Test(arguments: [0, 1, 3, 64, 124, 130, 137, 152, 255])
  func whoEndsTheProgramIsToldSo(_ status: Int) async throws {
    let sentence = try await verdict(on: "exit \(status)").outcome.sentence
    #expect(
      sentence
        == "This answer stopped the program with the exit status \(status); it should give its result "
        + "back.")
  }

  @Test func howItEndedIsSaid() async throws {
    let ended = try await verdict(on: "echo hello >&2; exit 3")
    #expect(ended.outcome.sentence?.contains("with the exit status 3") == true)
    #expect(ended.printed == "hello")
    #expect(try await verdict(on: "kill -9 $$").outcome.status == "too much memory")
  }

  @Test func nonsenseIsNoReply() async throws {
    let verdict = try await verdict(on: "yes; sleep 1000")
    #expect(verdict.outcome.sentence?.hasSuffix("what it gave back cannot be read.") == true)
  }

  @Test(.enabled(if: Tier.now >= .long, "it waits a minute; say \(Tier.long.command)"))
  func whoSleepsIsNotWaitedForForEver() async throws {
    #expect(try await verdict(on: "sleep 1000000").outcome.status == "endless")
  }
}
