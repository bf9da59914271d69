// `swift run exercises`: what a student meets, and on a fresh clone what comes first.

import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// For tests of what is said where nobody has answered anything.
  fileprivate static var onAFreshClone: Self {
    .enabled(if: ExercisesTests.isFresh, "\(Tier.asItCameReason), where no blank has an answer")
  }
}

@Suite(.runsPrograms) struct ExercisesTests {
  /// Whether the course should be as it came, and its blanks are empty.
  ///
  /// Where they are not, one test says so in CourseCheckTests, and not each of these.
  fileprivate static let isFresh =
    Tier.asksAsItCame
    && Chapter.all.allSatisfy { chapter in
      let blanks = (try? text(of: "Chapters/\(chapter.folder)/Exercises.swift")) ?? ""
      return blanks.matches(of: #/(?m)^  notTried\(\)$/#).count
        == blanks.matches(of: #/(?m)^/// \d+\.\d+ /#).count
    }

  private func exercises(
    _ words: String..., environment: [String: String] = [:]
  ) async throws -> Run {
    try await Program(builtProgram("exercises")).run(words, environment: environment)
  }

  /// The titles of a chapter's exercises, as its blanks have them.
  private func headings(of chapter: Chapter) throws -> [(number: String, title: String)] {
    let blanks = try text(of: "Chapters/\(chapter.folder)/Exercises.swift")
    return blanks.matches(of: /(?m)^\/\/\/ (\d+\.\d+) (.+)\.$/).map {
      (String($0.1), String($0.2))
    }
  }

  /// Whatever the answers are, all exercises are in the list, and the first that is not right is told.
  @Test(arguments: Chapter.all) func aChaptersListNamesThemAll(_ chapter: Chapter) async throws {
    let headings = try headings(of: chapter)
    let run = try await exercises("\(chapter.number)")
    #expect(run.complaint == "")
    let lines = run.output.split(separator: "\n").prefix { !$0.hasPrefix("**") }
    for (number, title) in headings {
      #expect(lines.contains { $0.hasPrefix("  \(number)  ") && $0.contains("  \(title)") })
    }
    #expect(lines.count { $0.hasPrefix("  \(chapter.number).") } == headings.count)
  }

  @Test(.onAFreshClone, arguments: Chapter.all)
  func aFreshCloneHasTriedNothing(_ chapter: Chapter) async throws {
    let headings = try headings(of: chapter)
    let run = try await exercises("\(chapter.number)")
    let file = "Chapters/\(chapter.folder)/Exercises.swift"
    #expect(run.status == 1)
    #expect(run.complaint == "")
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let list = headings.map { "  \($0.number)  ·  \($0.title)  (not tried)" }
    #expect(lines.map(String.init) == list)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Exercises, to be answered in `\(file)` "))
    #expect(words.contains("Not tried yet. Open `\(file)` and put an answer in the place of"))
    #expect(words.contains("A hint: `swift run exercises \(chapter.number).1 --hint`"))
  }

  @Test(arguments: Chapter.all) func theListHasNothingToMend(_ chapter: Chapter) async throws {
    let run = try await exercises("\(chapter.number)", "--check")
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

  @Test(arguments: Chapter.all) func thePageEndsByNamingThem(_ chapter: Chapter) async throws {
    let page = try await chapter.run(["--format", "markdown"]).output
    let list = try headings(of: chapter).map { "- \($0.number) \($0.title)\n" }.joined()
    #expect(page.hasSuffix(list))
    #expect(page.contains("`swift run exercises \(chapter.number)`"))
  }

  @Test(arguments: Chapter.all) func oneExerciseShowsItsQuestion(_ chapter: Chapter) async throws {
    for (number, title) in try headings(of: chapter) {
      let run = try await exercises(number)
      #expect(
        run.output.hasPrefix("**\(number) \(title)**\n")
          || run.output.hasPrefix("\(number) \(title)\n"))
      if ExercisesTests.isFresh {
        #expect(run.status == 1 && run.output.contains("Not tried yet."))
      }
    }
  }

  @Test func theWholeCourseIsOneList() async throws {
    let run = try await exercises()
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.count == Chapter.all.count)
    for (chapter, line) in zip(Chapter.all, lines) {
      #expect(line.hasPrefix("  \(chapter.number). "))
      if ExercisesTests.isFresh { #expect(line.hasSuffix("  not tried")) }
    }
    if !ExercisesTests.isFresh { return }
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("`swift run exercises 1.1`\n"))
    let next = try await exercises("--next")
    #expect(next.status == 1)
    #expect(next.output.contains("1.1 ") && next.output.contains("Not tried yet."))
  }

  @Test func theListNamesThemAll() async throws {
    let run = try await exercises("--list")
    #expect(run.status == 0)
    let titles = try Chapter.all.flatMap(headings).map { "  \($0.number)  \($0.title)" }
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.map(String.init) == titles)
  }

  @Test func wrongWordsAreRefused() async throws {
    let chapters = Chapter.all.map { "\($0.number)" }.joined(separator: ", ")
    let first = try #require(Chapter.all.first)
    for (word, sentence) in [
      ("3.0", "found \"3.0\"; expected a chapter (\(chapters)) or an exercise, as in 3.2"),
      (
        "1.99",
        "there is no exercise 1.99; chapter 1 has 1.1 to 1.\(try headings(of: first).count)"
      ),
    ] {
      let run = try await exercises(word)
      #expect(run.complaint == "exercises: \(sentence)\n")
      #expect(run.output == "" && run.status == 64)
    }
  }

  @Test func aChapterLeadsToThem() async throws {
    let chapter = try #require(Chapter.all.first)
    for words in [["exercises"], ["exercises", "1.2", "--hint"], ["--plain", "exercise"]] {
      let run = try await chapter.run(words)
      #expect(
        run.complaint
          == "chapter1: the exercises are a program of their own: say \"swift run exercises 1\"\n")
      #expect(run.output == "" && run.status == 64)
    }
  }

  @Test func aJudgeSaysWhomToAsk() async throws {
    let run = try await Program(builtProgram("answers1")).run([])
    #expect(
      run.complaint
        == "answers1: this program judges answers for another one; say \"swift run exercises\"\n")
    #expect(run.status == 64)
  }

  @Test(.onAFreshClone) func aSolutionIsShownOnlyOnRequest() async throws {
    let early = try await exercises("1.5", "--solution")
    #expect(early.status == 1)
    #expect(early.output == "")
    #expect(
      early.complaint
        == "exercises: the solution of 1.5 is shown once your answer is right; --solution --reveal "
        + "shows it now\n")
    let revealed = try await exercises("1.5", "--solution", "--reveal")
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

  @Test func hintsComeOneAtATime() async throws {
    try await withFolder { folder in
      let note = ["DOWNHILL_HINTS": folder.appendingPathComponent("hints.json").path]
      var hints: [String] = []
      for _ in 1...4 {
        hints.append(try await exercises("3.2", "--hint", environment: note).output)
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
    struct Report: Decodable {
      let number: String
      let title: String
      let status: String
      let message: String
      let printed: String
    }
    let run = try await exercises("--json")
    let reports = try JSONDecoder().decode([Report].self, from: Data(run.output.utf8))
    let headings = try Chapter.all.flatMap(headings)
    #expect(reports.map(\.number) == headings.map(\.number))
    #expect(reports.map(\.title) == headings.map(\.title))
    #expect(run.status == (reports.allSatisfy { $0.status == "right" } ? 0 : 1))
    if ExercisesTests.isFresh {
      #expect(reports.allSatisfy { $0.status == "not tried" && $0.message + $0.printed == "" })
    }
    let plain = try await exercises("1", environment: ["LC_ALL": "C"])
    #expect(plain.output.filter { !$0.isASCII } == "")
  }
}
