// The line of a progress bar.

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
}
