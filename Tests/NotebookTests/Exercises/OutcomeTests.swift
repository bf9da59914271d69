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
      .endless(given: "g"),
    ]
    let data = try JSONEncoder().encode(outcomes)
    #expect(try JSONDecoder().decode([Outcome].self, from: data) == outcomes)
  }

  @MainActor
  @Test func theLastWordsAreThoseOfTheFatalError() {
    #expect(
      Examiner.lastWords("some log\nTensor/Matmul.swift:19: Fatal error: 2 meet 3\nrest")
        == "2 meet 3.")
    #expect(Examiner.lastWords("Swift/x.swift:1: Fatal error: Out.\n") == "Out.")
    #expect(Examiner.lastWords("nothing of that kind") == nil)
  }
}
