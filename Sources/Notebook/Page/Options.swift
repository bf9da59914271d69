// The command line that every chapter understands.

import Basics

/// What a reader asked for on the command line.
struct Options: Equatable {
  var list = false
  var section: Int?
  var pause = false
  var seed: UInt64?
  var format: String?  // nil where the ending of the output file decides
  var output: String?
  var plain = false
  var animate = false
  var speed: Double?
  var help = false
  var knobs: [String: Knob.Value] = [:]

  /// Reads the arguments, or throws a sentence about the first wrong one.
  init(_ arguments: [String], source: Source) throws {
    let all = Options.common(source) + Options.knobs(source)
    // A knob that shares its name with an option could never be turned.
    let flags = all.map(\.flag)
    if let twin = flags.indices.first(where: { flags[..<$0].contains(flags[$0]) }) {
      throw Failure(
        "two options of this chapter are called \(flags[twin]); give the knob another name",
        .software)
    }
    try Option.read(arguments, all, into: &self) { _, word in
      if editDistance("exercises", word) <= 3 {
        throw Failure(
          source.exercises == nil
            ? "this chapter has no exercises; leave \(quoted(word)) out"
            : "the exercises are a program of their own: say \"\(source.exerciseCommand)\"")
      }
      return false
    }
  }

  /// The options that decide what the page shows, as they are typed.
  func turned(in source: Source) -> [String] {
    let choices = [("section", section.map(String.init)), ("seed", seed.map(String.init))]
    return (choices + source.knobs.map { ($0.name, knobs[$0.name]?.typed) })
      .flatMap { name, value in value.map { ["--\(name)", $0] } ?? [] }
  }

  static func help(chapter: String, source: Source) -> String {
    let (common, knobs) = (common(source), knobs(source))
    var lines = Option.list(common + knobs)
    if !knobs.isEmpty {
      lines.insert(
        contentsOf: ["", "Knobs of this chapter, each with its standard value:", ""],
        at: common.count)
    }
    var usage = ["swift run \(chapter) [options]"]
    if source.exercises != nil { usage.append("\(source.exerciseCommand) [options]") }
    return ([source.title, ""] + usage + [""] + lines).map { $0 + "\n" }.joined()
  }

  /// The options that do something in this chapter.
  private static func common(_ source: Source) -> [Option<Options>] {
    let (sections, formats) = (source.sections.count, Format.all.map(\.name))
    var options: [Option<Options>] = [
      Option("--list", "list the sections", \.list),
      Option(
        "--section", "N", takes: "a number from 1 to \(sections)", as: "1",
        "tell one section only", \.section, number(in: 1..<sections + 1)),
      Option("--pause", "wait before each result, for a guess or for Return alone", \.pause),
      Option(
        "--format", "NAME", takes: formats.joined(separator: " or "), as: "markdown",
        Format.all.map { "\($0.name) (.\($0.ending))" }.joined(separator: " or ")
          + ", if FILE's ending does not tell",
        \.format, { formats.contains($0) ? $0 : nil }),
      Option(
        "--output", "FILE", takes: "a file's name", as: "page.md",
        "write the page to a file, its pictures beside it; - is standard output", \.output, { $0 }),
      Option("--plain", "no colours, and letters of ASCII only", \.plain),
    ]
    if source.usesSeed {
      options.append(
        Option(
          "--seed", "N", takes: "a whole number of at least 0", as: "1",
          "where the random numbers start (1)", \.seed, { UInt64($0) }))
    }
    if source.hasWalks {
      options += [
        Option("--animate", "on a terminal, watch what changes, step by step", \.animate),
        Option(
          "--speed", "N", takes: "a number from 0.1 to 1000", as: "4",
          "how many steps are shown in a second (4)", \.speed, number(in: 0.1...1000)),
      ]
    }
    return options + [Option("--help", "say this", \.help)]
  }

  private static func knobs(_ source: Source) -> [Option<Options>] {
    source.knobs.map { knob in
      Option(
        "--\(knob.name)", "VALUE", takes: knob.expected, as: knob.example,
        knob.meaning + knob.allowance, \.knobs[knob.name], knob.value(from:))
    }
  }
}
