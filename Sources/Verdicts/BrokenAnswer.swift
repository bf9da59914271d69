// What is said of an answer that Swift does not understand.

import Basics

/// An answer that does not compile: what the compiler says of it, and all that a sentence can be made
/// from.
package struct BrokenAnswer: Codable, Equatable, Sendable {
  /// The name of the function.
  package let blank: String

  /// The errors in it, in the order of the compiler; none where it cannot say of what they are.
  package let errors: [Diagnostic]

  /// A broken answer, with the errors in it.
  package init(blank: String, errors: [Diagnostic]) {
    self.blank = blank
    self.errors = errors
  }

  /// What to tell the student.
  ///
  /// `text` is the student's whole file, to which lines and columns belong, and `file` its name.
  package func sentence(in text: String, of file: String) -> String {
    guard let error = errors.first else {
      return "`\(blank)` does not go together with its exercise: under its heading, `/// …`, there "
        + "should be one function of that name in `\(file)`, with the head that it had."
    }
    func sentence(_ line: Int, _ column: Int, _ code: String, _ words: String) -> String {
      let place = "line \(line), column \(column), of `\(file)`"
      let code = quoted(code.replacing("`", with: "'"), atMost: 100)
      return "Swift does not understand \(place)\(code.isEmpty ? "" : ", `\(code)`"): \(words)"
    }
    if let known = Misspelling(errors, in: text) {
      return sentence(known.line, known.column, known.code, known.sentence)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.indices.contains(error.line - 1) ? lines[error.line - 1] : ""
    let words = quoted(error.message.replacing("`", with: "'"), atMost: 300)
    let end = words.last.map(".?!".contains) == true ? "" : "."
    return sentence(
      error.line, error.column, String(line.drop(while: \.isWhitespace)), words + end)
  }
}
