// Examines answers, each in a process of its own: one that traps or never ends spoils no other.

import Foundation

/// Puts one exercise to a second run of this program, and waits for it.
@MainActor
struct Examiner {
  /// How long an answer may take.
  let seconds: Double

  /// The words with which this program calls itself.
  static let secretary = "exercises-examine"

  /// What came of exercise `index`.
  func outcome(ofExercise index: Int) -> Outcome {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [Examiner.secretary, "\(index)", file.path]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    // A file, and not a pipe: a program that says much would fill a pipe that nobody reads yet.
    let words = file.appendingPathExtension("log")
    defer { try? FileManager.default.removeItem(at: words) }
    _ = FileManager.default.createFile(atPath: words.path, contents: nil)
    process.standardError = FileHandle(forWritingAtPath: words.path)
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    do {
      try process.run()
    } catch {
      return .trapped("the program could not be started a second time: \(error)")
    }
    if done.wait(timeout: .now() + seconds) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      done.wait()
      return .endless
    }
    if let data = try? Data(contentsOf: file),
      let outcome = try? JSONDecoder().decode(Outcome.self, from: data)
    {
      return outcome
    }
    let said = (try? Data(contentsOf: words)).map { String(decoding: $0, as: UTF8.self) }
    return .trapped(Examiner.lastWords(said ?? ""))
  }

  /// The second run: examines one exercise, writes down what came of it, and ends.
  static func examine(_ exercises: [Exercise], _ arguments: [String]) throws -> Never {
    guard arguments.count == 3, let index = Int(arguments[1]), exercises.indices.contains(index)
    else {
      throw Mistake("\(secretary) is for this program's own use; say exercises")
    }
    let exercise = exercises[index]
    let folder = URL(fileURLWithPath: exercise.file).deletingLastPathComponent()
    let blanks = try ExerciseCommand.blanks(in: folder)
    let outcome = exercise.examine(Blank.parameters(of: exercise.blank, in: blanks))
    try JSONEncoder().encode(outcome).write(
      to: URL(fileURLWithPath: arguments[2]), options: .atomic)
    _exit(0)
  }

  /// What a program that stopped said last: the words after "Fatal error:".
  static func lastWords(_ text: String) -> String {
    let line = text.split(separator: "\n").first { $0.contains("Fatal error") } ?? ""
    guard let mark = line.firstRange(of: "Fatal error: ") else { return "" }
    return String(line[mark.upperBound...])
  }
}
