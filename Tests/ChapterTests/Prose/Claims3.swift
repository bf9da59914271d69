// What chapter 3's prose may say: see Claims.swift.

extension Claims {
  static let chapter3 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
