// What the reader's side can show, from the environment.

import Testing

@testable import Notebook

@Suite struct PaperTests {
  private func paper(
    _ environment: [String: String], isTerminal: Bool = true, isPlain: Bool = false
  ) -> Paper {
    Paper(environment: environment, isTerminal: isTerminal, isPlain: isPlain)
  }

  @Test func aTerminalWithNothingSetTakesEverything() {
    #expect(paper([:]).hasColour)
    #expect(paper([:]).hasUnicode)
  }

  @Test func aPipeTakesNoColour() {
    let pipe = paper(["TERM": "xterm-256color"], isTerminal: false)
    #expect(pipe == Paper(width: 80, hasColour: false, hasUnicode: true))
  }

  @Test func colourIsRefusedInThreeWays() {
    #expect(!paper(["NO_COLOR": "1"]).hasColour)
    #expect(!paper(["TERM": "dumb"]).hasColour)
    #expect(!paper([:], isPlain: true).hasColour)
    #expect(paper(["NO_COLOR": ""]).hasColour, "an empty NO_COLOR is as good as none")
    #expect(paper(["TERM": "xterm"]).hasColour)
  }

  @Test(arguments: [
    (["LC_ALL": "C"], false), (["LC_ALL": "POSIX"], false), (["LANG": "en_US.ISO-8859-1"], false),
    (["LC_ALL": "C.UTF-8"], true), (["LANG": "de_DE.utf8"], true),
    (["LC_ALL": "en_US.UTF-8@euro"], true), (["LC_CTYPE": "UTF-8"], true),
    (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "", "LANG": "en_US.UTF-8"], true),
    (["LC_CTYPE": "C", "LANG": "en_US.UTF-8"], false),
    (["LC_ALL": "en_US.UTF-8", "LC_CTYPE": "C", "LANG": "C"], true),
  ])
  func theLocaleSaysWhetherThereIsUnicode(_ environment: [String: String], _ hasUnicode: Bool) {
    #expect(paper(environment).hasUnicode == hasUnicode)
    #expect(paper(environment, isTerminal: false).hasUnicode == hasUnicode)
  }

  @Test func plainMeansASCII() {
    #expect(!paper(["LANG": "en_US.UTF-8"], isPlain: true).hasUnicode)
  }

  @Test(arguments: [
    ("100", 100), ("40", 40), ("7", 20), ("0", 80), ("-5", 80), ("wide", 80), ("", 80),
  ])
  func columnsSayHowWideAPipeIs(_ columns: String, _ width: Int) {
    #expect(paper(["COLUMNS": columns], isTerminal: false).width == width)
  }

  @Test func paintIsPutOnlyWhereItIsTaken() {
    let coloured = Paper(hasColour: true)
    #expect(coloured.paint("a", .bold) == "\u{1B}[1ma\u{1B}[0m")
    #expect(coloured.paint("a", .over(.ink(16), 255)) == "\u{1B}[38;5;16;48;5;255ma\u{1B}[0m")
    #expect(coloured.paint("", .bold) == "")
    #expect(Paper().paint("a", .bold) == "a")
  }

  @Test func textIsSpeltAsThePaperTakesIt() {
    #expect(Paper().spell("σ²") == "σ²")
    #expect(Paper(hasUnicode: false).spell("σ²") == "sigma^2")
  }
}
