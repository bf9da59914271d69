// A mistake that students really make, written down as the wrong answer itself.

/// A wrong answer that is recognised.
@MainActor
public struct Slip<Input, Output> {
  let sentence: String
  let section: String
  let answer: @MainActor (Input) -> Output

  /// What seems to have happened, the title of the section that shows it, and what such a student
  /// answers.
  public init(
    _ sentence: String, see section: String, _ answer: @escaping @MainActor (Input) -> Output
  ) {
    self.sentence = sentence
    self.section = section
    self.answer = answer
  }
}
