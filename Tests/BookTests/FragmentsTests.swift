// Texts from fragments, and fragments in a page.

import Basics
import Testing

@testable import book

@Suite struct FragmentsTests {
  private func texts(_ fragments: Fragments) -> [String] {
    fragments.parts.map { $0.map { text(fragments.texts[$0]) }.joined() }
  }

  @Test func whatAlwaysStandsTogetherIsOneFragment() {
    let all = ["a\nb\nc\nd\n", "a\nb\nx\nc\nd\n"]
    let fragments = Fragments(of: all.map { Array($0.utf8)[...] })
    #expect(fragments.texts.map { text($0) } == ["a\nb\n", "c\nd\n", "x\n"])
    #expect(fragments.parts == [[0, 1], [0, 2, 1]])
  }

  @Test func allTextsComeOutAsTheyWere() {
    var state: UInt64 = 1
    func next(below bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for _ in 0..<300 {
      let all = (0..<4).map { _ in
        (0..<next(below: 12)).map { _ in "\(next(below: 6))" + (next(below: 9) == 0 ? "" : "\n") }
          .joined()
      }
      let fragments = Fragments(of: all.map { Array($0.utf8)[...] })
      #expect(texts(fragments) == all)
      #expect(Set(fragments.texts).count == fragments.texts.count)
    }
  }

  @Test func aHostileTextEndsNoScriptAndComesOutAsItWas() throws {
    let hostile = "</script><SCRIPT>alert(1)</ScRiPt ><!-- ]]> \\ \" \u{1} \t 'é∂😀\n</p>\u{2028}"
    let json = Basics.JSON.list([.text(hostile)]).line
    #expect(!json.lowercased().contains("<script") && !json.lowercased().contains("</script"))
    #expect(!json.contains("<!--"))
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(read == [hostile])
  }
}
