// Waiting, but not for ever.

/// How long things that a browser should do are waited for; far longer than any of them takes.
let patience = Duration.seconds(60)

/// What was waited for did not come.
public struct TookTooLong: Error, CustomStringConvertible {
  let what: String
  let limit: Duration

  /// What was waited for, and how long.
  public var description: String {
    "waited \(limit.components.seconds) seconds for \(what), and it did not come"
  }
}

/// Waits until something holds; `what` says what, should it never come.
func wait(
  for what: @autoclosure () -> String, atMost limit: Duration = patience,
  isolation: isolated (any Actor)? = #isolation, until holds: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + limit
  while try await !holds() {
    if ContinuousClock.now > end { throw TookTooLong(what: what(), limit: limit) }
    try await Task.sleep(for: .milliseconds(5))
  }
}
