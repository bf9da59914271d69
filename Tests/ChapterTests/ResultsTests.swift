// docs/results.md is what the trainings give that it tells of.

import Testing

@Suite struct ResultsTests {
  @Test(.enabled(if: Tier.now >= .long, "it trains for minutes; say \(Tier.long.command)"))
  func docsAreWhatTheTrainingsGive() async throws {
    let run = try await Program(builtProgram("results")).run([])
    #expect(run.status == 0)
    expectSame(
      run.output, try text(of: "docs/results.md"),
      "docs/results.md is out of date; its first lines say how it is made")
  }
}
