// What a guess is worth: the rule by which it is held against a result.
//
// A guess is a number or words. The numbers of a result are all that are printed in it: runs of
// letters, digits and signs that as a whole are one number, as the course writes it, such as 24,790 and
// −0.5 and 1e−9 and 97%. So w³, a₁ and 2-2-1 are names. The number that the guess fits best was meant,
// and of several such the nearest. The guess is
//
// - right, if the two are the same when both are rounded to as many digits as the guess has, or to as
//   many as the number has if those are fewer, but then to three at least: 3 is right for 3.41 and
//   0.01766 for 0.0177; 1 is not right for 0.54, and 0.52 not for 0.5;
// - close, if it is within a tenth of the number;
// - of the wrong sign, if it would be close with the other one; and else wrong.
//
// Words are right if they stand in the result as whole words, in any case, whatever signs are between;
// so is a number where the result has only names.
// Pages in a browser judge by the same rule (`Web/page.js`).

import Foundation

/// A guess at a result, judged.
struct Guess: Equatable {
  /// How near a guess came; the better comes first.
  enum Verdict: Comparable { case right, close, wrongSign, wrong }

  let verdict: Verdict

  /// The verdict in one line: "close: 0.52, it was 0.5".
  let says: String

  /// Holds a guess against a result; both are text.
  init(_ guess: String, at result: String) {
    let guessed = WrittenNumber(guess)
    let numbers = Guess.numbers(in: result).compactMap { number in
      guessed.map { ($0.verdict(at: number), abs($0.value - number.value), number.text) }
    }
    guard let (verdict, away, meant) = numbers.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }) else {
      let isThere = Guess.words(result).contains(Guess.words(guess))
      verdict = isThere ? .right : .wrong
      says = isThere ? "right: \(guess)" : "wrong: there is no \"\(guess)\" in it"
      return
    }
    self.verdict = verdict
    let name = verdict == .wrongSign ? "wrong sign" : "\(verdict)"
    let which = verdict == .wrong && numbers.count > 1 ? "the nearest" : "it"
    says = away == 0 ? "\(name): \(meant)" : "\(name): \(guess), \(which) was \(meant)"
  }

  /// The words of a text, with a blank before and after each.
  private static func words(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "∞" }
    return " " + words.joined(separator: " ") + " "
  }

  private static func numbers(in text: String) -> [WrittenNumber] {
    let runs = text.split { !$0.isLetter && !$0.isNumber && !".,+−⁻⁺%-".contains($0) }
    return runs.compactMap { run in
      let end = run.lastIndex { $0.isLetter || $0.isNumber || $0 == "%" }
      return end.flatMap { WrittenNumber(String(run[...$0])) }
    }
  }
}

/// A number as it is written.
private struct WrittenNumber {
  let text: String
  let value: Double
  private let digits: Int  // how many it has, without zeros before them

  /// Nil where a text is not one number.
  init?(_ text: String) {
    let form =
      #/
      [+−\-]? (?=\.?[0-9]) ([0-9]{1,3}(,[0-9]{3})+|[0-9]*) (\.[0-9]+)? ([eE][+−\-]?[0-9]+)? \x20?%?
      /#
    guard text.contains(where: { "0"..."9" ~= $0 }), text.wholeMatch(of: form) != nil else {
      return nil
    }
    let plain = text.filter { !",% ".contains($0) }.replacing("−", with: "-")
    self.text = text
    value = Double(plain) ?? .nan
    let known = plain.lowercased().prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
    digits = max(known.count, 1)
  }

  /// How near this guess is to a number that was printed.
  func verdict(at printed: WrittenNumber) -> Guess.Verdict {
    let shared = min(digits, max(3, printed.digits))
    if rounded(to: shared) == printed.rounded(to: shared) { return .right }
    let ratio = value / printed.value
    // A tenth has no exact form.
    func isNear(_ ratio: Double) -> Bool { abs(ratio - 1) < 0.1 + 1e-9 }
    return isNear(ratio) ? .close : isNear(-ratio) ? .wrongSign : .wrong
  }

  /// The number in so many digits; the middle between two, such as 0.125, goes up.
  private func rounded(to digits: Int) -> Double? {
    Double(String(format: "%.\(digits - 1)e", value * (1 + 1e-14)))
  }
}
