// What the compiler says of an answer: where, and what.

/// An error that the compiler found in a student's file.
package struct Diagnostic: Codable, Equatable, Sendable {
  /// Where it is, both counted from 1.
  package let line: Int
  package let column: Int

  /// What the compiler says, in its own words.
  package let message: String

  /// An error at a place.
  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The errors in what the compiler wrote, with the file that each is in.
  static func all(in output: String) -> [(file: String, error: Diagnostic)] {
    output.matches(of: /(?m)^([^:\s][^:\n]*\.swift):(\d+):(\d+): error: (.*)$/).map {
      (
        String($0.1),
        Diagnostic(line: Int($0.2) ?? 1, column: Int($0.3) ?? 1, message: String($0.4))
      )
    }
  }
}
