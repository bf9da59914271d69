// How a program ends that cannot go on.

import Basics
import Foundation
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

  /// What Foundation throws has a long name for programs; of that nothing is said.
  @Test func anErrorOfTheSystemIsASentenceToo() {
    let file = "/dev/null/\u{1B}[31m"
    func thrown(_ work: () throws -> Void) -> Failure? {
      do {
        try work()
        return nil
      } catch {
        return Failure(of: error)
      }
    }
    let failures = [
      thrown { try Data([1]).write(to: URL(fileURLWithPath: file)) },
      thrown { _ = try Data(contentsOf: URL(fileURLWithPath: file)) },
      thrown { _ = try FileManager.default.contentsOfDirectory(atPath: file) },
      thrown {
        try FileManager.default.createDirectory(
          at: URL(fileURLWithPath: "/dev/null/x"), withIntermediateDirectories: true)
      },
      thrown { try FileManager.default.copyItem(atPath: file, toPath: "/dev/null/else") },
      thrown { throw POSIXError(.EMFILE) },
    ]
    for failure in failures {
      let sentence = failure?.sentence ?? "nothing was thrown"
      let isOurs =
        sentence.contains(" cannot be used (") || sentence.hasPrefix("the system refused what")
      #expect(isOurs, "\(sentence)")
      #expect(!sentence.contains("Domain") && !sentence.contains("\u{1B}"), "\(sentence)")
      #expect(failure?.status == .output || failure?.status == .software)
    }
    #expect(failures[0]?.sentence.contains("Not a directory") == true)
    #expect(failures[5]?.sentence.contains("Too many open files") == true)
    #expect(Failure(of: Failure("found", .data)) == Failure("found", .data))
  }

  @Test func aSentenceThatNobodyWouldReadIsCutInItsMiddle() {
    let sentence = Failure("found \(String(repeating: "x", count: 1 << 20)); name another").sentence
    #expect(sentence.count < 1600)
    #expect(sentence.hasPrefix("found xxx") && sentence.hasSuffix("xxx; name another"))
    #expect(Failure(String(repeating: "x", count: 2000)).sentence.count == 2000)
  }

  @Test func workThatGoesWellIsHandedOn() {
    #expect(stopOnFailure { 3 } == 3)
  }
}
