// Tests of what is read from the last words of a program that was stopped.

import Foundation
import Testing

@testable import Notebook

@Suite struct CrashTests {
  private let overflow = """
    one
    two

    *** Signal 4: Backtracing from 0x55645c37bbfe... done ***

    *** Swift runtime failure: arithmetic overflow ***

    Thread 0 "answer" crashed:

      0 [inlined] [system] 0x0 Swift runtime failure: arithmetic overflow in answer at /<c>
      1                    0x0 g(_:) + 94 in answer at /tmp/x/Exercises.swift:21:5
      2 [ra]               0x0 main + 914 in answer at /tmp/x/Exercises.swift:90:17
    """

  @Test func theLineIsTheInnermostOfTheStudentsFile() {
    let crash = Crash(overflow)
    #expect(crash.printed == "one\ntwo")
    #expect(
      crash.outcome(.killed(signal: SIGILL), given: "n = 5").sentence
        == "For n = 5: this answer stopped the program in line 21: arithmetic overflow.")
  }

  @Test func theLastWordsAreThoseOfTheFatalError() {
    let crash = Crash("some log\nTensor/Matmul.swift:19: Fatal error: 2 meet 3\nrest")
    #expect(crash.reason == "2 meet 3.")
    #expect(crash.printed == "some log")
    #expect(Crash("Swift/x.swift:1: Fatal error: Out.\n").reason == "Out.")
    let quiet = Crash("nothing of that kind\n")
    #expect(quiet.reason == nil && quiet.line == nil && quiet.printed == "nothing of that kind")
  }

  @Test func howItEndedDecidesWhatIsSaid() {
    let (quiet, memory) = (Crash(""), Crash("Fatal error: failed to allocate 8 bytes of memory"))
    #expect(quiet.outcome(.untouched, given: "") == .notTried)
    #expect(quiet.outcome(.endless, given: "g") == .endless(given: "g"))
    #expect(quiet.outcome(.killed(signal: SIGXCPU), given: "g") == .endless(given: "g"))
    #expect(memory.outcome(.killed(signal: SIGABRT), given: "g") == .crowded(given: "g"))
    #expect(quiet.outcome(.killed(signal: SIGKILL), given: "g") == .crowded(given: "g"))
    for (stop, words) in [
      (AnswerRun.Stop.ended(exit: 0), "with the exit status 0; it should give its result back."),
      (.flooded, "the program; it printed more than anybody can read."),
      (.killed(signal: SIGXFSZ), "the program; it tried to write a file, which none may."),
      (.killed(signal: SIGSEGV), "without a word; does it call itself without end?"),
    ] {
      #expect(quiet.outcome(stop, given: "").sentence?.hasSuffix(words) == true)
    }
  }
}
