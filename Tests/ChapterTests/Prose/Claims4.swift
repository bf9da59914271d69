// What chapter 4's prose may say: see Claims.swift.

extension Claims {
  static let chapter4 = Claims(
    facts: [:],
    general: [:],
    judged: [:],
    settings: [])
}
