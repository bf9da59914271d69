// Values of JSON as text: letter by letter, and read back by Foundation.

import Basics
import Foundation
import Testing

@Suite struct JSONTests {
  @Test func theTextOfAValue() {
    let value: JSON = [
      "b": [1, -2, nil, true], "a": ["list": [], "object": [:]], "lines": .lines(of: "x\n\ny"),
    ]
    #expect(
      value.document() == """
        {
         "b": [
          1,
          -2,
          null,
          true
         ],
         "a": {
          "list": [],
          "object": {}
         },
         "lines": [
          "x\\n",
          "\\n",
          "y"
         ]
        }
        """)
  }

  @Test func whatMeansSomethingInJSONIsSpeltOut() {
    #expect(
      JSON.text("\"\\/\u{0}\u{8}\t\r\n\u{1B}\u{7F}é😀\u{2028}\u{2029}<").document()
        == #""\"\\/\u0000\u0008\t\r\n\u001b\u007fé😀\u2028\u2029<""#)
  }

  @Test func anyTextIsReadBackAsItWas() throws {
    let letters = (0..<0x3000).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(letters)) + "\r\n e\u{301} \u{10FFFF}"
    for value in [JSON.list([.text(text)]), .lines(of: text)] {
      let data = Data(value.document().utf8)
      let read = try #require(JSONSerialization.jsonObject(with: data) as? [String])
      #expect(read.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test func linesKeepTheirEnds() {
    for (text, count) in [("", 0), ("a", 1), ("a\n", 1), ("\n", 1), ("a\nb", 2), ("a\n\n", 2)] {
      guard case .list(let lines) = JSON.lines(of: text) else { return }
      #expect(lines.count == count, "\(text.debugDescription)")
    }
  }
}
