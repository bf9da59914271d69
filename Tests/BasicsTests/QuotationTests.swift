// Input as it is quoted in a sentence.

import Basics
import Testing

@Suite struct QuotationTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("äöü 😀", "äöü 😀"), ("a\nb\tc\r\n", "a\\nb\\tc\\r\\n"),
      ("\u{1B}[31m\u{7}\u{0}", "\\u{1B}[31m\\u{7}\\u{0}"), ("\u{202E}\u{9B}", "\\u{202E}\\u{9B}"),
    ])
  func noSignIsObeyed(_ input: String, _ shown: String) {
    #expect(quoted(input) == shown)
    #expect(Failure("found \(input)").sentence == "found \(shown)")
  }

  @Test func whatIsLongIsCut() {
    let long = String(repeating: "ab", count: 80_000)
    #expect(quoted(long, atMost: 4) == "abab… (160,000 signs)")
    #expect(quoted(long).count < 90)
    #expect(quoted("abab", atMost: 4) == "abab")
  }

  @Test func anOptionIsQuotedSo() throws {
    var wishes = false
    let options = [Option<Bool>("--help", "say this", \.self)]
    let long = String(repeating: "x", count: 200_000) + "\u{1B}"
    for word in [long, "--" + long, "--help=" + long] {
      let failure = #expect(throws: Failure.self) {
        try Option.read([word], options, into: &wishes)
      }
      #expect((failure?.sentence.count ?? 0) < 200)
    }
  }
}
