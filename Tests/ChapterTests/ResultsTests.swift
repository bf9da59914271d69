// docs/results.md is what the trainings give that it tells of.

import Testing

@testable import results

@Suite struct ResultsTests {
  @Test(.enabled(if: Tier.now >= .long, "it trains for minutes; say \(Tier.long.command)"))
  func docsAreWhatTheTrainingsGive() async throws {
    let run = try await Program(builtProgram("results")).run([])
    #expect(run.status == 0)
    expectSame(
      run.output, try text(of: "docs/results.md"),
      "docs/results.md is out of date; its first lines say how it is made")
  }

  /// The commands are there without any training.
  @Test func docsNameTheSettingsThatWereTrained() throws {
    let lines = try text(of: "docs/results.md").split(separator: "\n").map(String.init)
    let commands = experiments.map { "\($0.command(seed: 1))   # \($0.name)" }
    #expect(lines.filter { $0.hasPrefix("swift run chapter7") } == commands)
  }
}
