// What is taken of a submission, and what is said of one that cannot be.

import Foundation
import TestSupport
import Testing

@testable import grade

@Suite struct SubmissionTests {
  /// Writes files, and gives what is taken of one entry.
  private func taken(_ files: [String: String], of entry: String) async throws -> Submission {
    try await withFolder { folder in
      for (path, text) in files {
        let file = folder.appendingPathComponent(path)
        let isFolder = path.hasSuffix("/")
        try FileManager.default.createDirectory(
          at: isFolder ? file : file.deletingLastPathComponent(), withIntermediateDirectories: true)
        if !isFolder { try Data(text.utf8).write(to: file) }
      }
      return Submission(
        name: "anna", at: folder.appendingPathComponent(entry),
        chapters: [try book(3), try book(4)])
    }
  }

  @Test(arguments: [
    "anna.swift", "anna/Exercises.swift", "anna/3-x/Exercises.swift",
    "anna/Chapters/3-x/Exercises.swift", "anna/downhill-main/Chapters/3-x/Exercises.swift",
  ])
  func itIsFoundWhereverItLies(_ path: String) async throws {
    let entry = String(path.prefix { $0 != "/" })
    let submission = try await taken([path: answers(3)], of: entry)
    #expect(submission.texts == [3: answers(3)] && submission.troubles == [])
  }

  @Test func aCloneHasAllChaptersAndNothingElseIsLookedAt() async throws {
    let submission = try await taken(
      [
        "anna/Chapters/3-x/Exercises.swift": answers(3),
        "anna/Chapters/4-x/Exercises.swift": answers(4),
        "anna/Chapters/3-x/Answers.swift": answers(4) + "mine", "anna/Package.swift": "no",
        "anna/.build/copies/Chapters/3-x/Exercises.swift": answers(3) + "old",
      ], of: "anna")
    #expect(submission.texts == [3: answers(3), 4: answers(4)] && submission.troubles == [])
  }

  @Test func whichChapterItIsAreHeadingsOrFunctions() async throws {
    let both = answers(3) + answers(4) + "/// 4.9 Once more.\n"
    #expect(try await taken(["a.swift": both], of: "a.swift").texts.keys.first == 4)
    let bare = answers(4).replacing("///", with: "//")
    #expect(try await taken(["a.swift": bare], of: "a.swift").texts.keys.first == 4)
    // What is of a chapter that is not graded is not taken for one that is.
    let other = answers(4).replacing("/// 4", with: "/// 5")
    let submission = try await taken(["a.swift": other], of: "a.swift")
    #expect(submission.texts.isEmpty)
    #expect(submission.absence(of: 3).hasPrefix("It has none of the headings that were asked for"))
  }

  @Test func twoAnswersToOneChapterAreOneTooMany() async throws {
    let files = ["anna/a/Exercises.swift": answers(3), "anna/b/Exercises.swift": answers(3)]
    #expect(try await taken(files, of: "anna").troubles == [])
    let other = try await taken(
      files.merging(["anna/b/Exercises.swift": answers(3) + "// "]) { $1 }, of: "anna")
    #expect(
      other.troubles == [
        "Chapter 3 is answered twice, once more in `b/Exercises.swift`: keep one."
      ])
  }

  @Test(arguments: [
    (["hal.zip": "PK"], "hal.zip", "It is packed (.zip): unpack it, and put its folder here."),
    (["notes.txt": "x"], "notes.txt", "It is no submission: expected a file whose name ends with"),
    (["ida/": ""], "ida", "No `Exercises.swift` was found in it"),
    (["x/Exercises.swift/": ""], "x", "`Exercises.swift` is no file"),
    (["jo.swift": "a\0b"], "jo.swift", "It is no text in UTF-8"),
    (["k.swift": "let x = 1"], "k.swift", "It has none of the headings"),
    (["l.swift": ""], "l.swift", "It has none of the headings"),
    (["m/1/2/3/4/5/Exercises.swift": ""], "m", "No `Exercises.swift` was found in it"),
  ])
  func whatCannotBeTakenIsSaid(
    _ files: [String: String], _ entry: String, _ words: String
  ) async throws {
    let submission = try await taken(files, of: entry)
    #expect(submission.texts.isEmpty)
    #expect(submission.absence(of: 3).hasPrefix(words), "\(submission.troubles)")
  }

  @Test func bytesThatAreNoTextAndFilesThatAreTooLargeAreNotRead() async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("a.swift")
      try Data(answers(3).utf8 + [0xC3, 0x28]).write(to: file)
      let broken = Submission(name: "a", at: file, chapters: [try book(3)])
      #expect(broken.texts.isEmpty && broken.troubles[0].contains("UTF-8"))
      // It has a gigabyte, of which none is on the disk.
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 1 << 30)
      let huge = Submission(name: "a", at: file, chapters: [try book(3)])
      #expect(
        huge.troubles[0].hasPrefix("It has 1,073,741,824 bytes, and at most 131,072 are read"))
    }
  }

  @Test func linksAndPipesAreNotFollowed() async throws {
    try await withFolder { folder in
      let files = FileManager.default
      func place(_ path: String) -> URL { folder.appendingPathComponent(path) }
      try files.createDirectory(at: place("other"), withIntermediateDirectories: false)
      try Data(answers(3).utf8).write(to: place("other/Exercises.swift"))
      for name in ["a", "b"] {
        try files.createDirectory(at: place(name), withIntermediateDirectories: false)
      }
      try files.createSymbolicLink(at: place("a/Chapters"), withDestinationURL: place("other"))
      try files.createSymbolicLink(
        at: place("b/Exercises.swift"), withDestinationURL: place("other/Exercises.swift"))
      try files.createSymbolicLink(at: place("c"), withDestinationURL: place("other"))
      #expect(mkfifo(place("d.swift").path, 0o600) == 0)
      for (name, words) in [
        ("a", "No `Exercises.swift` was found"), ("b", "`Exercises.swift` is a link"),
        ("c", "It is a link"), ("d.swift", "It is no submission"),
      ] {
        let submission = Submission(name: name, at: place(name), chapters: [try book(3)])
        #expect(submission.texts.isEmpty)
        #expect(submission.absence(of: 3).hasPrefix(words), "\(name): \(submission.troubles)")
      }
    }
  }
}
