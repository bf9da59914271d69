// Arguments read against options, each wrong one with its sentence, and the list of the options.

import Basics
import Testing

private struct Wishes: Equatable {
  var plain = false
  var rate: Double?
  var file: String?
  var words: [String] = []
}

@Suite struct OptionTests {
  private let options: [Option<Wishes>] = [
    Option("--plain", "no colours", \.plain),
    Option(
      "--rate", "N", takes: "a number from 0 to 10", as: "0.5", "how far each step goes (0.5)",
      \.rate, number(in: 0...10)),
    Option("--file", "FILE", takes: "a file's name", as: "page.md", "where it goes", \.file) { $0 },
  ]

  private func wishes(_ arguments: String...) throws -> Wishes {
    var wishes = Wishes()
    try Option.read(arguments, options, into: &wishes) { wishes, word in
      if word.hasPrefix("w") { wishes.words.append(word) }
      return word.hasPrefix("w")
    }
    return wishes
  }

  private func expect(
    _ arguments: String..., toSay sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var wishes = Wishes()
    #expect(throws: Failure(sentence, .usage), sourceLocation: sourceLocation) {
      try Option.read(arguments, options, into: &wishes)
    }
  }

  @Test func everyOptionIsHeardInAnyOrderAndTheLastOneCounts() throws {
    #expect(try wishes() == Wishes())
    #expect(
      try wishes("--rate", "1", "word", "--plain", "--file", "a b", "--rate", "-0", "w2")
        == Wishes(plain: true, rate: 0, file: "a b", words: ["word", "w2"]))
  }

  @Test func anEqualsSignMayJoinNameAndValue() throws {
    #expect(try wishes("--rate=2", "--file=--a=b").file == "--a=b")
  }

  @Test func aMistypedOptionIsToldItsNearest() {
    let sentence = "there is no option --raet; the nearest is --rate, and --help lists all"
    expect("--raet", "0.1", toSay: sentence)
    expect("--raet=0.123456789", toSay: sentence)
    expect("-rate", "1", toSay: sentence.replacing("--raet", with: "-rate"))
    expect(
      "rate", "1",
      toSay: "found \"rate\", where an option such as --rate was expected; --help lists all")
    expect(
      "--plain", "2",
      toSay: "found \"2\", where an option such as --rate was expected; --help lists all")
  }

  @Test func anOptionLikeNoOtherIsToldNoNearest() {
    for word in ["--xylophone", "-x", "-h"] {
      let name = word == "-h" ? "--help" : word
      expect(word, toSay: "there is no option \(name); --help lists those there are")
    }
  }

  @Test func aMissingOrWrongValueIsNamed() {
    let rate = "--rate takes a number from 0 to 10, as in --rate 0.5; found "
    expect("--rate", toSay: rate + "nothing after it")
    expect("--rate", "--plain", toSay: rate + "\"--plain\"")
    for wrong in ["", "abc", "11", "-1", "nan", "1 "] {
      expect("--rate", wrong, toSay: rate + "\"\(wrong)\"")
      expect("--rate=\(wrong)", "1", toSay: rate + "\"\(wrong)\"")
    }
    let file = "--file takes a file's name, as in --file page.md; found "
    expect("--file", "--rate", toSay: file + "\"--rate\"")
    expect("--file", "", toSay: file + "\"\"")
    expect("--file=", "a", toSay: file + "\"\"")
  }

  @Test func anOptionThatStandsAloneTakesNothing() {
    expect(
      "--plain=2",
      toSay: "--plain stands alone; found \"--plain=2\", so leave out what follows the =")
    expect(
      "--plain=", toSay: "--plain stands alone; found \"--plain=\", so leave out what follows the ="
    )
  }

  @Test func theFirstMistakeIsTheOneNamed() {
    expect(
      "--plain", "--rate", "x", "--raet",
      toSay: "--rate takes a number from 0 to 10, as in --rate 0.5; found \"x\"")
  }

  @Test func theListHasAColumnOfNamesAndOneOfMeanings() {
    #expect(
      Option.help("swift run program [options]", options) == """
        swift run program [options]

          --plain      no colours
          --rate N     how far each step goes (0.5)
          --file FILE  where it goes

        """)
  }

  @Test func aNumberLiesInItsRange() {
    #expect(number(in: 1..<4)("3") == 3)
    #expect(number(in: 1..<4)("4") == nil)
    #expect(number(in: 1..<4)("-9223372036854775808") == nil)
    #expect(number(in: 1..<4)("9223372036854775808") == nil)
    #expect(number(in: 0.1...)("inf") == Double.infinity)
  }
}
