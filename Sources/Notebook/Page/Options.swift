// The command line that every chapter understands.

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
  var speed = 4.0
  var help = false
  var knobs: [String: Knob.Value] = [:]

  /// Reads the arguments, or throws a sentence about the first wrong one.
  init(_ arguments: [String], source: Source, formats: [String]) throws {
    try Options.refuseTwins(source)
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let name = parts[0] == "-h" ? "--help" : parts[0]
      guard name.hasPrefix("--"), let option = Option.all(source).first(where: { $0.flag == name })
      else { throw Options.unknown(name, source) }
      if option.placeholder == nil {
        guard parts.count == 1 else {
          throw Mistake("\(name) stands alone; found \"\(word)\"")
        }
        switch name {
        case "--list": list = true
        case "--pause": pause = true
        case "--plain": plain = true
        case "--animate": animate = true
        default: help = true
        }
        continue
      }
      let given = parts.count == 2 ? parts[1] : rest.first
      let isOption = parts.count == 1 && given?.hasPrefix("--") == true
      guard let text = given, !text.isEmpty, !isOption else {
        throw Mistake(
          "\(name) takes \(option.expected), as in \(name) \(option.example); found "
            + (given.map { "\"\($0)\"" } ?? "nothing after it"))
      }
      if parts.count == 1 { rest.removeFirst() }
      try take(text, for: option, source: source, formats: formats)
    }
  }

  /// A knob that shares its name with an option could never be turned.
  private static func refuseTwins(_ source: Source) throws {
    let flags = Option.all(source).map(\.flag)
    if let twin = flags.indices.first(where: { flags[..<$0].contains(flags[$0]) }) {
      throw Mistake(
        "two options of this chapter are called \(flags[twin]); give the knob another name",
        status: 70)
    }
  }

  private mutating func take(
    _ text: String, for option: Option, source: Source, formats: [String]
  ) throws {
    let refusal = Mistake(
      "\(option.flag) takes \(option.expected), as in \(option.flag) \(option.example); "
        + "found \"\(text)\"")
    switch option.flag {
    case "--section":
      guard let number = Int(text), source.sections.indices.contains(number - 1) else {
        throw refusal
      }
      section = number
    case "--seed":
      guard let number = UInt64(text) else { throw refusal }
      seed = number
    case "--speed":
      guard let number = Double(text), number >= 0.1, number <= 1000 else { throw refusal }
      speed = number
    case "--format":
      guard formats.contains(text) else { throw refusal }
      format = text
    case "--output": output = text
    default:
      guard let knob = source.knobs.first(where: { "--\($0.name)" == option.flag }) else {
        throw refusal
      }
      knobs[knob.name] = try knob.value(from: text)
    }
  }

  private static func unknown(_ word: String, _ source: Source) -> Mistake {
    let flags = Option.all(source).map(\.flag)
    let nearest = flags.min { distance($0, word) < distance($1, word) } ?? "--help"
    if word.hasPrefix("-") && distance(nearest, word) > max(2, nearest.count / 2 - 1) {
      return Mistake("there is no option \(word); --help lists those there are")
    }
    if word == "exercises" && !source.hasExercises {
      return Mistake("this chapter has no exercises")
    }
    if word == "exercises" {
      return Mistake("exercises must stand first, and takes no options of the page")
    }
    if source.hasExercises && distance("exercises", word) <= 3 {
      return Mistake("found \"\(word)\"; the word is exercises, and it stands first")
    }
    if !word.hasPrefix("-") {
      return Mistake(
        "found \"\(word)\", where an option such as \(nearest) was expected; --help lists all")
    }
    return Mistake("there is no option \(word); the nearest is \(nearest), and --help lists all")
  }

  /// How many letters must be changed, added, left out or exchanged with a neighbour to turn one
  /// word into the other.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

/// One option, as `--help` lists it.
struct Option {
  let flag: String
  var placeholder: String?  // nil for an option that stands alone
  var expected = ""
  var example = ""
  let meaning: String

  /// The options of a chapter: those that all have, then its knobs.
  static func all(_ source: Source) -> [Option] {
    let count = source.sections.count
    return [
      Option(flag: "--list", meaning: "list the sections"),
      Option(
        flag: "--section", placeholder: "N", expected: "a number from 1 to \(count)", example: "1",
        meaning: "tell one section only"),
      Option(flag: "--pause", meaning: "wait for Return before each result"),
      Option(
        flag: "--seed", placeholder: "N", expected: "a whole number of at least 0", example: "1",
        meaning: "where the random numbers start (1)"),
      Option(
        flag: "--format", placeholder: "NAME",
        expected: Format.all.map(\.name).joined(separator: " or "),
        example: "markdown",
        meaning: Format.all.map(\.name).joined(separator: " or ")
          + " (markdown for a file that ends in .md)"),
      Option(
        flag: "--output", placeholder: "FILE", expected: "a file's name",
        example: "page.md", meaning: "write the page to a file, its pictures beside it"),
      Option(flag: "--plain", meaning: "no colours, and letters of ASCII only"),
      Option(flag: "--help", meaning: "say this"),
    ]
      + (source.hasWalks ? watching : [])
      + source.knobs.map { knob in
        Option(
          flag: "--\(knob.name)", placeholder: "VALUE", expected: knob.expected,
          example: knob.example,
          meaning: knob.meaning + knob.allowance)
      }
  }

  /// The options of a chapter with walks to watch.
  private static let watching = [
    Option(flag: "--animate", meaning: "on a terminal, watch each walk step by step"),
    Option(
      flag: "--speed", placeholder: "N", expected: "a number from 0.1 to 1000", example: "4",
      meaning: "how many steps are shown in a second (4)"),
  ]

  /// The text of `--help`.
  static func help(chapter: String, source: Source) -> String {
    let options = all(source)
    let width = options.map { $0.usage.count }.max() ?? 0
    let lines = options.map { option in
      "  \(option.usage)\(String(repeating: " ", count: width - option.usage.count))  \(option.meaning)"
    }
    let common = lines.count - source.knobs.count
    var text = "\(source.title)\n\nswift run \(chapter) [options]\n"
    if source.hasExercises {
      text += "swift run \(chapter) exercises [number] [--hint | --solution [--reveal] | --json]\n"
    }
    text += "\n"
    text += lines[..<common].joined(separator: "\n") + "\n"
    if common < lines.count {
      text += "\nKnobs of this chapter, each with its standard value:\n\n"
      text += lines[common...].joined(separator: "\n") + "\n"
    }
    return text
  }

  private var usage: String { placeholder.map { "\(flag) \($0)" } ?? flag }
}
