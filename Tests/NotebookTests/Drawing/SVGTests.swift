// SVG: every shape, whole.

import Testing

@testable import Notebook

@Suite struct SVGTests {
  /// So several stand on one page and none takes another's.
  @Test func aDrawingHasNoIDs() {
    let svg = SVG(width: 10, height: 10, title: "T", caption: "C").document
    #expect(!svg.contains(" id=") && !svg.contains("url(#"))
  }

  @Test func aLetterThatXMLHasNotLeavesAMark() {
    #expect(escaped("a\u{0}\u{1B}\t\r\n\u{FFFE}é😀") == "a\u{FFFD}\u{FFFD}\t\r\n\u{FFFD}é😀")
  }

  @Test func aDrawingOfEachShape() throws {
    var drawing = SVG(width: 400, height: 100, title: "T & t", caption: "What \"c\" is.")
    drawing.line(from: (0, 0.26), to: (10, 20.06), "axis", width: 0.5)
    drawing.path([(0, 0), (1, 2), (3.5, -4)], "s0")
    drawing.path([], "s0")
    drawing.circle(at: (5, 5), radius: 2, "node")
    drawing.rectangle(at: (1, 2), size: (3, 4), "frame")
    drawing.rectangle(at: (1, 2), size: (3, 4), "#aabbcc")
    drawing.text("a < b", at: (1, 2), anchor: "end", "small")
    let svg = drawing.document
    #expect(fault(inXML: svg) == nil)
    let body = svg.split(separator: "</style>\n")
    #expect(body.count == 2)
    #expect(
      body.last.map(String.init) == """
        <rect class="paper" width="400" height="164"/>
        <text x="16" y="24" class="title">T &amp; t</text>
        <g transform="translate(0 34)">
        <line x1="0" y1="0.3" x2="10" y2="20.1" class="axis" stroke-width="0.5"/>
        <path d="M0 0L1 2L3.5 -4" class="s0" fill="none" stroke-width="2" stroke-linejoin="round"/>
        <circle cx="5" cy="5" r="2" class="node"/>
        <rect x="1" y="2" width="3" height="4" class="frame"/>
        <rect x="1" y="2" width="3" height="4" fill="#aabbcc"/>
        <text x="1" y="2" text-anchor="end" class="small">a &lt; b</text>
        </g>
        <text x="16" y="150" class="caption">What &quot;c&quot; is.</text>
        </svg>

        """)
    #expect(
      svg.hasPrefix(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 164" width="400" height="164" \
        role="img">
        <title>T &amp; t</title>
        <desc>What &quot;c&quot; is.</desc>
        """))
  }

  @Test func whatGoesAgainIsOnTheWebPageOnly() {
    var drawing = SVG(width: 400, height: 100, title: "", caption: "")
    #expect(!drawing.changes)
    drawing.circle(at: (1, 1), radius: 1, "always")
    #expect(!drawing.changes)
    for moment in 0..<2 {
      (drawing.step, drawing.until) = (moment, moment)
      drawing.circle(at: (2, 2), radius: 1, "one\(moment)")
      drawing.circle(at: (3, 3), radius: 1, "two\(moment)")
    }
    (drawing.step, drawing.until) = (1, nil)
    drawing.circle(at: (4, 4), radius: 1, "stays")
    #expect(drawing.changes)
    func circle(_ look: String, _ at: Int, _ more: String = "") -> String {
      "<circle\(more) cx=\"\(at)\" cy=\"\(at)\" r=\"1\" class=\"\(look)\"/>"
    }
    let file = drawing.document
    #expect(!file.contains("data-") && !file.contains("one0") && !file.contains("two1"))
    #expect(file.contains(circle("always", 1) + "\n" + circle("stays", 4) + "\n"))
    let groups = (0..<2).map { moment in
      "<g class=\"out-of-step\" data-at=\"\(moment)\" data-until=\"\(moment)\">\n"
        + circle("one\(moment)", 2) + "\n" + circle("two\(moment)", 3) + "\n</g>\n"
    }
    #expect(
      drawing.inline.contains(
        circle("always", 1) + "\n" + groups.joined() + circle("stays", 4, " data-at=\"1\"")))
  }

  @Test func pixelsAreShapesInAFileAndAPictureOnAPage() {
    var drawing = SVG(width: 400, height: 100, title: "", caption: "")
    drawing.pixels([["#000000", "#ffffff", "#ffffff"]], at: (1, 2), side: 4)
    let place = "transform=\"translate(1 2) scale(4)\" shape-rendering=\"crispEdges\""
    #expect(
      drawing.document.contains(
        """
        <path \(place) fill="#000000" d="M0 0h1v1h-1z"/>
        <path \(place) fill="#ffffff" d="M1 0h2v1h-2z"/>

        """))
    #expect(!drawing.document.contains("<image"))
    #expect(
      drawing.inline.contains(
        "<image x=\"1\" y=\"2\" width=\"12\" height=\"4\" preserveAspectRatio=\"none\" "
          + "href=\"data:image/png;base64,iVBOR"))
    #expect(!drawing.inline.contains("crispEdges"))
  }

  @Test func largeAndTinyNumbersAreNumbersOfSVG() {
    var drawing = SVG(width: 12_345, height: 10, title: "", caption: "")
    drawing.line(from: (0.001, -12_345.6), to: (1e9, -0.04), "axis")
    #expect(drawing.document.contains("x1=\"0\" y1=\"-12345.6\" x2=\"1000000000\" y2=\"0\""))
    #expect(drawing.document.contains("width=\"12345\""))
  }

  @Test func aLongTitleWidensThePicture() {
    let title = String(repeating: "w", count: 100)
    #expect(SVG(width: 100, height: 10, title: title, caption: "").width >= 900)
  }

  @Test func everyClassHasAColourForTheDark() {
    let svg = SVG(width: 100, height: 10, title: "", caption: "").document
    let halves = svg.split(separator: "@media (prefers-color-scheme: dark)")
    #expect(halves.count == 2)
    for name in ["s0", "s5", "f0", "f5", "paper", "axis", "grid", "frame", "node", "wire"] {
      for half in halves { #expect(half.contains(".\(name) {"), "\(name) has no colour") }
    }
  }

  @Test func theFiveSignsOfXMLAreSpeltOut() {
    #expect(
      escaped("<a href=\"b\">'c' & d</a>")
        == "&lt;a href=&quot;b&quot;&gt;&#39;c&#39; &amp; d&lt;/a&gt;")
  }
}
