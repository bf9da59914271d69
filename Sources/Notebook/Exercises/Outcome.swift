// What came of an answer.

/// What came of an answer.
package enum Outcome: Codable, Equatable, Sendable {
  case right
  case notTried
  case slip(Int)  // which of the known ones, counted from 0
  case wrong(String)  // the first case that fails: given, expected, found
  case trapped(given: String, words: String)  // the words go on after "stopped the program"
  case endless(given: String)
  case crowded(given: String)  // it asked for more memory than there is for it
  case uncompiled(String)  // what Swift does not understand, and where

  /// What graders call it.
  package var status: String {
    switch self {
    case .right: "right"
    case .notTried: "not tried"
    case .slip: "known mistake"
    case .wrong: "wrong"
    case .trapped: "trapped"
    case .endless: "endless"
    case .crowded: "too much memory"
    case .uncompiled: "does not compile"
    }
  }

  /// What to tell the student, if this says it all.
  package var sentence: String? {
    switch self {
    case .right, .notTried, .slip: nil
    case .wrong(let words), .uncompiled(let words): words
    case .trapped(let given, let words):
      Outcome.sentence("this answer stopped the program\(words)", given: given)
    case .endless(let given):
      Outcome.sentence(
        "this answer did not come within some seconds; is there a loop that never ends?",
        given: given)
    case .crowded(let given):
      Outcome.sentence(
        "this answer wanted more memory than a computer should give it; is there a list that "
          + "grows without end?", given: given)
    }
  }

  /// A sentence about one case, or about an answer that stands for itself.
  static func sentence(_ words: String, given: String) -> String {
    given.isEmpty ? words.prefix(1).uppercased() + words.dropFirst() : "For \(given): \(words)"
  }
}

/// What came of an answer, what it printed, and how long it took.
package struct Verdict: Codable, Equatable, Sendable {
  package let outcome: Outcome
  package let printed: String

  /// How many seconds it was asked; two verdicts are the same whatever that is.
  package var seconds = 0.0

  /// A verdict on an answer that printed this.
  package init(_ outcome: Outcome, printed: String = "") {
    self.outcome = outcome
    self.printed = printed
  }

  /// Whether the same came of two answers.
  package static func == (one: Verdict, other: Verdict) -> Bool {
    one.outcome == other.outcome && one.printed == other.printed
  }
}
