// Examines answers, each in a process of its own: one that traps or never ends spoils no other.

import Basics
import Foundation

/// Puts one exercise to a second run of this program, and waits for it.
@MainActor
struct Examiner {
  /// What an answer prints is shown, not lost.
  let isHeard: Bool

  /// The word with which this program calls itself.
  static let command = "exercises-examine"

  /// How long an answer may compute, in millionths of a second of the processor's time: a machine
  /// that is busy with other things makes no answer wrong.
  private nonisolated static let processorLimit = 3_000_000

  /// How long an answer may take in all, in seconds: one that sleeps computes nothing.
  private static let wallLimit = 60.0

  /// The exit status of a second run that computed for too long.
  private nonisolated static let timedOut: Int32 = 124

  /// What came of exercise `index`.
  func outcome(ofExercise index: Int) -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [Examiner.command, "\(index)", folder.path]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = isHeard ? FileHandle.standardError : FileHandle.nullDevice
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data().write(to: Note.words.file(in: folder))
      process.standardError = try FileHandle(forWritingTo: Note.words.file(in: folder))
      try process.run()
    } catch {
      return .trapped(given: "", words: "; it could not even be started (\(error)).")
    }
    let given = { Note.given.text(in: folder) }
    if done.wait(timeout: .now() + Examiner.wallLimit) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      done.wait()
      return .endless(given: given())
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    if !isSignal && process.terminationStatus == Examiner.timedOut {
      return .endless(given: given())
    }
    if let data = try? Data(contentsOf: Note.outcome.file(in: folder)),
      let outcome = try? JSONDecoder().decode(Outcome.self, from: data)
    {
      return outcome
    }
    let said = Examiner.lastWords(Note.words.text(in: folder)).map { ": \($0)" }
    let words = said ?? Examiner.guess(process.terminationStatus, isSignal: isSignal)
    return .trapped(given: given(), words: words)
  }

  /// The second run: examines one exercise, writes down what came of it, and ends.
  static func examine(_ exercises: [Exercise], _ arguments: [String]) throws -> Never {
    guard arguments.count == 3, let index = Int(arguments[1]), exercises.indices.contains(index)
    else { throw Failure("\(command) is for this program's own use; say exercises") }
    let exercise = exercises[index]
    let folder = URL(fileURLWithPath: arguments[2])
    let blanks = try ExerciseCommand.blanks(beside: exercise.file)
    Attempt.whenUntouched = { conclude(.notTried, in: folder) }
    Thread.detachNewThread {
      while clock() < processorLimit { Thread.sleep(forTimeInterval: 0.05) }
      fflush(nil)
      _exit(timedOut)
    }
    let names = Blank.parameters(of: exercise.blank, in: blanks)
    let outcome = exercise.examine(names) { given in
      fflush(nil)
      try? Data(given.utf8).write(to: Note.given.file(in: folder))
    }
    conclude(outcome, in: folder)
  }

  private static func conclude(_ outcome: Outcome, in folder: URL) -> Never {
    fflush(nil)
    try? JSONEncoder().encode(outcome).write(to: Note.outcome.file(in: folder), options: .atomic)
    _exit(0)
  }

  /// What a program that stopped said last: the words after "Fatal error:".
  static func lastWords(_ text: String) -> String? {
    guard let match = text.firstMatch(of: /Fatal error: (.*)/) else { return nil }
    return match.1.hasSuffix(".") ? String(match.1) : match.1 + "."
  }

  /// What may have stopped a program that said nothing.
  private static func guess(_ status: Int32, isSignal: Bool) -> String {
    switch (isSignal, status) {
    case (false, _): " with the exit status \(status); it should give its result back."
    case (true, SIGSEGV), (true, SIGBUS):
      " without a word; does it use a variable of the lecture, or call itself without end?"
    default:
      " without a word; has a whole number become too large, or negative where it may not?"
    }
  }
}

/// The files in which a second run leaves what the first one reads.
private enum Note: String {
  case outcome, given, words

  func file(in folder: URL) -> URL { folder.appendingPathComponent(rawValue) }

  func text(in folder: URL) -> String {
    (try? String(contentsOf: file(in: folder), encoding: .utf8)) ?? ""
  }
}
