// Chapters 3 and 4 as they are run: their figures, and their knobs turned too far.

import Foundation
import Testing

@Suite(.runsPrograms, .asItCame) struct DescentTests {
  private func chapter(_ number: Int) throws -> Chapter {
    try #require(Chapter.all.first { $0.number == number })
  }

  /// The lines of a page, without those that are code.
  private func lines(_ number: Int, _ arguments: [String] = []) async throws -> [String] {
    let run = try await chapter(number).run(arguments)
    #expect(run.status == 0 && run.complaint == "", "\(arguments): \(run.complaint)")
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.hasPrefix("  │ ") }
  }

  private func expect(_ lines: [String], toHave wanted: [String]) {
    let spaced = lines.map { $0.replacing(/\s+/, with: " ") }
    let missing = wanted.filter { line in
      !spaced.contains { $0.contains(line.replacing(/\s+/, with: " ")) }
    }
    let isThere = missing.isEmpty
    #expect(
      isThere,
      """
      the page has no line with: \(missing.prefix(3).joined(separator: " | "))
      \(missing.count) such lines stand in Tests/ChapterTests/DescentTests.swift; if you meant the \
      change, put there what the page shows now
      """)
  }

  @Test func chapter3HasTheFiguresOfTheCourse() async throws {
    expect(
      try await lines(3),
      toHave: [
        "       1  2.4000  4.8000  5.7600", "       2  1.9200  3.8400  3.6864",
        "       3  1.5360  3.0720  2.3593",
        "0.50    0.00    0.00   0.0000   0.0000  takes one step and arrives",
        "0.90   −0.80   −2.40   1.9200   0.3221  jumps across, in steps that shrink",
        "1.00   −1.00   −3.00   3.0000   3.0000  goes to and fro between two places",
        "1.10   −1.20   −3.60   4.3200  18.5752  jumps across, in steps that grow",
        "0.1  −1.3008     −3.5139       0.0000", "0.2   1.1309     −1.0702       0.0000",
        "the divide: 0.1699", "from 2, rate 0.05: 1.1309", "from 2, rate 0.1:  −1.3008",
        "1.9       1.21       0.64    0.925", "average of the squares           6  1.50     9",
        "sum of the squares              12  0.75     9", "fitting a line fails the test 0 times",
      ])
  }

  @Test func chapter4HasTheFiguresOfTheCourse() async throws {
    expect(
      try await lines(4),
      toHave: [
        "C(2, 1) = 7", "nudging x: 4", "nudging y: 6", "length of the gradient: 7.2111",
        "slope that way:  7.2111", "slope straight back:    −7.2111",
        "slope at a right angle: 0.00", "new p = ⎡ 1.6 ⎤", "cost before: 7  after: 3.04",
        "factors of x and y: (0.91, −0.8)", "∇C(1, 1) = ⎡ 3.2 ⎤", "so many times as much: 32",
        "0.5     18",
        "(0.1, 1.2)   (−1.3008, 8.466e−10)  −3.5139",
        "(0.2, 1.2)    (1.1309, 8.466e−10)  −1.0702",
        "10,000  1.2820  −5.7689  0.3129          4.4999",
        "3.5000  7", "4.4999  6", "5.5000  7", "1.0  3.9098  4.5000",
        "nudges for one step of the digit reader: 26,004",
      ])
  }

  /// Knobs turned too far: the page must end, and be true of what happened.
  @Test(
    arguments: [
      (
        ["--rate", "1.1"],
        ["from 3 the walk jumps across, in steps that grow", "the cost grew"]
      ),
      (["--rate", "0"], ["from 3 the walk does not move", "the cost stayed at 9"]),
      (["--rate", "-0.1"], ["from 3 the walk goes one way, in steps that grow", "the cost grew"]),
      (
        ["--start", "1e30"],
        ["from 1e30 the walk goes one way, in steps that shrink", "from 1e60 to 1.153e58"]
      ),
      (["--start", "1e200"], ["the cost of the end is too large for the computer: ∞"]),
      (["--start", "1e308"], ["the walk diverges", "from step 2 on, w is not a number"]),
      (["--steps", "0"], ["from 3 the walk takes no step"]),
      (["--steps", "100000"], ["in steps that shrink, and arrives", " ⋮ ", "100,000  "]),
      (
        ["--rate", "1.1", "--steps", "100000"],
        [
          "the walk diverges", "from step 3884 on, w is too large for the computer: ∞",
          "from step 3885 on, w is not a number", "leaves the picture at step 11", "NaN",
        ]
      ),
      (["--rate", "1", "--steps", "100000"], ["goes to and fro between two places"]),
      (
        ["--function", "valleys", "--start", "-1", "--steps", "100"],
        ["walking on w⁴ − 3w² + w", "the walk turns back 8 times", "to −1.3008"]
      ),
      (
        ["--function", "valleys", "--start", "0.17", "--rate", "0.05"],
        ["the cost stayed at 0.0841"]
      ),
      (["--function", "quartic"], ["the walk diverges"]),
      (
        ["--function", "trough", "--steps", "200"],
        ["goes one way, in steps that shrink, and arrives", "in 200 steps to 1"]
      ),
    ] as [([String], [String])])
  func chapter3IsTrueOfWhateverHappens(_ arguments: [String], _ wanted: [String]) async throws {
    let page = try await lines(3, arguments)
    expect(page, toHave: wanted)
    let section = try await lines(3, ["--section", "5"] + arguments)
    #expect(section.count < 90, "the table is too long")
  }

  @Test(
    arguments: [
      (
        ["--rate", "1.1"],
        ["the walk zig-zags along y, in steps that grow", "the cost grew"]
      ),
      (["--rate", "0.34"], ["the cost fell from 7 to 3.5515, and then grew to 6.5734"]),
      (["--rate", "0"], ["from (2, 1) the walk does not move", "the cost stayed at 7"]),
      (["--rate", "-0.1"], ["never turns back, in steps that grow", "the cost grew"]),
      (
        ["--x", "1e30"],
        ["from (1e30, 1) the walk never turns back", "too large for a Float: the cost is ∞"]
      ),
      (["--x", "1e30", "--y", "-1e30", "--surface", "valleys"], ["the walk diverges", "NaN"]),
      (["--steps", "0"], ["from (2, 1) the walk takes no step"]),
      (["--steps", "100000"], ["in steps that shrink, and arrives", " ⋮ ", "100,000  "]),
      (
        ["--rate", "1.1", "--steps", "100000"],
        ["the walk diverges", "a number is too large for a Float: ∞", "there is NaN"]
      ),
      (
        ["--surface", "saddle", "--y", "0", "--steps", "100"],
        ["in steps that shrink, and arrives", "to (4.074e−10, 0)"]
      ),
      (
        ["--surface", "ravine", "--x", "-4", "--rate", "0.045"],
        ["the walk zig-zags along y, in steps that shrink"]
      ),
    ] as [([String], [String])])
  func chapter4IsTrueOfWhateverHappens(_ arguments: [String], _ wanted: [String]) async throws {
    let page = try await lines(4, arguments)
    expect(page, toHave: wanted)
    let section = try await lines(4, ["--section", "5"] + arguments)
    #expect(section.count < 90, "the table is too long")
  }

  @Test func theSameWalkIsInThePictures() async throws {
    try await withFolder { folder in
      let page = folder.appendingPathComponent("page.md")
      let arguments = ["--rate", "1.1", "--steps", "100000", "--section", "5"]
      let run = try await chapter(3).run(
        arguments + ["--format", "markdown", "--output", page.path])
      #expect(run.status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let picture = try #require(files.first { $0.hasPrefix("page-1-") })
      let svg = try String(
        contentsOf: folder.appendingPathComponent(picture), encoding: .utf8)
      #expect(svg.contains("leaves the picture at step 11"))
      #expect(!svg.lowercased().contains("\"nan\"") && !svg.contains("<script"))
      #expect(svg.count < 40_000)
    }
  }
}
