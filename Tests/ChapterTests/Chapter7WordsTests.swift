// What chapter 7 says of a training, in words and single numbers, is what its tables show.

import Testing

private let chapter = Chapter(folder: "7-stochastic-gradient-descent")

@Suite(.runsPrograms, .asItCame) struct Chapter7WordsTests {
  /// The sections of a page that learns strokes.
  private func page(_ options: [String]) async throws -> [Shown] {
    try await withFolder { folder in
      try writeDigits(to: folder)
      let quick = ["--format", "markdown", "--data", folder.path, "--train", "40"]
      let run = try await chapter.run(quick + options)
      try #require(run.status == 0, "\(run.complaint)")
      return Shown.sections(of: run.output)
    }
  }

  @Test(arguments: [
    ["--epochs", "20"], ["--epochs", "20", "--rate", "20"], ["--epochs", "3", "--rate", "0"],
    ["--epochs", "20", "--rate", "0.5", "--train", "5"],  // and so with a gap
    ["--epochs", "20", "--rate", "0.5", "--momentum", "0.9"],
    ["--epochs", "20", "--layers", "none", "--rate", "5"],
    ["--epochs", "20", "--cost", "squared", "--rate", "30"],
  ]) func whatIsSaidOfTheEpochsIsInTheirTable(_ options: [String]) async throws {
    let shown = try await page(options)[6]
    let epochs = try #require(shown.tables.first { $0.headings[0] == "epoch" }).numbers()
    let begin = try #require(shown.numbers(after: "cost before the first step:").first)
    let rose = shown.numbers(after: "epochs in which the cost rose:")
    let costs = [begin] + epochs.map { $0[1] }
    let hair = 0.0002  // costs are printed to four places
    for (epoch, (before, after)) in zip(1..., zip(costs, costs.dropFirst())) {
      if after > before + hair { #expect(rose.contains(Double(epoch))) }
      if after < before - hair { #expect(!rose.contains(Double(epoch))) }
    }
    if costs[costs.count - 1] < begin - 0.1 {
      let share = 100 * (begin - costs[1]) / (begin - costs[costs.count - 1])
      let said = try #require(shown.numbers(after: "% of the way in the first epoch:").first)
      #expect((said - share).magnitude < 0.3)
    } else if costs[costs.count - 1] >= begin {
      #expect(shown.results.contains("in the first epoch: the cost did not fall"))
    }
    let gaps = shown.numbers(after: "the first epoch and the last:")
    let ends = [epochs[0], epochs[epochs.count - 1]]
    #expect(zip(gaps, ends).allSatisfy { ($0 - ($1[2] - $1[3])).magnitude < 0.001 })
    #expect(gaps.count == 2)
  }

  @Test func withoutAnEpochNothingIsSaidOfOne() async throws {
    let shown = try await page(["--epochs", "0"])[6]
    #expect(shown.results.contains("in the first epoch: the cost did not fall"))
    #expect(shown.results.contains("epochs in which the cost rose: []"))
  }

  @Test(arguments: ["0", "200"]) func theMostFrequentMistakeIsInTheMatrix(_ epochs: String)
    async throws
  {
    let shown = try await page(["--epochs", epochs, "--rate", "0.5"])[7]
    let rows = try #require(shown.tables.first { $0.headings[0] == "is" }).numbers()
    let said = shown.numbers(after: "the most frequent mistake:").map { Int($0) }
    var mistakes: [Double] = []
    for (digit, row) in rows.enumerated() {
      for (other, count) in row.dropFirst().enumerated() where other != digit {
        mistakes.append(count)
      }
    }
    let most = try #require(mistakes.max())
    if most == 0 {
      #expect(shown.results.contains("the most frequent mistake: none"))
    } else {
      try #require(said.count == 2)
      #expect(rows[said[0]][1 + said[1]] == most)
    }
    #expect((epochs == "200") == (most == 0))
  }

  /// Where the second hidden layer is spoken of, there is one.
  @Test(arguments: [("none", 0), ("5", 1), ("7,3", 2), ("4,20,5", 3)])
  func theSecondHiddenLayerIsOpened(_ layers: String, _ count: Int) async throws {
    let shown = try await page(["--epochs", "1", "--layers", layers])[7]
    #expect(shown.numbers(after: "hidden layers:") == [Double(count)])
    let table = shown.tables.first { $0.headings[0] == "neuron" }
    #expect(table?.rows.count == [nil, nil, 3, 16][count])
    for row in table?.numbers() ?? [] { #expect(row[2] > row[4]) }
  }

  /// A sixth of the training digits is held back, and the choice is made by it.
  @Test func theBestByTheValidationDigitsIsChosen() async throws {
    let shown = try await page(["--epochs", "0", "--rounds", "60"])[10]
    #expect(shown.results.contains("to learn from: 33  for validation: 7"))
    let table = try #require(shown.tables.first { $0.headings[0] == "network" })
    let marks = table.rows.compactMap { Double($0[2]) }
    #expect(marks.count == table.rows.count)
    let best = try #require(marks.firstIndex(of: marks.max() ?? 0))
    #expect(shown.results.contains("chosen: \(table.rows[best][0])\n"))
    #expect(marks.min() != marks.max())
  }

  @Test(arguments: [["--layers", "none"], ["--activation", "relu"], ["--layers", "9,8,7"]])
  func zerosCostTheLogarithmOfTen(_ options: [String]) async throws {
    let starts = try #require(try await page(options + ["--epochs", "0"])[3].tables.first)
    #expect(starts.rows.last?.prefix(2) == ["zeros", "2.3026"])
  }

  /// The test's digits are all as long as they should be, the course's but for a few.
  @Test func digitsAreTwentyPixelsLong() async throws {
    let strokes = try await page(["--epochs", "0", "--rounds", "0"])[9]
    #expect(strokes.results.contains("longer side not 20 pixels: 0\n"))
    let page = try text(of: "docs/chapter7.md")
    #expect(page.contains("digits: 70,000\nlonger side not 20 pixels: 16\n"))
  }
}
