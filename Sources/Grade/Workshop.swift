// Where submissions are examined: a few at a time, in a folder of which nothing stays.

import Basics
import Foundation
import Notebook
import Verdicts

/// The folder that a run works in, and the threads that do the work.
final class Workshop: @unchecked Sendable {
  private let folder: URL
  private let lock = NSLock()
  private var next = 0

  private init(_ folder: URL) { self.folder = folder }

  /// Does some work in a workshop, of which nothing is left then; nor is it after an interruption.
  static func open<Result>(_ work: (Workshop) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-grade-\(UUID().uuidString)")
    do {
      return try Underway.withFolder(folder, isPrivate: true) { folder in
        // What compilers leave when they are ended goes with it.
        setenv("TMPDIR", folder.path, 1)
        return try work(Workshop(folder))
      }
    } catch is CocoaError {
      throw Failure(
        "cannot make the folder \(folder.path); let TMPDIR name one that can be written to", .output
      )
    }
  }

  /// Examines all of something, `jobs` at a time, each in a folder of its own.
  func examine<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item, URL) -> Result
  ) -> [Result] {
    var bar = ProgressBar(total: items.count, of: "submissions")
    nonisolated(unsafe) var results: [Int: Result] = [:]
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<min(jobs, items.count) {
      let thread = Thread { [self] in
        while let place = take(items.count) {
          let room = folder.appendingPathComponent("\(place)")
          let result = work(items[place], room)
          try? FileManager.default.removeItem(at: room)
          lock.withLock { results[place] = result }
          done.signal()
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    for count in items.indices {
      done.wait()
      bar.update("graded", done: count + 1)
    }
    bar.finish("graded")
    return lock.withLock { items.indices.compactMap { results[$0] } }
  }

  /// The place of what is to be examined next, if anything is.
  private func take(_ count: Int) -> Int? {
    lock.withLock {
      if next == count { return nil }
      next += 1
      return next - 1
    }
  }
}
