// Every equation that a page prints with numbers is true as it is printed.

import Testing

extension Chapter {
  /// The derivations of the page that these options give.
  func derivations(_ options: [String] = []) async throws -> [PrintedDerivation] {
    let run = try await run(["--format", "markdown"] + options)
    try #require(run.status == 0, "\(run.complaint)")
    let source = try lines().joined(separator: "\n")
    var places: [String: Int] = [:]
    for match in source.matches(of: /Derivation\("([^"]+)", places: (\d+)\)/) {
      places[String(match.1)] = Int(match.2)
    }
    return PrintedDerivation.all(in: run.output) { places[$0] ?? 4 }
  }
}

@Suite(.runsPrograms) struct DerivationTruthTests {
  private func expectTruth(_ derivations: [PrintedDerivation]) {
    for derivation in derivations {
      for fault in derivation.faults {
        Issue.record("\(fault), in\n\(derivation.lines.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: Chapter.all) func everyPrintedEquationIsTrue(_ chapter: Chapter) async throws {
    let derivations = try await chapter.derivations()
    expectTruth(derivations)
    // None is overlooked, and none is taken for checked without a comparison.
    let written = try chapter.lines().filter { $0.contains("= Derivation(") }.count
    #expect(derivations.count >= written)
    for derivation in derivations {
      #expect(derivation.comparisons > 0, "nothing was checked in \(derivation.name)")
    }
    if [1, 2, 5, 6].contains(chapter.number) { #expect(!derivations.isEmpty) }
  }

  @Test func chaptersWithDerivationsAreThere() {
    #expect(Set(Chapter.all.map(\.number)).isSuperset(of: [1, 2, 5, 6]))
  }

  /// The chain of chapter 5 is a new exercise with every turn of a knob.
  @Test(arguments: [
    ["--w1", "0.123456789", "--b2", "0.7"],
    ["--w2", "1", "--input", "0.5"],
    ["--input", "0", "--target", "0"],
    ["--w3", "0"],
    ["--target", "0.5"],
    ["--w1", "10", "--b1", "10"],
    ["--w1", "10", "--w2", "-10", "--w3", "10", "--b3", "-10", "--input", "-3"],
  ]) func equationsAreTrueForOtherKnobs(_ options: [String]) async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 5 })
    let derivations = try await chapter.derivations(options)
    #expect(derivations.count > 8)
    expectTruth(derivations)
    // One derivation is wrong on purpose, in section 9. No other proof fails.
    let refuted = derivations.filter { $0.lines.contains { $0.hasSuffix("✗") } }.map(\.name)
    #expect(refuted == ["what w₁ followed"])
  }

  @Test func whatIsNotTrueIsFound() throws {
    func faults(_ lines: String, places: Int = 4) throws -> [String] {
      let found = PrintedDerivation.all(in: "```text\n\(lines)\n```") { _ in places }
      return try #require(found.first).faults
    }
    #expect(try faults("c = a · b\n  = 2 · 3\n  = 6\n    nudging gives 6 ✓") == [])
    #expect(try faults("c = a · b\n  = 2 · 3\n  = 6.0004").count == 1)
    #expect(try faults("c = a · b\n  = 2 · 3\n  = 6.0004", places: 3) == [])
    #expect(try faults("c = a · b\n  = −0.5 · 0.25\n  = 0.125").count == 1)
    #expect(try faults("c = a · b\n  = 2.061e−9 · −10\n  = −2.061e−8") == [])
    #expect(try faults("c = a · b\n  = 2.061e−9 · −10\n  = −2.071e−8").count == 1)
    #expect(try faults("c = a · b + d\n  = 2 · 3 + 4\n  = 6 + 4\n  = 10") == [])
    #expect(try faults("c = a · b + d\n  = 2 · 3 + 4\n  = 7 + 3\n  = 10").count == 2)
    #expect(try faults("c = a\n    + b\n  = 12,960\n    + 42\n  = 13,003").count == 1)
    #expect(try faults("c = a · b\n  = 2 · 3\n  = 6\n    nudging gives 6.01 ✓").count == 1)
    #expect(try faults("c = a · b\n  = 2 · 3\n  = 6\n    nudging gives 6 ✗").count == 1)
    #expect(try faults("c = a · b\n  = 2 · 3\n  = x").count == 1)
  }
}
