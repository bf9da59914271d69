// Puts an exercise to a function of a test, as its judge would to an answer's program.

@testable import Notebook

extension Exercise {
  /// What comes of an answer; `watch` is told of each case before it is tried.
  func outcome<each Input: Answer, Output: Answer>(
    of answer: @escaping @MainActor (repeat each Input) -> Output, names: [String] = [],
    watch: (String) -> Void = { _ in }
  ) throws -> Outcome {
    let entry = AnswerSheet.Entry(answer)
    return try examine(names) { parts, given in
      watch(given)
      var question = Wire()
      for part in parts { part.write(to: &question) }
      return try entry.answer(question)
    }
  }
}
