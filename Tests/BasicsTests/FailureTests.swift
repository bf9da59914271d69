// How a program ends that cannot go on.

import Basics
import Testing

/// What a program that stopped had to say, without its name, which depends on who runs the tests.
func said(_ result: ExitTest.Result?) -> String {
  let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  let isNamed = text.hasPrefix("\(programName): ")
  return isNamed ? String(text.dropFirst("\(programName): ".count)) : "no name: \(text)"
}

@Suite struct FailureTests {
  @Test func aFailureEndsTheProgramWithItsSentenceAndItsStatus() async {
    let end = await #expect(processExitsWith: .exitCode(65), observing: [\.standardErrorContent]) {
      stop(Failure("found this, expected that", .data))
    }
    #expect(said(end) == "found this, expected that\n")
  }

  @Test func anErrorOfAnotherKindIsAMistakeInTheProgram() async {
    struct Odd: Error, CustomStringConvertible { let description = "odd" }
    let end = await #expect(processExitsWith: .exitCode(70), observing: [\.standardErrorContent]) {
      stopOnFailure { throw Odd() }
    }
    #expect(said(end) == "odd\n")
  }

  @Test func workThatGoesWellIsHandedOn() {
    #expect(stopOnFailure { 3 } == 3)
  }
}
