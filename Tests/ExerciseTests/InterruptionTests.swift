// `swift run exercises` is interrupted, or killed, while an answer runs: nothing of it is left.

import Foundation
import TestSupport
import Testing

@testable import Verdicts

#if os(Linux)
  @Suite(.compiles) struct InterruptionTests {
    @Test(arguments: [
      (SIGINT, true), (SIGTERM, false), (SIGHUP, true), (SIGKILL, false), (SIGKILL, true),
    ])
    func nothingIsLeft(_ signal: Int32, _ goesToAll: Bool) async throws {
      try await withFolder { folder in
        try await aside {
          let mark = Cheat.newMark()
          let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
          let course = try WatchedCourse(in: folder, text: exam.text(startingSleepOf: mark))
          let process = Program(try builtProgram("exercises")).process(
            ["3.1"],
            environment: [
              "DOWNHILL_COURSE": folder.path,
              "TMPDIR": folder.appendingPathComponent("temporary").path,
            ])
          let output = Pipe()
          process.standardOutput = output
          process.standardError = output
          try process.run()
          while process.isRunning && running(mark).isEmpty { usleep(20_000) }
          // A terminal sends it to all that run in front.
          let number = process.processIdentifier
          kill(goesToAll && getpgid(number) == number ? -number : number, signal)
          process.waitUntilExit()
          let ended = process.terminationReason == .exit ? process.terminationStatus : -1
          #expect(ended == (signal == SIGKILL ? -1 : 128 + signal))
          // Of one that was killed, its judge finds out and tidies up; that takes it a moment.
          let patience = Date(timeIntervalSinceNow: 60)
          while signal == SIGKILL, Date() < patience,
            try running(mark) != [] || course.remains() != []
          { usleep(20_000) }
          #expect(running(mark) == [] && course.children.map(\.words) == [])
          #expect(try course.remains() == [])
        }
      }
    }
  }
#endif
