// What a chapter's prose may say though no result beside it shows the number, or a knob could change it.

/// The exceptions of one chapter.
///
/// A sentence is named by words in it that no other has.
struct Claims: Sendable {
  /// Sentences with numbers of the world, and not of the page: the words, and why they are so.
  var facts: [String: String] = [:]

  /// Sentences with words of a verdict that speak of no result: the words, and why they are true at
  /// every setting.
  var general: [String: String] = [:]

  /// Sentences that say how a result came out, and a second judgement of what the section shows.
  var judged: [String: @Sendable (Shown) -> Bool] = [:]

  /// Settings at which a sentence was once found false, beside those that are tried anyway.
  var settings: [Setting] = []

  /// A chapter's; none for a chapter that came later.
  static func of(_ chapter: Chapter) -> Claims? { all[chapter.folder] }

  private static let all = [
    "1-perceptron": chapter1, "2-matrix-shorthand": chapter2, "3-one-dimension": chapter3,
    "4-two-dimensions": chapter4, "5-backpropagation": chapter5, "6-the-right-cost": chapter6,
    "7-stochastic-gradient-descent": chapter7,
  ]
}
