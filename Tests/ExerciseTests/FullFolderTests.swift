// Folders that are full: a right answer is right, or a sentence says that there is no room.

import Foundation
import TestSupport
import Testing

#if os(Linux)
  @Suite(.compiles) struct FullFolderTests {
    /// Whether this machine lets a test have a small disk of its own.
    private static let canMount: Bool = {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec unshare -m mount -t tmpfs -o size=16k tmpfs /mnt"]
      process.standardError = FileHandle.nullDevice
      guard Tier.now >= .standard, (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }()

    /// Examines a right answer under a shell that has done something first, with this course's folder
    /// as its first word and the one for temporary files as the second.
    private func examine(_ words: String, _ program: [String] = ["exercises", "3.1"]) async throws
      -> (run: Run, left: [String])
    {
      try await withFolder { folder in
        let course = try WatchedCourse(in: folder)
        try course.save("0.35", in: "costByPencil")
        let (answers, temporary) = (
          folder.appendingPathComponent("answers"), folder.appendingPathComponent("temporary")
        )
        let shell = Program(URL(fileURLWithPath: "/usr/bin/env"))
        let arguments = [
          "-c", words + "\nshift 2; exec \"$@\"", "sh", answers.path, temporary.path,
          try builtProgram(program[0]).path,
        ]
        let students = course.file.deletingLastPathComponent().path
        let run = try await shell.run(
          (words.contains("mount") ? ["unshare", "-m"] : []) + ["/bin/sh"] + arguments
            + program.dropFirst().map { $0 == "CLASS" ? students : $0 },
          environment: ["DOWNHILL_COURSE": folder.path, "TMPDIR": temporary.path])
        return (run, try course.remains())
      }
    }

    private func expectRightOrFull(_ run: Run, _ left: [String], _ words: String, of place: String)
    {
      #expect(left == [])
      if run.status == 0 {
        #expect(run.output.contains("Right.") && run.complaint == "", "\(words)")
        return
      }
      #expect(run.output == "" && run.status == 74, "\(words): \(run.output)\(run.complaint)")
      #expect(run.complaint.contains(" is full: it has room for "), "\(run.complaint)")
      #expect(run.complaint.contains("/\(place)"), "\(run.complaint)")
      #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
    }

    @Test(
      .enabled(if: canMount, "this machine lets nobody mount a small disk"),
      arguments: ["answers", "temporary"], ["16k", "5m", "20m"])
    func aRightAnswerIsRightOrThereIsNoRoom(_ place: String, _ size: String) async throws {
      let goal = place == "answers" ? "$1" : "$2"
      let words = "mount -t tmpfs -o size=\(size) tmpfs \"\(goal)\" || exit 1"
      let (run, left) = try await examine(words)
      expectRightOrFull(run, left, words, of: place)
      if size != "20m" { #expect(run.status == 74) } else { #expect(run.status == 0) }
    }

    @Test(.enabled(if: canMount, "this machine lets nobody mount a small disk"))
    func aClassIsNotGradedWhereThereIsNoRoom() async throws {
      let words = "mount -t tmpfs -o size=1m tmpfs \"$2\" || exit 1"
      let (run, left) = try await examine(words, ["grade", "CLASS", "--csv"])
      #expect(run.status == 74)
      expectRightOrFull(run, left, words, of: "temporary")
    }

    /// Where no file may be longer than so many blocks, no folder is full, and yet nothing fits.
    @Test(arguments: [4, 2000]) func filesThatMayNotGrowAreNoMistake(_ blocks: Int)
      async throws
    {
      let (run, left) = try await examine("ulimit -f \(blocks)")
      #expect(left == [])
      if run.status == 0 {
        #expect(run.output.contains("Right."))
      } else {
        #expect(run.output == "" && [70, 74].contains(run.status), "\(run.output)")
        #expect(run.complaint.split(separator: "\n").count == 1, "\(run.complaint)")
        #expect(!run.complaint.contains("Error Domain"), "\(run.complaint)")
      }
    }
  }
#endif
