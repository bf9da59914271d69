// `swift run exercises --watch` with real files: what is saved, however, is examined.

import Foundation
import Notebook
import TestSupport
import Testing

@testable import Verdicts

@Suite(.compiles, .asItCame) struct WatchedAnswersTests {
  /// A watched course, and what is done with it, on a thread of its own.
  private func watched(
    _ words: String, _ body: @escaping @Sendable (WatchedCourse) throws -> Void
  ) async throws {
    try await withFolder { folder in
      try await aside {
        let course = try WatchedCourse(in: folder)
        try course.start(words)
        try body(course)
      }
    }
  }

  @Test func whatIsSavedIsExaminedUntilItIsRight() async throws {
    try await watched("3") { course in
      try course.wait(for: "Watching `Chapters/3-one-dimension/Exercises.swift`.")
      try course.wait(for: "3.1 The cost of an answer With a pencil:")
      try course.wait(for: "Not tried yet. Open `Chapters/3-one-dimension/Exercises.swift`")
      try course.wait(for: "A hint, in another terminal: `swift run exercises 3.1 --hint`")
      try course.wait(for: "0 of 7 right The course")
      try course.save("print(\"hello\")\nreturn 9", in: "costByPencil")
      try course.wait(for: "Expected a smaller number, found 9. It printed: │ hello")
      try course.saveByRenaming("0.35", in: "costByPencil")
      try course.wait(for: "3.1 The cost of an answer Right.")
      try course.wait(for: "3.2 A slope by rule The cost is C(w) = (3w − 6)².")
      try course.wait(for: "1 of 7 right The course")
      try course.save("return 18 * (w - 2", in: "slopeOfSquare")
      try course.wait(for: "a `)` is missing")
      try course.wait(for: "1 of 7 right The course")
      try course.save("[1.0][5]", in: "slopeOfSquare")
      try course.wait(for: "stopped the program in line 26: index 5 was asked")
      try course.save("while true {}", in: "slopeOfSquare")
      try course.wait(for: "is there a loop that never ends?")
      try course.save("18 * (w - 2)", in: "slopeOfSquare")
      try course.wait(for: "3.2 A slope by rule Right.")
      try course.wait(for: "3.3 A slope by nudging")
      // Out of order: what was changed is told of.
      try course.save("0", in: "largestRate")
      try course.wait(for: "3.6 The largest rate")
      try course.wait(for: "Expected a larger number, found 0.")
      try course.save("0.2", in: "largestRate")
      try course.wait(for: "3.6 The largest rate Right.")
      try course.wait(for: "3.3 A slope by nudging")
      #expect(course.end(by: SIGINT) == 130)
      #expect(try course.remains() == [])
    }
  }

  @Test func ofTwoQuickSavesTheLastOneCounts() async throws {
    try await watched("3.1") { course in
      try course.wait(for: "0 of 48 right")
      for last in ["5", "7", "0.35"] {
        for body in ["1", "0.1", "wrong(", last] { try course.save(body, in: "costByPencil") }
        try course.wait(for: last == "0.35" ? "Right." : "found \(last).")
      }
      #expect(course.end() == 0)
      let farewell = "This one is right. Go on with 1.1: `swift run exercises --watch`"
      #expect(course.output.hasSuffix(farewell))
    }
  }

  @Test func whereNothingChangesNothingIsSaid() async throws {
    try await watched("3.1") { course in
      try course.wait(for: "0 of 48 right")
      let text = try Data(contentsOf: course.file)
      for _ in 1...5 { try text.write(to: course.file) }
      let other = course.folder.appendingPathComponent(
        "Chapters/2-matrix-shorthand/Exercises.swift")
      try Data((String(contentsOf: other, encoding: .utf8) + "// more\n").utf8).write(to: other)
      try course.save("9", in: "costByPencil")
      try course.wait(for: "found 9.")
      #expect(course.count == 2)
      #expect(course.end(by: SIGTERM) == 143)
    }
  }

  @Test func aFileThatIsAwayIsMissedAndFoundAgain() async throws {
    try await watched("3.1") { course in
      try course.wait(for: "0 of 48 right")
      let text = try Data(contentsOf: course.file)
      try FileManager.default.removeItem(at: course.file)
      try course.wait(for: "`Chapters/3-one-dimension/Exercises.swift` is not there")
      try text.write(to: course.file)
      try course.wait(for: "Not tried yet.")
      #expect(course.end(by: SIGINT) == 130)
    }
  }

  @Test func onceAllAreRightItSaysSoAndEnds() async throws {
    try await withFolder { folder in
      try await aside {
        let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
        let right = try exam.text(with: exam.closures().map(\.first))
        let course = try WatchedCourse(in: folder, text: right)
        try course.save("w", in: "slopeOfSquare")
        try course.start("3")
        try course.wait(for: "3.2 A slope by rule The cost is")
        try course.wait(for: "6 of 7 right")
        try course.save("18 * (w - 2)", in: "slopeOfSquare")
        try course.wait(for: "7 of 7 right The course ██░░░░░░░░░░░░░░░░░░ 7 of 48 right")
        #expect(course.end() == 0)
        #expect(course.output.hasSuffix("Go on with 1.1: `swift run exercises --watch`"))
      }
    }
  }

  #if os(Linux)
    @Test(arguments: ["swift", "judge"]) func ctrlCLeavesNothing(_ program: String) async throws {
      try await watched("3.1") { course in
        try course.wait(for: "0 of 48 right")
        try course.save("while true {}", in: "costByPencil")
        while !course.children.contains(where: { $0.words.contains(program) }) { usleep(1000) }
        #expect(course.end(by: SIGINT) == 130)
        #expect(course.children.map(\.words) == [])
        #expect(try course.remains() == [])
      }
    }
  #endif

  @Test func whatHasNotChangedIsNotJudgedAgain() async throws {
    let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
    // An answer that is another one every time; the fourth calls the second.
    let chance = "Double.random(in: 100...200)"
    func text(_ bodies: [String?], helper: String = "") throws -> String {
      try exam.text(with: bodies) + helper
    }
    var kept = KeptVerdicts()
    func verdicts(_ text: String) async throws -> [Verdict] {
      let before = kept
      let (after, verdicts) = try await aside {
        var kept = before
        let verdicts = try kept.verdicts(on: text, of: exam)
        return (kept, verdicts)
      }
      kept = after
      return verdicts
    }
    let calling = "\(chance) + slopeOfSquare(at: w)"
    let first = try await verdicts(try text([nil, "1", chance, calling]))
    #expect(first[2].outcome.status == "wrong" && first[3].outcome.status == "wrong")
    let other = try await verdicts(try text(["\n\n0.35", "1", chance, calling]))
    #expect(other[0].outcome == .right)
    #expect(other[2] == first[2] && other[3] == first[3])
    let called = try await verdicts(try text(["0.35", "2", chance, calling]))
    #expect(called[2] == first[2] && called[3] != first[3])
    let helped = try await verdicts(
      try text(["0.35", "2", chance, calling], helper: "\nfunc help() {}\n"))
    #expect(helped[2] != first[2])
  }
}
