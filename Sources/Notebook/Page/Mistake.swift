// What went wrong outside of the program, said in one sentence.

/// A mistake of the command line or of the world around the chapter: it ends the chapter with a
/// sentence on standard error and an exit status that says of which kind it was.
struct Mistake: Error, Equatable {
  let sentence: String
  let status: Int32

  /// - Parameters:
  ///   - sentence: What was found, what was expected, and what to do.
  ///   - status: 64 for a wrong command line, 66 for a missing source, 70 for a faulty chapter,
  ///     74 for output that could not be written (the settled numbers of `sysexits.h`).
  init(_ sentence: String, status: Int32 = 64) {
    self.sentence = sentence
    self.status = status
  }
}
