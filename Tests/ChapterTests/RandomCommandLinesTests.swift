// Wrong command lines by the hundred: one sentence each, nothing of a crash, and nothing written.
//
// In the tier long, DOWNHILL_SETTINGS says how many there are of each program, and DOWNHILL_SEED at
// which they begin, as for `RandomSettingsTests`.

import Foundation
import Tensor
import Testing

/// Words for a program, some of them its own, and one that nobody can take.
private struct HostileLine: CustomStringConvertible {
  let program: String
  private(set) var words: [String] = []

  var description: String { "\(program) \(words.map { $0.prefix(80).debugDescription })" }

  /// Values at the ends of what a machine can count, and words that no option means.
  private static let values = [
    "0", "-1", "1", "3", "3.2", "64", "65", "60000", "60001", "1e308", "1e309", "-0.0", "nan",
    "inf",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
    "٣", "0x10", "1_000", "+1", " 1", "1 ", "", " ", "-", "--", "---", "=", ".", "..", "/", "\n",
    "\r\n",
    "a\nb", "\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{7F}", "\u{9B}2J", "\u{202E}txt.md", "é",
    "👩‍🚀",
    "784-10", "784-2000000000-10", "784--10", "784-0-10", "-x", "--json", "--help=1", "-h=",
    "/dev/null/nowhere",
    "/dev/null/nowhere/at/all.json", "nowhere/marks.csv", "/dev/null/x", "/proc/self/mem/x",
    "/proc/x.csv",
    "marks.doc", "chapter", "section", "exercise", "42nd", "; rm -rf x", "$(touch x)", "`touch x`",
    "%s%n", "\\", "\"", "'", String(repeating: "9", count: 400),
    String(repeating: "a", count: 5000),
    String(repeating: "\u{1B}", count: 300), String(repeating: "/x", count: 3000),
  ]

  /// Each program's own options, by its help; those that end it well when they stand alone are taken
  /// in too.
  init(_ program: String, options: [String], seed: UInt64) {
    self.program = program
    var random = Generator(seed: seed)
    func any(_ list: [String]) -> String { list[random.below(list.count)] }
    for _ in 0..<random.below(4) {
      switch random.below(6) {
      case 0: words.append(any(HostileLine.values))
      case 1: words.append(any(options))
      case 2: words.append("\(any(options))=\(any(HostileLine.values))")
      case 3: words.append(mistyped(any(options), &random))
      default: words += [any(options), any(HostileLine.values)]
      }
    }
    // Nothing of it may begin to work: this is wrong wherever it stands.
    let wrong = [
      ["--nothing"], ["--\u{1B}[31m"], ["--\(any(HostileLine.values).prefix(100))x"],
      ["--help=\(any(HostileLine.values))"],
      ["--" + String(repeating: "long", count: 1000)],
    ]
    words.insert(contentsOf: wrong[random.below(wrong.count)], at: random.below(words.count + 1))
  }

  private func mistyped(_ option: String, _ random: inout Generator) -> String {
    var letters = Array(option)
    let place = 2 + random.below(letters.count - 2)
    if random.below(2) == 0 { letters.remove(at: place) } else { letters.swapAt(place, 2) }
    return String(letters) == option ? option + "x" : String(letters)
  }
}

@Suite(.runsPrograms) struct RandomCommandLinesTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let count = Tier.now >= .long ? number("DOWNHILL_SETTINGS") ?? 1000 : 12
  private static let start = number("DOWNHILL_SEED") ?? 1

  /// What must be the same afterwards, all that a program without a folder of its own might touch.
  private func course() throws -> [String] {
    try ["", "Chapters", "Sources", "docs"].flatMap {
      try FileManager.default.contentsOfDirectory(
        atPath: Chapter.package.appendingPathComponent($0).path
      ).sorted()
    } + [text(of: "Package.swift"), text(of: "README.md")]
  }

  private func expectRefused(
    _ run: Run, _ line: CustomStringConvertible, of program: String, in folder: URL
  ) throws {
    let said = run.complaint
    #expect(
      [64, 65, 66, 74].contains(run.status), "\(line): status \(run.status), \(said.prefix(500))")
    #expect(run.output == "" || run.output == "[]\n", "\(line): \(run.output.prefix(500))")
    #expect(said.hasPrefix("\(program): ") && said.hasSuffix("\n"), "\(line): \(said.prefix(500))")
    let isPlain = said.dropLast().unicodeScalars.allSatisfy { sign in
      switch sign.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    #expect(isPlain, "\(line): \(said.prefix(500).debugDescription)")
    #expect(said.unicodeScalars.count < 2000, "\(line): \(said.count) signs")
    for raw in [
      "Error Domain", "NSCocoa", "NSPOSIX", "Fatal error", "UserInfo", "Swift.", "0x0000",
    ] {
      #expect(!said.contains(raw), "\(line): \(said)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == [], "\(line)")
  }

  @Test(arguments: [
    "benchmark", "results", "book", "grade", "new", "exercises", "chapter1", "chapter7",
  ]) func aWrongLineIsOneSentence(_ name: String) async throws {
    let before = try course()
    try await withFolder { folder in
      let program = Program(try builtProgram(name), in: folder)
      let help = try await program.run(["--help"])
      #expect(help.status == 0)
      let options = help.output.matches(of: /(?m)^  (--[a-z]+)/).map { String($0.1) }
      try #require(options.contains("--help"))
      let start = RandomCommandLinesTests.start
      for seed in start..<start + RandomCommandLinesTests.count {
        let line = HostileLine(name, options: options, seed: UInt64(seed))
        let run = try await program.run(line.words)
        try expectRefused(run, line, of: name, in: folder)
        #expect(run.status == 64, "\(line): \(run.complaint.prefix(500))")
      }
    }
    #expect(try course() == before)
  }

  /// Lines whose every option is taken: what they name is not to be had, or cannot be written.
  @Test func whatCannotBeReadOrWrittenIsSaid() async throws {
    let places = [
      "/dev/null/nowhere", "/dev/null/nowhere/\u{1B}[31m", "/dev/null/x", "/proc/x", "a\nb",
      "/proc/self/mem/x",
      String(repeating: "/x", count: 3000), "/" + String(repeating: "a", count: 300),
      "\u{1B}]0;x\u{7}",
    ]
    let before = try course()
    try await withFolder { folder in
      for (index, place) in places.enumerated() {
        let under = place.hasPrefix("/") ? place : "nowhere/\(place)"
        // These look at more than their words before they can tell.
        let slow = [
          ["benchmark", "--network", "784-10", "--batch", "60000", "--trace", "/proc/\(place)"],
          ["chapter7", "--train", "10", "--epochs", "0", "--rounds", "0", "--data", under],
          ["chapter7", "--train", "10", "--epochs", "0", "--rounds", "0", "--load", under],
          ["exercises", "99"], ["exercises", "3.99"],
          ["grade", under], ["grade", "--student", place, under],
          ["grade", "--output", "\(under)/marks.csv", "."],
        ]
        let lines = [
          ["book", "--weights", place, "--output", "/proc/book\(place)"],
          ["book", "--output", "/proc/\(place)"],
          ["exercises", place],
          ["new", "exercise", "99", "A name"], ["new", "chapter", place], ["new", place],
          ["new", "section", place, "A name"], ["new", "exercise", "3", place],
          ["chapter1", "--format", "markdown", "--output", "\(under)/page"],
        ]
        for line in lines + (index % 4 == 1 ? slow : []) {
          let run = try await Program(builtProgram(line[0]), in: folder).run(
            Array(line.dropFirst()))
          try expectRefused(run, line.map { $0.prefix(80) }, of: line[0], in: folder)
        }
      }
    }
    #expect(try course() == before)
  }
}
