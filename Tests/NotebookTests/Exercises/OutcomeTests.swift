// Tests of the words for what came of an examination, and of how it travels between processes.

import Foundation
import Testing

@testable import Notebook

@Suite struct OutcomeTests {
  @Test func aStopNamesItsCase() {
    #expect(
      Outcome.trapped(given: "x = 2", words: ": Index out of range.").sentence
        == "For x = 2: this answer stopped the program: Index out of range.")
    #expect(
      Outcome.trapped(given: "", words: ": Index out of range.").sentence
        == "This answer stopped the program: Index out of range.")
    #expect(
      Outcome.endless(given: "").sentence
        == "This answer did not come within some seconds; is there a loop that never ends?")
    #expect(Outcome.right.sentence == nil)
  }

  @Test func everyOutcomeSurvivesTheWayBack() throws {
    let outcomes: [Outcome] = [
      .right, .notTried, .slip(3), .wrong("w"), .trapped(given: "g", words: "w"),
      .endless(given: "g"), .crowded(given: "g"), .uncompiled("w"),
    ]
    let data = try JSONEncoder().encode(outcomes)
    #expect(try JSONDecoder().decode([Outcome].self, from: data) == outcomes)
  }

  @Test func graderHasAWordForEach() {
    let words = [
      Outcome.right, .notTried, .slip(0), .wrong(""), .trapped(given: "", words: ""),
      .endless(given: ""), .crowded(given: ""), .uncompiled(""),
    ].map(\.status)
    #expect(
      words == [
        "right", "not tried", "known mistake", "wrong", "trapped", "endless", "too much memory",
        "does not compile",
      ])
  }
}
