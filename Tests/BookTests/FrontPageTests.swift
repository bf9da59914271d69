// The front page, and the pages of the documents.

import Foundation
import Notebook
import Testing
import TestSupport

@testable import book

extension FrontPage.Chapter {
  /// All chapters of the course.
  static func all() throws -> [FrontPage.Chapter] {
    try Chapter.all.map { chapter in
      let file = Chapter.package.appendingPathComponent("Chapters/\(chapter.folder)/main.swift")
      return FrontPage.Chapter(number: chapter.number, source: try Source(path: file.path))
    }
  }
}

@Suite struct FrontPageTests {
  private func pages(_ chapters: [FrontPage.Chapter]) throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: FrontPage.pages(of: Chapter.package, chapters: chapters).map {
        ($0.file, $0.html)
      })
  }

  @Test func allIsThereWithoutTheScript() throws {
    let page = try #require(try pages(FrontPage.Chapter.all())["index.html"])
    let shown = page.replacing(/<(script|template)[\s\S]*?<\/\1>/, with: "")
    for chapter in Chapter.all {
      #expect(shown.contains("<h3><a href=\"\(chapter.name).html\">\(chapter.number). "))
      let list = shown.ranges(of: "<a href=\"\(chapter.name).html#").count
      #expect(list >= (try chapter.sections().count))
    }
    #expect(shown.contains("<td>momentum</td><td><a href=\"chapter4.html#the-ravine\">4.6 The"))
    #expect(shown.contains("<a href=\"notes.html\">From the lectures and from notes"))
    #expect(shown.contains("<p>A course in neural networks that runs."))
    #expect(!shown.contains("<input"), "a field that does nothing without the script")
  }

  @Test func everySectionCanBeFound() throws {
    let page = try #require(try pages(FrontPage.Chapter.all())["index.html"])
    let index = try #require(
      page.firstMatch(of: /<template id="search-index">([\s\S]*?)<\/template>/)?.1)
    let sections = try Chapter.all.map { try $0.sections().count + 1 }.reduce(0, +)
    #expect(index.matches(of: /<div>.*<p>.*<\/div>/).count == sections)
    #expect(
      index.contains(/<a href="chapter4.html#the-ravine">4\.\d+ The ravine<\/a>.*<i>momentum<\/i>/))
    #expect(!index.contains(/\{[a-z]+\}/), "a knob is named, and not what it stands at")
  }

  @Test func theScriptIsSmallAndNothingIsFetched() throws {
    for (file, page) in try pages(FrontPage.Chapter.all()) {
      #expect(!page.contains(/https?:\/\/|@import|url\(|src=/), "\(file)")
      let scripts = page.matches(of: /<script>([\s\S]*?)<\/script>/).map { $0.1.utf8.count }
      #expect(scripts.reduce(0, +) < 4000 && scripts.count <= 1, "\(file)")
    }
  }

  /// The sheet to draw on computes, and has scripts of its own.
  @Test func allOtherScriptsTogetherAreSmall() throws {
    let folders = ["Sources/Notebook/Web", "Sources/Book/Web"].map(
      Chapter.package.appendingPathComponent)
    let scripts = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "js" && !$0.lastPathComponent.hasPrefix("sheet") }
    #expect(scripts.count == 3)
    #expect(try scripts.map { try Data(contentsOf: $0).count }.reduce(0, +) < 20_000)
  }

  /// A chapter says what it likes, and a book may have some chapters only.
  @Test func whateverAChapterSaysIsText() throws {
    let text = "</template></script><script>alert('1')</script> & \"<!--"
    try withHostileChapter(text) { chapter in
      for (file, page) in try pages([chapter]) {
        #expect(!page.contains("<script>alert") && !page.contains("<!--"), "\(file)")
        #expect(!page.contains("href=\"chapter1.html"), "\(file)")
      }
    }
  }

  private func withHostileChapter(
    _ text: String, _ body: (FrontPage.Chapter) throws -> Void
  ) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-\(UUID().uuidString).swift")
    try "//: # 99. \(text)\n//:\n//: \(text)\n\n//: ## \(text)\n//:\n//: \(text)\n"
      .write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(FrontPage.Chapter(number: 99, source: try Source(path: file.path)))
  }
}
