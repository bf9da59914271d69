// What all tests of this folder share.

@_exported import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// For suites whose tests run programs, which takes longer than the quick ones may.
  static var runsPrograms: Self {
    .enabled(if: Tier.now >= .standard, "it runs programs; say \(Tier.standard.command)")
  }

  /// For tests that drive a browser, most of which belong to the ci tier.
  static var needsBrowser: Self { .needs(.browser) }

  /// For tests that ask whether the course is as it came, and not only whether it is well formed.
  static var asItCame: Self { .enabled(if: Tier.asksAsItCame, "\(Tier.asItCameReason)") }

  /// For tests that need a program or a file that is not a part of Swift.
  static func needs(_ tool: Tool, from tier: Tier = .ci) -> Self {
    .enabled(if: tool.hindrance(from: tier) == nil, "\(tool.hindrance(from: tier) ?? "")")
  }
}
