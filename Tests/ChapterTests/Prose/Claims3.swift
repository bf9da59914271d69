// What chapter 3's prose may say: see Claims.swift.

extension Claims {
  static let chapter3 = Claims(
    facts: [
      "13,002 numbers to set": "chapter 2 counts them",
      "then 1.0 and 1.1": "rates to try",
    ],
    general: ["it is called **convex**": "it says what a word means"],
    judged: [
      "C(w) = w², with the slope 2w": { $0.results.contains("= 2.4\n") },
      "here example 1 pays": { shown in
        guard let before = shown.rows("example 1").first, let after = shown.rows("example 1").last
        else { return false }
        return after[1] > before[1] && after[3] < before[3]
      },
      "more than one low place: w⁴ − 3w² + w": { shown in
        let rows = shown.rows("cost there")
        return !rows.isEmpty
          && rows.allSatisfy { ($0[2] - valleys($0[1])).magnitude < 1e-3 && $0[3] == 0 }
      },
      "only one is the lowest place of all": { shown in
        Set(shown.rows("cost there").map { $0[2] }).count == 2
      },
      "because the larger one jumps": { shown in
        shown.numbers(after: "rate 0.05:").allSatisfy { $0 > 0 }
          && shown.numbers(after: "rate 0.1:").allSatisfy { $0 < 0 }
      },
      "It does: this function is not convex": { shown in
        shown.rows("half-way", from: 1).contains { $0[2] > $0[3] }
      },
      "The fit cannot fail": { shown in
        shown.numbers(after: "fitting a line fails the test").first == 0
          && (shown.numbers(after: "the two valleys fail it").first ?? 0) > 0
      },
      "So the cost of this network is not convex": { shown in
        let ends = shown.numbers(after: "cost at")
        return shown.numbers(after: "cost half-way:").allSatisfy { $0 > ends.max() ?? $0 }
      },
    ],
    settings: [])

  private static func valleys(_ w: Double) -> Double { w * w * w * w - 3 * w * w + w }
}
