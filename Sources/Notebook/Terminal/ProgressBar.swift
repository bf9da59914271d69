// A progress bar on standard error, for a reader who waits at a terminal.

import Basics
import Foundation

/// How far something long has come, in one line that is drawn again and again.
///
/// It is drawn on standard error, and only where that is a terminal: a page never holds it.
public struct ProgressBar {
  private let total: Int
  private let unit: String
  private let start = ContinuousClock.now
  private var last = 0.0  // when the line was drawn, in seconds after the start
  private let isShown: Bool
  private let hasUnicode: Bool

  /// A bar for so many of something, such as "digits".
  public init(total: Int, of unit: String) {
    self.total = total
    self.unit = unit
    let environment = ProcessInfo.processInfo.environment
    isShown = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    hasUnicode = Paper(environment: environment, isTerminal: false, isPlain: false).hasUnicode
  }

  /// Says how far it has come; the line is drawn anew ten times a second at most.
  public mutating func update(_ label: String, done: Int) {
    let seconds = seconds
    guard isShown, seconds - last > 0.1 else { return }
    last = seconds
    let line = ProgressBar.line(
      label, done: done, of: total, unit: unit, seconds: seconds,
      width: Paper.terminalWidth(STDERR_FILENO) ?? 80)
    writeToStandardError("\r" + (hasUnicode ? line : ascii(line)) + "\u{1B}[K")
  }

  /// Replaces the line by how long it took.
  public func finish(_ label: String) {
    guard isShown else { return }
    writeToStandardError("\r\u{1B}[K    \(label): \(fixed(seconds, places: 2)) s\n")
  }

  private var seconds: Double { (.now - start) / .seconds(1) }

  /// The label, a bar, how many are done and how fast, and the time that is left.
  static func line(
    _ label: String, done: Int, of total: Int, unit: String, seconds: Double, width: Int
  ) -> String {
    let speed = Double(done) / max(seconds, 0.001)
    let left = Double(total - done) / max(speed, 0.001)
    let most = 0...999_999_999
    let wait =
      left < 90
      ? "\(left.rounded(.up).whole(in: most)) s"
      : "\((left / 60).rounded(.up).whole(in: most)) min"
    let numbers =
      "\(words(for: done)) \(unit), \(words(for: speed.whole(in: most))) a second, \(wait) left"
    let room = min(width - label.count - numbers.count - 5, 30)
    if room < 4 { return String("\(label)  \(numbers)".prefix(max(width - 1, 0))) }
    let filled = total > 0 ? room * min(done, total) / total : room
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    return "\(label)  \(bar)  \(numbers)"
  }
}
