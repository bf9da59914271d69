// Tests of how a student's file is cut, so that one broken answer leaves the others whole.

import Testing

@testable import Verdicts

@Suite struct AnswerTextTests {
  private let text = AnswerText(
    """
    import Notebook
    let given = 3.0

    /// 3.1 One.
    func one() -> Double { given }

    /// 3.2 Two.
    ///
    /// What?
    func two(at w: Double, _ h: Double) -> Double { helper(w) * h }
    func helper(_ w: Double) -> Double { w }

    /// 3.3 Three.
    func three(_ xs: [Double]) -> Double { xs[0] }
    """, blanks: ["one", "two", "three", "four"])

  @Test func anAnswerGoesFromItsHeadingToTheNext() {
    #expect(text.sections.map(\.lines) == [3..<6, 6..<12, 12..<14])
    #expect(text.sections.map(\.blanks) == [["one"], ["two"], ["three"]])
    #expect(text.missing(of: ["three", "four"]) == ["four"])
    #expect([3, 4, 11, 12, 13].map(text.section) == [nil, 0, 1, 1, 2])
  }

  @Test func whatIsLeftOutLeavesItsLinesEmpty() {
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = text.without([1]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rest.count == lines.count)
    for line in lines.indices {
      #expect(rest[line] == ((6..<12).contains(line) ? "" : lines[line]))
    }
  }

  @Test func alonePartsEndWithTheAnswer() {
    let alone = text.alone(1).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(alone.count == 12)
    #expect(alone[1] == "let given = 3.0" && alone[4] == "")
    #expect(alone[9].hasPrefix("func two(at w"))
  }

  @Test func theBlanksAreListedOnePerLine() {
    let main = text.main(without: [0])
    #expect(
      main.text == """
        import Notebook
        var answers = Notebook.AnswerSheet()
        answers.add("two", two(at:_:))
        answers.add("three", three(_:))
        answers.serve()

        """)
    #expect(main.blanks == [3: "two", 4: "three"])
  }

  @Test func linesMayEndAsOnWindows() {
    let text = AnswerText(
      "/// 1.1 A.\r\nfunc a() {}\r\n/// 1.2 B.\r\nfunc b() {}\r\n", blanks: ["b"])
    #expect(text.sections.map(\.blanks) == [[], ["b"]])
  }
}
