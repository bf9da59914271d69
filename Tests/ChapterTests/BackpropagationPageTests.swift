// Chapter 5 prints the numbers that the field knows.

import Testing

@Suite(.runsPrograms, .asItCame) struct BackpropagationPageTests {
  /// The whole page, as Markdown.
  private func lines() async throws -> Set<String> {
    let chapter = try #require(Chapter.all.first { $0.number == 5 })
    let run = try await chapter.run(["--format", "markdown"])
    try #require(run.status == 0, "\(run.complaint)")
    return Set(run.output.split(separator: "\n").map(String.init))
  }

  private func expect(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation)
    async throws
  {
    let lines = try await lines()
    for line in expected {
      let isThere = lines.contains(line)
      #expect(isThere, "the page has no line: \(line)", sourceLocation: sourceLocation)
    }
  }

  @Test func theChainOfPencilNumbers() async throws {
    try await expect([
      "| 1 |  0.5 | −0.5 | 0 | 0.5 | 0.25 |",
      "| 2 |  2.0 | −1.0 | 0 | 0.5 | 0.25 |",
      "| 3 | −1.0 |  0.5 | 0 | 0.5 | 0.25 |",
      "a³ = 0.5  y = 1  C = 0.25",
    ])
    let chapter = try #require(Chapter.all.first { $0.number == 5 })
    let results = Dictionary(
      try await chapter.derivations().map { ($0.name, $0.result) },
      uniquingKeysWith: { first, _ in first })
    #expect(results["∂C/∂w³"] == "−0.125")
    #expect(results["∂C/∂z² = δ²"] == "0.0625")
    #expect(results["∂C/∂w²"] == "0.03125")
    #expect(results["∂C/∂z¹ = δ¹"] == "0.03125")
    #expect(results["∂C/∂w¹"] == "0.03125")
  }

  @Test func theMuchCopiedExample() async throws {
    try await expect([
      "cost: 0.298371109",
      "| w₅ | 0.40 |  0.08216704 |  0.08216704 | 0.35891648 |",
      "cost after one step: 0.291027774",
      "w₅ to w₈ moved:    0.291028729",
      "then w₁ to w₄:     0.291027924",
      "all eight at once: 0.291027774",
      "followed, divided by the slope: 0.8316",
      "∂C/∂W¹, library == matrices: true",
      "∂C/∂W², library == matrices: true",
    ])
  }

  @Test func theNumberOfSlopes() async throws {
    try await expect(["slopes in the gradient: 13,002"])
  }

  /// What the digit asks of its output is proved by nudging, lever by lever.
  @Test func theLeversOfADigit() async throws {
    let chapter = try #require(Chapter.all.first { $0.number == 5 })
    let page = try await chapter.run(["--section", "2", "--format", "markdown"]).output
    let cell = #/(−?[0-9.]+) /#
    let rows = page.split(separator: "\n").filter { $0.contains(/^\| \d+ \| 0\./) }
    #expect(rows.count == 16)
    for row in rows {
      let cells = row.matches(of: cell).map { String($0.1) }
      #expect(cells.count == 7 && cells[2] == cells[3] && cells[5] == cells[6], "\(row)")
    }
    try await expect(["| pixel 0 | 0 | 0.00000 |", "| a² | w³ δ³ |  0.250 |  0.250 |"])
  }
}
