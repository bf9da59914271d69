// Every chapter's page, in a pipe and on a terminal.

import Foundation
import Testing

@Suite(.runsPrograms) struct PageTests {
  @Test func thereAreChapters() {
    #expect(Chapter.all.count >= 2)
  }

  @Test(arguments: Chapter.all) func aPageInAPipeIsPlainAndAlwaysTheSame(_ chapter: Chapter)
    async throws
  {
    let page = try await chapter.run()
    #expect(page.status == 0)
    #expect(page.complaint == "")
    let (hasEscapes, ends) = (page.output.contains("\u{1B}"), page.output.hasSuffix("\n"))
    #expect(!hasEscapes, "escape codes in a pipe")
    #expect(ends, "no line's end at the end")
    let again = try await chapter.run()
    if try chapter.lines().contains(where: { !$0.hasPrefix("//") && $0.contains("seed()") }) {
      let seeded = try await chapter.run(["--seed", "1"])
      expectSame(seeded.output, page.output, "--seed 1 is not the standard")
      #expect(try await chapter.run(["--seed", "2"]).status == 0)
    }
    let paused = try await chapter.run(["--pause"])
    expectSame(again.output, page.output, "a second run differs")
    expectSame(paused.output, page.output, "--pause changes a page that is not on a terminal")
    #expect(paused.complaint == "", "it asked for Return, and nobody is there")
  }

  @Test(arguments: Chapter.all) func allCodeOnThePageIsTheChapters(_ chapter: Chapter) async throws
  {
    let source = try chapter.lines().joined(separator: "\n")
    let page = try await chapter.run(["--format", "markdown"]).output
    let fences = page.matches(of: /(?:From `([^`]+)`:\n\n)?```swift\n((?s).*?)\n```/)
    #expect(!fences.isEmpty)
    for fence in fences {
      let code = String(fence.2)
      guard let file = fence.1 else {
        if !source.contains(code) { Issue.record("this code is not in main.swift:\n\(code)") }
        continue
      }
      // A part of the library stands at the left margin; its lines are the file's.
      let lines = Set(try text(of: String(file)).split(separator: "\n").map(trimmed))
      for line in code.split(separator: "\n") {
        #expect(lines.contains(trimmed(line)), "not in \(file): \(line)")
      }
    }
  }

  private func trimmed(_ line: Substring) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }

  @Test(arguments: Chapter.all) func withoutUnicodeAPageIsASCII(_ chapter: Chapter) async throws {
    let rich = try await chapter.run()
    let plain = try await chapter.run(environment: ["LC_ALL": "C"])
    #expect(plain.status == 0)
    let foreign = Set(plain.output.filter { !$0.isASCII })
    #expect(foreign.isEmpty, "\(foreign) is not ASCII")
    let questions = { (text: String) in text.filter { $0 == "?" }.count }
    #expect(
      questions(plain.output) == questions(rich.output),
      "a letter has no spelling in Sources/Notebook/Terminal/ASCII.swift")
    expectSame(
      try await chapter.run(["--plain"]).output, plain.output, "--plain is not what LC_ALL=C gives")
  }

  @Test(arguments: Chapter.all) func aNarrowTerminalShowsNothingBroken(_ chapter: Chapter)
    async throws
  {
    let page = try await Terminal(columns: 40).run(chapter)
    #expect(page.status == 0)
    #expect(page.complaint == "")
    let hasColour = page.output.contains("\u{1B}[")
    #expect(hasColour, "no colour on a terminal")
    for line in page.output.split(separator: "\n") {
      let width = seen(String(line)).count
      #expect(width <= 40, "\(width) columns: \(seen(String(line)))")
      #expect(
        !seen(String(line)).contains("\u{1B}"), "a broken escape code: \(line.debugDescription)")
      let last = line.ranges(of: /\u{1B}\[[0-9;]*m/).last
      #expect(
        last.map { line[$0] == "\u{1B}[0m" } ?? true, "paint runs on: \(line.debugDescription)")
    }
  }

  @Test(arguments: Chapter.all, [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func colourCanBeRefused(_ chapter: Chapter, _ environment: [String: String]) async throws {
    let page = try await Terminal(columns: 80).run(chapter, environment: environment)
    #expect(page.status == 0)
    expectSame(page.output, try await chapter.run().output, "it is not what a pipe gets")
  }

  @Test func aPageForAFileWaitsForNobody() async throws {
    let chapter = try #require(Chapter.all.first)
    try await withFolder { folder in
      let terminal = try Terminal(columns: 80)
      // Pressed in advance, so that a page that waits fails and does not hang.
      terminal.type(String(repeating: "\n", count: 500))
      let file = folder.appendingPathComponent("page.txt").path
      let run = try await terminal.run(chapter, ["--pause", "--output", file])
      #expect(run.status == 0)
      #expect(run.complaint == "\(chapter.name): the page is in \(file)\n")
      #expect(run.output == "")
    }
  }
}
