// The judge of a chapter's answers: a program of its own, which knows what right ones look like.
//
// It starts the answers' program, puts the cases to it, and holds what comes back against solutions
// and slips. The code of the answers never runs here.

import Basics
import Foundation

/// The exercises of a chapter, one below the other; the last call in its `Answers.swift`.
///
///     exercises {
///       PencilExercise("A weighted sum", …)
///       FunctionExercise<Double, Double>("A ReLU that leaks", …)
///     }
///
/// The program that this makes says what came of answers; `swift run exercises` asks it.
@MainActor
public func exercises(@ExerciseList _ list: () -> [Exercise]) {
  stopOnFailure { try Judge(exercises: list()).run(Array(CommandLine.arguments.dropFirst())) }
}

/// An exercise without its closures: what can be told of it.
package struct Card: Codable, Sendable {
  /// A mistake that is recognised, and the title of the section that shows it.
  package struct Slip: Codable, Sendable {
    package let sentence: String
    package let section: String
  }

  package let title: String
  package let blank: String
  package let hints: [String]
  package let slips: [Slip]
  package let line: Int  // of the exercise in Answers.swift
  package let caseCount: Int
  package let signature: String
  package let faults: [String]  // where they were asked for
}

/// The words that a judge understands.
@MainActor
struct Judge {
  let exercises: [Exercise]

  func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "list": try tell(exercises.map { card($0, faults: []) })
    case "check": try tell(exercises.map { card($0, faults: $0.faults()) })
    case "judge" where arguments.count > 2:
      try judge(
        URL(fileURLWithPath: arguments[1]), in: URL(fileURLWithPath: arguments[2]),
        Array(arguments.dropFirst(3)))
    default:
      throw Failure("this program judges answers for another one; say \"swift run exercises\"")
    }
  }

  func card(_ exercise: Exercise, faults: [String]) -> Card {
    Card(
      title: exercise.title, blank: exercise.blank, hints: exercise.hints,
      slips: exercise.slips.map { Card.Slip(sentence: $0.sentence, section: $0.section) },
      line: exercise.line, caseCount: exercise.caseCount, signature: exercise.signature,
      faults: faults)
  }

  private func tell(_ value: some Encodable, seal: String = "") throws {
    let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    try writeToStandardOutput("\(seal)\(text)\n")
  }

  /// Says what came of the answers to some blanks, a line each; behind a blank's name and a colon stand
  /// those of its parameters, as in `step:w,rate`.
  ///
  /// The folder is an empty one, for it to work in. Each line begins with the words that stand in the
  /// first line of standard input: answers do not know them, and could only write lines without. Where
  /// it cannot judge at all, the last line says why.
  private func judge(_ program: URL, in folder: URL, _ blanks: [String]) throws {
    Remains.keep()
    let seal = readLine() ?? ""
    Judge.endWithAsker(folder)
    do {
      try judge(program, in: folder, blanks, seal: seal)
    } catch {
      try Judge.ending.withLock { try tell(Failure(of: error), seal: seal) }
    }
    Judge.ending.lock()
  }

  private func judge(
    _ program: URL, in folder: URL, _ blanks: [String], seal: String
  ) throws {
    for words in blanks {
      let parts = words.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard let exercise = exercises.first(where: { $0.blank == parts[0] }) else {
        throw Failure("there is no exercise with the blank \(parts[0])", .software)
      }
      let names = parts.dropFirst().first?.split(separator: ",").map(String.init) ?? []
      let start = ContinuousClock.now
      var verdict = try verdict(on: exercise, of: program, names, in: folder)
      verdict.seconds = (ContinuousClock.now - start) / .seconds(1)
      try Judge.ending.withLock { try tell(verdict, seal: seal) }
    }
  }

  /// Whoever holds it ends this program.
  nonisolated private static let ending = NSLock()

  /// Ends with whoever asked: standard input is held open by it, and nothing is left behind.
  private static func endWithAsker(_ folder: URL) {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(STDIN_FILENO, &byte, 1) > 0 || errno == EINTR { errno = 0 }
      ending.lock()
      Remains.end()
      // Whoever judges meanwhile may be writing in it, and makes it no more once it is gone.
      for _ in 0..<1000 where File.kind(of: folder.path) != nil {
        try? FileManager.default.removeItem(at: folder)
      }
      _exit(130)
    }
  }

  private func verdict(
    on exercise: Exercise, of program: URL, _ names: [String], in folder: URL
  ) throws -> Verdict {
    // The program is taken along: from where it lies, there is nothing else to be seen.
    let place = folder.appendingPathComponent(exercise.blank)
    let room = place.appendingPathComponent("room")
    for made in [place, room] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: false)
    }
    defer { try? FileManager.default.removeItem(at: place) }
    let guest = place.appendingPathComponent("answer")
    do {
      try FileManager.default.linkItem(at: program, to: guest)
    } catch {
      try FileManager.default.copyItem(at: program, to: guest)
    }
    let run = try AnswerRun(guest, in: room)
    var given = ""
    do {
      var name = Wire()
      exercise.blank.write(to: &name)
      var greeting = try run.ask(name)
      let found = try String(reading: &greeting)
      let outcome =
        found == exercise.signature
        ? try exercise.examine(names) { parts, words in
          given = words
          var question = Wire()
          for part in parts { part.write(to: &question) }
          return try run.ask(question)
        } : Outcome.uncompiled(Judge.head(of: exercise, found: found))
      run.finish()
      return Verdict(outcome, printed: Crash(run.printed).printed)
    } catch {
      run.finish()
      let crash = Crash(run.printed)
      let outcome =
        (error as? AnswerRun.Stop).map { crash.outcome($0, given: given) }
        ?? .trapped(given: given, words: "; what it gave back cannot be read.")
      return Verdict(outcome, printed: crash.printed)
    }
  }

  /// What to say where the blank takes or gives something else.
  private static func head(of exercise: Exercise, found: String) -> String {
    "The head of `\(exercise.blank)` was changed: it should be `\(exercise.signature)`, and is "
      + "`\(found.prefix(200))`. Write it as it was; only what stands between its braces is yours."
  }
}
