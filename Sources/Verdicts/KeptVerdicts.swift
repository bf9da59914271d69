// Verdicts that still hold when a file is saved anew, so that only what has changed is judged again.

import Notebook

/// The verdicts on a chapter's answers, each with the text that it depends on.
package struct KeptVerdicts: Sendable {
  private var kept: [String: (ground: String, verdict: Verdict)] = [:]

  /// None.
  package init() {}

  /// What came of all answers in a student's file.
  package mutating func verdicts(on text: String, of exam: Exam) throws -> [Verdict] {
    let blanks = exam.cards.map(\.blank)
    let parts = AnswerText(text, blanks: blanks)
    let grounds = blanks.map(parts.ground)
    var known: [String: Verdict] = [:]
    for (blank, ground) in zip(blanks, grounds) {
      if let (old, verdict) = kept[blank], old == ground { known[blank] = verdict }
    }
    let verdicts = try exam.verdicts(on: text, asked: exam.cards, known: known)
    kept = [:]
    for ((blank, ground), verdict) in zip(zip(blanks, grounds), verdicts) where verdict.namesNoLine
    {
      kept[blank] = (ground, verdict)
    }
    return verdicts
  }
}

extension Verdict {
  /// Whether it holds wherever in the file the answer stands.
  fileprivate var namesNoLine: Bool {
    switch outcome {
    case .trapped, .uncompiled: false
    default: true
    }
  }
}
