// Where submissions are examined: a few at a time, in a folder of which nothing stays.

import Basics
import Foundation
import Notebook

/// The folder that a run works in, and the threads that do the work.
///
/// Whether the run comes to its end or is interrupted: the folder goes, and so does every program that
/// was started.
final class Workshop: @unchecked Sendable {
  private let folder: URL
  private let lock = NSLock()
  private var next = 0
  private var interruption: Int32?  // the signal
  private var sources: [any DispatchSourceSignal] = []

  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// Makes the folder, which nobody else may look into, and listens for interruptions.
  init() throws {
    Remains.keep()
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-grade-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        "cannot make the folder \(folder.path); let TMPDIR name one that can be written to", .output
      )
    }
    // What compilers leave when they are ended goes with it.
    setenv("TMPDIR", folder.path, 1)
    sources = Workshop.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { self.interrupt(number) }
      source.resume()
      return source
    }
  }

  /// Examines all of something, `jobs` at a time, each in a folder of its own.
  func examine<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item, URL) -> Result
  ) throws -> [Result] {
    var bar = ProgressBar(total: items.count, of: "submissions")
    nonisolated(unsafe) var results: [Int: Result] = [:]
    let (crew, done) = (DispatchGroup(), DispatchSemaphore(value: 0))
    for _ in 0..<min(jobs, items.count) {
      crew.enter()
      let thread = Thread { [self] in
        while let place = take(items.count) {
          let room = folder.appendingPathComponent("\(place)")
          let result = work(items[place], room)
          try? FileManager.default.removeItem(at: room)
          lock.withLock { results[place] = result }
          done.signal()
        }
        crew.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for count in items.indices {
      while done.wait(timeout: .now() + 0.1) == .timedOut {
        if lock.withLock({ interruption }) != nil { leave(crew) }
      }
      bar.update("graded", done: count + 1)
    }
    crew.wait()
    if lock.withLock({ interruption }) != nil { leave(crew) }
    bar.finish("graded")
    return items.indices.compactMap { results[$0] }
  }

  /// Takes the folder away; interruptions are the system's again.
  func close() {
    try? FileManager.default.removeItem(at: folder)
    for (number, source) in zip(Workshop.signals, sources) {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  /// The place of what is to be examined next, if anything is.
  private func take(_ count: Int) -> Int? {
    lock.withLock {
      if interruption != nil || next == count { return nil }
      next += 1
      return next - 1
    }
  }

  private func interrupt(_ number: Int32) {
    lock.withLock { interruption = number }
  }

  /// Ends what is under way, clears up, and ends the program as the signal would have.
  private func leave(_ crew: DispatchGroup) -> Never {
    // A thread whose program was ended may start the next one before it hears of the end.
    let patience = Date(timeIntervalSinceNow: 10)
    repeat {
      Remains.stop()
    } while crew.wait(timeout: .now() + 0.02) == .timedOut
      && Date() < patience
    #if os(Linux)
      Remains.end()
    #endif
    try? FileManager.default.removeItem(at: folder)
    writeToStandardError("\(programName): ended before all were graded; nothing was written\n")
    _exit(128 + (lock.withLock { interruption } ?? SIGINT))
  }
}
