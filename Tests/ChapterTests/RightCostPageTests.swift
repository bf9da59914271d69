// Chapter 6 prints the numbers that the field knows, and what it says of learning is so.

import Testing

@Suite(.runsPrograms, .asItCame) struct RightCostPageTests {
  private func chapter() throws -> Chapter {
    try #require(Chapter.all.first { $0.number == 6 })
  }

  /// The page, or a section of it, as Markdown.
  private func page(_ options: [String] = []) async throws -> String {
    let run = try await chapter().run(["--format", "markdown"] + options)
    try #require(run.status == 0, "\(run.complaint)")
    return run.output
  }

  private func expect(
    _ expected: [String], section: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let lines = Set(
      try await page(["--section", "\(section)"]).split(separator: "\n").map(String.init))
    for line in expected {
      let isThere = lines.contains(line)
      #expect(isThere, "the section has no line: \(line)", sourceLocation: sourceLocation)
    }
  }

  /// The numbers of the table rows that a section prints, row by row.
  private func rows(_ page: String) -> [[Double]] {
    page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
      row.split(separator: "|").compactMap { cell in
        Double(cell.filter { $0 != " " && $0 != "," }.replacing("−", with: "-"))
      }
    }
  }

  private func number(after words: String, in page: String) throws -> Double {
    let start = try #require(page.ranges(of: words).last, "no \(words)").upperBound
    let digits = page[start...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }
    return try #require(Double(digits))
  }

  @Test func crossEntropies() async throws {
    try await expect(["z = 0  a = 0.5  C = 0.6931"], section: 1)
    try await expect(
      [
        "cost: 0.4076  −ln of the first share: 0.4076",
        "| 2 | 0.6652 | 1 | −0.3348 |",
        "| 1 | 0.2447 | 0 |  0.2447 |",
        "| 0 | 0.0900 | 0 |  0.0900 |",
        "| 0.90 | 0.0100 | 0.1054 |",
      ], section: 2)
    try await expect(
      [
        "right:     0.1054",
        "with slip: 4.7105",
        "of the p tried, lowest with slip:  0.333",
      ], section: 4)
  }

  /// As the experiment was published: it goes from 0.82 to 0.09, and from 0.98 to 0.20.
  @Test func theSaturatedNeuron() async throws {
    try await expect(
      [
        "| [0.6, 0.9] | 0.8176 | 0.1219 | 0.8176 |",
        "| [2, 2] | 0.9820 | 0.0173 | 0.9820 |",
        "| [0.6, 0.9] | 0.0940 | 0.0935 | 0.0116 |",
        "| [2, 2] | 0.2028 | 0.1208 | 0.0120 |",
        "| 0.6667 | 0.1481 | 0.6667 |",
      ], section: 3)
  }

  @Test(arguments: ["cross-entropy", "squared"]) func xorIsLearned(_ cost: String) async throws {
    let page = try await page(["--section", "5", "--cost", cost])
    #expect(page.contains("answers on the right side of ½: 4 of 4"))
    let end = try #require(rows(page).last { $0.first == 1000 })
    #expect(end[1] < 0.01 && end[2] < 0.1 && end[3] > 0.9 && end[4] > 0.9 && end[5] < 0.1)
  }

  /// The run is on level ground, has answers wrong, and its δ cancel.
  @Test func theStuckRunIsStuck() async throws {
    let page = try await page(["--section", "6"])
    #expect(try number(after: "length of its gradient:", in: page) < 0.002)
    let price = try number(after: "three cases at a third:", in: page)
    #expect((try number(after: "cost now:", in: page) - price).magnitude < 0.01)
    let deltas = rows(page).filter { $0.count == 8 }.map { $0[6] }
    #expect(deltas.count == 4 && deltas.reduce(0, +).magnitude < 0.01)
    #expect(deltas.contains { $0.magnitude > 0.3 })
    let tally = rows(page).filter { $0.count == 2 }
    #expect(tally.count == 5 && tally.map { $0[1] }.reduce(0, +) == 50)
    // Of two hidden neurons some get stuck with either cost; of eight none.
    let remedies = rows(page).filter { $0.count == 3 }
    #expect(remedies.first?.dropFirst().allSatisfy { $0 < 50 } == true)
    #expect(remedies.last == [8, 50, 50])
  }

  /// No line parts the moons, and the network does better than any.
  @Test func theMoonsArePartedByANetworkOnly() async throws {
    let page = try await page()
    let line = try number(after: "no line gets more right than", in: page)
    #expect(line < 97)
    let seventh = try #require(page.firstRange(of: "## 7."))
    #expect(try number(after: "\nright:", in: String(page[seventh.lowerBound...])) <= line)
    let end = try #require(rows(page).last { $0.first == 1000 && $0.count == 3 })
    #expect(end[2] == 100)
  }

  @Test func theRightCostHelpsWhereNeuronsAreSaturated() async throws {
    let page = try await page(["--section", "9"])
    let race = rows(page).filter { $0.count == 3 }  // rate, squared, cross-entropy
    #expect(race.count == 8 && race.allSatisfy { $0[2] >= $0[1] })
    #expect(race.count { $0[2] > $0[1] } >= 4)
  }

  @Test(arguments: [
    ["--rate", "0"], ["--rate", "100"], ["--rate", "100", "--cost", "squared"],
    ["--hidden", "1", "--epochs", "1", "--steps", "1"],
    ["--hidden", "32", "--epochs", "1200", "--seed", "0"], ["--steps", "5000", "--seed", "7"],
  ]) func aKnobAtItsEndGivesAPage(_ options: [String]) async throws {
    let run = try await chapter().run(options)
    #expect(run.status == 0 && run.complaint == "")
    #expect(!run.output.contains("NaN"))
  }
}
