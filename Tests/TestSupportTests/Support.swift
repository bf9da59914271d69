// What the tests of this folder share.

import Testing

@testable import TestSupport

extension Trait where Self == ConditionTrait {
  /// For tests that need a program or a file that is not a part of Swift.
  static func needs(_ tool: Tool, from tier: Tier = .ci) -> Self {
    .enabled(if: tool.hindrance(from: tier) == nil, "\(tool.hindrance(from: tier) ?? "")")
  }
}
