// What chapter 2's prose may say: see Claims.swift.

extension Claims {
  static let chapter2 = Claims(
    facts: ["of 16 neurons in the lectures": "the pixels of a digit, and the lectures' network"],
    general: [:],
    judged: [:],
    settings: [["--seed", "12"]])
}
