// Tests of what is read from a compiler's complaints, and of the sentence that comes of it.

import Testing

@testable import Verdicts

@Suite struct DiagnosticTests {
  private let said = """
    Exercises.swift:3:12: error: no operator '**' is defined; did you mean 'pow(_:_:)'?
      return w ** 2
               ^~
    Swift.Float.**:1:2: note: found this candidate
    Exercises.swift:9:1: warning: never used
    main.swift:4:5: error: cannot find 'step' in scope
    """

  @Test func errorsAreReadWithTheirPlaces() {
    let errors = Diagnostic.all(in: said)
    #expect(errors.map(\.file) == ["Exercises.swift", "main.swift"])
    #expect(errors.map(\.error.line) == [3, 4] && errors.map(\.error.column) == [12, 5])
    #expect(errors.last?.error.message == "cannot find 'step' in scope")
  }

  @Test func aSentenceHasThePlaceTheLineAndTheFirstError() {
    let errors = Diagnostic.all(in: said).map(\.error)
    let broken = BrokenAnswer(blank: "step", errors: errors)
    #expect(
      broken.sentence(in: "a\nb\n  return w ** 2\nd", of: "E.swift")
        == "Swift does not understand line 3, column 12, of `E.swift`, `return w ** 2`: Swift has no "
        + "sign for powers; `**` is none: write `w * w`, or `pow(w, 2)`.")
    let late = BrokenAnswer(
      blank: "step", errors: [Diagnostic(line: 9, column: 1, message: "expected `}`")])
    #expect(
      late.sentence(in: "a", of: "E.swift")
        == "Swift does not understand line 9, column 1, of `E.swift`: expected '}'.")
    #expect(
      BrokenAnswer(blank: "step", errors: []).sentence(in: "", of: "E.swift")
        .hasPrefix("`step` does not go together with its exercise:"))
  }
}
