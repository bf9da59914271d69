// The pages in docs are what running the chapters prints.
//
// After a change that means to change them: DOWNHILL_RECORD=1 swift test --filter ChapterTests

import Foundation
import Testing

/// One after the other, so that nothing is read while it is recorded.
@Suite(.serialized, .runsPrograms) struct DocsTests {
  static let isRecording = ProcessInfo.processInfo.environment["DOWNHILL_RECORD"] == "1"
  static let docs = Chapter.package.appendingPathComponent("docs")
  static let advice =
    "if the change is meant, run DOWNHILL_RECORD=1 swift test --filter ChapterTests"

  @Test(arguments: Chapter.all) func docsAreWhatTheChapterPrints(_ chapter: Chapter) async throws {
    try await withFolder { folder in
      let page = folder.appendingPathComponent("\(chapter.name).md")
      let run = try await chapter.run(
        ["--format", "markdown", "--output", page.path], isWhole: true)
      try #require(run.status == 0, "\(run.complaint)")
      let made = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let kept = try files(of: chapter)
      if DocsTests.isRecording {
        for file in kept { try FileManager.default.removeItem(at: docs(file)) }
        for file in made {
          try FileManager.default.copyItem(
            at: folder.appendingPathComponent(file), to: docs(file))
        }
        return
      }
      #expect(made == kept, "docs has other files than the chapter makes; \(DocsTests.advice)")
      for file in made where kept.contains(file) {
        let new = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        let old = toolchainsPart(of: try String(contentsOf: docs(file), encoding: .utf8))
        expectSame(new, old, "docs/\(file) is out of date; \(DocsTests.advice)")
      }
    }
  }

  @Test func theReadmesPictureIsATerminalsPage() async throws {
    let picture = try await PagePicture.svg()
    let file = docs("page.svg")
    if DocsTests.isRecording {
      try picture.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try? String(contentsOf: file, encoding: .utf8)
    let isTheSame = kept == picture
    #expect(isTheSame, "docs/page.svg is out of date; \(DocsTests.advice)")
  }

  @Test func docsHaveNoPagesOfChaptersThatAreGone() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: DocsTests.docs.path)
    let names = Set(
      files.compactMap { $0.firstMatch(of: /^(chapter\d+)[-.]/).map { String($0.1) } })
    #expect(names == Set(Chapter.all.map(\.name)))
  }

  @Test(arguments: Chapter.all) func allCodeOnThePageIsTheChapters(_ chapter: Chapter) throws {
    let source = try chapter.lines().joined(separator: "\n")
    let page = try text(of: "docs/\(chapter.name).md")
    let fences = page.matches(of: /(?:From `([^`]+)`:\n\n)?```swift\n((?s).*?)\n```/)
    #expect(!fences.isEmpty)
    for fence in fences {
      let code = String(fence.2)
      guard let file = fence.1 else {
        if !source.contains(code) { Issue.record("this code is not in main.swift:\n\(code)") }
        continue
      }
      // A part of the library stands at the left margin; its lines are the file's.
      let lines = Set(try text(of: String(file)).split(separator: "\n").map { trimmed($0) })
      for line in code.split(separator: "\n") {
        #expect(lines.contains(trimmed(line)), "not in \(file): \(line)")
      }
    }
  }

  /// What of a page this toolchain can print: some cannot differentiate code.
  private func toolchainsPart(of page: String) -> String {
    #if canImport(_Differentiation)
      return page
    #else
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.filter { !$0.contains("the Swift compiler gives") }.joined(separator: "\n")
    #endif
  }

  private func docs(_ file: String) -> URL { DocsTests.docs.appendingPathComponent(file) }

  /// The page and the pictures of a chapter in docs.
  private func files(of chapter: Chapter) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: DocsTests.docs.path).filter {
      $0 == "\(chapter.name).md" || $0.hasPrefix("\(chapter.name)-")
    }.sorted()
  }

  private func trimmed(_ line: Substring) -> String {
    line.trimmingCharacters(in: .whitespaces)
  }
}
