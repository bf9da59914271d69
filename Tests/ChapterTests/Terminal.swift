// A pseudo-terminal: what a chapter takes for a person's screen and keyboard.

import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A terminal of some size.
final class Terminal {
  private let screen: Int32  // our side
  private let keyboard: FileHandle  // the program's side

  init(columns: Int, rows: Int = 24) throws {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&ours, &theirs, nil, nil, &size) == 0)
    screen = ours
    keyboard = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
    // Neither repeat what is typed nor change what is written.
    var manners = termios()
    try #require(tcgetattr(theirs, &manners) == 0)
    manners.c_oflag &= ~tcflag_t(OPOST)
    manners.c_lflag &= ~tcflag_t(ECHO)
    try #require(tcsetattr(theirs, TCSANOW, &manners) == 0)
  }

  deinit { close(screen) }

  /// Runs a chapter on this terminal to its end.
  func run(
    _ chapter: Chapter, _ arguments: [String] = [], environment: [String: String] = [:]
  ) async throws -> Run {
    try await chapter.run(
      arguments, environment: environment, input: keyboard, output: keyboard
    ) { [self] in
      try? keyboard.close()
      return readToEnd()
    }
  }

  /// Runs a chapter that asks for Return; `answer` is called when `prompt` has been shown.
  func run(
    _ chapter: Chapter, _ arguments: [String], until prompt: String, environment: [String: String],
    answer: @escaping (Terminal) -> Void
  ) async throws -> String {
    let (page, status) = try await aside { [self] in
      let (process, shown) = try start(chapter, arguments, environment, until: prompt)
      answer(self)
      let rest = readToEnd()
      process.waitUntilExit()
      return (String(decoding: shown + rest, as: UTF8.self), process.terminationStatus)
    }
    #expect(status == 0)
    return page
  }

  /// Runs a chapter that gets a signal, as from Ctrl-C, when `prompt` has been shown; what it still
  /// wrote after that, and why it ended.
  func interrupt(
    _ chapter: Chapter, _ arguments: [String], at prompt: String,
    by act: @escaping (Process) -> Void = { $0.interrupt() }
  ) async throws -> (written: String, reason: Process.TerminationReason) {
    try await aside { [self] in
      let (process, _) = try start(chapter, arguments, [:], until: prompt)
      act(process)
      let rest = readToEnd()
      process.waitUntilExit()
      return (String(decoding: rest, as: UTF8.self), process.terminationReason)
    }
  }

  /// Starts a chapter, and reads until `prompt` has been shown.
  private func start(
    _ chapter: Chapter, _ arguments: [String], _ environment: [String: String],
    until prompt: String
  ) throws -> (Process, shown: Data) {
    let process = try chapter.program().process(
      chapter.brief + arguments, environment: environment)
    process.standardInput = keyboard
    process.standardOutput = keyboard
    process.standardError = keyboard
    try process.run()
    try? keyboard.close()
    return (process, read(until: [prompt]))
  }

  /// Whether what is typed is handed over line by line, as usual.
  var isUsual: Bool {
    var manners = termios()
    return tcgetattr(screen, &manners) == 0 && manners.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Waits until what is typed is handed over by lines, or by keys, and does something meanwhile.
  func wait(untilUsual isUsual: Bool, _ act: () -> Void = {}) {
    while self.isUsual != isUsual {
      act()
      usleep(1000)
    }
  }

  /// Presses keys.
  func type(_ keys: String) {
    _ = Array(keys.utf8).withUnsafeBytes { write(screen, $0.baseAddress, $0.count) }
  }

  /// Whether something appears on the screen within a while.
  func showsSomething(withinMilliseconds time: Int32) -> Bool {
    var wait = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, time) > 0
  }

  /// What is written until one of the prompts has been shown.
  @discardableResult
  func read(until prompts: [String]) -> Data {
    var shown = Data()
    while !prompts.contains(where: String(decoding: shown, as: UTF8.self).contains),
      let more = read()
    {
      shown += more
    }
    return shown
  }

  private func readToEnd() -> Data {
    var all = Data()
    while let more = read() { all += more }
    return all
  }

  /// What comes next, or nil when the program has left the terminal.
  private func read() -> Data? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes {
      #if canImport(Darwin)
        Darwin.read(screen, $0.baseAddress, $0.count)
      #else
        Glibc.read(screen, $0.baseAddress, $0.count)
      #endif
    }
    return count > 0 ? Data(bytes[..<count]) : nil
  }
}

/// The text as a reader sees it: without escape codes of colour and weight.
func seen(_ text: String) -> String {
  text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
}
