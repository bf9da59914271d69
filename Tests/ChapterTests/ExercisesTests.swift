// `swift run chapter3 exercises` on a fresh clone: what a student meets first.

import Foundation
import Testing

@Suite(.runsPrograms) struct ExercisesTests {
  /// The titles of a chapter's exercises, as its blanks have them.
  private func headings(of chapter: Chapter) throws -> [(number: String, title: String)] {
    let blanks = try text(of: "Chapters/\(chapter.folder)/Exercises.swift")
    return blanks.matches(of: /(?m)^\/\/\/ (\d+\.\d+) (.+)\.$/).map {
      (String($0.1), String($0.2))
    }
  }

  @Test(arguments: Chapter.all) func aFreshCloneHasTriedNothing(_ chapter: Chapter) async throws {
    let headings = try headings(of: chapter)
    #expect(headings.count >= 5)
    let run = try await chapter.run(["exercises"], isWhole: true)
    let file = "Chapters/\(chapter.folder)/Exercises.swift"
    #expect(run.status == 1)
    #expect(run.complaint == "")
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let list = headings.map { "  \($0.number)  ·  \($0.title)  (not tried)" }
    #expect(lines.map(String.init) == list)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Exercises, to be answered in `\(file)` "))
    #expect(words.contains("Not tried yet. Open `\(file)` and put an answer in the place of"))
    #expect(
      words.contains("A hint: `swift run \(chapter.name) exercises \(chapter.number).1 --hint`"))
  }

  @Test(arguments: Chapter.all) func theListHasNothingToMend(_ chapter: Chapter) async throws {
    let run = try await chapter.run(["exercises", "--check"], isWhole: true)
    let line = try #require(
      run.output.wholeMatch(
        of: /exercises: (\d+), known mistakes: (\d+), cases: (\d+); nothing to mend\n/),
      "\(run.output)\(run.complaint)")
    let count = try headings(of: chapter).count
    #expect(Int(line.1) == count)
    #expect((Int(line.2) ?? 0) >= 2 * count)
    #expect((Int(line.3) ?? 0) >= count)
    #expect(run.status == 0)
  }

  @Test(arguments: Chapter.all) func thePageEndsByNamingThem(_ chapter: Chapter) throws {
    // Chapters that work for long are held to this by their page in docs.
    let page = try text(of: "docs/\(chapter.name).md")
    let list = try headings(of: chapter).map { "- \($0.number) \($0.title)\n" }.joined()
    #expect(page.hasSuffix(list))
    #expect(page.contains("`swift run \(chapter.name) exercises`"))
  }

  @Test(arguments: Chapter.all) func oneExerciseShowsItsQuestion(_ chapter: Chapter) async throws {
    for (number, title) in try headings(of: chapter) {
      let run = try await chapter.run(["exercises", number], isWhole: true)
      #expect(run.status == 1)
      #expect(
        run.output.hasPrefix("**\(number) \(title)**\n")
          || run.output.hasPrefix("\(number) \(title)\n"))
      #expect(run.output.contains("Not tried yet."))
    }
  }

  @Test func wrongWordsAreRefused() async throws {
    let chapter = try #require(Chapter.all.first)
    for (words, sentence) in [
      (["exercise"], "found \"exercise\"; the word is exercises, and it stands first"),
      (
        ["--plain", "exercises"], "exercises must stand first, and takes no options of the page"
      ),
      (
        ["exercises", "9.1"],
        "found \"9.1\" after exercises; expected a number from 1.1 to 1.7, or --hint, "
          + "--solution, --reveal, --json, --check"
      ),
      (["exercises-examine"], "exercises-examine is for this program's own use; say exercises"),
    ] {
      let run = try await chapter.run(words)
      #expect(run.complaint == "\(chapter.name): \(sentence)\n")
      #expect(run.output == "")
      #expect(run.status == 64)
    }
  }

  @Test func aSolutionIsShownOnlyOnRequest() async throws {
    let chapter = try #require(Chapter.all.first)
    let early = try await chapter.run(["exercises", "1.5", "--solution"])
    #expect(early.status == 1)
    #expect(early.output == "")
    #expect(
      early.complaint
        == "chapter1: the solution of 1.5 is shown once your answer is right; --solution --reveal "
        + "shows it now\n")
    let revealed = try await chapter.run(["exercises", "1.5", "--solution", "--reveal"])
    #expect(revealed.status == 0)
    #expect(
      revealed.output == """
        In leaky:

        │ if z > 0 {
        │   return z
        │ }
        │ return 0.1 * z

        """)
  }

  // The program keeps its note of what it gave beside itself, so this one runs alone.
  @Test func hintsComeOneAtATime() async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("chapter3")
      try FileManager.default.copyItem(at: builtProgram("chapter3"), to: file)
      let chapter3 = Program(file)
      var hints: [String] = []
      for _ in 1...4 {
        hints.append(try await chapter3.run(["exercises", "3.2", "--hint"]).output)
      }
      for count in 1...3 {
        #expect(hints[count - 1].hasPrefix("Hint \(count) of 3: "))
        #expect(hints[count - 1].contains(count < 3 ? "The next one:" : "There are no more."))
      }
      #expect(hints[3].hasPrefix(hints[0].prefix { $0 != "\n" }))
      #expect(hints[3].contains("\nHint 2 of 3: ") && hints[3].contains("\nHint 3 of 3: "))
    }
  }

  @Test func graderAndPlainPaperGetWhatTheyNeed() async throws {
    let chapter = try #require(Chapter.all.first)
    struct Report: Decodable {
      let number: String
      let title: String
      let status: String
      let message: String
    }
    let run = try await chapter.run(["exercises", "--json"])
    let reports = try JSONDecoder().decode([Report].self, from: Data(run.output.utf8))
    #expect(run.status == 1)
    let headings = try headings(of: chapter)
    #expect(reports.map(\.number) == headings.map(\.number))
    #expect(reports.map(\.title) == headings.map(\.title))
    #expect(reports.allSatisfy { $0.status == "not tried" && $0.message == "" })
    let plain = try await chapter.run(["exercises"], environment: ["LC_ALL": "C"])
    #expect(plain.output.filter { !$0.isASCII } == "")
  }
}
