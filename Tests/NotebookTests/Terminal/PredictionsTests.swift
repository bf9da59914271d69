// What a reader typed, and what is said of all guesses at the end.

import Testing

@testable import Notebook

@Suite struct PredictionsTests {
  @Test func whatWasTypedIsWithoutTracesOfKeys() {
    #expect(Predictions.words(typed: " 0.5 \n") == "0.5")
    #expect(Predictions.words(typed: "\u{1B}[A\u{1B}[1;5C\u{1B}OBup\t\u{7}\n") == "up")
    #expect(Predictions.words(typed: "\n") == "")
    #expect(Predictions.words(typed: "−w₃ größer\n") == "−w₃ größer")
  }

  @Test func theSumNamesSectionsOnce() {
    #expect(Predictions.sum(of: []) == nil)
    #expect(Predictions.sum(of: [("1. One", .right)]) == "1 right, 0 close, 0 wrong")
    #expect(
      Predictions.sum(of: [
        ("1. One", .wrong), ("1. One", .close), ("1. One", .wrongSign), ("2. Two", .right),
        ("4. Four", .close), ("5. Five", .wrong),
      ]) == "1 right, 2 close, 3 wrong. Look again at: 1. One; 5. Five")
  }
}
