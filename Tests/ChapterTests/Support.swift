// What all tests of this folder share.

@_exported import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// For suites whose tests run programs, which takes longer than the quick ones may.
  static var runsPrograms: Self {
    .enabled(if: Tier.now >= .standard, "it runs programs; say \(Tier.standard.command)")
  }
}
