// Tests of the words after "exercises".

import Basics
import Testing

@testable import Notebook

@Suite struct ExerciseOptionsTests {
  private func options(_ words: String...) throws -> ExerciseOptions {
    try ExerciseOptions(words, chapter: 3, count: 7)
  }

  private func expect(_ words: String..., toSay sentence: String) {
    let error = #expect(throws: Failure.self) {
      try ExerciseOptions(words, chapter: 3, count: 7)
    }
    #expect(error?.sentence == sentence)
    #expect(error?.status == .usage)
  }

  @Test func anExerciseIsNamedByItsNumber() throws {
    #expect(try options().index == nil)
    #expect(try options("3.1").index == 0)
    #expect(try options("3.7").index == 6)
    #expect(try options("4").index == 3)
    #expect(try options("3.2", "--hint").hint)
    #expect(try options("--solution", "3.2", "--reveal").reveal)
    #expect(try options("--json").json)
    #expect(try options("--check").check)
  }

  @Test(arguments: ["3.8", "3.0", "2.1", "0", "8", "-1", "3.", "all"])
  func aNumberThatIsNoneIsRefused(_ word: String) {
    expect(
      word,
      toSay: "found \"\(word)\" after exercises; expected a number from 3.1 to 3.7, or --hint, "
        + "--solution, --reveal, --json, --check")
  }

  @Test func aMistypedOptionIsToldItsNearest() {
    expect(
      "3.1", "--hnit",
      toSay: "there is no option --hnit; the nearest is --hint, and --help lists all")
  }

  @Test func theHelpListsAll() throws {
    #expect(try options("--help").help && options("-h").help)
    let lines = ExerciseOptions.help(chapter: "chapter3").split(separator: "\n")
    #expect(lines.first == "swift run chapter3 exercises [number] [options]")
    for flag in ["--hint", "--solution", "--reveal", "--json", "--check", "--help"] {
      #expect(lines.contains { $0.hasPrefix("  \(flag)  ") })
    }
  }

  @Test func whatMakesNoSenseIsRefused() {
    expect("--hint", toSay: "--hint needs to know of which exercise, as in exercises 3.1 --hint")
    expect(
      "--solution",
      toSay: "--solution needs to know of which exercise, as in exercises 3.1 --solution")
    expect(
      "3.1", "--reveal",
      toSay: "--reveal belongs to --solution, as in exercises 3.1 --solution --reveal")
    expect(
      "3.1", "--hint", "--json",
      toSay: "--hint, --solution, --json and --check do not go together; ask for one")
    expect(
      "3.1", "3.2",
      toSay: "found two numbers after exercises, 3.1 and 3.2; name one, or none for all")
  }
}
