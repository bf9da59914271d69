// The command line of every chapter.

import Foundation
import Testing

@Suite(.runsPrograms) struct CommandLineTests {
  /// A wrong command line: a sentence, nothing on the page, and status 64.
  private func expect(
    _ chapter: Chapter, _ arguments: [String], toSay sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let run = try await chapter.run(arguments)
    #expect(
      run.complaint == "\(chapter.name): \(sentence)\n", "\(arguments)",
      sourceLocation: sourceLocation)
    #expect(run.output == "", "\(arguments)", sourceLocation: sourceLocation)
    #expect(run.status == 64, "\(arguments)", sourceLocation: sourceLocation)
  }

  @Test(arguments: Chapter.all) func listNamesTheSections(_ chapter: Chapter) async throws {
    let list = try await chapter.run(["--list"])
    #expect(list.status == 0)
    let title = try #require(try chapter.lines().first?.dropFirst(6))
    #expect(title.hasPrefix("\(chapter.number). "))
    let sections = try chapter.sections().enumerated().map { index, section in
      index < 9 ? "   \(index + 1)  \(section)" : "  \(index + 1)  \(section)"
    }
    #expect(list.output == "\(title)\n\n\(sections.joined(separator: "\n"))\n")
  }

  @Test(arguments: Chapter.all) func aSectionIsAPartOfThePage(_ chapter: Chapter) async throws {
    let page = try await chapter.run().output
    let sections = try chapter.sections()
    for (index, title) in sections.enumerated() {
      let section = try await chapter.run(["--section", "\(index + 1)"])
      #expect(section.status == 0)
      expectSame(
        String(section.output.prefix { $0 != "\n" }), "\(index + 1). \(title)", "the heading")
      // After it comes the next one, or the page ends.
      let isLast = index + 1 == sections.count
      let next = isLast ? "Exercises" : "\(index + 2). \(sections[index + 1])"
      let part = try #require(page.firstRange(of: "\n" + section.output), "section \(index + 1)")
      let rest = page[part.upperBound...]
      let isWhole = rest.hasPrefix("\n\(next)\n") || (isLast && rest.isEmpty)
      #expect(isWhole, "section \(index + 1) ends too early")
    }
  }

  @Test func aSectionEndsBeforeALaterTraining() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 7 })
    let training = try #require(try chapter.sections().firstIndex(of: "Training")) + 1
    // The training of all epochs would take hours of the processor's time; a minute is allowed.
    let shell = Program(URL(fileURLWithPath: "/bin/sh"))
    for section in 1..<training {
      let run = try await shell.run(
        ["-c", "ulimit -t 60; exec \"$0\" \"$@\"", try builtProgram(chapter.name).path]
          + chapter.brief
          + ["--epochs", "100000", "--rounds", "100", "--section", "\(section)"])
      #expect(run.status == 0, "--section \(section) goes on with what comes after it")
    }
  }

  @Test(arguments: Chapter.all) func helpListsEveryKnob(_ chapter: Chapter) async throws {
    for option in ["--help", "-h"] {
      let help = try await chapter.run([option])
      #expect(help.status == 0)
      let lines = help.output.split(separator: "\n")
      #expect(lines.contains("swift run \(chapter.name) [options]"))
      for knob in try chapter.knobs() {
        let line = lines.first { $0.hasPrefix("  --\(knob.name) VALUE ") }
        let standard = Double(knob.standard).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        #expect(line?.contains("  \(knob.meaning) (\(standard ?? knob.standard)") == true)
      }
      #expect(lines.filter { $0.contains(" VALUE ") }.count == (try chapter.knobs().count))
    }
  }

  @Test(arguments: Chapter.all) func aMistypedOptionIsToldItsNearest(_ chapter: Chapter)
    async throws
  {
    try await expect(
      chapter, ["--setcion", "1"],
      toSay: "there is no option --setcion; the nearest is --section, and --help lists all")
    try await expect(
      chapter, ["section"],
      toSay: "found \"section\", where an option such as --section was expected; --help lists all")
  }

  @Test(arguments: Chapter.all) func aWrongSectionIsToldTheRange(_ chapter: Chapter) async throws {
    let count = try chapter.sections().count
    for wrong in ["0", "\(count + 1)", "one"] {
      try await expect(
        chapter, ["--section", wrong],
        toSay: "--section takes a number from 1 to \(count), as in --section 1; found \"\(wrong)\"")
    }
  }

  @Test(arguments: Chapter.all) func aKnobWithoutASensibleValueIsRefused(_ chapter: Chapter)
    async throws
  {
    for knob in try chapter.knobs() where Double(knob.standard) != nil {
      for (wrong, found) in [(["abc"], "\"abc\""), ([], "nothing after it"), (["nan"], "\"nan\"")] {
        let run = try await chapter.run(["--\(knob.name)"] + wrong)
        #expect(run.complaint.hasPrefix("\(chapter.name): --\(knob.name) takes a "))
        #expect(run.complaint.hasSuffix("; found \(found)\n"))
        #expect(run.output == "")
        #expect(run.status == 64)
      }
    }
  }

  @Test func aKnobChangesThePage() async throws {
    let chapter = try #require(Chapter.all.first)
    let turned = try await chapter.run(["--bias", "-12"])
    #expect(turned.status == 0)
    let isTurned = turned.output != (try await chapter.run().output)
    #expect(isTurned)
    expectSame(try await chapter.run(["--bias=-12"]).output, turned.output, "an equals sign")
  }
}
