// `swift run chapter3 exercises`: what is asked, what came of it, and how to go on.

import Foundation

/// What a student asked for after the word "exercises".
struct ExerciseOptions: Equatable {
  var index: Int?  // one exercise, counted from 0
  var hint = false
  var solution = false
  var reveal = false
  var json = false

  private static let flags = ["--hint", "--solution", "--reveal", "--json"]

  /// Reads the words after "exercises", or throws a sentence about the first wrong one.
  ///
  /// The chapter's number stands in front of the point of each of its `count` exercises.
  init(_ arguments: [String], chapter: Int, count: Int) throws {
    for word in arguments {
      switch word {
      case "--hint": hint = true
      case "--solution": solution = true
      case "--reveal": reveal = true
      case "--json": json = true
      default:
        guard let number = ExerciseOptions.place(of: word, chapter: chapter, count: count) else {
          throw Mistake(
            "found \"\(word)\" after exercises; expected a number from \(chapter).1 to "
              + "\(chapter).\(count), or \(ExerciseOptions.flags.joined(separator: ", "))")
        }
        index = number
      }
    }
    if (hint || solution) && index == nil {
      throw Mistake(
        "\(hint ? "--hint" : "--solution") needs to know of which exercise, as in exercises "
          + "\(chapter).1 \(hint ? "--hint" : "--solution")")
    }
  }

  private static func place(of word: String, chapter: Int, count: Int) -> Int? {
    let digits = word.hasPrefix("\(chapter).") ? word.dropFirst("\(chapter).".count) : word[...]
    guard let number = Int(digits), (1...max(count, 1)).contains(number), number <= count else {
      return nil
    }
    return number - 1
  }
}

/// The exercises of a chapter, as a student meets them.
@MainActor
struct ExerciseCommand {
  let program: String
  let exercises: [Exercise]
  let source: Source
  let options: ExerciseOptions
  let paper: Paper
  let blanks: String  // the text of Exercises.swift
  let folder: URL

  init(
    _ exercises: [Exercise], source: Source, program: String, arguments: [String], paper: Paper
  ) throws {
    self.exercises = exercises
    self.source = source
    self.program = program
    self.paper = paper
    folder = URL(fileURLWithPath: source.path).deletingLastPathComponent()
    blanks = try ExerciseCommand.blanks(in: folder)
    options = try ExerciseOptions(
      arguments, chapter: ExerciseCommand.chapter(of: program), count: exercises.count)
  }

  /// The text of the file that the student fills in.
  static func blanks(in folder: URL) throws -> String {
    let file = folder.appendingPathComponent("Exercises.swift")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw Mistake(
        "the exercises are answered in \(file.path), but there is no such file", status: 66)
    }
    return text
  }

  /// The number in a chapter's name.
  static func chapter(of program: String) -> Int { Int(program.drop { !$0.isNumber }) ?? 0 }

  /// Does what was asked for; the text to print, and the exit status.
  func run() throws -> (text: String, status: Int32) {
    if options.hint, let index = options.index { return (hint(index), 0) }
    let asked = options.index.map { [$0] } ?? Array(exercises.indices)
    let examiner = Examiner(seconds: 5)
    let outcomes = asked.map { ($0, examiner.outcome(ofExercise: $0)) }
    let status: Int32 = !outcomes.isEmpty && outcomes.allSatisfy { $0.1.isRight } ? 0 : 1
    if options.solution, let index = options.index {
      return try (solution(index, isSolved: status == 0), 0)
    }
    if options.json { return (json(outcomes), status) }
    var lines = options.index == nil ? list(outcomes) : []
    let open = outcomes.first { !$0.1.isRight }
    if let (index, outcome) = open ?? (options.index == nil ? nil : outcomes.first) {
      lines += (lines.isEmpty ? [] : [""]) + details(index, outcome)
    }
    return (lines.map { $0 + "\n" }.joined(), status)
  }

  private func number(_ index: Int) -> String {
    "\(ExerciseCommand.chapter(of: program)).\(index + 1)"
  }

  private func list(_ outcomes: [(Int, Outcome)]) -> [String] {
    let heading = "Exercises, to be answered in \(shortFile("Exercises.swift"))"
    let lines = outcomes.map { index, outcome in
      let mark =
        switch outcome {
        case .right: paper.paint(paper.spell("✓"), .good)
        case .notTried: paper.spell("·")
        default: paper.paint(paper.spell("✗"), .bad)
        }
      let note = outcome == .notTried ? paper.paint("  (not tried)", .faint) : ""
      return "  \(number(index))  \(padded(mark, to: paper.hasUnicode ? 1 : 5))  "
        + paper.spell(exercises[index].title) + note
    }
    return wrapped(heading, to: paper.width, on: paper) + [""] + lines
  }

  private func details(_ index: Int, _ outcome: Outcome) -> [String] {
    let exercise = exercises[index]
    let command = "swift run \(program) exercises \(number(index))"
    var parts = ["**\(number(index)) \(exercise.title)**"]
    switch outcome {
    case .right: parts.append("Right.")
    case .notTried:
      parts.append(question(exercise))
      parts.append(
        "Not tried yet. Open `\(shortFile("Exercises.swift"))` and put an answer in the place of "
          + "`notTried()` in `\(exercise.blank)`.")
    case .slip(let slip): parts.append(words(of: exercise.slips[slip]))
    case .wrong(let words): parts.append(words)
    case .trapped(let words):
      parts.append("This answer stopped the program" + (words.isEmpty ? "." : ": \(words)."))
    case .endless:
      parts.append("This answer did not come within five seconds. Is there a loop that never ends?")
    }
    if !outcome.isRight { parts.append("A hint: `\(command) --hint`") }
    return parts.enumerated().flatMap { place, part in
      (place == 0 ? [] : [""]) + wrapped(part, to: min(paper.width, 80), on: paper)
    }
  }

  /// A known mistake in words, and where the lecture shows it.
  private func words(of slip: (sentence: String, section: String)) -> String {
    guard let section = source.sections.firstIndex(of: slip.section) else { return slip.sentence }
    return "\(slip.sentence) See section \(section + 1), \"\(slip.section)\": "
      + "`swift run \(program) --section \(section + 1)`"
  }

  /// The documentation of the blank.
  func question(_ exercise: Exercise) -> String {
    let lines = blanks.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.contains("func \(exercise.blank)(") }) else {
      return ""
    }
    let comment = lines[..<start].reversed().prefix { $0.hasPrefix("///") }.reversed()
    return comment.map { $0.dropFirst(3).drop { $0 == " " } }.joined(separator: " ")
  }

  /// The next hint, or all of them once all were given.
  private func hint(_ index: Int) -> String {
    let hints = exercises[index].hints
    var given = HintsGiven(package: folder.deletingLastPathComponent().deletingLastPathComponent())
    let count = min(given.count(for: number(index)) + 1, hints.count)
    given.set(count, for: number(index))
    let lines = wrapped(
      "Hint \(count) of \(hints.count): \(hints[count - 1])", to: min(paper.width, 80), on: paper)
    let more = count < hints.count ? [] : ["", "That was the last one."]
    return (lines + more).map { $0 + "\n" }.joined()
  }

  private func solution(_ index: Int, isSolved: Bool) throws -> String {
    let exercise = exercises[index]
    if !isSolved && !options.reveal {
      throw Mistake(
        "the solution of \(number(index)) is shown once your answer is right; --solution --reveal "
          + "shows it now",
        status: 1)
    }
    let answers = (try? String(contentsOfFile: exercise.file, encoding: .utf8)) ?? ""
    let body = Blank.closures(ofExerciseAt: exercise.line, in: answers).first ?? ""
    let lines = barred(body, to: paper.width, on: paper)
    return (["In `\(exercise.blank)`:", ""] + lines).map { $0 + "\n" }.joined()
  }

  private struct Report: Encodable {
    let number: String
    let title: String
    let status: String
    let message: String
  }

  private func json(_ outcomes: [(Int, Outcome)]) -> String {
    let reports = outcomes.map { index, outcome in
      let exercise = exercises[index]
      let (status, message) =
        switch outcome {
        case .right: ("right", "")
        case .notTried: ("not tried", "")
        case .slip(let slip): ("known mistake", words(of: exercise.slips[slip]))
        case .wrong(let words): ("wrong", words)
        case .trapped(let words): ("trapped", words)
        case .endless: ("endless", "")
        }
      return Report(
        number: number(index), title: exercise.title, status: status, message: message)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(reports)) ?? Data("[]".utf8)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func shortFile(_ name: String) -> String {
    "Chapters/\(folder.lastPathComponent)/\(name)"
  }
}

/// How many hints a student has had, kept among the build's files: a clean build starts afresh.
private struct HintsGiven {
  private let file: URL
  private var counts: [String: Int]

  init(package: URL) {
    file = package.appendingPathComponent(".build/hints-given.json")
    let data = try? Data(contentsOf: file)
    counts = data.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) } ?? [:]
  }

  func count(for exercise: String) -> Int { counts[exercise] ?? 0 }

  /// Where the note cannot be kept, the first hint comes again; nothing worse.
  mutating func set(_ count: Int, for exercise: String) {
    counts[exercise] = count
    try? JSONEncoder().encode(counts).write(to: file, options: .atomic)
  }
}
