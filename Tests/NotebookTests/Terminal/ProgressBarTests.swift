// The line of a progress bar.

import Foundation
import Testing

@testable import Notebook

private func line(_ done: Int, of total: Int, seconds: Double, width: Int = 100) -> String {
  ProgressBar.line(
    "epoch 3", done: done, of: total, unit: "digits", seconds: seconds, width: width)
}

@Suite struct ProgressBarTests {
  @Test func aBarSaysHowFarHowFastAndHowLong() {
    // 30,000 in 2 s are 15,000 a second; 90,000 are left, which take 6 s.
    let bar = String(repeating: "█", count: 7) + String(repeating: "░", count: 23)
    #expect(
      line(30_000, of: 120_000, seconds: 2)
        == "epoch 3  \(bar)  30,000 digits, 15,000 a second, 6 s left")
  }

  @Test func aLongWaitIsInMinutes() {
    #expect(line(1000, of: 1_000_000, seconds: 1).hasSuffix("17 min left"))
    #expect(line(1000, of: 90_000, seconds: 1).hasSuffix("89 s left"))
  }

  @Test(arguments: 1...120) func noLineIsAsWideAsTheTerminal(width: Int) {
    #expect(line(30_000, of: 120_000, seconds: 2, width: width).count < width)
  }

  @Test func aNarrowTerminalHasNoBar() {
    #expect(
      line(30_000, of: 120_000, seconds: 2, width: 54)
        == "epoch 3  30,000 digits, 15,000 a second, 6 s left")
  }

  @Test func nothingDoneAndNothingToDoAreHarmless() {
    #expect(line(0, of: 0, seconds: 0).hasSuffix("0 digits, 0 a second, 0 s left"))
    #expect(line(0, of: 10, seconds: 0).hasPrefix("epoch 3  ░░░"))
  }

  @Test func itIsShownOnATerminal() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      var (ours, theirs): (Int32, Int32) = (-1, -1)
      setenv("TERM", "xterm", 1)
      try #require(openpty(&ours, &theirs, nil, nil, nil) == 0)
      try #require(dup2(theirs, STDERR_FILENO) >= 0)
      ProgressBar(total: 10, of: "digits").finish("epoch 3")
      var seen = [UInt8](repeating: 0, count: 100)
      // So that there is something to read, whatever the bar does.
      try #require(write(theirs, "!", 1) == 1)
      let count = read(ours, &seen, seen.count)
      _ = write(STDOUT_FILENO, seen, max(count, 0))
    }
    let shown = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(shown.contains("\u{1B}[K    epoch 3: "))
  }
}
