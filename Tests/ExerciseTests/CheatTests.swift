// Cheats win no mark, leave nothing behind, and cost nobody else a verdict.

import Foundation
import TestSupport
import Testing

@testable import Notebook
@testable import Verdicts

@Suite(.compiles) struct CheatTests {
  /// The exercises of chapter 3, with an answer to the first that is this, and a right one to the last
  /// but one.
  private func verdicts(with body: String) async throws -> (cheat: Verdict, other: Verdict) {
    let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
    var bodies: [String?] = exam.cards.map { _ in nil }
    bodies[0] = body
    bodies[5] = "0.2"
    let text = try exam.text(with: bodies)
      .replacing("import Notebook", with: "import Foundation\nimport Notebook")
    let verdicts = try await exam.verdicts(on: text)
    return (verdicts[0], verdicts[5])
  }

  @Test(arguments: Cheat.all.indices) func aCheatWinsNothing(_ index: Int) async throws {
    let cheat = Cheat.all[index]
    let (verdict, other) = try await verdicts(with: cheat.body)
    #if !os(Linux)
      // There memory has no limit; and what would be found in /proc is not.
      if cheat.body.contains("<< 30") || cheat.status == "endless" { return }
    #endif
    #expect(verdict.outcome.status == cheat.status, "\(cheat.body)\n\(verdict.outcome)")
    #expect(other.outcome == .right)
    #expect(verdict.printed.utf8.count <= 64 << 10)
    if verdict.printed.hasPrefix("/") {
      let folder = verdict.printed.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(!FileManager.default.fileExists(atPath: folder), "\(folder) was left behind")
    }
    #if os(Linux)
      if cheat.body.contains(Cheat.mark) { #expect(running(Cheat.mark) == []) }
    #endif
  }

  /// What others have handed in lies somewhere: nobody reads it, and nobody takes it away.
  @Test(.enabled(if: Seclusion.version > 0, "this machine cannot hide files from an answer"))
  func anAnswerSeesNobodysFiles() async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("a")
      try Data("0.35".utf8).write(to: file)
      let body = """
        let text = try? String(contentsOfFile: "\(file.path)", encoding: .utf8)
        truncate("\(file.path)", 0)
        unlink("\(file.path)")
        let own = FileManager.default.createFile(atPath: "own", contents: nil)
        return text == nil && own ? 0.35 : 0
        """
      #expect(try await verdicts(with: body).cheat.outcome == .right)
      #expect(try Data(contentsOf: file).count == 4)
    }
  }

  #if os(Linux)
    @Test func whoEndsItsJudgeLeavesNothing() async throws {
      try await withFolder { folder in
        let mark = Cheat.newMark()
        let course = try WatchedCourse(in: folder)
        let text = try course.text(
          with: """
            let other = Process()
            other.executableURL = URL(fileURLWithPath: "/bin/sh")
            other.arguments = ["-c", "setsid sleep \(mark) & sleep \(mark)"]
            try? other.run()
            Thread.sleep(forTimeInterval: 0.3)
            kill(getppid(), SIGKILL)
            while true { sleep(1000) }
            """, in: "costByPencil")
        try Data(text.replacing("import Notebook", with: "import Foundation\nimport Notebook").utf8)
          .write(to: course.file)
        let run = try await Program(builtProgram("exercises")).run(
          ["3.1"], environment: ["DOWNHILL_COURSE": folder.path])
        #expect(run.output.contains("its judge was ended, and could say nothing."))
        #expect(running(mark) == [])
      }
    }

    @Test func nothingGoesOnOnceWhoeverAskedHasGone() async throws {
      let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
      let (blanks, mark) = (exam.cards.map(\.blank), Cheat.newMark())
      let body = """
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/bin/sh")
        other.arguments = ["-c", "setsid sleep \(mark)"]
        try? other.run()
        sleep(1000)
        return 0
        """
      let text = try exam.text(with: [body])
        .replacing("import Notebook", with: "import Foundation\nimport Notebook")
      let toolchain = try Toolchain(programs: programs(), builtWith: "exercises")
      let judge = try builtProgram("answers3")
      try await withFolder { shelf in
        try await aside {
          let made = try AnswerProgram.of(
            AnswerText(text, blanks: blanks), blanks: blanks, by: toolchain, in: shelf)
          let program = try #require(made.program)
          let (process, input) = (Process(), Pipe())
          process.executableURL = judge
          let room = shelf.appendingPathComponent("room")
          try FileManager.default.createDirectory(at: room, withIntermediateDirectories: false)
          process.arguments = ["judge", program.path, room.path, blanks[0]]
          process.standardInput = input
          process.standardOutput = FileHandle.nullDevice
          try process.run()
          try input.fileHandleForWriting.write(contentsOf: Data("seal\n".utf8))
          while running(mark).isEmpty { usleep(20_000) }
          try input.fileHandleForWriting.close()
          process.waitUntilExit()
          #expect(process.terminationStatus == 130)
          #expect(!FileManager.default.fileExists(atPath: room.path))
          #expect(running(mark) == [])
        }
      }
    }
  #endif
}
