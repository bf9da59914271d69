// The command line: each option, and each wrong one with its sentence.

import Basics
import Testing

@testable import Notebook

@Suite struct OptionsTests {
  let source: Source

  init() throws {
    source = try Source(
      path: "",
      text: """
        //: # 3. Walking downhill
        //: ## One
        let rate = knob("rate", 0.5, "how far each step goes", from: 0, to: 10)
        //: ## Two
        let steps = knob("steps", 20, "how many steps")
        let function = knob("function", "bowl", "what to walk on", choices: ["bowl", "valleys"])
        """)
  }

  private func options(_ arguments: String...) throws -> Options {
    try Options(arguments, source: source, formats: ["terminal", "markdown"])
  }

  private func sentence(_ arguments: String...) -> String {
    do {
      let options = try Options(arguments, source: source, formats: ["terminal", "markdown"])
      return "accepted as \(options)"
    } catch {
      return (error as? Mistake).map { $0.status == 64 ? $0.sentence : "\($0)" } ?? "\(error)"
    }
  }

  @Test func nothingIsAnAnswer() throws {
    let standard = try options()
    #expect(!standard.list && !standard.pause && !standard.plain && !standard.help)
    #expect(standard.section == nil && standard.seed == nil && standard.output == nil)
    #expect(standard.format == nil)
    #expect(standard.knobs.isEmpty)
  }

  @Test func everyOptionIsHeard() throws {
    #expect(try options("--list").list)
    #expect(try options("--pause").pause)
    #expect(try options("--plain").plain)
    #expect(try options("--help").help)
    #expect(try options("-h").help)
    #expect(try options("--section", "2").section == 2)
    #expect(try options("--seed", "18446744073709551615").seed == .max)
    #expect(try options("--format", "markdown").format == "markdown")
    #expect(try options("--output", "a page.md").output == "a page.md")
    #expect(try options("--rate", "-0").knobs == ["rate": .number(0)])
    #expect(try options("--steps", "-5").knobs == ["steps": .whole(-5)])
    #expect(try options("--function", "valleys").knobs == ["function": .text("valleys")])
  }

  @Test func anEqualsSignMayJoinNameAndValue() throws {
    #expect(try options("--rate=2").knobs == ["rate": .number(2)])
    #expect(try options("--output=a=b.md").output == "a=b.md")
    #expect(try options("--section=1", "--plain").plain)
  }

  @Test func optionsComeInAnyOrderAndTheLastOneCounts() throws {
    let all = try options("--plain", "--rate", "1", "--section", "1", "--rate", "2", "--pause")
    #expect(all.plain && all.pause)
    #expect(all.section == 1)
    #expect(all.knobs == ["rate": .number(2)])
  }

  @Test func aMistypedOptionIsToldItsNearest() {
    #expect(
      sentence("--raet", "0.1")
        == "there is no option --raet; the nearest is --rate, and --help lists all")
    #expect(
      sentence("--raet=0.123456789")
        == "there is no option --raet; the nearest is --rate, and --help lists all")
    #expect(
      sentence("--setcion", "1")
        == "there is no option --setcion; the nearest is --section, and --help lists all")
    #expect(
      sentence("--halp") == "there is no option --halp; the nearest is --help, and --help lists all"
    )
    #expect(
      sentence("-rate", "1")
        == "there is no option -rate; the nearest is --rate, and --help lists all")
    #expect(
      sentence("rate", "1")
        == "found \"rate\", where an option such as --rate was expected; --help lists all")
  }

  @Test func anOptionLikeNoOtherIsToldNoNearest() {
    #expect(
      sentence("--xylophone") == "there is no option --xylophone; --help lists those there are")
    #expect(sentence("-x") == "there is no option -x; --help lists those there are")
  }

  @Test func aMissingValueIsNamed() {
    let expected = "--rate takes a number from 0 to 10, as in --rate 0.5; found "
    #expect(sentence("--rate") == expected + "nothing after it")
    #expect(sentence("--rate", "--list") == expected + "\"--list\"")
    #expect(sentence("--rate", "") == expected + "\"\"")
    #expect(sentence("--rate=") == expected + "\"\"")
    #expect(sentence("--rate=", "1") == expected + "\"\"")
    #expect(
      sentence("--output")
        == "--output takes a file's name, as in --output page.md; found nothing after it")
    #expect(
      sentence("--output", "--list")
        == "--output takes a file's name, as in --output page.md; found \"--list\"")
  }

  @Test func aWrongValueIsRepeated() {
    #expect(
      sentence("--rate", "abc")
        == "--rate takes a number from 0 to 10, as in --rate 0.5; found \"abc\"")
    #expect(
      sentence("--rate", "11")
        == "--rate takes a number from 0 to 10, as in --rate 0.5; found \"11\"")
    #expect(
      sentence("--steps", "2.5")
        == "--steps takes a whole number, as in --steps 20; found \"2.5\"")
    #expect(
      sentence("--function", "cave")
        == "--function takes bowl or valleys, as in --function bowl; found \"cave\"")
    #expect(
      sentence("--section", "3")
        == "--section takes a number from 1 to 2, as in --section 1; found \"3\"")
    #expect(
      sentence("--section", "0")
        == "--section takes a number from 1 to 2, as in --section 1; found \"0\"")
    #expect(
      sentence("--seed", "-1")
        == "--seed takes a whole number of at least 0, as in --seed 1; found \"-1\"")
    let formats = Format.all.map(\.name).joined(separator: " or ")
    #expect(
      sentence("--format", "pdf")
        == "--format takes \(formats), as in --format markdown; found \"pdf\"")
  }

  @Test func anOptionThatStandsAloneTakesNothing() {
    #expect(sentence("--list=2") == "--list stands alone; found \"--list=2\"")
    #expect(sentence("--list=") == "--list stands alone; found \"--list=\"")
    #expect(
      sentence("--list", "2")
        == "found \"2\", where an option such as --list was expected; --help lists all")
  }

  @Test func theFirstMistakeIsTheOneNamed() {
    #expect(sentence("--help", "--rate", "x", "--raet").contains("found \"x\""))
  }

  @Test func distancesCountLettersChangedAddedLeftOutOrExchanged() {
    #expect(Options.distance("rate", "rate") == 0)
    #expect(Options.distance("rate", "raet") == 1)
    #expect(Options.distance("rate", "rates") == 1)
    #expect(Options.distance("rate", "ate") == 1)
    #expect(Options.distance("rate", "rite") == 1)
    #expect(Options.distance("", "rate") == 4)
    #expect(Options.distance("rate", "") == 4)
    #expect(Options.distance("kitten", "sitting") == 3)
  }

  @Test func theHelpListsAll() {
    let formats = Format.all.map(\.name).joined(separator: " or ")
    #expect(
      Option.help(chapter: "chapter3", source: source) == """
        3. Walking downhill

        swift run chapter3 [options]

          --list            list the sections
          --section N       tell one section only
          --pause           wait for Return before each result
          --seed N          where the random numbers start (1)
          --format NAME     \(formats) (markdown for a file that ends in .md)
          --output FILE     write the page to a file, its pictures beside it
          --plain           no colours, and letters of ASCII only
          --help            say this

        Knobs of this chapter, each with its standard value:

          --rate VALUE      how far each step goes (0.5; a number from 0 to 10)
          --steps VALUE     how many steps (20)
          --function VALUE  what to walk on (bowl; bowl or valleys)

        """)
  }

  @Test func twoOptionsOfOneNameAreRefused() throws {
    for name in ["seed", "rate"] {
      let line = #"let x = knob("\#(name)", 1, "")"#
      let twins = try Source(path: "", text: line + "\n" + #"let r = knob("rate", 1, "")"#)
      let sentence =
        "two options of this chapter are called --\(name); give the knob another name"
      #expect(throws: Mistake(sentence, status: 70)) {
        try Options([], source: twins, formats: [])
      }
    }
  }

  @Test func aKnobThatIsEmptyHasAnExampleAllTheSame() throws {
    let source = try Source(path: "", text: #"let f = knob("file", "", "a file of your own")"#)
    let sentence = "--file takes a name, as in --file name; found nothing after it"
    #expect(throws: Mistake(sentence)) { try Options(["--file"], source: source, formats: []) }
    #expect(
      Option.help(chapter: "chapter1", source: source).hasSuffix(
        "  --file VALUE   a file of your own\n"))
  }

  @Test func theHelpNamesTheExercisesWhereThereAreSome() throws {
    let source = try Source(path: "", text: "//: # 1. Plain\nbegin(exercises)")
    #expect(
      Option.help(chapter: "chapter1", source: source).hasPrefix(
        """
        1. Plain

        swift run chapter1 [options]
        swift run chapter1 exercises [number] [--hint | --solution [--reveal] | --json]

          --list
        """))
  }

  @Test func theHelpOfAChapterWithoutKnobsSaysNothingOfThem() throws {
    let plain = try Source(path: "", text: "//: # 1. Plain")
    #expect(!Option.help(chapter: "chapter1", source: plain).contains("Knobs"))
  }
}
