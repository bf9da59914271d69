// Waiting for other programs without holding up the tests that need none.

import Foundation

/// Does work that waits, such as for a program to end, on a thread of its own.
///
/// Swift's threads are as few as the machine's cores, and a test that waited on one would stop all
/// others. Only so many works are under way at once as there are cores; the others wait their turn.
public func aside<Result>(_ work: @escaping () throws -> Result) async throws -> Result {
  if Tier.now < .standard { throw TooQuick() }
  await Turnstile.programs.enter()
  let result = await onItsOwnThread(work)
  await Turnstile.programs.leave()
  return try result.get()
}

/// Does work at once on a new thread, whatever else is under way.
func onItsOwnThread<Result>(_ work: @escaping () throws -> Result) async
  -> Swift.Result<
    Result, any Error
  >
{
  // Whoever calls waits for the end, so nothing is used by two threads at a time.
  nonisolated(unsafe) let work = work
  return await withCheckedContinuation { continuation in
    Thread.detachNewThread {
      nonisolated(unsafe) let result = Swift.Result { try work() }
      continuation.resume(returning: result)
    }
  }
}

/// Lets a few in at a time, in the order in which they came.
actor Turnstile {
  static let programs = Turnstile(places: ProcessInfo.processInfo.activeProcessorCount)

  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
  }
}

private struct TooQuick: Error, CustomStringConvertible {
  let description =
    "a test that runs a program is not among the quick ones; give its suite the trait .runsPrograms"
}
