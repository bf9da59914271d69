// Where knobs stop in a book: as the chapter says, or computed.

import Basics
import Testing

@testable import Notebook

@Suite struct StopsTests {
  private func dials(_ lines: String...) throws -> [Dial] {
    try Source(path: "main.swift", text: lines.joined(separator: "\n")).dials
  }

  @Test func aChapterSaysWhereAKnobStops() throws {
    let dial = try dials(#"let r = knob("rate", 0.1, "how far", stops: [-0.1, 0, 0.1, 1, 1.1])"#)
    #expect(dial.map(\.names) == [["rate"]])
    #expect(dial.map(\.meanings) == [["how far"]])
    #expect(dial.map(\.stops) == [[["-0.1", "0", "0.1", "1", "1.1"]]])
    #expect(dial.map(\.standard) == [[2]])
    let layers = try dials(#"knob("layers", [16, 16], "", stops: [[], [30], [16, 16]])"#)
    #expect(layers.map(\.stops) == [[["none", "30", "16,16"]]])
    #expect(try dials(#"knob("epochs", 20, "", stops: [])"#).isEmpty)
  }

  @Test(arguments: [
    #"stops: [0, 1]"#, #"stops: [0.1, 20]"#, #"stops: [0.1, "x"]"#, #"stops: [0.1, 0.1]"#,
    #"stops: rates"#,
  ]) func stopsThatCannotBeAreRefused(_ stops: String) {
    #expect(throws: Failure.self) {
      try dials(#"knob("rate", 0.1, "how far", from: 0, to: 10, \#(stops))"#)
    }
  }

  @Test func aFaultIsASentence() {
    #expect(
      throws: Failure(
        "line 2: the stops of the knob steps must be a whole number of at least 0, each once, with "
          + "its standard value 10 among them", .software)
    ) { try dials("", #"knob("steps", 10, "", from: 0, stops: [0, 20])"#) }
    #expect(
      throws: Failure(
        "line 1: the knob y is turned with x; name a knob that stands above it and has no partner "
          + "yet", .software)
    ) { try dials(#"knob("y", 1, "", with: "x")"#, #"knob("x", 1, "")"#) }
  }

  @Test func aPairIsTurnedTogether() throws {
    let dial = try dials(
      #"knob("x", 1, "across", stops: [0, 1])"#, #"knob("steps", 1, "", stops: [1, 2])"#,
      #"knob("y", 2, "up", stops: [2, 3], with: "x")"#)
    #expect(dial.map(\.names) == [["x", "y"], ["steps"]])
    #expect(dial[0].standard == [1, 0])
    #expect(
      dial[0].settings == [["--x", "0"], ["--x", "0", "--y", "3"], [], ["--y", "3"]])
  }

  @Test(arguments: [
    (#"1.0, "", from: 0.001, to: 1000"#, ["0.1", "0.2", "0.5", "1", "2", "5", "10"]),
    (#"0.1, """#, ["-0.1", "0", "0.01", "0.05", "0.1", "0.2", "1"]),
    (#"-10.0, """#, ["-100", "-20", "-10", "-5", "-1", "0", "10"]),
    (#"10, "", from: 0, to: 100_000"#, ["0", "1", "2", "5", "10", "20", "100"]),
    (#"2, "", from: 0, to: 9"#, (0...9).map(String.init)),
    (#"4, "", from: 1, to: 32"#, ["1", "2", "4", "8", "12", "16", "20"]),
    (#"6, "", from: 0, to: 12"#, ["0", "1", "2", "3", "6", "7", "12"]),
    (#"50, "", from: 40, to: 60"#, (50...56).map(String.init)),
    (#"1.0, "", from: 0, to: 1"#, ["0", "0.01", "0.1", "0.2", "0.25", "0.5", "1"]),
    (#""bowl", "", choices: ["saddle", "bowl"]"#, ["saddle", "bowl"]),
  ]) func goodStopsAreFound(_ knob: String, _ stops: [String]) throws {
    let found = try #require(try dials("knob(\"n\", \(knob))").first)
    #expect(found.stops == [stops])
  }

  @Test func aFileHasNoStops() throws {
    #expect(try dials(#"knob("save", "none", "a file")"#, #"knob("layers", [16], "")"#).isEmpty)
  }

  @Test func aLongChapterTurnsFewKnobs() throws {
    let lines = [
      #"knob("rate", 1, "")"#, #"knob("epochs", 20, "")"#, #"knob("momentum", 0.5, "")"#, "seed()",
    ].joined(separator: "\n")
    let chosen = try dials(#"begin(turning: ["momentum", "seed"])"#, lines)
    #expect(chosen.map(\.names) == [["momentum"], ["seed"]])
    #expect(try dials(lines).count == 4)
    #expect(throws: Failure.self) { try dials(#"begin(turning: ["raet"])"#, lines) }
  }

  @Test func theSeedStopsAtSevenOrAsItsFirstCallSays() throws {
    let seven = try dials("let a = seed()")
    #expect(seven.map(\.names) == [["seed"]])
    #expect(seven[0].stops == [(1...7).map(String.init)])
    #expect(seven[0].settings[1] == ["--seed", "2"])
    #expect(try dials("a(seed(stops: [1, 5]))", "seed()")[0].stops == [["1", "5"]])
    #expect(throws: Failure.self) { try dials("seed(stops: [2, 5])") }
  }
}
