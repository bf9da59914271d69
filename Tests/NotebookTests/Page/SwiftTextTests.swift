// What is code in a Swift file, and what belongs together in it.

import Testing

@testable import Notebook

@Suite struct SwiftTextTests {
  /// The arguments of all calls of `f` in a text.
  private func calls(_ text: String) -> [[String]] {
    SwiftText(text).calls(of: "f").map(\.arguments)
  }

  @Test func argumentsAreSplitAtTheirOwnCommas() {
    #expect(
      calls("f(1, g(2, 3), [4, 5], { $0 + h(6, 7) })") == [
        ["1", "g(2, 3)", "[4, 5]", "{ $0 + h(6, 7) }"]
      ])
    #expect(calls("f()") == [[]])
    #expect(calls("f(\n  1,\n  b: 2\n)") == [["1", "b: 2"]])
    #expect(calls("f(f(1))") == [["f(1)"], ["1"]])
  }

  @Test func onlyTheFunctionItselfIsCalled() {
    #expect(calls("ff(1); _f(1); f2(1); x.f(1); func f(x: Int) {}; f (1); let f = 1") == [])
    #expect(calls("-f(1)+f(2);!f(3)") == [["1"], ["2"], ["3"]])
  }

  @Test(arguments: [
    "// f(0)\nf(1)", "/* f(0) */f(1)", "/* /* f(0) */ f(0) */ f(1)", "/*/ f(0) */ f(1)",
    #""f(0)" + f(1)"#, #""\"f(0)" + f(1)"#, #""\\" + f(1)"#, #""//" + f(1)"#,
    #""/*" + f(1) + "*/""#,
    ##"#"f(0)\("# + f(1)"##, ##"#"""# + f(1)"##, ###"##"a"# f(0)"## + f(1)"###,
    ##"#"\#"# f(0)"# + f(1)"##,
    "\"\"\"\n  \"f(0)\" ) } //\n  \"\"\" + f(1)", "\"\"\"\n  \\\"\"\" f(0)\n\"\"\" + f(1)",
    #""a\(f(1))b f(0)""#, #""\(g(")") + f(1)) f(0)""#, #""\("\(f(1)) f(0)") f(0)""#,
    ##"#"\(f(0)) \#(f(1))"#"##, "a/b + f(1) /c", "a / f(1) // f(0)", "x = #filePath + f(1)",
    "\"never closed f(0)\nf(1)", "//: f(0)\r\nf(1)",
  ])
  func stringsAndCommentsAreNoCode(_ text: String) {
    #expect(calls(text) == [["1"]])
  }

  @Test func stretchesAreCodeStringsAndComments() {
    let text = SwiftText("f(\"a\\(b)\")//c\n/**/\"d")
    let stretches = text.stretches.map { "\($0.kind): \(String(text.characters[$0.range]))" }
    #expect(
      stretches == [
        "code: f(", "string: \"a\\", "code: (b)", "string: \"", "code: )", "comment: //c",
        "code: \n",
        "comment: /**/", "string: \"d",
      ])
    #expect(SwiftText("").stretches.isEmpty)
  }

  @Test func paragraphsStandBetweenBlankLines() {
    let code =
      "\nlet a = 1\n// b\n \n\nfunc f() {\n\n  g()\n}\nlet s = \"\"\"\n\n  \"\"\"\n\n/*\n\n*/\n"
    #expect(
      SwiftText(code).paragraphs == [
        "let a = 1\n// b", "func f() {\n\n  g()\n}\nlet s = \"\"\"\n\n  \"\"\"", "/*\n\n*/",
      ])
    #expect(SwiftText("").paragraphs == [])
  }

  @Test func argumentsHaveNoComments() {
    #expect(calls("f(1,  // one, (2)\n  \"//\" /* , */)") == [["1", "\"//\""]])
  }

  @Test(arguments: [
    "", "f(", "f((", "f)", "))}f(", "\"", "\"\\", "\"\\(", "\"\\(f(", "#", "#\"", "/*", "/* /*",
    "/", "\"\"\"",
    "\"\"\"\n\\(", "{", "func f(", "func f() {", "func f()", "struct", "Kind<", "\n",
  ])
  func whatIsNeverClosedHasNoInside(_ code: String) {
    let text = SwiftText(code)
    #expect(text.calls(of: "f").allSatisfy { $0.arguments.isEmpty })
    #expect(text.function("f")?.body == nil)
    #expect(text.call(onLine: 1) == nil || code.contains("func f()"))
    #expect(text.lines.joined(separator: "\n") == code)
    for place in text.characters.indices {
      #expect(text.inner(of: place) == nil || code.contains("func f()"))
      #expect(text.declaration(at: place).contains(text.line(of: place)))
    }
    #expect(text.statements.count <= 2)
  }

  @Test func aFunctionHasParametersAndABody() throws {
    let text = SwiftText(
      "func gg() {}\nfunc g(_ x: Int = { 1 }()) -> () -> Int\n{ /* } */ \"}\" }\n")
    let function = try #require(text.function("g"))
    #expect(text.line(of: function.place) == 2)
    #expect(String(text.characters[function.parameters]) == "_ x: Int = { 1 }()")
    #expect(function.body.map { String(text.characters[$0]) } == " /* } */ \"}\" ")
    #expect(text.function("h") == nil)
  }

  @Test func aCallOnALineIsTheFirstOneThere() {
    let text = SwiftText("a(1)\n(2)\n  K<(A, B), [C]>(\n3)\n// d(4)\n\n\"e(5)\"; F(6)")
    let inside = { text.call(onLine: $0).map { String(text.characters[$0]) } }
    #expect([1, 2, 3, 4, 7, 8].map(inside) == ["1", "\n3", "\n3", "6", "6", nil])
  }

  @Test func aDeclarationEndsWithItsBrackets() {
    let text = SwiftText(
      "struct A {\n  let x = [\n    1\n  ]  // {\n  func f(\n  ) { \"{\" }\n}\nlet b = 2")
    let lines = { (word: String) in text.places(of: word).first.map(text.declaration) }
    #expect(lines("struct A") == 1...7)
    #expect(lines("let x") == 2...4)
    #expect(lines("func f") == 5...6)
    #expect(lines("let b") == 8...8)
  }

  @Test func statementsStandOutsideOfBrackets() {
    let code = """
      @MainActor
      private func f() {
        g()
      }
      g(
        1
      ); h()
      // k()
      let text = \"""
      m()
      \"""
      final class C {}
      """
    let text = SwiftText(code)
    #expect(text.statements.map(text.line) == [1, 2, 5, 7, 9, 12])
    #expect(text.statements.filter(text.isDeclaration).map(text.line) == [2, 12])
    #expect(!SwiftText("show(\"a func is\", 1)").isDeclaration(0))
  }
}
