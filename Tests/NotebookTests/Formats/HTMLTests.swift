// Pages for a browser, whole, and what becomes of text that looks like a page.

import Foundation
import Testing

@testable import Notebook

@Suite struct HTMLTests {
  private static let opening = Opening(
    title: "3. Walking", sections: ["Next", "A <b> & c"], command: "swift run chapter3")

  /// A page between its head and its foot.
  private func main(_ pieces: [Piece]) -> String {
    var album = Album(stem: nil)
    return Format.html.page(pieces, &album).replacing(WebPage.foot, with: "")
  }

  @Test func theWebPage() {
    #expect(
      main(somePieces) == """
        </div>
        <h1>3. Walking</h1>
        <div class="told">
        <p>A <em>step</em>.</p>
        <ul>
        <li>one</li>
        <li>two</li>
        </ul>
        </div>
        <pre class="code" tabindex="0"><code><span class="keyword">let</span> x = \
        <span class="number">1</span>

        show(x)</code></pre>
        <div class="told">
        <pre class="result words" tabindex="0">
        x = 1
        y = 2
        </pre>
        </div>
        <pre class="code" tabindex="0"><code>show(table)</code></pre>
        <div class="told">
        <div class="result"><table>
        <thead><tr><th scope="col" class="number">x</th><th scope="col" class="number">z</th></tr>
        </thead>
        <tbody>
        <tr><td class="number">1</td><td class="number">0.5</td></tr>
        </tbody></table></div>
        </div>
        <h2 id="next">1. Next</h2>
        <div class="told">
        <pre class="result words" tabindex="0">
        z
        </pre>
        </div>

        """)
  }

  @Test func thePageHasAHeadAndAFoot() throws {
    var album = Album(stem: nil)
    let head = Format.html.begin(HTMLTests.opening, &album)
    #expect(head.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(head.contains("<title>3. Walking</title>"))
    #expect(head.contains("<li><a href=\"#a-b-c\">A &lt;b&gt; &amp; c</a></li>"))
    #expect(head.contains("<p class=\"command\">Printed by <code>swift run chapter3</code></p>"))
    #expect(WebPage.foot.hasSuffix("</script>\n</body>\n</html>\n"))
    // Nothing is fetched, and nothing in style and script ends them early.
    #expect(!(head + WebPage.foot).contains(/https?:\/\/(?!www\.w3\.org)|@import|url\(|src=/))
    #expect(WebPage.foot.ranges(of: "</script").count == 1)
    #expect(head.ranges(of: "</style").count == 1)
    #expect(WebPage.script.utf8.count < 20_000)
  }

  /// Everything that a chapter may say comes out as text.
  @Test func textThatLooksLikeAPageIsText() throws {
    let text =
      "</script><script>alert('1')</script> & &amp; \"'`]]> <!-- </pre></div>\n<div class=\"told\">"
    var table = Table(text, caption: text)
    table.add(text)
    var derivation = Derivation(text)
    derivation.add(Factor(text, text, 1), Factor("b", 2))
    derivation.check(text, 2)
    var plot = Plot(text, x: text, y: text, from: 0, to: 1, caption: text)
    plot.add(text) { $0 }
    plot.add(text, path: [0, 1]) { $0 }
    let pieces: [Piece] = [
      .heading(level: 2, text), .prose(text), .prose("> *\(text)** [a](\(text)"), .code(text),
      .words(Line(items: [text])), .figure(table), .figure(derivation), .figure(plot),
      .questions([(text, [text])]),
    ]
    let page = main(pieces)
    let groups = page.ranges(of: "\n<div class=\"told\">\n").count
    #expect(groups == 2 && !page.contains("<script") && !page.contains("<!--"))
    #expect(fault(inXML: "<main><div>\(page)</main>") == nil)
    #expect(page.ranges(of: "alert(&#39;1&#39;)").count >= pieces.count)
  }

  @Test func wordsMarkedInsideOfMarks() {
    #expect(
      WebPage.inline("**[a `b`](c)** *d*")
        == "<strong><a href=\"c\">a <code>b</code></a></strong> <em>d</em>")
    #expect(
      WebPage.prose("| a<b | c |\n| - | - |\n| **d** | |") == """
        <div class="scroll" tabindex="0"><table class="words">
        <thead><tr><th scope="col">a&lt;b</th><th scope="col">c</th></tr>
        </thead>
        <tbody><tr><td><strong>d</strong></td><td></td></tr>
        </tbody></table></div>

        """)
  }

  @Test func anEmptyPageIsWhole() {
    #expect(main([]) == "</div>\n")
    #expect(main([.words(Line(items: ["x"]))]).hasSuffix("x\n</pre>\n</div>\n"))
  }

  @Test func aWalkCarriesItsMoments() throws {
    var plot = Plot("A walk", x: "w", y: "C", from: -1, to: 4)
    plot.add("C") { $0 * $0 }
    plot.add("descent", path: [3, 2, 1]) { $0 * $0 }
    let page = main([.figure(plot)])
    #expect(page.contains("<li value=\"0\">step 0: descent at 3</li>"))
    #expect(page.contains("<li value=\"2\">step 2: descent at 1</li>"))
    // Two arrows, each a line and a head, two more points; the start is always there.
    for step in [1, 2] { #expect(page.ranges(of: "data-at=\"\(step)\"").count >= 3) }
    #expect(plot.svg?.contains("data-at") == false)
    #expect(page.contains("descent: from 3 in 2 steps to 1"))
  }

  @Test func whatHasAFilmIsPlayedAndWhatDoesNotChangeIsNot() {
    func page(_ frames: Int) -> String {
      var map = DecisionMap("A cut", x: -1...1, y: -1...1)
      map.add("right", wants: 1, points: [(0.9, 0.5)])
      for frame in 0..<frames { map.add("cut \(frame)") { p in p[0] } }
      return main([.figure(map)])
    }
    #expect(!page(6).contains("moments") && !page(6).contains("film"))
    let played = page(7)
    #expect(played.ranges(of: "<div class=\"box film\" tabindex=\"0\"><svg").count == 1)
    #expect(played.ranges(of: "<div class=\"box\" tabindex=\"0\"><svg").count == 1)
    #expect(played.contains("<li value=\"6\">cut 6: 1 of 1 on the right side</li>"))
  }
}
