// Why an answer's program stopped, read from what it wrote last.

import Foundation

/// What a program that was stopped has said: its own words, and what Swift wrote below them.
struct Crash {
  /// What it had printed itself.
  let printed: String

  /// What Swift says was the matter.
  let reason: String?

  /// The line of `Exercises.swift` in which it stopped.
  let line: Int?

  init(_ text: String) {
    let end = text.firstMatch(of: #/(?m)^.*Fatal error: |^\*\*\* /#)?.range.lowerBound
    printed = String(text[..<(end ?? text.endIndex)].reversed().drop { $0.isNewline }.reversed())
    let report = text[(end ?? text.endIndex)...]
    let words =
      report.firstMatch(of: /Fatal error: (.*)/)?.1
      ?? report.firstMatch(of: /Swift runtime failure: (.*) \*\*\*/)?.1
    reason = words.map { $0.hasSuffix(".") ? String($0) : $0 + "." }
    line = report.firstMatch(of: /Exercises\.swift:(\d+)/).flatMap { Int($0.1) }
  }

  /// What came of an answer that stopped so in a case.
  func outcome(_ stop: AnswerRun.Stop, given: String) -> Outcome {
    let place = line.map { " in line \($0)" } ?? ""
    func trapped(_ words: String) -> Outcome { .trapped(given: given, words: place + words) }
    switch stop {
    case .untouched: return .notTried
    case .endless, .killed(signal: SIGXCPU): return .endless(given: given)
    case .flooded: return trapped("; it printed more than anybody can read.")
    case .killed(signal: SIGXFSZ): return trapped("; it tried to write a file, which none may.")
    case .killed(signal: SIGKILL): return .crowded(given: given)
    default: break
    }
    if let reason {
      let wantsMemory = reason.contains("failed to allocate")
      return wantsMemory ? .crowded(given: given) : trapped(": \(reason)")
    }
    switch stop {
    case .ended(let status):
      return trapped(" with the exit status \(status); it should give its result back.")
    case .killed(signal: SIGSEGV), .killed(signal: SIGBUS):
      return trapped(" without a word; does it call itself without end?")
    default:
      return trapped(
        " without a word; has a whole number become too large, or negative where it may not?")
    }
  }
}
