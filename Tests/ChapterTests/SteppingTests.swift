// Going through a figure by keys: forward, back, on with the page; the terminal stays as it was.

import Foundation
import Testing

@Suite(.runsPrograms, .asItCame) struct SteppingTests {
  private static let show = "\u{1B}[?25h"

  private func chapter(_ number: Int) throws -> Chapter {
    try #require(Chapter.all.first { $0.number == number })
  }

  /// The sentence of each frame of a chain in what was written to a terminal.
  private func sentences(_ written: String) -> [String] {
    let line = /\n    ((?:a⁰ = 1 comes|Forward|The cost|Back|∂C)[^\n]*?)\u{1B}\[K/
    return written.matches(of: line).map { String($0.1) }
  }

  /// What comes to the screen when the keys are pressed at the first moment.
  private func run(_ keys: String, _ options: [String] = []) async throws -> (String, Terminal) {
    let terminal = try Terminal(columns: 80, rows: 40)
    let written = try await terminal.run(
      try chapter(5), ["--section", "6", "--animate"] + options, until: "Return goes on",
      environment: ["NO_COLOR": "1"]
    ) { $0.type(keys) }
    return (written, terminal)
  }

  @Test func keysGoForwardAndBack() async throws {
    let (written, terminal) = try await run("n\u{1B}[C \u{1B}[D\u{1B}ODx\u{1B}[Dnq")
    let names = sentences(written).map { $0.prefix { $0 != "=" } }
    let walked = ["a⁰ ", "Forward. z¹ ", "Forward. z² ", "Forward. z³ "]
    #expect(names == [0, 1, 2, 3, 2, 1, 0, 1].map { walked[$0][...] })
    #expect(terminal.isUsual)
    let quiet = try await Terminal(columns: 80).run(
      try chapter(5), ["--section", "6"], environment: ["NO_COLOR": "1"])
    let still = written.replacing(/\u{1B}\[\?25l[\s\S]*?\u{1B}\[\?25h/, with: "")
    expectSame(still, quiet.output, "the page that is left")
  }

  /// Playing ends at the last moment; the figure stays until the reader leaves it.
  @Test func itPlaysToItsEndAndWaitsThere() async throws {
    let terminal = try Terminal(columns: 80, rows: 40)
    let (written, reason) = try await terminal.interrupt(
      try chapter(5), ["--section", "6", "--animate", "--speed", "1000"], at: "Return goes on"
    ) { _ in
      terminal.type("p")
      terminal.read(until: ["p pauses"])
      terminal.read(until: ["p plays"])
      terminal.type("q")
    }
    #expect(reason == .exit && terminal.isUsual)
    #expect(written.contains(SteppingTests.show))
  }

  @Test func bothEndsAreEnds() async throws {
    let (written, _) = try await run("\u{1B}[D" + String(repeating: "n", count: 20) + "\n")
    let all = sentences(written)
    #expect(all.count == 22 && Set(all).count == 14)
    #expect(all[0] == all[1] && all.last == all[15])
    #expect(all.last?.hasPrefix("∂C/∂b³ = δ³") == true)
  }

  @Test func aWalkCanBePausedAndGoesOn() async throws {
    let terminal = try Terminal(columns: 80, rows: 40)
    let written = try await terminal.run(
      try chapter(3), ["--section", "5", "--animate", "--speed", "0.1"], until: "step 0:",
      environment: ["NO_COLOR": "1"]
    ) { $0.type("pnn\u{1B}[D\n") }
    let steps = written.matches(of: #/  step (\d+):/#).map { String($0.1) }
    #expect(steps == ["0", "0", "1", "2", "1"])
    #expect(terminal.isUsual)
  }

  /// With `--pause` too, each Return is for the question that has been asked.
  @Test func itWaitsForTheReaderBeforeAndAfter() async throws {
    let terminal = try Terminal(columns: 80, rows: 40)
    let (before, after) = ("or Return:", "Return goes on")
    let (written, reason) = try await terminal.interrupt(
      try chapter(5), ["--section", "6", "--animate", "--pause"], at: before
    ) { _ in
      var asked = Data()
      repeat {
        terminal.type("\n")
        asked = terminal.read(until: [before, after])
      } while !String(decoding: asked, as: UTF8.self).contains(after)
      terminal.type("nn\n")
    }
    #expect(sentences(written).count == 2 && reason == .exit && terminal.isUsual)
  }

  /// A signal ends it, or stops it for a while: keys are typed as usual then.
  @Test func anEndedOneLeavesTheTerminalAsItWas() async throws {
    for signal in [SIGINT, SIGTERM, SIGABRT] {
      let terminal = try Terminal(columns: 80, rows: 40)
      let (written, reason) = try await terminal.interrupt(
        try chapter(5), ["--section", "6", "--animate"], at: "Return goes on"
      ) { kill($0.processIdentifier, signal) }
      #expect(reason == .uncaughtSignal && written.contains(SteppingTests.show))
      #expect(terminal.isUsual, "signal \(signal)")
    }
  }

  @Test func aStoppedOneGivesTheKeyboardBackAndTakesItAgain() async throws {
    let terminal = try Terminal(columns: 80, rows: 40)
    let (written, reason) = try await terminal.interrupt(
      try chapter(5), ["--section", "6", "--animate"], at: "Return goes on"
    ) { process in
      for _ in 1...2 {
        kill(process.processIdentifier, SIGTSTP)
        terminal.wait(untilUsual: true)
        // One that has not quite stopped yet does not go on.
        terminal.wait(untilUsual: false) { kill(process.processIdentifier, SIGCONT) }
      }
      terminal.type("nq")
    }
    #expect(reason == .exit && terminal.isUsual)
    #expect(written.contains("Forward. z¹"))
  }
}
