// What chapter 1's prose may say: see Claims.swift.

extension Claims {
  static let chapter1 = Claims(
    facts: [:],
    general: [:],
    judged: [
      "It goes on for ever": { ($0.numbers(after: "| 1000 |").first ?? 0) > 0 }
    ],
    settings: [["--bias", "-12"], ["--bias", "20"]])
}
