// Watching a figure on a terminal: it is drawn again and again in the same place.

import Basics
import Foundation

/// Draws the moments of a figure one after the other, forward and back as the reader presses keys,
/// and leaves the terminal as it was.
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

  /// Plays a figure, and wipes it away again; one that is for steps waits for keys, and at its end
  /// for Return.
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
    Keyboard.watch([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP] + Animation.crashes)
    var keyboard = Keyboard()
    defer { keyboard?.giveBack() }
    var (at, isPaused) = (0, figure.isStepped && keyboard != nil)
    let last = moments.count - 1
    try output.write(Code.hideCursor)
    loop: while true {
      let keys = keyboard == nil ? "" : Animation.keys(isPaused, on: paper.insideMargin)
      let still = [keys] + figure.still(at: moments[at], on: paper.insideMargin)
      try output.write(still.map { paper.margin + $0 + Code.clearLine + "\n" }.joined())
      let key = wait(on: &keyboard, isPaused: isPaused)
      try output.write(Code.up(still.count))
      switch key {
      case .leave: break loop
      case .next: at = min(at + 1, last)
      case .space where isPaused: at = min(at + 1, last)
      case .back: at = max(at - 1, 0)
      case .pause, .space: isPaused.toggle()
      case nil where at < last: at += 1
      case nil where figure.isStepped && keyboard != nil: isPaused = true
      case nil: break loop
      }
      if key == .next || key == .back { isPaused = true }
    }
    try output.write(Code.clearBelow + Code.showCursor)
  }

  /// The next key; without one, nil when the moment has passed.
  private func wait(on keyboard: inout Keyboard?, isPaused: Bool) -> Key? {
    if keyboard != nil { return keyboard?.key(within: isPaused ? nil : 1 / speed) }
    Thread.sleep(forTimeInterval: 1 / speed)
    return nil
  }

  /// What keys do, as far as there is room for it.
  private static func keys(_ isPaused: Bool, on paper: Paper) -> String {
    let words = "→ next, ← back, p \(isPaused ? "plays" : "pauses"), Return goes on"
    let short = "→ ← step, p \(isPaused ? "plays" : "pauses"), Return goes on"
    let line = paper.spell(words).count < paper.width ? words : short
    return paper.paint(String(paper.spell(line).prefix(paper.width - 1)), .faint)
  }

  /// What ends a program that has gone wrong.
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV]

  /// Codes that terminals have understood since the VT100.
  private enum Code {
    static let hideCursor = "\u{1B}[?25l"
    static let showCursor = "\u{1B}[?25h"
    static let clearLine = "\u{1B}[K"
    static let clearBelow = "\u{1B}[J"

    static func up(_ lines: Int) -> String { "\u{1B}[\(lines)A\r" }
  }
}
