// Lines of text: their widths, side by side, folded where they are too long.

import Testing

@testable import Notebook

@Suite struct TextLayoutTests {
  @Test func escapeCodesTakeNoRoom() {
    let text = Paper(hasColour: true).paint("σ′(z)", .good)
    #expect(visibleWidth(text) == 5)
    #expect(visibleWidth("plain m") == 7)
    #expect(visibleWidth("") == 0)
  }

  @Test func paddingCountsWhatIsSeen() {
    let red = Paper(hasColour: true).paint("ab", .bad)
    #expect(padded("ab", to: 5) == "ab   ")
    #expect(padded("ab", to: 5, .right) == "   ab")
    #expect(padded("ab", to: 5, .centre) == " ab  ")
    #expect(padded(red, to: 3) == red + " ")
    #expect(padded("abc", to: 2) == "abc")
  }

  @Test func shortBlocksStandAtTheMiddleOfTheTallest() {
    #expect(
      beside([["W"], ["="], ["⎡ 1 ⎤", "⎢ 2 ⎥", "⎣ 3 ⎦"]]) == [
        "    ⎡ 1 ⎤", "W = ⎢ 2 ⎥", "    ⎣ 3 ⎦",
      ])
    #expect(beside([["a", "b"], ["c"]], gap: 3) == ["a   c", "b"])
    #expect(beside([]) == [])
  }

  @Test func widthsAreThoseThatAreSeen() {
    let bold = Paper(hasColour: true).paint("ab", .bold)
    #expect(beside([[bold, "abcd"], ["x", "y"]]) == ["\(bold)   x", "abcd y"])
  }

  @Test func aLineThatFitsIsLeftAlone() {
    #expect(folded("abc  ", to: 5, mark: "> ") == ["abc  "])
    #expect(folded("", to: 5, mark: "> ") == [""])
  }

  @Test func aLongLineBreaksAtASpaceOrWhereItMust() {
    #expect(folded("let a = b + c", to: 8, mark: "> ") == ["let a =", "> b + c"])
    #expect(folded("abcdefghij", to: 4, mark: "> ") == ["abcd", "> ef", "> gh", "> ij"])
    #expect(folded("abcdefgh", to: 4, mark: "") == ["abcd", "efgh"])
  }

  @Test(arguments: 1...20) func nothingIsWiderThanThePaperAndNothingIsLost(_ width: Int) {
    let line = "func weightedSum(_ w: [Double], _ x: [Double]) -> Double {"
    let lines = folded(line, to: width, mark: "")
    #expect(lines.allSatisfy { visibleWidth($0) <= width })
    #expect(lines.joined().filter { $0 != " " } == line.filter { $0 != " " })
  }

  /// An escape code that is cut in two is garbage on the screen, and paint must not run on.
  @Test(arguments: 1...12) func paintSurvivesFolding(_ width: Int) {
    let paper = Paper(hasColour: true)
    let line = "see " + paper.paint("abcdefgh", .code) + " and " + paper.paint("ij", .bold)
    let lines = folded(line, to: width, mark: "")
    #expect(lines.allSatisfy { visibleWidth($0) <= width })
    for line in lines {
      let opened = line.ranges(of: "\u{1B}[36m").count + line.ranges(of: "\u{1B}[1m").count
      #expect(opened == line.ranges(of: "\u{1B}[0m").count)
      #expect(opened * 2 == line.filter { $0 == "\u{1B}" }.count)
    }
    let seen = lines.joined().replacing("\u{1B}[36m", with: "").replacing("\u{1B}[1m", with: "")
      .replacing("\u{1B}[0m", with: "")
    #expect(seen.filter { $0 != " " } == "seeabcdefghandij")
  }

  @Test func spacesAtTheEndAreTrimmed() {
    #expect(trimmedEnd("a b  ") == "a b")
    #expect(trimmedEnd("   ") == "")
  }

  @Test func codeStandsBehindABar() {
    let plain = Paper()
    #expect(barred("a {\n\n  b\n}", to: 20, on: plain) == ["│ a {", "│", "│   b", "│ }"])
    #expect(
      barred("let a = bbbb + cccc", to: 12, on: plain) == ["│ let a =", "│ ↪ bbbb +", "│ ↪ cccc"])
    #expect(barred("let π = 3", to: 20, on: Paper(hasUnicode: false)) == ["| let pi = 3"])
  }
}
