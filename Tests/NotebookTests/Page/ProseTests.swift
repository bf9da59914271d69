// Markdown, laid out as lines of text.

import Testing

@testable import Notebook

@Suite struct ProseTests {
  private func lines(_ markdown: String, width: Int = 80) -> [String] {
    Prose.parse(markdown).flatMap { $0.text(on: Paper(width: width)) }
  }

  @Test func theKindsOfPieces() {
    let markdown = """
      # Title
      ## Section
      A paragraph
      of two lines.

      - one
        and more
      - two
      12. twelve
      > a quote
      > of two lines

      ```
      let x = 1

        y
      ```
      The end.
      """
    #expect(
      Prose.parse(markdown) == [
        .heading(level: 1, "Title"), .heading(level: 2, "Section"),
        .paragraph("A paragraph of two lines."), .item(marker: "- ", "one and more"),
        .item(marker: "- ", "two"), .item(marker: "12. ", "twelve"),
        .quote("a quote of two lines"), .code("let x = 1\n\n  y"), .paragraph("The end."),
      ])
    #expect(Prose.parse("") == [])
    #expect(Prose.parse("\n \n") == [])
  }

  /// A command that is broken over two lines cannot be copied.
  @Test func codeThatFitsALineStaysInOnePiece() {
    #expect(
      lines("one two `swift run chapter1 --pause` three", width: 32)
        == ["one two", "`swift run chapter1 --pause`", "three"])
    #expect(
      lines("one `swift run chapter1 --pause`", width: 20)
        == ["one `swift run", "chapter1 --pause`"])
  }

  @Test func fourSpacesMakeCode() {
    #expect(
      Prose.parse("Before.\n\n    let x = 1\n\n      y\n\nAfter.") == [
        .paragraph("Before."), .code("let x = 1\n\n  y"), .paragraph("After."),
      ])
    #expect(Prose.parse("words\n    that go on") == [.paragraph("words that go on")])
  }

  @Test func barsAndARuleMakeATable() {
    let table = "Before.\n\n| a | *b* |\n| --- | ---: |\n| 1 | two words |\n| 3 |\nAfter."
    #expect(
      Prose.parse(table) == [
        .paragraph("Before."),
        .table(headings: ["a", "*b*"], rows: [["1", "two words"], ["3", ""]]), .paragraph("After."),
      ])
    #expect(
      lines("| a | b |\n|---|---|\n| 1 | two |") == ["a  b", "──────", "1  two"])
    #expect(Prose.parse("|x| is a size\nof x") == [.paragraph("|x| is a size of x")])
    #expect(Prose.parse("```\n| a |\n| - |\n```") == [.code("| a |\n| - |")])
    #expect(Prose.parse("```swift\nx\n```") == [.code("x", language: "swift")])
  }

  @Test func linesWrapAtTheWidth() {
    #expect(lines("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(lines("one two three four", width: 13) == ["one two three", "four"])
    #expect(lines("abcdefghijklmno", width: 6) == ["abcdef", "ghijkl", "mno"])
    #expect(lines("a  b\nc", width: 20) == ["a b c"])
  }

  @Test func aLineIsNeverLongerThanOneCanRead() {
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    #expect(lines(long, width: 200).allSatisfy { $0.count <= 80 })
    #expect(lines(long, width: 200).count == 4)
  }

  @Test func headingsAreUnderlined() {
    #expect(lines("# A title") == ["A title", "═══════"])
    #expect(lines("## A part") == ["A part", "──────"])
    #expect(lines("### A detail") == ["A detail"])
  }

  @Test func itemsHangAndQuotesHaveABar() {
    #expect(lines("- one two three", width: 9) == ["• one two", "  three"])
    #expect(lines("10. one two three", width: 11) == ["10. one two", "    three"])
    #expect(lines("> one two three", width: 9) == ["│ one two", "│ three"])
  }

  @Test func fencedCodeKeepsItsLinesAndFoldsWhenItMust() {
    #expect(lines("```swift\nlet x = 1\n\n  y\n```") == ["    let x = 1", "    ", "      y"])
    #expect(lines("```\nabcdefgh\n```", width: 10) == ["    abcdef", "    gh"])
  }

  @Test func emphasisIsWordsInAPipe() {
    #expect(
      lines("a **bold** and *slanted* word, `code(x)`.") == ["a bold and slanted word, `code(x)`."])
    #expect(lines("`let x = 1`") == ["`let x = 1`"])
    #expect(
      lines("[the guide](docs/a.md), and [1, 2] (three)") == ["the guide, and [1, 2] (three)"])
  }

  @Test func signsThatMarkNothingStay() {
    #expect(lines("2 * 3 * 4 = 24") == ["2 * 3 * 4 = 24"])
    #expect(lines("an open **bold and ` and *") == ["an open **bold and ` and *"])
    #expect(lines("`a * b * c`") == ["`a * b * c`"])
    #expect(lines("[0, 1] and [x]") == ["[0, 1] and [x]"])
    #expect(lines("[0, 1] and [x](y)") == ["[0, 1] and x"])
  }

  @Test func proseIsSpeltInASCIIWhereItMust() {
    let paper = Paper(hasUnicode: false)
    let text = Prose.parse("# σ\n- x²\n> “no”").flatMap { $0.text(on: paper) }
    #expect(text == ["sigma", "=====", "- x^2", "| \"no\""])
  }
}
