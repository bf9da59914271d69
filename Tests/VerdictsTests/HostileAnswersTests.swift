// Students' files that were changed at random: they are cut somehow, and something is said of them.

import Notebook
import TestSupport
import Testing

@testable import Verdicts

@Suite struct HostileAnswersTests {
  private static let words = [
    "/// 3.2 X.", "///", "func ", "func slope(", "{", "}", "(", ")", "\"\"\"", "\"", "\\(", "/*",
    "*/",
    "\r", "\r\n", "\u{2028}", "\u{C}", "\u{301}", "\0", "->", ": Double", "return", "_ x: [", "]",
    ",",
    "#if false", "extension Array {", "import Foundation", "`", "é", "\n\n", "//", "=",
  ]

  @Test(arguments: Chapter.all) func aFileIsCutSomehow(_ chapter: Chapter) throws {
    let good = try text(of: "Chapters/\(chapter.folder)/Exercises.swift")
    let blanks = good.matches(of: /func (\w+)/).map { String($0.1) }
    for seed in 0..<(Tier.now >= .long ? 500 : 15) {
      let bytes = tampered(
        Array(good.utf8), words: HostileAnswersTests.words,
        seed: UInt64(1000 * chapter.number + seed))
      let file = AnswerText(String(decoding: bytes, as: UTF8.self), blanks: blanks)
      let lines = file.text.count { $0 == "\n" }
      let all = Set(file.sections.indices)
      #expect(file.without(all).count { $0 == "\n" } == lines)
      for section in all { #expect(file.alone(section).count { $0 == "\n" } <= lines) }
      let (main, owners) = file.main(without: [])
      #expect(owners.keys.allSatisfy { $0 <= main.count { $0 == "\n" } })
      let blank = blanks[seed % blanks.count]
      _ = (file.part(of: blank), file.ground(of: blank), file.missing(of: blanks))
      for message in messages {
        let place = Diagnostic(
          line: (seed * 7) % (lines + 3), column: (seed * 11) % 90, message: message)
        let sentence = BrokenAnswer(blank: blank, errors: [place]).sentence(in: file.text, of: "a")
        #expect(sentence.count < 1500, "seed \(seed): \(sentence)")
        #expect(!sentence.unicodeScalars.contains { $0.value < 32 }, "seed \(seed): \(sentence)")
      }
    }
  }

  /// What the compiler says most, of anything.
  private let messages = [
    "cannot find 'x' in scope", "expected expression", "expected '}' in struct",
    "cannot convert value of type 'Int' to expected argument type 'Double'",
    "missing return in global function expected to return 'Double'",
    "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
    "consecutive statements on a line must be separated by ';'", "unterminated string literal",
    "extra argument 'x' in call", "missing argument label 'rate:' in call", "",
  ]
}
