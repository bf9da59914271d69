// Watching a walk on a terminal: the figure is drawn again and again in the same place.

import Basics
import Foundation

/// Draws the moments of a walk one after the other, and leaves the terminal as it was.
struct Animation {
  /// How many moments pass in a second.
  let speed: Double

  /// How many lines the terminal shows.
  private let height: Int

  /// Nil where nothing can be drawn over: in a pipe, in a file, on a terminal without a cursor.
  init?(speed: Double, environment: [String: String]) {
    var size = winsize()
    guard environment["TERM"] != "dumb", isatty(STDOUT_FILENO) == 1,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    else { return nil }
    self.speed = speed
    height = Int(size.ws_row)
  }

  /// Plays a figure, and wipes it away again.
  ///
  /// One that is higher than the window is not played, and that is said: what has scrolled away
  /// cannot be redrawn.
  func play(_ figure: any Watchable, on paper: Paper, to output: inout Output) throws {
    let moments = figure.moments
    guard moments.count > 1 else { return }
    let lines = figure.still(at: moments[0], on: paper.insideMargin).count
    guard lines + 1 < height else {
      let sentence = "to watch this, give the window \(lines + 2) lines; it has \(height)"
      return writeToStandardError(paper.margin + sentence + "\n")
    }
    Animation.restoreWhenInterrupted()
    try output.write(Code.hideCursor + "\n")
    for moment in moments {
      let still = figure.still(at: moment, on: paper.insideMargin)
      let text = still.map { paper.margin + $0 + Code.clearLine + "\n" }.joined()
      try output.write(text)
      Thread.sleep(forTimeInterval: 1 / speed)
      try output.write(Code.up(still.count))
    }
    try output.write(Code.up(1) + Code.clearBelow + Code.showCursor)
  }

  /// Codes that terminals have understood since the VT100.
  private enum Code {
    static let hideCursor = "\u{1B}[?25l"
    static let showCursor = "\u{1B}[?25h"
    static let clearLine = "\u{1B}[K"
    static let clearBelow = "\u{1B}[J"

    static func up(_ lines: Int) -> String { "\u{1B}[\(lines)A\r" }
  }

  /// Shows the cursor and ends the colours before the program is ended, or stopped, from outside.
  private static func restoreWhenInterrupted() {
    let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]
    for number in signals {
      signal(number) { number in
        // A handler may call little more than `write`.
        let codes: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[J\n"
        _ = write(STDOUT_FILENO, codes.utf8Start, codes.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    unblock(signals)
  }
}
