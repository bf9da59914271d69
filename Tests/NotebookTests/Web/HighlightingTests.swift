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
    ("/* a\nb */", "comment"), ("Double", "type"), ("/* a /* b */ let */", "comment"),
    ("\"\"\"\n  let \"x\" // 1\n  \"\"\"", "string"), ("#\"a \" let \\(1)\"#", "string"),
    ("\"// a\"", "string"), ("\"never closed", "string"),
  ])
  func wordsHaveColours(_ code: String, _ look: String) {
    #expect(WebPage.highlighted(code) == "<span class=\"\(look)\">\(escaped(code))</span>")
  }

  @Test func whatAStringHoldsInBracketsIsCode() {
    #expect(
      WebPage.highlighted(#""a\(x + 1) // b" // c"#)
        == "<span class=\"string\">&quot;a\\</span>(x + <span class=\"number\">1</span>)"
        + "<span class=\"string\"> // b&quot;</span> <span class=\"comment\">// c</span>")
  }

  @Test func swiftInADocumentHasColours() {
    #expect(
      WebPage.prose("```swift\nlet x = 1\n```\n\n```sh\nlet x = 1\n```\n") == """
        <pre class="code" tabindex="0"><code><span class="keyword">let</span> x = \
        <span class="number">1</span></code></pre>
        <pre class="plain" tabindex="0">let x = 1
        </pre>

        """)
  }

  @Test(arguments: ["w1", "letter", "x", "N", "a + b", "$0"])
  func otherWordsHaveNone(_ code: String) {
    #expect(WebPage.highlighted(code) == escaped(code))
  }
}
