// The pages in docs are what running the chapters prints: asked where the course should be as it came.
//
// After a change that means to change them: DOWNHILL_RECORD=1 swift test --filter DocsTests

import Foundation
import Testing

/// One after the other, so that nothing is read while it is recorded.
@Suite(.serialized, .runsPrograms, .asItCame) struct DocsTests {
  static let docs = Chapter.package.appendingPathComponent("docs")
  static let advice =
    "if you meant the change, record it: DOWNHILL_RECORD=1 swift test --filter DocsTests"

  @Test(arguments: Chapter.all) func docsAreWhatTheChapterPrints(_ chapter: Chapter) async throws {
    try await withFolder { folder in
      let page = folder.appendingPathComponent("\(chapter.name).md")
      let run = try await chapter.run(
        ["--format", "markdown", "--output", page.path], isWhole: true)
      try #require(run.status == 0, "\(run.complaint)")
      let made = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let kept = try files(of: chapter)
      if Tier.isRecording {
        for file in kept { try FileManager.default.removeItem(at: docs(file)) }
        for file in made {
          try FileManager.default.copyItem(
            at: folder.appendingPathComponent(file), to: docs(file))
        }
        return
      }
      // One failure, whatever became of the page and its pictures; the page is told of first.
      let both = made.filter(kept.contains)
      let files = both.filter { $0.hasSuffix(".md") } + both.filter { !$0.hasSuffix(".md") }
      let differences = try files.compactMap { file -> String? in
        let new = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        let old = toolchainsPart(of: try String(contentsOf: docs(file), encoding: .utf8))
        return difference(of: new, from: old).map { "docs/\(file), \($0)" }
      }
      let strays = Set(made).symmetricDifference(kept).sorted().map { file in
        made.contains(file) ? "docs/\(file), which is not there" : "docs/\(file), which is there"
      }
      let others = differences.count + strays.count - 1
      if let first = (differences + strays).first {
        Issue.record(
          """
          docs is not what Chapters/\(chapter.folder)/main.swift prints now: \(first)\(others > 0 ? "\nand \(others) more" : "")
          \(DocsTests.advice)
          """)
      }
    }
  }

  @Test func theReadmesPictureIsATerminalsPage() async throws {
    let picture = try await PagePicture.svg()
    let file = docs("page.svg")
    if Tier.isRecording {
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
    let gone = names.subtracting(Chapter.all.map(\.name)).sorted().joined(separator: ", ")
    #expect(
      gone == "", "docs has pages of chapters that are not there; remove the files of \(gone)")
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
}
