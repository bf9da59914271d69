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
        var random = Generator(seed: seed())
        plot.add(path: walk)
        """)
  }

  private func options(_ arguments: String...) throws -> Options {
    try Options(arguments, source: source)
  }

  private func sentence(_ arguments: String...) -> String {
    do {
      return "accepted as \(try Options(arguments, source: source))"
    } catch {
      return (error as? Failure)?.status == .usage ? "\(error)" : "not a matter of usage: \(error)"
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
    #expect(try options("--speed", "0.5").speed == 0.5)
    #expect(try options("--animate").animate)
    #expect(try options("--output", "a page.md").output == "a page.md")
    #expect(try options("--rate", "-0").knobs == ["rate": .number(0)])
    #expect(try options("--steps", "-5").knobs == ["steps": .whole(-5)])
    #expect(try options("--function", "valleys").knobs == ["function": .text("valleys")])
  }

  @Test func aMistypedOptionIsToldItsNearest() {
    #expect(
      sentence("--setcion", "1")
        == "there is no option --setcion; the nearest is --section, and --help lists all")
    #expect(
      sentence("--halp") == "there is no option --halp; the nearest is --help, and --help lists all"
    )
  }

  @Test func theWordExercisesLeadsToTheirProgram() throws {
    #expect(sentence("exercises") == "this chapter has no exercises; leave exercises out")
    let source = try Source(path: "", text: "//: # 1. Plain", exercises: "")
    let words = "the exercises are a program of their own: say \"swift run exercises 1\""
    for word in ["exercises", "exercise", "--exercises"] {
      #expect(throws: Failure(words)) { try Options(["--plain", word], source: source) }
    }
  }

  @Test func whatDoesNothingIsNotOffered() throws {
    let plain = try Source(path: "", text: "//: # 1. Plain\n//: `seed()`\nlet x = 1")
    for flag in ["--seed", "--animate", "--speed"] {
      #expect(!Options.help(chapter: "chapter1", source: plain).contains(flag))
      #expect(throws: Failure.self) { try Options([flag, "1"], source: plain) }
    }
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

  @Test func theHelpListsAll() {
    let formats = Format.all.map { "\($0.name) (.\($0.ending))" }.joined(separator: " or ")
    #expect(
      Options.help(chapter: "chapter3", source: source) == """
        3. Walking downhill

        swift run chapter3 [options]

          --list            list the sections
          --section N       tell one section only
          --pause           wait before each result, for a guess or for Return alone
          --format NAME     \(formats), if FILE's ending does not tell
          --output FILE     write the page to a file, its pictures beside it; - is standard output
          --plain           no colours, and letters of ASCII only
          --seed N          where the random numbers start (1)
          --animate         on a terminal, watch what changes, step by step
          --speed N         how many steps are shown in a second (4)
          --help            say this

        Knobs of this chapter, each with its standard value:

          --rate VALUE      how far each step goes (0.5; a number from 0 to 10)
          --steps VALUE     how many steps (20)
          --function VALUE  what to walk on (bowl; bowl or valleys)

        """)
  }

  @Test func twoOptionsOfOneNameAreRefused() throws {
    for name in ["section", "rate"] {
      let line = #"let x = knob("\#(name)", 1, "")"#
      let twins = try Source(path: "", text: line + "\n" + #"let r = knob("rate", 1, "")"#)
      let sentence =
        "two options of this chapter are called --\(name); give the knob another name"
      #expect(throws: Failure(sentence, .software)) {
        try Options([], source: twins)
      }
    }
  }

  @Test func aKnobThatIsEmptyHasAnExampleAllTheSame() throws {
    let source = try Source(path: "", text: #"let f = knob("file", "", "a file of your own")"#)
    let sentence = "--file takes a name, as in --file name; found nothing after it"
    #expect(throws: Failure(sentence)) { try Options(["--file"], source: source) }
    #expect(
      Options.help(chapter: "chapter1", source: source).hasSuffix(
        "  --file VALUE   a file of your own\n"))
  }

  @Test func theHelpNamesTheExercisesWhereThereAreSome() throws {
    let source = try Source(path: "", text: "//: # 1. Plain", exercises: "")
    #expect(
      Options.help(chapter: "chapter1", source: source).hasPrefix(
        """
        1. Plain

        swift run chapter1 [options]
        swift run exercises 1 [options]

          --list
        """))
  }

  @Test func theHelpOfAChapterWithoutKnobsSaysNothingOfThem() throws {
    let plain = try Source(path: "", text: "//: # 1. Plain")
    #expect(!Options.help(chapter: "chapter1", source: plain).contains("Knobs"))
  }
}
