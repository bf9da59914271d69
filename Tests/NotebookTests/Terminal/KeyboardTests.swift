// Keys as terminals send them.

import Testing

@testable import Notebook

@Suite struct KeyboardTests {
  @Test(
    arguments: [
      ("\u{1B}[C", .next), ("\u{1B}OC", .next), ("n", .next), ("\u{1B}[D", .back),
      ("\u{1B}OD", .back), (" ", .space), ("p", .pause), ("q", .leave), ("\n", .leave),
      ("\r", .leave), ("x", nil), ("\u{1B}[A", nil), ("\u{1B}[1;5C", nil), ("\u{1B}[3~", nil),
    ] as [(String, Key?)])
  func aKeyIsKnownByWhatItSends(_ sent: String, _ key: Key?) throws {
    let found = try #require(Key.first(in: Array((sent + "q").utf8)))
    #expect(found.key == key)
    #expect(found.length == sent.utf8.count, "what follows is another key")
  }

  @Test func anArrowMayComeInPieces() {
    for part in ["", "\u{1B}", "\u{1B}[", "\u{1B}[1;"] {
      #expect(Key.first(in: Array(part.utf8)) == nil)
    }
  }
}
