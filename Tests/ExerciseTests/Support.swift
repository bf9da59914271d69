// What the tests of exercises share.

import Foundation
import Notebook
import TestSupport
import Testing

@testable import Verdicts

/// The folder of the course's built programs.
func programs() throws -> URL { try builtProgram("exercises").deletingLastPathComponent() }

extension Exam {
  /// The exercises of a chapter of the course.
  init(_ chapter: Chapter, isChecked: Bool = false) throws {
    try self.init(
      number: chapter.number,
      folder: Chapter.package.appendingPathComponent("Chapters/\(chapter.folder)"),
      by: Toolchain(programs: programs(), builtWith: "exercises"), isChecked: isChecked)
  }

  /// The solution and the slips of each exercise, as its author wrote them.
  func closures() throws -> [[String]] {
    let answers = try String(
      contentsOf: folder.appendingPathComponent("Answers.swift"), encoding: .utf8)
    return cards.map { Blank.closures(ofExerciseAt: $0.line, in: answers) }
  }

  /// The student's file with a body in each blank; where there is none for one, nothing is tried, even
  /// if the course has an answer there.
  func text(with bodies: [String?]) throws -> String {
    try cards.indices.reduce(blanks()) { text, index in
      let body = bodies.indices.contains(index) ? bodies[index] : nil
      let blank = cards[index].blank
      return try #require(
        Blank.replacingBody(of: blank, in: text, with: body ?? Exam.untouched),
        "\(file) has no function \(blank) with a { and its }; put it back")
    }
  }

  /// What comes of such a file, on a thread of its own; the programs are kept in no folder that others
  /// use.
  func verdicts(with bodies: [String?]) async throws -> [Verdict] {
    let text = try text(with: bodies)
    return try await verdicts(on: text)
  }

  func verdicts(on text: String) async throws -> [Verdict] {
    try await withFolder { folder in
      try await aside { try verdicts(on: text, asked: cards, shelf: folder) }
    }
  }
}

/// The processes that were started with some words.
func running(_ words: String) -> [String] {
  let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return all.filter { process in
    guard Int(process) != nil,
      let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
    else { return false }
    return String(decoding: line, as: UTF8.self).split(separator: "\0").contains { $0 == words }
  }
}
