// What chapter 2's prose may say: see Claims.swift.

extension Claims {
  static let chapter2 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
