// Programs that are not a part of Swift, which some tests need and not every machine has.

import Foundation

/// A program or a file that tests need, and how one comes by it.
///
/// Without it these tests are skipped, and say why. Where `CI` is `true`, they fail: `.ci/run` has
/// installed it there, or has said why it could not.
public struct Tool: Sendable {
  /// What it is, and how to get it: a sentence for those who have it not.
  public let advice: String

  /// Whether it is here.
  public let isHere: @Sendable () -> Bool

  /// What keeps tests that need it from being run, if they are of a tier; nil for nothing.
  public func hindrance(
    from tier: Tier, now: Tier = .now,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    if now < tier { return "it needs more than Swift; say \(tier.command)" }
    return isHere() || environment["CI"] == "true" ? nil : advice
  }
}

/// A program that the shell would find by its name.
func program(
  named name: String, path: String? = ProcessInfo.processInfo.environment["PATH"]
) -> URL? {
  (path ?? "").split(separator: ":").lazy
    .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// What was needed and is not here.
struct MissingTool: Error, CustomStringConvertible {
  let description: String
}
