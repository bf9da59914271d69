// Which tests are run: docs/contributing.md, "Checks", says what each tier is for.

import Foundation

/// The tiers of tests, each with all tests of those before it.
public enum Tier: Int, Comparable, Sendable {
  case quick, standard, ci, long

  /// The tier that is running: `DOWNHILL_TESTS` names it, and without a name it is the standard one.
  public static let now: Tier = {
    let name = ProcessInfo.processInfo.environment["DOWNHILL_TESTS"]
    guard let tier = Tier(named: name) else {
      fatalError(
        "DOWNHILL_TESTS is \"\(name ?? "")\"; expected quick, ci or long, or nothing for the "
          + "tests that `swift test` is")
    }
    return tier
  }()

  /// The tier that a value of the environment variable asks for; nil where there is none such.
  public init?(named name: String?) {
    switch name {
    case nil, "": self = .standard
    case "quick": self = .quick
    case "ci": self = .ci
    case "long": self = .long
    default: return nil
    }
  }

  /// What to say to have this tier's tests run.
  public var command: String {
    self == .standard ? "swift test" : "DOWNHILL_TESTS=\(self) swift test"
  }

  /// Whether the course is also held to how it came.
  ///
  /// That is: to blanks that are empty, to the pages in docs, to numbers that are typed in tests and
  /// plans. Without it, it need only be well formed, as every course is that somebody has answered or
  /// extended rightly.
  public static let asksAsItCame = value(of: "DOWNHILL_AS_IT_CAME") || isRecording

  /// Whether the pages in docs are written anew, and not compared.
  public static let isRecording = value(of: "DOWNHILL_RECORD")

  /// Why a test is skipped that holds the course to how it came.
  public static let asItCameReason =
    "it holds the course to how it came; say DOWNHILL_AS_IT_CAME=1 swift test"

  private static func value(of variable: String) -> Bool {
    ProcessInfo.processInfo.environment[variable] == "1"
  }

  /// Whether a tier has fewer tests than another.
  public static func < (one: Tier, other: Tier) -> Bool { one.rawValue < other.rawValue }
}
