// Tests of the waiting that holds nobody up.

import Foundation
import Testing

@testable import TestSupport

@Suite struct WaitingTests {
  /// How many are inside, and how many ever were at once.
  private actor Count {
    private(set) var most = 0
    private var now = 0

    func enter() {
      now += 1
      most = max(most, now)
    }

    func leave() { now -= 1 }
  }

  @Test func noMoreAreInsideThanThereArePlaces() async {
    let turnstile = Turnstile(places: 3)
    let count = Count()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask {
          await turnstile.enter()
          await count.enter()
          for _ in 0..<10 { await Task.yield() }
          await count.leave()
          await turnstile.leave()
        }
      }
    }
    // All have come out again, and the places were used.
    #expect(await count.most == 3)
  }

  /// More works that wait than there are threads to do them, and the one they wait for comes last.
  @Test func whatWaitsHoldsNobodyUp() async throws {
    let door = DispatchSemaphore(value: 0)
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    let sum = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<count {
        group.addTask {
          let result = await onItsOwnThread {
            door.wait()
            return 1
          }
          return (try? result.get()) ?? 0
        }
      }
      group.addTask {
        for _ in 0..<count { door.signal() }
        return 0
      }
      return await group.reduce(0, +)
    }
    #expect(sum == count)
  }

  private struct Failure: Error {}

  @Test(.enabled(if: Tier.now >= .standard, "it runs programs; say \(Tier.standard.command)"))
  func aFailureComesBackAndGivesItsPlaceBack() async throws {
    for _ in 0...ProcessInfo.processInfo.activeProcessorCount {
      await #expect(throws: Failure.self) { try await aside { throw Failure() } }
    }
  }
}
