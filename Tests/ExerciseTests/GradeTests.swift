// `swift run grade` as a whole: what was put in comes out, whatever students hand in.

import Foundation
import TestSupport
import Testing

@testable import Notebook
@testable import Verdicts

@Suite(.compiles) struct GradeTests {
  /// Runs the grader on a folder, with a place of its own for what it makes meanwhile.
  private func grade(_ folder: URL, _ arguments: [String], in place: URL) async throws -> Run {
    let room = place.appendingPathComponent("room")
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
    let run = try await Program(builtProgram("grade"))
      .run([folder.path] + arguments, environment: ["TMPDIR": room.path])
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == [])
    return run
  }

  private func exam() throws -> Exam {
    try Exam(try #require(Chapter.all.first { $0.number == 3 }))
  }

  /// Grades a generated class, and holds every mark against what was put in.
  private func expectMarks(of count: Int, seed: UInt64) async throws {
    let exam = try exam()
    let pupils = try GeneratedClass(of: count, for: exam, seed: seed)
    try await withFolder { place in
      let folder = place.appendingPathComponent("class")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try pupils.write(to: folder, for: exam)
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      let file = place.appendingPathComponent("marks.json")
      let run = try await grade(folder, ["--output", file.path], in: place)
      #expect(run.complaint == "" && run.status == 0)
      let marks = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file))
      #expect(marks.students.count == count + GeneratedClass.troubles.count)
      let byName = Dictionary(uniqueKeysWithValues: marks.students.map { ($0.student, $0) })
      for (name, puts) in pupils.students {
        let found = try #require(byName[name])
        #expect(found.points == puts.count { $0.status == "right" }, "\(name)")
        for (mark, put) in zip(found.exercises, puts) {
          #if !os(Linux)
            if ["too much memory", "endless"].contains(put.status) { continue }
          #endif
          let what = "\(name), \(mark.number): \(put.body ?? "nothing")\n\(mark.message)"
          #expect(
            mark.status == put.status && mark.points == (put.status == "right" ? 1 : 0), "\(what)")
          #expect(mark.message.hasPrefix(put.words), "\(what)")
        }
        #expect(found.exercises.count == puts.count)
      }
      for (entry, words) in GeneratedClass.troubles {
        let name = String(entry.prefix { $0 != "." })
        for mark in try #require(byName[name]).exercises {
          #expect(mark.status == "missing" && mark.message.hasPrefix(words), "\(mark.message)")
        }
      }
      for index in exam.cards.indices {
        let right = pupils.students.count { $0.puts[index].status == "right" }
        #expect(run.output.contains(": \(right) of \(count) right"))
      }
      #expect(!run.output.contains("student 1"), "names are left out")
      // Nobody has done anything to what others handed in.
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
      #if os(Linux)
        #expect(running(GeneratedClass.mark) == [])
      #endif
    }
  }

  private struct Document: Decodable {
    struct Student: Decodable {
      let student: String
      let points: Int
      let exercises: [Mark]
    }

    struct Mark: Decodable {
      let number: String
      let points: Int
      let status: String
      let message: String
    }

    let students: [Student]
  }

  @Test(.enabled(if: Tier.now >= .ci, "it grades a class of twelve; say \(Tier.ci.command)"))
  func whatTwelveHandedInIsWhatIsSaidOfThem() async throws {
    try await expectMarks(of: 12, seed: 1)
  }

  @Test(.enabled(if: Tier.now >= .long, "it grades a class of a hundred; say \(Tier.long.command)"))
  func whatAHundredHandedInIsWhatIsSaidOfThem() async throws {
    try await expectMarks(of: 100, seed: 2)
  }

  @Test func oneAtATimeOrFourTheMarksAreTheSame() async throws {
    let exam = try exam()
    let closures = try exam.closures()
    try await withFolder { place in
      let folder = place.appendingPathComponent("class")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let bodies = ["a": closures[0][0], "b": closures[0][1], "c": closures[0][0], "d": "pi"]
      for (name, body) in bodies {
        try Data(exam.text(with: [body]).utf8)
          .write(to: folder.appendingPathComponent("\(name).swift"))
      }
      var texts: [String] = []
      for jobs in ["1", "4"] {
        let run = try await grade(folder, ["--csv", "--jobs", jobs], in: place)
        #expect(run.complaint == "" && run.status == 0)
        texts.append(run.output.replacing(/,\d+\.\d{3},/, with: ",,"))
      }
      #expect(texts[0] == texts[1])
      let lines = texts[0].split(separator: "\r\n").filter { $0.contains(",3,1,") }
      #expect(
        lines.map { $0.split(separator: ",")[4...5].joined(separator: " ") } == [
          "1 right", "0 known mistake", "1 right", "0 does not compile",
        ])
    }
  }

  #if os(Linux)
    @Test(arguments: [SIGINT, SIGTERM]) func anInterruptionLeavesNothing(_ signal: Int32)
      async throws
    {
      let exam = try exam()
      let mark = "34567.\(1000 + signal)"
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
      try await withFolder { place in
        let (room, file) = (
          place.appendingPathComponent("room"), place.appendingPathComponent("a.swift")
        )
        try FileManager.default.createDirectory(at: room, withIntermediateDirectories: false)
        try Data(text.utf8).write(to: file)
        let marks = place.appendingPathComponent("marks.csv")
        try await aside {
          let process = Program(try builtProgram("grade"))
            .process([file.path, "--output", marks.path], environment: ["TMPDIR": room.path])
          process.standardOutput = FileHandle.nullDevice
          process.standardError = FileHandle.nullDevice
          try process.run()
          while process.isRunning && running(mark).isEmpty { usleep(20_000) }
          kill(process.processIdentifier, signal)
          process.waitUntilExit()
          #expect(process.terminationStatus == 128 + signal)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: room.path) == [])
        #expect(running(mark) == [])
        #expect(!FileManager.default.fileExists(atPath: marks.path))
      }
    }
  #endif
}
