// Which entries of a folder are submissions, and what their students are called.

import Basics
import Foundation
import TestSupport
import Testing

@testable import grade

@Suite struct CollectionTests {
  /// What is found in a folder with these files, at a path in it.
  private func collected(
    _ paths: [String], at path: String = "", student: String? = nil, output: String? = nil
  ) async throws -> grade.Collection {
    try await withFolder { folder in
      for path in paths {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(answers(3).utf8).write(to: file)
      }
      return try grade.Collection(
        at: folder.path + path, student: student, chapters: [try book(3)],
        leavingOut: output.map { folder.path + "/" + $0 })
    }
  }

  @Test func eachEntryIsAStudentInTheOrderOfNames() async throws {
    let odd = ["=cmd()", "a,b", "a\nb", "\"q\""]
    let collection = try await collected(
      ["ben/Exercises.swift", "anna.swift", ".git/x.swift", "__MACOSX/x.swift", "dr. who/x.swift"]
        + odd.map { "\($0).swift" }, output: "marks.csv")
    let names = ["anna", "ben", "dr. who"] + odd
    #expect(collection.submissions.map(\.name) == names.sorted())
    #expect(
      collection.submissions.count { $0.texts.isEmpty } == 1, "dr. who has no Exercises.swift")
    #expect(collection.chapters == [3])
  }

  @Test func namesThatWouldBeTheSameStayApart() async throws {
    let collection = try await collected(["anna.swift", "anna/Exercises.swift"])
    #expect(collection.submissions.map(\.name) == ["anna", "anna.swift"])
  }

  @Test func marksOfAnEarlierRunAreNoSubmission() async throws {
    let collection = try await collected(["anna.swift", "marks.csv"], output: "marks.csv")
    #expect(collection.submissions.map(\.name) == ["anna"])
  }

  @Test(arguments: [
    (["anna.swift"], "/anna.swift"), (["anna/Exercises.swift"], "/anna"),
    (["anna/Chapters/3-x/Exercises.swift", "anna/Package.swift"], "/anna"),
  ])
  func aSubmissionMayStandForItself(_ paths: [String], _ path: String) async throws {
    #expect(try await collected(paths, at: path).submissions.map(\.name) == ["anna"])
    let named = try await collected(paths, at: path, student: "a17").submissions
    #expect(named.map(\.name) == ["a17"] && named[0].texts.count == 1)
  }

  @Test func aFolderThatIsNoClassIsRefused() async throws {
    for (paths, path, words) in [
      (["a.swift"], "/b", "there is no folder "), (["a.csv"], "/a.csv", "is no folder to be read"),
      (["a/.x"], "/a", " is empty; put each student's submission into it"),
    ] {
      let failure = await #expect(throws: Failure.self) { try await collected(paths, at: path) }
      #expect(failure?.sentence.contains(words) == true && failure?.status == .noInput)
    }
    let failure = await #expect(throws: Failure.self) {
      try await collected(["a.swift", "b.swift"], student: "x")
    }
    #expect(failure?.sentence.hasPrefix("--student x names one student, and ") == true)
  }
}
