// A course of its own that is watched by a process of its own, as a student does it at a terminal.

import Foundation
import Notebook
import TestSupport

/// A copy of all chapters, and `exercises --watch` at work on it.
final class WatchedCourse: @unchecked Sendable {
  let folder: URL
  let file: URL  // the Exercises.swift of chapter 3
  private let original: String
  private var bodies: [String: String] = [:]  // by their blanks
  private let process = Process()
  private let lock = NSLock()
  private var text = ""
  private var place = 0  // up to where the output has been waited for
  private var isOver = false

  /// A copy in a folder, with another file for chapter 3 where there is a text; its answers are watched
  /// once `start` is called.
  init(in folder: URL, text: String? = nil) throws {
    self.folder = folder
    let chapters = folder.appendingPathComponent("Chapters")
    try FileManager.default.copyItem(
      at: Chapter.package.appendingPathComponent("Chapters"), to: chapters)
    for name in ["answers", "temporary"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: false)
    }
    file = chapters.appendingPathComponent("3-one-dimension/Exercises.swift")
    if let text { try Data(text.utf8).write(to: file) }
    original = try String(contentsOf: file, encoding: .utf8)
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func start(_ words: String...) throws {
    let pipe = Pipe()
    process.executableURL = try builtProgram("exercises")
    process.arguments = words + ["--watch"]
    process.environment = Program.environment.merging([
      "DOWNHILL_COURSE": folder.path, "TMPDIR": folder.appendingPathComponent("temporary").path,
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    Thread.detachNewThread {
      let reader = pipe.fileHandleForReading
      while case let data = reader.availableData, !data.isEmpty {
        self.lock.withLock { self.text += String(decoding: data, as: UTF8.self) }
      }
      self.lock.withLock { self.isOver = true }
    }
  }

  /// All that was said, with one space for every gap.
  var output: String {
    lock.withLock { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// Waits until some words are said, below all that was waited for before.
  func wait(for words: String) throws {
    let patience = Date(timeIntervalSinceNow: 120)  // far longer than any of it takes
    while true {
      let isOver = lock.withLock { self.isOver }
      let output = output
      let rest = output.dropFirst(place)
      if let found = rest.range(of: words) {
        place = output.distance(from: output.startIndex, to: found.upperBound)
        return
      }
      if isOver || Date() > patience {
        throw NeverSaid(description: "\(words) was never said in:\n\(output)")
      }
      usleep(5000)
    }
  }

  /// How often it has told of the answers.
  var count: Int { lock.withLock { text.matches(of: /(?m)^── \d\d:\d\d:\d\d ─/).count } }

  /// The status with which it has ended by itself, or by a signal that is sent.
  func end(by signal: Int32? = nil) -> Int32 {
    if let signal { kill(process.processIdentifier, signal) }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The student's file with another body in a blank, and in all others what was saved before.
  func text(with body: String, in blank: String) throws -> String {
    bodies[blank] = nil
    let others = bodies
    bodies[blank] = body
    // What is being written last may be broken, and hide what is below it.
    return (Array(others) + [(blank, body)]).reduce(original) { text, answer in
      Blank.replacingBody(of: answer.0, in: text, with: answer.1) ?? text
    }
  }

  /// Saves as some editors do: the file is emptied, then written.
  func save(_ body: String, in blank: String) throws {
    try Data(text(with: body, in: blank).utf8).write(to: file)
  }

  /// Saves as other editors do: another file takes its place, and for a moment there is none.
  func saveByRenaming(_ body: String, in blank: String) throws {
    let text = try text(with: body, in: blank)
    let draft = file.deletingLastPathComponent().appendingPathComponent(".Exercises.swift.swp")
    try Data(text.utf8).write(to: draft)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.moveItem(at: draft, to: file)
  }

  #if os(Linux)
    /// What runs of it besides itself, each with the words that it was started with.
    var children: [(process: Int32, words: String)] {
      let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return all.compactMap { name in
        guard let number = Int32(name),
          let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
        else { return nil }
        let words = String(decoding: line, as: UTF8.self).replacing("\0", with: " ")
        return words.contains(folder.path) && number != process.processIdentifier
          ? (number, words) : nil
      }
    }
  #endif

  /// What has not been tidied up: folders to work in, and half-made programs.
  func remains() throws -> [String] {
    let files = FileManager.default
    let temporary = folder.appendingPathComponent("temporary").path
    let answers = folder.appendingPathComponent("answers").path
    return try files.contentsOfDirectory(atPath: temporary).filter { $0.hasPrefix("downhill") }
      + files.contentsOfDirectory(atPath: answers).filter { $0.hasPrefix("draft") }
  }
}

private struct NeverSaid: Error, CustomStringConvertible {
  let description: String
}
