// A chapter's source, split into prose and cells.

import Basics
import Foundation
import Testing

@testable import Notebook

@Suite struct SourceTests {
  let chapter = """
    //: # 3. Walking
    //:
    //: A step.

    import Notebook

    //: ## One way

    let x = 1

    // A comment is code.
    show(x)

    //: Why?
    //:
    //:     indented(code)
    //:
    //: Because.
    //: ## Another way
    //: Words.
    show(2)
    """

  @Test func proseAndCodeTakeTurns() throws {
    let source = try Source(path: "main.swift", text: chapter)
    #expect(
      source.blocks == [
        Block(kind: .prose, lines: 1...4, text: "# 3. Walking\n\nA step.", section: 0),
        Block(kind: .code, lines: 5...6, text: "import Notebook", section: 0),
        Block(kind: .prose, lines: 7...8, text: "## One way", section: 1),
        Block(
          kind: .code, lines: 9...13, text: "let x = 1\n\n// A comment is code.\nshow(x)",
          section: 1),
        Block(
          kind: .prose, lines: 14...18, text: "Why?\n\n    indented(code)\n\nBecause.", section: 1),
        Block(kind: .prose, lines: 19...20, text: "## Another way\nWords.", section: 2),
        Block(kind: .code, lines: 21...21, text: "show(2)", section: 2),
      ])
  }

  @Test func everyLineButLeadingBlankOnesIsInOneBlock() throws {
    let source = try Source(path: "main.swift", text: "\n\n" + chapter)
    let lines = source.blocks.flatMap { Array($0.lines) }
    #expect(lines == Array(3...23))
  }

  @Test func theTitleIsTheFirstHeading() throws {
    #expect(try Source(path: "", text: chapter).title == "3. Walking")
    #expect(try Source(path: "", text: "let x = 1").title == "Untitled")
    #expect(try Source(path: "", text: "//: Words.\n//: # Late").title == "Late")
  }

  @Test func sectionsAreHeadingsOfTheSecondLevel() throws {
    let source = try Source(path: "", text: chapter + "\n//: ### A detail\n//: #hash")
    #expect(source.sections == ["One way", "Another way"])
    #expect(source.blocks.last?.text == "### A detail\n#hash")
    #expect(source.blocks.last?.section == 2)
  }

  @Test func wordsInCommentsAndStringsAreNoCode() throws {
    let words =
      "// begin(turning: [\"a\"]), path: x, seed()\nlet s = \"begin(path: seed())\" + x.begin(1)"
    let source = try Source(path: "", text: words)
    #expect(!source.hasWalks && !source.usesSeed)
    let code = "let walk = Walk(\n  path: p, Generator(seed: seed()))"
    let chapter = try Source(path: "", text: code)
    #expect(chapter.hasWalks && chapter.usesSeed)
  }

  /// A section with some code, and another one.
  private func lastResult(_ code: String) throws -> Int? {
    try Source(path: "", text: "//: ## A\n\n\(code)\n\n//: ## B\n\nfinish()").lastResults[1]
  }

  @Test(arguments: [
    ("show(1)", 3), ("show(1)\nprint(\n  2\n)\n", 4), ("for i in 0..<2 { show(i) }\nshow(2)", 4),
    ("show(1)\n\n//: Prose: show(2)\n\n// print(3)\nfunc f() {\n  g()\n}\nstruct S {}", 3),
  ])
  func aSectionEndsWithItsLastResult(_ code: String, _ line: Int) throws {
    #expect(try lastResult(code) == line)
  }

  @Test(arguments: [
    "for i in 0..<2 {\n  show(i)\n}", "if x { print(1) }", "show(1)\n[1].forEach(print)",
    "show(1)\ntalk()", "show(1)\nlet x = train()", "show(1); show(2)", "show(1); talk()",
    "show(1)\nfunc talk() { print(2) }", "let x = \"show(1)\"", "show([1].map { print($0) })", "",
  ])
  func whereMoreMayComeNoResultIsTheLast(_ code: String) throws {
    #expect(try lastResult(code) == nil)
  }

  @Test func theLastSectionEndsWithThePage() throws {
    #expect(try Source(path: "", text: chapter + "\nfinish()").lastResults == [1: 12])
  }

  @Test func aLineOfAFunctionHasNoPlaceOnThePage() throws {
    let code = "func f() {\n  print(1)\n}\n\nf()\n//: Prose.\nfor i in 0..<2 {\n  f()\n}"
    let source = try Source(path: "", text: code)
    #expect((1...9).map(source.index) == [nil, nil, nil, nil, 0, 1, 2, 2, 2])
  }

  @Test func anEmptySourceHasNoBlocks() throws {
    #expect(try Source(path: "", text: "").blocks == [])
    #expect(try Source(path: "", text: "\n  \n").blocks == [])
  }

  @Test func codeKeepsItsIndentation() throws {
    let source = try Source(path: "", text: "for i in 1...2 {\n  //: not prose\n  show(i)\n}")
    #expect(source.blocks.map(\.text) == ["for i in 1...2 {\n  //: not prose\n  show(i)\n}"])
  }

  @Test func linesMayEndAsOnWindows() throws {
    let windows = chapter.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try Source(path: "", text: windows).blocks == Source(path: "", text: chapter).blocks)
  }

  @Test func aMissingSourceIsSaidInOneSentence() {
    let expected = Failure(
      "there is no file /nowhere/main.swift; a chapter prints its own source, so run it with "
        + "\"swift run\" in the package's folder", .noInput)
    #expect(throws: expected) { try Source(path: "/nowhere/main.swift") }
  }

  @Test func anEmptySourceIsSaidInOneSentence() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    for text in ["", "import Notebook\n", "//: # 1. A title\n"] {
      try Data(text.utf8).write(to: file)
      let expected = Failure(
        "\(file.path) has no section, and a chapter prints its own source; get it anew", .data)
      #expect(throws: expected) { try Source(path: file.path) }
    }
  }

  @Test func aSourceIsReadFromItsFile() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).swift")
    try chapter.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = try Source(path: file.path)
    #expect(source.path == file.path)
    #expect(source.blocks == (try Source(path: "", text: chapter)).blocks)
  }
}
