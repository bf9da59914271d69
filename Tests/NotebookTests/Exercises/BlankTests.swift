// Tests of how blanks and closures are found in a source.

import Testing

@testable import Notebook

@Suite struct BlankTests {
  private let blanks = """
    import Notebook

    /// 1.1 A step.
    ///
    /// Where does it end? Say `w`
    /// and no more.
    func step(from w: Double, _ rates: [Double], by f: (Double) -> Double = { $0 }) -> Double {
      notTried()
    }

    /// 1.2 Another.
    func stepTwice(_ w: Double) -> [Double] {
      // a brace } in a comment, and one in a "}" string
      let text = "}\\"}"
      return [w, Double(text.count)]
    }
    """

  @Test func parametersAreTheNamesThatTheBodyKnows() {
    #expect(Blank.parameters(of: "step", in: blanks) == ["w", "rates", "f"])
    #expect(Blank.parameters(of: "stepTwice", in: blanks) == ["w"])
    #expect(Blank.parameters(of: "missing", in: blanks) == [])
  }

  @Test func documentationIsWhatStandsAbove() {
    #expect(
      Blank.documentation(of: "step", in: blanks)
        == ["1.1 A step.", "", "Where does it end? Say `w`", "and no more."])
    #expect(Blank.documentation(of: "missing", in: blanks) == [])
  }

  @Test func questionsAreReadInOrder() {
    let questions = Blank.questions(
      in: blanks + "\n/// 1.3 No end\n/// 4.5 Last.  \n///\n/// a\n///\n/// b\n")
    #expect(questions.map(\.title) == ["1.1 A step", "1.2 Another", "4.5 Last"])
    #expect(questions.map(\.line) == [3, 11, 18])
    #expect(
      questions.map(\.paragraphs) == [["Where does it end? Say `w` and no more."], [], ["a", "b"]])
  }

  @Test func aFunctionIsNamedWithItsLabels() {
    #expect(Blank.reference(to: "step", in: blanks) == "step(from:_:by:)")
    #expect(Blank.reference(to: "stepTwice", in: blanks) == "stepTwice(_:)")
    #expect(Blank.reference(to: "f", in: "func f() -> Int { 1 }") == "f")
    #expect(Blank.reference(to: "missing", in: blanks) == nil)
  }

  @Test(arguments: [
    ("return 2 * x", "2*x  // twice", true), ("2 * x", "x * 2", false), ("a b", "ab", false),
    ("if z > 0 {\n  return z\n}\nreturn 0", "if (z > 0) { return z; }\nreturn 0", true),
    ("[3.0, -1.00]", "[3, -1]", true), ("3.01", "3", false), ("(-b / w)", "-b/w", true),
    ("let m = 2 * x\nreturn m * m", "let n = 2 * x\nreturn n * n", true),
    ("let m = 2 * x\nreturn m * x", "let n = 2 * x\nreturn n * n", false),
  ])
  func codeIsAlikeUpToItsLooks(_ one: String, _ other: String, _ isAlike: Bool) {
    #expect(Blank.areAlike(one, other) == isAlike)
  }

  @Test func aBodyStandsBetweenItsBraces() {
    #expect(
      Blank.body(of: "stepTwice", in: blanks)
        == "// a brace } in a comment, and one in a \"}\" string\nlet text = \"}\\\"}\"\n"
        + "return [w, Double(text.count)]")
    #expect(Blank.body(of: "missing", in: blanks) == nil)
  }

  @Test func anotherBodyTakesItsPlace() throws {
    let text = try #require(
      Blank.replacingBody(of: "stepTwice", in: blanks, with: "let v = 2 * w\n\nreturn [v]"))
    #expect(
      text.hasSuffix(
        "func stepTwice(_ w: Double) -> [Double] {\n  let v = 2 * w\n\n  return [v]\n}"))
    #expect(text.hasPrefix("import Notebook\n\n/// 1.1 A step.\n"))
    #expect(Blank.body(of: "stepTwice", in: text) == "let v = 2 * w\n\nreturn [v]")
  }

  @Test func closuresAreTheSolutionAndTheSlips() {
    let answers = """
      exercises {
        FunctionExercise<(Double, Double), Double>(
          "One (step)", blank: "step", cases: [(1.0, 2.0)],
          solution: { w, rate in
            var w = w
            for _ in 0..<3 {
              w -= rate
            }
            return w
          },
          slips: [
            Slip("Mind the brace {.", see: "A (section)") { w, rate in w + rate },
            Slip(
              "Two "
                + "lines.", see: "B"
            ) {
              w, rate in
              w * rate
            },
          ], hints: ["a", "b"])

        PencilExercise(
          "Pencil", blank: "p", solution: { 2 },
          slips: [Slip("No loop.", see: "A") {
            var sum = 0.0
            for i in 0..<3 { sum += Double(i) }
            return sum
          }], hints: [])
      }
      """
    #expect(
      Blank.closures(ofExerciseAt: 2, in: answers) == [
        "var w = w\nfor _ in 0..<3 {\n  w -= rate\n}\nreturn w", "w + rate", "w * rate",
      ])
    #expect(
      Blank.closures(ofExerciseAt: 22, in: answers) == [
        "2", "var sum = 0.0\nfor i in 0..<3 { sum += Double(i) }\nreturn sum",
      ])
    #expect(Blank.closures(ofExerciseAt: 40, in: answers) == [])
  }

  @Test func anExerciseMayBeOfAnyKind() {
    let answers = """
      // solution: { 0 }
      Puzzle<(Int, Int), [Double]>(
        "One: solution: { 1 }", note: { solution },
        solution: { "}" + ")" },
        slips: [Slip("Slip({ 2 })", see: "A") { 3 }, Slip("b", see: "B", five), Slip("c", see: "C") { 4 }])
      Riddle("Two", solution: { 6 })
      """
    #expect(Blank.closures(ofExerciseAt: 2, in: answers) == ["\"}\" + \")\"", "3", "4"])
    #expect(Blank.closures(ofExerciseAt: 6, in: answers) == ["6"])
  }
}
