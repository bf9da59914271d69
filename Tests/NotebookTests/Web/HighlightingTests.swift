// Code in colours is the same code.

import Foundation
import Testing

@testable import Notebook

@Suite struct HighlightingTests {
  /// A piece of a page without its tags, as a reader copies it.
  private func read(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  @Test func everyFileOfTheCourseIsTheSameInColours() throws {
    let package = URL(fileURLWithPath: #filePath.components(separatedBy: "/Tests/")[0])
    let chapters = package.appendingPathComponent("Chapters")
    let files = try FileManager.default.subpathsOfDirectory(atPath: chapters.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    for file in files {
      let code = try String(contentsOf: chapters.appendingPathComponent(file), encoding: .utf8)
      #expect(read(WebPage.highlighted(code)) == code, "\(file) changed")
    }
  }

  @Test(arguments: [
    ("let", "keyword"), ("3.5e-2", "number"), ("\"a \\\" b\"", "string"), ("// x", "comment"),
    ("/* a\nb */", "comment"), ("Double", "type"),
  ])
  func wordsHaveColours(_ code: String, _ look: String) {
    #expect(WebPage.highlighted(code) == "<span class=\"\(look)\">\(escaped(code))</span>")
  }

  @Test(arguments: ["w1", "letter", "x", "N", "a + b", "\"never closed"])
  func otherWordsHaveNone(_ code: String) {
    #expect(WebPage.highlighted(code) == escaped(code))
  }
}
