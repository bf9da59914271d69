// `swift run chapter3 exercises`: what is asked, what came of it, and how to go on.

import Basics
import Foundation

/// The exercises of a chapter, as a student meets them.
@MainActor
struct ExerciseCommand {
  let program: String
  let exercises: [Exercise]
  let source: Source
  let options: ExerciseOptions
  let paper: Paper
  let blanks: String  // the text of Exercises.swift
  private let folder: URL

  init(
    _ exercises: [Exercise], source: Source, program: String, arguments: [String], paper: Paper
  ) throws {
    self.exercises = exercises
    self.source = source
    self.program = program
    self.paper = paper
    folder = URL(fileURLWithPath: source.path).deletingLastPathComponent()
    blanks = try ExerciseCommand.blanks(beside: source.path)
    options = try ExerciseOptions(
      arguments, chapter: ExerciseCommand.chapter(of: program), count: exercises.count)
  }

  /// The text of the file that the student fills in.
  static func blanks(beside file: String) throws -> String {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Exercises.swift")
    return try File.text(of: file.path, orElse: "the exercises are answered in it, so put it back")
  }

  /// The number in a chapter's name.
  static func chapter(of program: String) -> Int { Int(program.drop { !$0.isNumber }) ?? 0 }

  /// Does what was asked for; the text to print, and the exit status.
  func run() throws -> (text: String, status: Int32) {
    if options.help { return (ExerciseOptions.help(chapter: program), 0) }
    if options.hint, let index = options.index { return (text(hint(index)), 0) }
    if options.check {
      let (lines, isWell) = check()
      return (text(lines.flatMap(paragraph)), isWell ? 0 : 1)
    }
    let examiner = Examiner(isHeard: options.index != nil && !options.json)
    let asked = options.index.map { [$0] } ?? Array(exercises.indices)
    let outcomes = asked.map { ($0, examiner.outcome(ofExercise: $0)) }
    let status: Int32 = !outcomes.isEmpty && outcomes.allSatisfy { $0.1 == .right } ? 0 : 1
    if options.solution, let index = options.index {
      return (text(try solution(index, isSolved: status == 0)), 0)
    }
    if options.json { return (json(outcomes), status) }
    var lines = options.index == nil ? list(outcomes) : []
    let open = outcomes.first { $0.1 != .right }
    if let (index, outcome) = open ?? (options.index == nil ? nil : outcomes.first) {
      lines += (lines.isEmpty ? [] : [""]) + details(index, outcome)
    }
    return (text(lines), status)
  }

  func number(_ index: Int) -> String { "\(ExerciseCommand.chapter(of: program)).\(index + 1)" }

  private func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  private func paragraph(_ words: String) -> [String] {
    wrapped(words, to: min(paper.width, 80), on: paper)
  }

  private func list(_ outcomes: [(Int, Outcome)]) -> [String] {
    let lines = outcomes.map { index, outcome in
      let (mark, note) =
        switch outcome {
        case .right: (paper.paint(paper.spell("✓"), .good), "")
        case .notTried: (paper.spell("·"), paper.paint("  (not tried)", .faint))
        default: (paper.paint(paper.spell("✗"), .bad), "")
        }
      let width = max(paper.spell("✓").count, paper.spell("✗").count)
      return "  \(number(index))  \(padded(mark, to: width))  "
        + paper.spell(exercises[index].title) + note
    }
    return paragraph("Exercises, to be answered in `\(file)`") + [""] + lines
  }

  private func details(_ index: Int, _ outcome: Outcome) -> [String] {
    let exercise = exercises[index]
    let command = "swift run \(program) exercises \(number(index))"
    var parts = ["**\(number(index)) \(exercise.title)**"]
    switch outcome {
    case .right:
      parts.append("Right. Another way to write it: `\(command) --solution`")
      parts.append(
        index + 1 < exercises.count
          ? "The next one: `swift run \(program) exercises \(number(index + 1))`"
          : "It was the last of this chapter.")
    case .notTried:
      parts += Blank.question(of: exercise.blank, in: blanks)
      parts.append(
        "Not tried yet. Open `\(file)` and put an answer in the place of `notTried()` in "
          + "`\(exercise.blank)`.")
    default: parts.append(sentence(on: exercise, outcome))
    }
    if outcome != .right { parts.append("A hint: `\(command) --hint`") }
    return Array(parts.map(paragraph).joined(separator: [""]))
  }

  /// What to say of an answer that is not right.
  private func sentence(on exercise: Exercise, _ outcome: Outcome) -> String {
    guard case .slip(let index) = outcome else { return outcome.sentence ?? "" }
    let (words, title) = exercise.slips[index]
    guard let section = source.sections.firstIndex(of: title) else { return words }
    return "\(words) See section \(section + 1), \"\(title)\": "
      + "`swift run \(program) --section \(section + 1)`"
  }

  /// The next hint, or all of them again once all were given.
  private func hint(_ index: Int) -> [String] {
    let hints = exercises[index].hints
    var given = HintsGiven.kept
    let count = given.count(for: number(index))
    let next = count < hints.count ? count..<count + 1 : 0..<hints.count
    given.set(next.upperBound, for: number(index))
    let words = next.map { "Hint \($0 + 1) of \(hints.count): \(hints[$0])" }
    let more =
      next.upperBound < hints.count
      ? "The next one: the same command again."
      : "There are no more. `swift run \(program) exercises \(number(index)) --solution --reveal` "
        + "shows a solution."
    return Array((words + [more]).map(paragraph).joined(separator: [""]))
  }

  private func solution(_ index: Int, isSolved: Bool) throws -> [String] {
    let exercise = exercises[index]
    if !isSolved && !options.reveal {
      throw Failure(
        "the solution of \(number(index)) is shown once your answer is right; --solution --reveal "
          + "shows it now", .refused)
    }
    guard let body = try closures(of: exercise).first else {
      throw Failure("\(exercise.file) has no solution of \(number(index))", .software)
    }
    return ["In \(exercise.blank):", ""] + barred(body, to: paper.width, on: paper)
  }

  /// The solution and the slips of an exercise, as its author wrote them.
  func closures(of exercise: Exercise) throws -> [String] {
    let answers = try File.text(
      of: exercise.file, orElse: "the solutions are in it, so put it back")
    return Blank.closures(ofExerciseAt: exercise.line, in: answers)
  }

  /// What a grader reads.
  private func json(_ outcomes: [(Int, Outcome)]) -> String {
    let reports = outcomes.map { index, outcome in
      let status =
        switch outcome {
        case .right: "right"
        case .notTried: "not tried"
        case .slip: "known mistake"
        case .wrong: "wrong"
        case .trapped: "trapped"
        case .endless: "endless"
        }
      return [
        "number": number(index), "title": exercises[index].title, "status": status,
        "message": sentence(on: exercises[index], outcome),
      ]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(reports)) ?? Data("[]".utf8)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The file that the student fills in, from the package's folder on.
  private var file: String { "Chapters/\(folder.lastPathComponent)/Exercises.swift" }
}
