// What chapter 7's prose may say: see Claims.swift.

extension Claims {
  static let chapter7 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
