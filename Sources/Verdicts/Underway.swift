// What this program has started and made, so that nothing of it is left when it ends before its time.

import Basics
import Foundation
import Notebook

/// The processes and folders that are under way for this program.
package enum Underway {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var processes: [pid_t: FileHandle?] = [:]
  nonisolated(unsafe) private static var folders: Set<URL> = []
  nonisolated(unsafe) private static var isHeir = false

  /// From now on what an answer leaves running, after it has ended its judge, belongs to this program,
  /// and is ended.
  ///
  /// It is known by this: this program did not start it. So whatever this program starts, it starts
  /// with `finish` of `Process`.
  package static func inherit() {
    Remains.keep()
    lock.withLock { isHeir = true }
  }

  /// From now on Ctrl-C, and whatever else asks this program to end, ends all that is under way, too;
  /// then this is said.
  package static func endWithSignals(saying words: String? = nil) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let listening = ends[0]
    bell.pointee = ends[1]
    let numbers = [SIGINT, SIGTERM, SIGHUP]
    // A handler may do next to nothing; a thread does the rest.
    for number in numbers {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(bell.pointee, &byte, 1)
      }
    }
    unblock(numbers)
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(listening, &byte, 1) < 1 {}
      exit(128 + Int32(byte), saying: words)
    }
  }

  /// Starts a process; one that holds `input` open ends by itself once it is closed, and tidies up.
  static func start(_ process: Process, holding input: FileHandle?) throws {
    try lock.withLock {
      try process.run()
      processes[process.processIdentifier] = .some(input)
    }
  }

  /// Whether a process has ended, though nobody may have been told.
  static func hasEnded(_ process: pid_t) -> Bool {
    var found = siginfo_t()
    return waitid(P_PID, id_t(process), &found, WEXITED | WNOHANG | WNOWAIT) == 0
      && found.si_signo == SIGCHLD
  }

  /// A process has ended.
  static func ended(_ process: Process) {
    _ = lock.withLock { processes.removeValue(forKey: process.processIdentifier) }
  }

  /// Does some work with a new folder, which is gone after it; one that `isPrivate` is for this user
  /// alone.
  package static func withFolder<Result>(
    _ folder: URL, isPrivate: Bool = false, _ work: (URL) throws -> Result
  ) throws -> Result {
    try lock.withLock {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
      folders.insert(folder)
    }
    defer {
      try? FileManager.default.removeItem(at: folder)
      _ = lock.withLock { folders.remove(folder) }
    }
    return try work(folder)
  }

  /// Ends what this program has not started, and yet is its child.
  static func endRemains() { lock.withLock { endStrangers() } }

  /// Ends this program at once, and all that is under way; nothing is started meanwhile.
  package static func exit(_ status: Int32, saying words: String? = nil) -> Never {
    lock.lock()
    for (process, input) in processes {
      if let input { try? input.close() } else { end(process) }
    }
    let patience = Date(timeIntervalSinceNow: 5)
    while Date() < patience, processes.keys.contains(where: { kill($0, 0) == 0 }) { usleep(2000) }
    for process in processes.keys { end(process) }
    endStrangers()
    for folder in folders { try? FileManager.default.removeItem(at: folder) }
    if let words { writeToStandardError("\(programName): \(words)\n") }
    _exit(status)
  }

  /// Ends a process, and those that it has started, where they are a group.
  private static func end(_ process: pid_t) {
    if getpgid(process) == process { kill(-process, SIGKILL) }
    kill(process, SIGKILL)
  }

  private static func endStrangers() {
    guard isHeir else { return }
    while true {
      let strangers = Remains.children().filter { processes[$0] == nil }
      if strangers.isEmpty { return }
      for stranger in strangers {
        kill(stranger, SIGKILL)
        waitpid(stranger, nil, 0)
      }
    }
  }
}

/// Where a signal is told of; a handler may only touch what was made before.
nonisolated(unsafe) private let bell: UnsafeMutablePointer<Int32> = {
  let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  pointer.initialize(to: -1)
  return pointer
}()
