// Chapters that were changed at random: their text is read as far as it goes, or refused.

import Basics
import TestSupport
import Testing

@testable import Notebook

@Suite struct HostileTextTests {
  private static let words = [
    "\"\"\"", "#\"", "\\(", "/*", "*/", "//: ", "//: # ", "//: ## ", "```", "**", "|", "[x](",
    "{rate}",
    "knob(", "knob(\"n\", 1, \"\", from: 2)", "seed(", "begin(turning: [", "show(", "finish()",
    "path:",
    "{", "}", "(", ")", "[", "]", "\r", "\r\n", "\u{2028}", "\u{301}", "\u{202E}", "\0", "func ",
    "stops: [1, nan, 1e999]", "99999999999999999999", "1e999", ", ", "return", "struct ", "\n\n",
  ]

  @Test(arguments: Chapter.all) func aChapterIsReadAsFarAsItGoes(_ chapter: Chapter) throws {
    let lines = try chapter.lines()
    for seed in 0..<(Tier.now >= .long ? 1500 : 40) {
      let start = (seed * 37) % lines.count
      let part = lines[start..<min(start + 60, lines.count)].joined(separator: "\n")
      let bytes = tampered(
        Array(part.utf8), words: HostileTextTests.words, seed: UInt64(1000 * chapter.number + seed))
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        try expectWhole(Source(path: "main.swift", text: text))
      } catch let failure as Failure {
        #expect(failure.sentence.count < 500, "\(chapter), seed \(seed): \(failure)")
      }
      let code = SwiftText(text)
      #expect(code.stretches.map(\.range).joined().elementsEqual(code.characters.indices))
      #expect(code.lines.joined(separator: "\n").count == code.characters.count)
      _ = Listing.declaration("func", in: text)
      _ = WebPage.code(text)
      _ = WebPage.prose(text)
      for prose in Prose.parse(text) { _ = prose.text(on: Paper()) }
    }
  }

  /// All that a page asks of a chapter has an answer, and what it prints is all there is.
  private func expectWhole(_ source: Source) throws {
    let count = SwiftText(source.text).lines.count
    for (block, next) in zip(source.blocks, source.blocks.dropFirst()) {
      #expect(block.lines.upperBound < next.lines.lowerBound)
    }
    #expect(source.blocks.allSatisfy { (1...count).contains($0.lines.upperBound) })
    #expect(source.blocks.allSatisfy { !source.heading(of: $0).isEmpty })
    for line in 1...count { _ = source.index(ofLine: line) }
    for dial in source.dials { #expect(dial.settings.count > 0) }
  }
}
