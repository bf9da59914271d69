// What chapter 1's prose may say: see Claims.swift.

extension Claims {
  static let chapter1 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
