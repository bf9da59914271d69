// What is wrong with a file of digits, said in one sentence.

/// A file of digits that cannot be used: what was found, what was expected, and what to do.
public struct DataError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ sentence: String) {
    description = sentence
  }
}
