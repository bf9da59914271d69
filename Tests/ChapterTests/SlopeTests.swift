// Every slope that chapter 3 prints against nudging: here the costs are written a second time.

import Tensor
import Testing

@Suite(.runsPrograms, .asItCame) struct SlopeTests {
  private static let chapter = Chapter(folder: "3-one-dimension")

  private func nudged(_ cost: (Double) -> Double, at w: Double) -> Double {
    let h = 1e-4
    return (cost(w + h) - cost(w - h)) / (2 * h)
  }

  /// What a walk can be taken on, and what the page says its cost is.
  private static let costs: [(name: String, formula: String, cost: @Sendable (Double) -> Double)] =
    [
      ("bowl", "w²", { $0 * $0 }),
      ("valleys", "w⁴ − 3w² + w", { $0 * $0 * $0 * $0 - 3 * $0 * $0 + $0 }),
      ("quartic", "w⁴", { $0 * $0 * $0 * $0 }),
      (
        "trough", "(|w| − 1)², or 0",
        { w in w.magnitude < 1 ? 0 : (w.magnitude - 1) * (w.magnitude - 1) }
      ),
    ]

  @Test(arguments: ["bowl", "valleys", "quartic", "trough"])
  func theSlopeOnEveryWalkIsTheSlope(_ function: String) async throws {
    let (_, formula, cost) = try #require(SlopeTests.costs.first { $0.name == function })
    var random = Generator(seed: 3)
    var count = 0
    // Uphill and down, from far out, from the middle and from anywhere.
    let starts = [-4, 0.1, 4] + (0..<5).map { _ in 8 * random.uniform() - 4 }
    for start in starts {
      for rate in ["0.01", "-0.01"] {
        let arguments = [
          "--section", "5", "--function", function, "--start", "\(start)", "--rate", rate,
        ]
        let run = try await SlopeTests.chapter.run(arguments)
        #expect(run.output.contains("walking on \(formula) with the slope "))
        let walk = try await SlopeTests.chapter.table(["step", "w", "slope", "cost"], arguments)
        for row in walk.numbers() where row[1].magnitude < 5 {
          let (w, slope, printed) = (row[1], row[2], row[3])
          count += 1
          // w itself is rounded to four places, by up to half of the last.
          let bend = (nudged(cost, at: w + 1e-3) - nudged(cost, at: w - 1e-3)).magnitude / 2e-3
          #expect(
            (slope - nudged(cost, at: w)).magnitude <= 1e-4 * (1 + bend),
            "\(function) at \(w): the page says \(slope), nudging \(nudged(cost, at: w))")
          #expect((printed - cost(w)).magnitude <= 1e-4 * (1 + slope.magnitude))
        }
      }
    }
    #expect(count > 100)
  }

  @Test func theAverageCostHasTheSlopeThatIsWritten() async throws {
    let table = try await SlopeTests.chapter.table(
      ["w", "by nudging", "by rule"], ["--section", "3"])
    let cost = { (w: Double) in ((w - 3) * (w - 3) + (2 * w - 3) * (2 * w - 3)) / 2 }
    #expect(table.rows.count == 5)
    for row in table.numbers() {
      #expect((row[1] - nudged(cost, at: row[0])).magnitude <= 1e-4, "at \(row[0])")
      #expect((row[2] - nudged(cost, at: row[0])).magnitude <= 1e-4, "at \(row[0])")
    }
  }
}
