// What chapter 6's prose may say: see Claims.swift.

extension Claims {
  static let chapter6 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [["--hidden", "1", "--epochs", "1", "--steps", "1"], ["--rate", "0"]])
}
