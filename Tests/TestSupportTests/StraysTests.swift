// What lies outside of a picture is found, and what lies within is not.

import Testing
import TestSupport

@Suite struct StraysTests {
  private func found(_ element: String) -> Int {
    strays(in: "<svg viewBox=\"0 0 100 50\">\n\(element)\n</svg>").count
  }

  @Test(
    arguments: [
      "<line x1=\"0\" y1=\"0.5\" x2=\"100\" y2=\"50\" class=\"s1\"/>",
      "<path d=\"M0 0L100 50L-3 2Z\" class=\"s1\"/>", "<path d=\"M1 2h3v4h-3z\" class=\"n\"/>",
      "<polygon points=\"0,0 10,20 99.5,3\" fill=\"#fff\" class=\"tile\"/>",
      "<path transform=\"translate(3 4) scale(9)\" d=\"M700 700h1v1h-1z\"/>",
      "<text x=\"-9\" y=\"60\" text-anchor=\"end\" class=\"nan inf\">700, 800</text>",
    ])
  func whatIsWithinIsNoStray(_ element: String) { #expect(found(element) == 0) }

  @Test(
    arguments: [
      "<line x1=\"0\" y1=\"0.5\" x2=\"1e9\" y2=\"50\"/>", "<circle cx=\"nan\" cy=\"1\" r=\"2\"/>",
      "<path d=\"M0 0L100 500L3 2Z\"/>", "<path d=\"M0 0L100 -inf\"/>",
      "<polygon points=\"0,0 10,-200 99.5,3\"/>", "<rect x=\"0\" y=\"0\" width=\"7600\"/>",
      "<text x=\"0\" y=\"760000000000000\">a</text>",
    ])
  func whatIsOutsideIsOne(_ element: String) { #expect(found(element) == 1) }
}
