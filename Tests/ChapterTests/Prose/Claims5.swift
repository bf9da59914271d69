// What chapter 5's prose may say: see Claims.swift.

extension Claims {
  static let chapter5 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
