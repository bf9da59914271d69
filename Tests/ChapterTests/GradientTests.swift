// Every gradient that chapter 4 prints, against nudging in a crowd of directions.
//
// Here the costs are written a second time, in double precision.

import Foundation
import struct Tensor.Generator
import Testing

@Suite(.runsPrograms, .asItCame) struct GradientTests {
  typealias Cost = @Sendable (Double, Double) -> Double

  private static let chapter = Chapter(folder: "4-two-dimensions")

  private static let costs: [(name: String, formula: String, cost: Cost)] = [
    ("bowl", "x² + 3y²", { x, y in x * x + 3 * y * y }),
    ("ravine", "x² + 20y²", { x, y in x * x + 20 * y * y }),
    ("saddle", "x² − y²", { x, y in x * x - y * y }),
    ("valleys", "x⁴ − 3x² + x + y²", { x, y in x * x * x * x - 3 * x * x + x + y * y }),
  ]

  /// How steep a cost is at a point in a direction.
  private func slope(
    of cost: Cost, at p: (x: Double, y: Double), along d: (x: Double, y: Double)
  ) -> Double {
    let h = 1e-4
    return (cost(p.x + h * d.x, p.y + h * d.y) - cost(p.x - h * d.x, p.y - h * d.y)) / (2 * h)
  }

  /// The directions all round, a degree apart.
  private let directions = (0..<360).map { degree in
    (x: cos(Double(degree) * .pi / 180), y: sin(Double(degree) * .pi / 180))
  }

  /// A step says which way the gradient points, and the page how long it is.
  @Test(arguments: ["bowl", "ravine", "saddle", "valleys"])
  func noDirectionIsSteeperThanTheGradientThatWasWalked(_ surface: String) async throws {
    let (_, formula, cost) = try #require(GradientTests.costs.first { $0.name == surface })
    var random = Generator(seed: 4)
    var count = 0
    let starts =
      [(2, 1), (-0.5, 0.01)]
      + (0..<6).map { _ in
        (4 * random.uniform() - 2, 4 * random.uniform() - 2)
      }
    for start in starts {
      let arguments = [
        "--section", "5", "--surface", surface, "--x", "\(start.0)", "--y", "\(start.1)",
        "--rate", "0.02", "--steps", "15",
      ]
      let run = try await GradientTests.chapter.run(arguments)
      #expect(run.output.contains("walking on \(formula)\n"))
      let walk = try await GradientTests.chapter.table(
        ["step", "x", "y", "length of ∇C"], arguments)
      let rows = walk.numbers()
      for (row, next) in zip(rows, rows.dropFirst()) {
        let (p, length) = ((x: row[1], y: row[2]), row[3])
        count += 1
        // Places are rounded to four digits, and a hundredth of the gradient is left of them.
        let (dx, dy) = ((row[1] - next[1]) / 0.02, (row[2] - next[2]) / 0.02)
        #expect((dx - slope(of: cost, at: p, along: (1, 0))).magnitude <= 8e-3, "\(surface), \(p)")
        #expect((dy - slope(of: cost, at: p, along: (0, 1))).magnitude <= 8e-3, "\(surface), \(p)")
        let steepest = directions.map { slope(of: cost, at: p, along: $0) }.max() ?? 0
        #expect((steepest - length).magnitude <= 3e-3 * (1 + length), "\(surface) at \(p)")
        #expect((row[4] - cost(p.x, p.y)).magnitude <= 1e-4 * (1 + length), "\(surface) at \(p)")
      }
    }
    #expect(count > 100)
  }

  @Test func theCompassGoesRoundInSixteenEqualTurns() async throws {
    let compass = try await GradientTests.chapter.table(
      ["direction", "in x", "in y"], ["--section", "3"])
    let (winds, names) = (compass.numbers(from: 1), compass.rows.map { $0[0] })
    #expect(winds.count == 16 && Set(names).count == 16)
    for (index, wind) in winds.enumerated() {
      let angle = Double(index) * .pi / 8  // to the left from east
      #expect((wind[0] - cos(angle)).magnitude <= 6e-4 && (wind[1] - sin(angle)).magnitude <= 6e-4)
      // At (2, 1) the gradient is (4, 6), of length 7.2111.
      #expect((wind[2] - (4 * cos(angle) + 6 * sin(angle))).magnitude <= 2e-3, "\(names[index])")
      #expect((wind[3] - (4 * cos(angle) + 6 * sin(angle))).magnitude <= 2e-3, "\(names[index])")
      #expect(wind[2] < 7.2111)
    }
  }

  /// The tables that hold a rule against nudging, on the bowl and on the examination.
  @Test func rulesAgreeWithNudges() async throws {
    let exam: Cost = { w, b in
      let passed = [0.0, 0, 0, 1, 0, 1, 1, 1]
      return zip(1...8, passed).reduce(0) { sum, student in
        let a = 1 / (1 + exp(-(w * Double(student.0) + b)))
        return sum - (student.1 * log(a) + (1 - student.1) * log(1 - a)) / 8
      }
    }
    for (name, section, cost) in [("x", "2", GradientTests.costs[0].cost), ("w", "10", exam)] {
      let table = try await GradientTests.chapter.table([name], ["--section", section])
      let rows = table.numbers()
      #expect(rows.count >= 3 && table.headings.count == 6)
      for row in rows {
        let p = (row[0], row[1])
        let (first, second) = (
          slope(of: cost, at: p, along: (1, 0)), slope(of: cost, at: p, along: (0, 1))
        )
        for (printed, own) in zip(row.dropFirst(2), [first, first, second, second]) {
          #expect((printed - own).magnitude <= 2e-3, "section \(section) at \(p)")
        }
      }
    }
  }

  @Test func aComponentSaysHowSensitiveTheCostIs() async throws {
    let page = try await GradientTests.chapter.run(["--section", "7", "--plain"]).output
    // C = 1.6x² + 0.05y²
    #expect(page.contains(/so many times as much: 32\n +the gradient says:     32\n/))
    #expect(page.contains(/grad C\(0\.02, 1\) = .*0\.064/))
  }
}
