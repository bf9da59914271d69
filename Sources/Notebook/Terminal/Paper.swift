// The paper a page is written on: how wide it is, and whether it takes colour and all letters.

import Foundation

/// What the reader's side of the page can show.
public struct Paper: Equatable, Sendable {
  /// How many characters fit on a line.
  public var width: Int

  /// Whether escape codes for colour and weight are understood.
  public var hasColour: Bool

  /// Whether letters beyond ASCII can be shown.
  public var hasUnicode: Bool

  /// Paper of a given make.
  public init(width: Int = 80, hasColour: Bool = false, hasUnicode: Bool = true) {
    self.width = width
    self.hasColour = hasColour
    self.hasUnicode = hasUnicode
  }

  /// The paper that standard output is: a terminal of some width and kind, or a pipe.
  package init(environment: [String: String], isTerminal: Bool, isPlain: Bool) {
    let told = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = max((isTerminal ? Paper.terminalWidth() : nil) ?? told ?? 80, 20)
    let isDumb = environment["TERM"] == "dumb"
    let isColourless = !(environment["NO_COLOR"] ?? "").isEmpty
    hasColour = isTerminal && !isDumb && !isColourless && !isPlain
    hasUnicode = !isPlain && Paper.takesUnicode(environment)
  }

  /// What results are indented by.
  var margin: String { width < 60 ? "  " : "    " }

  /// What is left of the paper beside its margin.
  var insideMargin: Paper {
    Paper(width: width - margin.count, hasColour: hasColour, hasUnicode: hasUnicode)
  }

  /// The text in a style, where there is colour.
  public func paint(_ text: String, _ style: Style) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }

  /// The text in letters that this paper takes.
  public func spell(_ text: String) -> String { hasUnicode ? text : ascii(text) }

  /// The locale decides; where none is set, terminals of today read UTF-8.
  private static func takesUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { $0 != "" }
    return locale?.lowercased().replacing("-", with: "").contains("utf8") ?? true
  }

  /// How many columns the terminal on a descriptor has.
  static func terminalWidth(_ descriptor: Int32 = STDOUT_FILENO) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
