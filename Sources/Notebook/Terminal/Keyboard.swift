// Keys one by one, without waiting for Return; the terminal is given back as it was.

import Basics
import Foundation

/// What a reader does to a figure that is watched.
enum Key: Equatable {
  case next, back, pause, space, leave

  /// The first key in what the terminal sent, and how many bytes it took; nil where more must come.
  static func first(in bytes: [UInt8]) -> (key: Key?, length: Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B:  // arrows are an Escape, "[" or "O", and a letter
      guard bytes.count > 1 else { return nil }
      guard [0x5B, 0x4F].contains(bytes[1]) else { return (nil, 1) }
      guard let end = bytes.dropFirst(2).firstIndex(where: { $0 >= 0x40 }) else { return nil }
      let isArrow = end == 2
      let key: Key? = bytes[end] == 0x43 ? .next : bytes[end] == 0x44 ? .back : nil
      return (isArrow ? key : nil, end + 1)
    case UInt8(ascii: "n"): return (.next, 1)
    case UInt8(ascii: "p"): return (.pause, 1)
    case UInt8(ascii: " "): return (.space, 1)
    case UInt8(ascii: "q"), 0x0A, 0x0D: return (.leave, 1)
    default: return (nil, 1)
    }
  }
}

/// The keyboard of a terminal, which hands over keys as they are pressed and does not show them.
struct Keyboard {
  private var bytes: [UInt8] = []

  /// Takes the keyboard, and forgets what has been typed so far; nil where there is none, or where
  /// it belongs to another program, as in the background.
  init?() {
    var manners = termios()
    let owner = tcgetpgrp(STDIN_FILENO)
    guard isatty(STDIN_FILENO) == 1, owner < 0 || owner == getpgrp(),
      tcgetattr(STDIN_FILENO, &manners) == 0
    else { return nil }
    usual.pointee = manners
    manners.c_lflag &= ~tcflag_t(ICANON | ECHO)
    ours.pointee = manners
    isTaken.pointee = 1
    tcsetattr(STDIN_FILENO, TCSAFLUSH, ours)
    signal(SIGCONT) { _ in
      if isTaken.pointee == 0 { return }
      tcsetattr(STDIN_FILENO, TCSANOW, ours)
      giveBackWhenEnded(SIGTSTP)
    }
  }

  /// Makes the keyboard as it was; keys that were pressed too often are forgotten.
  func giveBack() {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, usual)
    isTaken.pointee = 0
    signal(SIGCONT, SIG_DFL)
  }

  /// The next key, or nil where none is pressed for so many seconds; without a number it waits.
  ///
  /// A terminal that has gone away leaves.
  mutating func key(within seconds: Double?) -> Key? {
    let end = seconds.map { Date(timeIntervalSinceNow: $0) }
    while true {
      if let (key, length) = Key.first(in: bytes) {
        bytes.removeFirst(length)
        if let key { return key }
        continue
      }
      // What comes after an Escape comes at once, if it is an arrow.
      let left = bytes.isEmpty ? end.map { max(0, $0.timeIntervalSinceNow * 1000) } : 50
      var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = poll(
        &wait, 1, left.map { Int32($0.rounded(.up).whole(in: 0...1_000_000_000)) } ?? -1)
      if count > 0 {
        var more = [UInt8](repeating: 0, count: 64)
        let length = read(STDIN_FILENO, &more, more.count)
        if length <= 0 { return .leave }
        bytes += more[..<length]
      } else if !bytes.isEmpty {
        bytes.removeFirst()
      } else if count == 0 || errno != EINTR {
        return count == 0 ? nil : .leave
      }
    }
  }

  /// From now on the terminal is made as it was when a signal ends or stops the program.
  static func watch(_ signals: [Int32]) {
    sigaddset(later, SIGCONT)
    signals.forEach(giveBackWhenEnded)
    unblock(signals + [SIGCONT])
  }
}

/// Gives the keyboard back, shows the cursor and ends the colours, and lets the signal do its work.
private func giveBackWhenEnded(_ number: Int32) {
  signal(number) { number in
    // A handler may call little more than `write` and `tcsetattr`. It comes to its end before one
    // that goes on.
    pthread_sigmask(SIG_BLOCK, later, nil)
    if isTaken.pointee != 0 { tcsetattr(STDIN_FILENO, TCSANOW, usual) }
    let codes: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[J\n"
    _ = write(STDOUT_FILENO, codes.utf8Start, codes.utf8CodeUnitCount)
    signal(number, SIG_DFL)
    raise(number)
  }
}

// A handler may only touch what was made before, so these live behind pointers.
nonisolated(unsafe) private let usual = made(termios())
nonisolated(unsafe) private let ours = made(termios())
nonisolated(unsafe) private let isTaken = made(sig_atomic_t(0))
nonisolated(unsafe) private let later = made(sigset_t())

private func made<T>(_ value: T) -> UnsafeMutablePointer<T> {
  let pointer = UnsafeMutablePointer<T>.allocate(capacity: 1)
  pointer.initialize(to: value)
  return pointer
}
