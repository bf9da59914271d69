// Tests of the tiers.

import Testing

@testable import TestSupport

@Suite struct TierTests {
  @Test func everyTierHasAnOrderAndACommandThatAsksForIt() throws {
    let tiers = [Tier.quick, .standard, .ci, .long]
    #expect(tiers == tiers.sorted() && Set(tiers).count == 4)
    for tier in tiers {
      let name = tier.command.firstMatch(of: /DOWNHILL_TESTS=(\w+)/).map { String($0.1) }
      #expect(Tier(named: name) == tier)
    }
    #expect(Tier(named: "") == .standard)
    #expect(Tier(named: "qiuck") == nil)
  }
}
