// What comes of an examination, and how an untouched blank says that it is one.

/// Stands in a blank until a student puts an answer there.
@MainActor
public func notTried() -> Never {
  Attempt.whenUntouched?()
  fatalError("this blank has no answer yet")
}

/// The examination that is going on.
@MainActor
enum Attempt {
  /// What to do when it comes to a blank that nobody has filled in.
  static var whenUntouched: (() -> Never)?
}

/// What came of an examination.
enum Outcome: Codable, Equatable {
  case right
  case notTried
  case slip(Int)  // which of the known ones, counted from 0
  case wrong(String)  // the first case that fails: given, expected, found
  case trapped(given: String, words: String)  // the words go on after "stopped the program"
  case endless(given: String)

  /// What to tell the student, if this says it all.
  var sentence: String? {
    switch self {
    case .right, .notTried, .slip: nil
    case .wrong(let words): words
    case .trapped(let given, let words):
      Outcome.sentence("this answer stopped the program\(words)", given: given)
    case .endless(let given):
      Outcome.sentence(
        "this answer did not come within some seconds; is there a loop that never ends?",
        given: given)
    }
  }

  /// A sentence about one case, or about an answer that stands for itself.
  static func sentence(_ words: String, given: String) -> String {
    given.isEmpty ? words.prefix(1).uppercased() + words.dropFirst() : "For \(given): \(words)"
  }
}
