// Knobs, read from a chapter's source.

import Basics
import Testing

@testable import Notebook

@Suite struct KnobTests {
  private func knob(_ call: String) throws -> Knob {
    try #require(try Knob.all(in: SwiftText("let x = \(call)")).first)
  }

  private func allowed(_ call: String, _ text: String) throws -> Knob.Value? {
    try knob(call).value(from: text)
  }

  @Test func aNumber() throws {
    let rate = try knob(#"knob("rate", 0.5, "how far")"#)
    #expect(rate.name == "rate")
    #expect(rate.standard == .number(0.5))
    #expect(rate.meaning == "how far")
    #expect(rate.expected == "a number")
    #expect(rate.standardText == "0.5")
  }

  @Test func everyKindOfLiteral() throws {
    #expect(try knob(#"knob("n", 20, "")"#).standard == .whole(20))
    #expect(try knob(#"knob("n", -3, "")"#).standard == .whole(-3))
    #expect(try knob(#"knob("n", 60_000, "")"#).standard == .whole(60_000))
    #expect(try knob(#"knob("n", 1e-3, "")"#).standard == .number(0.001))
    #expect(try knob(#"knob("n", -10.0, "")"#).standard == .number(-10))
    #expect(try knob(#"knob("n", "bowl", "")"#).standard == .text("bowl"))
    #expect(try knob(#"knob("n", -10.0, "")"#).standardText == "-10")
    #expect(try knob(#"knob("n", "bowl", "")"#).standardText == "bowl")
  }

  @Test func bounds() throws {
    let both = try knob(#"knob("rate", 0.5, "how far", from: 0, to: 2.5)"#)
    #expect(both.expected == "a number from 0 to 2.5")
    #expect(try knob(#"knob("n", 5, "", from: 1)"#).expected == "a whole number of at least 1")
    #expect(try knob(#"knob("n", 5, "", to: 9)"#).expected == "a whole number of at most 9")
    #expect(both.value(from: "0") == .number(0))
    #expect(both.value(from: "2.5") == .number(2.5))
    #expect(both.value(from: "2.6") == nil)
    #expect(both.value(from: "-0.1") == nil)
  }

  @Test func lists() throws {
    let layers = try knob(#"knob("layers", [16, 16], "hidden neurons", from: 1, to: 100)"#)
    #expect(layers.standard == .list([16, 16]))
    #expect(layers.standardText == "16,16")
    #expect(layers.from == 1 && layers.to == 100)
    #expect(
      layers.expected == "up to 10 whole numbers from 1 to 100 with commas between them, or none")
    #expect(try knob(#"knob("layers", [], "hidden neurons")"#).standardText == "none")
    #expect(layers.value(from: "30") == .list([30]))
    #expect(layers.value(from: "30,20,10") == .list([30, 20, 10]))
    #expect(layers.value(from: "none") == .list([]))
    for text in ["16,", ",16", "16,,16", "16 16", "16,x", "0", "16,101", "1.5", "[16]", "NONE"] {
      #expect(layers.value(from: text) == nil, "\"\(text)\"")
    }
    #expect(throws: Failure.self) { try knob(#"knob("layers", [16, "x"], "hidden neurons")"#) }
  }

  @Test func choices() throws {
    let call = #"knob("function", "bowl", "which valley", choices: ["bowl", "two valleys"])"#
    let function = try knob(call)
    #expect(function.choices == ["bowl", "two valleys"])
    #expect(function.expected == "bowl or two valleys")
    #expect(function.value(from: "two valleys") == .text("two valleys"))
    #expect(function.value(from: "saddle") == nil)
    #expect(try allowed(#"knob("name", "a", "")"#, "anything") == .text("anything"))
    #expect(try knob(#"knob("name", "a", "")"#).expected == "a name")
  }

  @Test func valuesFromTheCommandLine() throws {
    let number = #"knob("rate", 0.5, "")"#
    #expect(try allowed(number, "3") == .number(3))
    #expect(try allowed(number, "-1e-2") == .number(-0.01))
    #expect(try allowed(#"knob("n", 2, "")"#, "-7") == .whole(-7))
    for text in ["abc", "1,5", "", "nan", "inf", "1e999", "0.1 "] {
      #expect(try allowed(number, text) == nil, "\"\(text)\" is not a number")
    }
    for text in ["2.5", "two", "99999999999999999999"] {
      #expect(try allowed(#"knob("n", 2, "")"#, text) == nil)
    }
  }

  @Test func knobsStandInOrderAndMaySpanLines() throws {
    let lines = [
      #"let a = knob("a", 1, "the first, (a comma)")"#,
      #"// let b = knob("b", 1, "commented out")"#,
      #"  // let c = knob("c", 1, "commented out")"#,
      #"//: `knob("d", 1, "prose")`"#,
      #"let (f, g) = (knob("f", 1, "says \"f\""), knob("g", 2, ""))  // knob("h", 1, "")"#,
      #"let text = "knob(", myknob = doorknob("i", 1, "")"#,
      #"let e = knob("#,
      #"  "e", 0.5,"#,
      #"  "the last", from: 0)"#,
    ]
    let knobs = try Knob.all(in: SwiftText(lines.joined(separator: "\n")))
    #expect(knobs.map(\.name) == ["a", "f", "g", "e"])
    #expect(knobs.map(\.meaning) == ["the first, (a comma)", "says \"f\"", "", "the last"])
    #expect(knobs.last?.from == 0)
  }

  @Test func severalKnobsMayShareALine() throws {
    let line = #"let (a, b) = (knob("a", 1, "one"), knob("b", 2.5, "two"))  // knob("c", 3, "")"#
    #expect(try Knob.all(in: SwiftText(line)).map(\.standardText) == ["1", "2.5"])
  }

  @Test func commentsAndStringsAreRead() throws {
    let lines = [
      #"show("a knob(x) in words", doorknob("x"))  // knob("no", 1, "knob")"#,
      #"let a = knob("#,
      #"  "a", 0.5,  // the rate, (not "b")"#,
      #"  "say \"more, or less\" // now")"#,
    ]
    let knobs = try Knob.all(in: SwiftText(lines.joined(separator: "\n")))
    #expect(knobs.map(\.name) == ["a"])
    #expect(knobs.map(\.meaning) == [#"say "more, or less" // now"#])
  }

  @Test(arguments: [
    #"let x = knob("rate", 0.1, "two" + "strings")"#, #"let x = knob("rate", 0.1, "\(words)")"#,
    #"let x = knob(name, 0.1, "meaning")"#, #"let x = knob("rate", start, "meaning")"#,
    #"let x = knob("rate", 0.1)"#, #"let x = knob("rate", 0.1, meaning)"#,
    #"let x = knob("rate", 0.1, "meaning", from: low)"#,
    #"let x = knob("rate", 0.1, "meaning", upTo: 3)"#, "let x = knob(",
    #"let x = knob("name", "a", "meaning", choices: names)"#,
    #"let x = knob("name", "a", "meaning", choices: ["a", b])"#,
    #"let x = knob("rate", 0.1, "one" + "two")"#, #"let x = knob("rate", 0.1, "tab\t")"#,
  ])
  func aKnobThatIsNotSpeltOutIsRefused(_ line: String) {
    let sentence =
      #"line 2 has a knob that cannot be read; write knob("name", 0.1, "what it does") with the "#
      + "name, the number and the meaning spelt out"
    #expect(throws: Failure(sentence, .software)) { try Knob.all(in: SwiftText("\n" + line)) }
  }
}
