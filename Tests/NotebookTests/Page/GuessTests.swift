// Guesses at results: chosen ones, and thousands of numbers as the course writes them.

import Basics
import Foundation
import Tensor
import Testing

@testable import Notebook

@Suite struct GuessTests {
  private static let costs = """
    start       squared, 0.15  entropy
    ──────────────────────────────────
    [0.6, 0.9]         0.0940  −0.0935
    w₁                 0.2028       up

    cost of the lost answer: 3.41
    parameters = 24,790  read rightly: 96.4%
    """

  @Test(arguments: [
    // Equal, or equal at the guess's own digits.
    ("0.5", "C = 0.5", "right: 0.5"),
    ("0.50", "C = 0.5", "right: 0.5"),
    (".5", "C = 0.5", "right: 0.5"),
    ("0.54", "C = 0.5432", "right: 0.54, it was 0.5432"),
    ("3", "C = 3.41", "right: 3, it was 3.41"),
    ("1", "C = 0.5432", "wrong: 1, it was 0.5432"),
    ("10", "C = 9.96", "right: 10, it was 9.96"),
    ("10", "C = 9.94", "close: 10, it was 9.94"),
    // More digits than were printed.
    ("0.52", "C = 0.5", "close: 0.52, it was 0.5"),
    ("0.01766", "C = 0.0177", "right: 0.01766, it was 0.0177"),
    ("0.01776", "C = 0.0177", "close: 0.01776, it was 0.0177"),
    ("2.999", "C = 3", "right: 2.999, it was 3"),
    ("3.01", "C = 3", "close: 3.01, it was 3"),
    // A tenth, from both sides.
    ("0.55", "C = 0.5", "close: 0.55, it was 0.5"),
    ("0.551", "C = 0.5", "wrong: 0.551, it was 0.5"),
    ("0.45", "C = 0.5", "close: 0.45, it was 0.5"),
    ("0", "C = 0", "right: 0"),
    ("0.0", "C = 0.07", "wrong: 0.0, it was 0.07"),
    ("0.001", "C = 0", "wrong: 0.001, it was 0"),
    // Signs.
    ("-0.5", "C = −0.5", "right: −0.5"),
    ("0.5", "C = −0.5", "wrong sign: 0.5, it was −0.5"),
    ("−0.52", "C = 0.5", "wrong sign: −0.52, it was 0.5"),
    ("3", "C = −3.41", "wrong: 3, it was −3.41"),
    ("-3", "C = 0.5", "wrong: -3, it was 0.5"),
    // As the course writes them, and as people do.
    ("24790", "24,790", "right: 24,790"),
    ("24,790", "24,790", "right: 24,790"),
    ("96%", "96.4%", "right: 96%, it was 96.4%"),
    ("96 %", "96.4%", "right: 96 %, it was 96.4%"),
    ("1e-9", "C = 1e−9.", "right: 1e−9"),
    ("1.3e-9", "C = 1.25e−9", "right: 1.3e-9, it was 1.25e−9"),
    ("+3", "3.", "right: 3"),
    // Names and powers are no numbers.
    ("3", "w³ a₁ x2 2-2-1 10⁻⁴ 2½ 1.2.3 3×", "right: 3"),
    ("3", "w³ a₁ x3 2-2-1 10⁻³ 3½", "wrong: there is no \"3\" in it"),
    // Of several, the one that fits best; and its row.
    ("0.2", costs, "right: 0.2, it was 0.2028"),
    ("0.093", costs, "close: 0.093, it was 0.0940"),
    ("3.5", costs, "close: 3.5, it was 3.41"),
    ("25000", costs, "close: 25000, it was 24,790"),
    ("0.3", costs, "wrong: 0.3, the nearest was 0.2028"),
    ("0.8", "[ 0.1  0.5 ]", "wrong: 0.8, the nearest was 0.5"),
    ("2", "a 3\nb 1", "wrong: 2, the nearest was 3"),
    // Words.
    ("UP", costs, "right: UP"),
    ("lost  answer", costs, "right: lost  answer"),
    ("3 of 4", "right, for the best: 3 of 4", "right: 3 of 4"),
    ("los", costs, "wrong: there is no \"los\" in it"),
    ("∞", "C = ∞", "right: ∞"),
    ("?", "what?", "wrong: there is no \"?\" in it"),
  ]) func aGuessIsJudged(_ guess: String, _ result: String, _ says: String) {
    let judged = Guess(guess, at: result)
    #expect(judged.says == says)
    #expect(says.hasPrefix(judged.verdict == .wrongSign ? "wrong sign" : "\(judged.verdict)"))
  }

  /// Guesses at known distances from numbers of all sizes.
  @Test func distancesAreJudgedRightly() throws {
    var generator = Generator(seed: 14)
    for _ in 0..<500 {
      let size = pow(10, Double(generator.uniform()) * 12 - 5)
      let sign: Double = generator.uniform() < 0.5 ? -1 : 1
      let number = sign * (1 + 9 * Double(generator.uniform())) * size
      let text = decimal(number)
      let printed = try #require(plain(text))
      func judge(_ guess: Double) -> Guess.Verdict {
        let typed = String(format: "%.14e", guess)
        return Guess(typed, at: "C = \(text)").verdict
      }
      // More than half of the third digit away, and less than a tenth.
      let little = 0.006 + 0.093 * Double(generator.uniform())
      let much = 0.101 + 3 * Double(generator.uniform())
      #expect(judge(printed) == .right, "\(text)")
      #expect(judge(printed * (1 + little)) == .close, "\(text), \(little)")
      #expect(judge(printed * (1 - little)) == .close, "\(text), \(little)")
      #expect(judge(printed * (1 + much)) == .wrong, "\(text), \(much)")
      #expect(judge(-printed * (1 + little)) == .wrongSign, "\(text), \(little)")
      #expect(judge(-printed * (1 + much)) == .wrong, "\(text), \(much)")
    }
  }

  /// What a pencil makes of a number in fewer digits is right, and the neighbours of it are not.
  @Test func fewerDigitsAreRight() throws {
    var generator = Generator(seed: 15)
    var (tried, turned) = (0, 0)
    for _ in 0..<700 {
      let number = Double(generator.normal()) * pow(10, Double(generator.uniform()) * 9 - 4)
      let text = decimal(number)
      guard !text.contains("e"), let printed = Decimal(string: digits(text)), printed != 0 else {
        continue
      }
      let count = 1 + Int(generator.uniform() * 4)
      let magnitude = abs(printed)
      var leading = 0  // the power of ten of the first digit
      while power(leading + 1) <= magnitude { leading += 1 }
      while power(leading) > magnitude { leading -= 1 }
      var (exact, rounded) = (printed, Decimal())
      NSDecimalRound(&rounded, &exact, count - 1 - leading, .plain)
      let unit = power(leading - count + 1)
      for (guess, isRight) in [(rounded, true), (rounded + unit, false), (rounded - unit, false)] {
        // What a guess shows of its digits is how exact it is: 0.50 is more than 0.5.
        let places = max(0, count - 1 - leading)
        let typed = String(format: "%.\(places)f", NSDecimalNumber(decimal: guess).doubleValue)
        let shown = typed.filter(\.isNumber).drop { $0 == "0" }.count
        if guess == 0 || shown != count || leading >= count { continue }
        // Of more digits than a number has, only three are compared.
        if shown > text.filter(\.isNumber).drop(while: { $0 == "0" }).count { continue }
        let verdict = Guess(typed, at: text).verdict
        #expect((verdict == .right) == isRight, "\(typed) for \(text): \(verdict)")
        tried += 1
        turned += isRight ? 0 : 1
      }
    }
    #expect(tried > 900 && turned > 400)
  }

  private func power(_ exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: 1)
  }

  /// A number of the course as Swift reads it.
  private func digits(_ text: String) -> String {
    text.replacing("−", with: "-").replacing(",", with: "")
  }

  private func plain(_ text: String) -> Double? { Double(digits(text)) }
}
