// What chapter 4's prose may say: see Claims.swift.
//
// The formulas that it names are written here a second time: who changes a function of the chapter
// is told which sentences speak of the old one.

extension Claims {
  static let chapter4 = Claims(
    facts: [
      "On x² + 3y² a step multiplies": "it speaks of the bowl of section 1 on whatever one walks",
      "then 0.34: what changes": "a rate to try",
    ],
    general: [:],
    judged: [
      "C(x, y) = x² + 3y²": { $0.numbers(after: "C(2, 1) =") == [7] },
      "∂C/∂x = 2x and ∂C/∂y = 6y": { shown in
        shown.rows("∂C/∂x nudged").allSatisfy { $0[3] == 2 * $0[0] && $0[5] == 6 * $0[1] }
      },
      "C = x² + 20y²": { shown in
        shown.numbers(after: "y diverges above") == [0.05]
          && shown.numbers(after: "factors of x and y:").first == 0.91
      },
      "The factor of y is below 0": { ($0.numbers(after: "factors of x and y:").last ?? 0) < 0 },
      "so close to 1 that x creeps": { shown in
        (0.8..<1).contains(shown.numbers(after: "factors of x and y:").first ?? 0)
      },
      "yet it is y, with the larger curvature": { shown in
        let (slopes, bends) = (
          shown.numbers(after: "slopes there:"), shown.numbers(after: "curvature: ")
        )
        return slopes.count == 2 && slopes[0] > slopes[1] && bends.count == 2
          && bends[0] < bends[1]
      },
      "Take C = 1.6x² + 0.05y²": { $0.numbers(after: "∇C(1, 1) =").first == 3.2 },
      "C = x² − y²": { shown in
        shown.numbers(after: "a little along x:") == [0.01]
          && shown.numbers(after: "a little along y:") == [-0.01]
      },
      "The first walker is coming to rest": { shown in
        shown.rows("beside it: x").last.map { $0[1].magnitude < 0.01 && $0[2] == 0 } ?? false
      },
      "The smallest push along y": { shown in
        shown.rows("beside it: x").last.map { $0[4].magnitude > 1 } ?? false
      },
      "C = x⁴ − 3x² + x + y²": { shown in
        let end = shown.numbers(after: "| (0.2, 1.2) |")
        guard end.count == 3 else { return false }
        let (x, y) = (end[0], end[1])
        return (x * x * x * x - 3 * x * x + x + y * y - end[2]).magnitude < 1e-3
      },
      "is not where most answers are right": { shown in
        let right = shown.rows("students on the right side").map { $0[1] }
        return right.count == 3 && right[1] < right[0] && right[1] < right[2]
      },
      "nearer at every rate": { shown in
        let line = shown.numbers(after: "after 10,000 steps, hours from 0:").first ?? 0
        return shown.rows("hours from 4").allSatisfy {
          ($0[2] - line).magnitude < ($0[1] - line).magnitude
        }
      },
      "a thousand tries are hardly better": { shown in
        shown.rows("best of 1000 tries").last.map { (0.9...1).contains($0[2] / $0[1]) } ?? false
      },
    ],
    settings: [])
}
