// Tests of the words after `swift run exercises`.

import Basics
import Testing

@testable import exercises

@Suite struct WishesTests {
  private func wishes(_ words: String...) throws -> Wishes {
    try Wishes(words, chapters: [1, 2, 3])
  }

  private func expect(_ words: String..., toSay sentence: String) {
    let error = #expect(throws: Failure.self) { try Wishes(words, chapters: [1, 2, 3]) }
    #expect(error?.sentence == sentence)
    #expect(error?.status == .usage)
  }

  @Test func aChapterAndAnExerciseAreNamedByTheirNumbers() throws {
    #expect(try wishes().chapter == nil)
    #expect(try wishes("3").chapter == 3 && wishes("3").index == nil)
    #expect(try wishes("3.7").chapter == 3 && wishes("3.7").index == 6)
    #expect(try wishes("3.2", "--hint").hint)
    #expect(try wishes("--solution", "3.2", "--reveal").reveal)
    #expect(try wishes("2", "--json").json && wishes("--check").check)
    #expect(try wishes("3.2", "--watch").watch && wishes("--watch").watch)
    #expect(try wishes("--list").list && wishes("--next", "2").next)
  }

  @Test(arguments: ["4", "0", "3.0", "3.", ".1", "3.1.1", "-1", "all", "3.x"])
  func aNumberThatIsNoneIsRefused(_ word: String) {
    expect(
      word,
      toSay: "found \"\(word)\"; expected a chapter (1, 2, 3) or an exercise, as in 3.2")
  }

  @Test func aMistypedOptionIsToldItsNearest() {
    expect(
      "3.1", "--hnit",
      toSay: "there is no option --hnit; the nearest is --hint, and --help lists all")
  }

  @Test func theHelpListsAll() throws {
    #expect(try wishes("--help").help && wishes("-h").help)
    let lines = Wishes.usage.split(separator: "\n")
    #expect(lines.first?.hasPrefix("swift run exercises [options]") == true)
    for flag in [
      "--hint", "--solution", "--reveal", "--list", "--next", "--watch", "--json", "--check",
      "--help",
    ] {
      #expect(lines.contains { $0.hasPrefix("  \(flag)  ") })
    }
  }

  @Test func whatMakesNoSenseIsRefused() {
    expect("--hint", toSay: "--hint needs to know of which exercise, as in exercises 3.2 --hint")
    expect(
      "3", "--solution",
      toSay: "--solution needs to know of which exercise, as in exercises 3.2 --solution")
    expect(
      "3.1", "--reveal",
      toSay: "--reveal belongs to --solution, as in exercises 3.2 --solution --reveal")
    expect("3.1", "--hint", "--json", toSay: "--hint and --json do not go together; ask for one")
    expect("--watch", "--json", toSay: "--watch and --json do not go together; ask for one")
    expect("3.1", "3.2", toSay: "found two numbers, 3.1 and 3.2; name one, or none for all")
    expect("3", "2", toSay: "found two numbers, 3 and 2; name one, or none for all")
  }
}
