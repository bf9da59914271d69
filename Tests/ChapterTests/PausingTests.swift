// Pausing before results on a terminal: what is asked, what is said to a guess, and what ends it.

import Testing

@Suite(.runsPrograms, .asItCame) struct PausingTests {
  private static let prompt = "    What will it be? A guess, or Return: "

  /// A chapter's page on a terminal without colour, with keys pressed at the first question.
  private func page(
    of chapter: Chapter, _ arguments: [String] = [], keys: String,
    until prompt: String = PausingTests.prompt
  ) async throws -> String {
    try await Terminal(columns: 80).run(
      chapter, ["--pause"] + arguments, until: prompt, environment: ["NO_COLOR": "1"]
    ) { $0.type(keys) }
  }

  @Test func pausingWaitsForReturn() async throws {
    let chapter = try #require(Chapter.all.first)
    let terminal = try Terminal(columns: 80)
    // Pressed while the program was being built, say.
    terminal.type(String(repeating: "9\n", count: 200))
    var wentOn = false
    let page = try await terminal.run(
      chapter, ["--pause"], until: PausingTests.prompt, environment: ["NO_COLOR": "1"]
    ) { terminal in
      // A page that waits shows nothing, however long we look; one that does not is found out.
      wentOn = terminal.showsSomething(withinMilliseconds: 300)
      terminal.type(String(repeating: "\n", count: 500))
    }
    #expect(!wentOn, "the page went on before Return was pressed")
    #expect(page.ranges(of: PausingTests.prompt).count > 5)
    expectSame(
      page.replacing(PausingTests.prompt, with: ""), try await chapter.run().output,
      "pausing changes the page, or something is said though nobody guessed")
  }

  @Test func aGuessIsTold() async throws {
    let guesses = ["7", "3", "wake", "-1", "yes", "9,000", "2.9", ""]
    let page = try await page(
      of: Chapter.all[0], keys: guesses.joined(separator: "\n") + String(repeating: "\n", count: 99)
    )
    let said = page.lines.filter { $0.contains(/^    (right|close|wrong|a drawing|\d+ right)/) }
    #expect(
      said.map { $0.dropFirst(4) } == [
        "wrong: 7, the nearest was 6",
        "right: 3",
        "wrong: there is no \"wake\" in it",
        "right: −1",
        "wrong: there is no \"yes\" in it",
        "a drawing: compare it yourself",
        "close: 2.9, it was 3",
        "2 right, 1 close, 3 wrong. Look again at: 1. A neuron is a function; 2. Yes",
      ])
    #expect(page.hasSuffix(" 2. Yes\n    or no\n"))
    // The verdict is said when all results of the cell are there, and before what comes next.
    #expect(page.contains("them: 3 of 4\n\n    close: 2.9"))
    #expect(page.contains("right: 3\n\nWe shall need"))
  }

  /// The first thing that chapter 1 shows is a diagram.
  @Test func aDiagramDoesNotAsk() async throws {
    let page = try await page(of: Chapter.all[0], keys: String(repeating: "\n", count: 99))
    let (before, after) = try #require(page.halves(at: PausingTests.prompt))
    #expect(before.contains("A neuron with three inputs\n"))
    #expect(before.contains("(x₂)  ──→  (z)"))
    #expect(after.hasPrefix("\n    3 · 2 = 6"))
  }

  @Test func theEndOfInputAsksNoMore() async throws {
    let chapter = Chapter.all[0]
    let page = try await page(of: chapter, keys: "7\n\u{4}")
    #expect(page.ranges(of: PausingTests.prompt).count == 2)
    #expect(page.contains("    0 right, 0 close, 1 wrong. Look again at: 1. A neuron"))
    let last = try #require(try await chapter.run().output.lines.last { !$0.isEmpty })
    #expect(page.contains(last), "the page is not told to its end")
  }

  /// A page that nobody reads on the terminal asks nobody.
  @Test(arguments: ["markdown", "html", "jupyter"]) func otherFormatsDoNotAsk(_ format: String)
    async throws
  {
    let chapter = Chapter.all[0]
    let terminal = try Terminal(columns: 80)
    let run = try await terminal.run(chapter, ["--pause", "--format", format])
    #expect(run.status == 0 && run.complaint == "")
    expectSame(
      run.output, try await chapter.run(["--format", format]).output, "pausing changes the page")
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

  /// What stands before and after the first place of a text.
  fileprivate func halves(at text: String) -> (before: Substring, after: Substring)? {
    firstRange(of: text).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }
}
