// What beginners write, and what is said of it: each tried on the compiler itself.

import Notebook
import TestSupport
import Testing

@testable import Verdicts

/// An answer that does not compile, and what the sentence on it must contain.
private struct Misspelt: Sendable, CustomTestStringConvertible {
  let head: String
  let body: String
  let words: String

  var testDescription: String { body }

  init(_ head: String, _ body: String, _ words: String) {
    (self.head, self.body, self.words) = (head, body, words)
  }
}

@Suite(.compiles) struct MisspellingTests {
  private static let number = "func step(from w: Double, rate: Double) -> Double"
  private static let list = "func mean(_ xs: [Double], _ ys: [Double]) -> Double"
  private static let lists = "func slopes(_ w: [Double], _ x: Double) -> [Double]"
  private static let whole = "func count(_ sizes: [Int]) -> Int"
  private static let share = "func share(_ a: [Int], _ n: Int) -> Double"
  private static let tensor = "func layer(_ W: Tensor, _ a: Tensor) -> Tensor"

  private static let all: [Misspelt] = [
    Misspelt(number, "w ** 2", "write `w * w`, or `pow(w, 2)`"),
    Misspelt(number, "3 * w^2", "write `w * w`, or `pow(w, 2)`"),
    Misspelt(number, "Math.pow(w, 2)", "write `pow(…)` by itself"),
    Misspelt(number, "w - rate * slope", "Nothing is called `slope` here"),
    Misspelt(number, "w - rat * 2", "Is `rate` meant?"),
    Misspelt(number, "2w - rate", "`2w` is written `2 * w`"),
    Misspelt(number, "2(w - 4) * rate", "write `2 * (w - 4)`"),
    Misspelt(number, "[w - rate]", "leave out the square brackets"),
    Misspelt(number, "w - 0,5", "`0.5`"),
    Misspelt(number, "w * .5", "`0.5`"),
    Misspelt(number, "w * 0.5f", "`0.5`"),
    Misspelt(number, "w > 0 ? w", "needs its other half"),
    Misspelt(number, "if w > 0 return w else return rate", "between braces: `if … { … }`"),
    Misspelt(number, "if w > 0 { return w }", "mind what comes after an `if`"),
    Misspelt(number, "print(w - rate)", "write `return w - rate`"),
    Misspelt(number, "var v = w\nif v = 0 { return 1 }\nreturn v", "`v == 0`"),
    Misspelt(number, "if w > 0 and rate > 0 { return 1 }\nreturn 2", "spelt `&&`"),
    Misspelt(number, "if not w > 0 { return 1 }\nreturn w", "spelt `!`"),
    Misspelt(number, "w = w - rate\nreturn w", "`var myW = w`"),
    Misspelt(number, "(w - rate", "a `)` is missing"),
    Misspelt(number, "(w - rate))", "a `)` too much"),
    Misspelt(number, "step(w, rate)", "`from:` and `rate:`"),
    Misspelt(number, "w − rate", "`w - rate`"),
    Misspelt(number, "w · rate", "`w * rate`"),
    Misspelt(number, "w -rate", "`w - rate`"),
    Misspelt(number, "0 < w < 1 ? 1 : 2", "`0 < w && w < 1`"),
    Misspelt(number, "\"w - rate\"", "leave the marks out"),
    Misspelt(number, "let n = 3\nreturn w * n", "`Double(n)`"),
    Misspelt(number, "sigmoid(W)", "Nothing is called `W` here"),
    Misspelt(number, "return None", "`None` is not Swift's"),
    Misspelt(number, "e ^ (-w)", "`exp(…)`"),
    Misspelt(number, "w.abs()", "`abs(w)`"),
    Misspelt(list, "var s = 0\nfor x in xs { s += x }\nreturn s", "`var s = 0.0`"),
    Misspelt(
      list, "var s = 0.0\nfor x in xs { s += x }\nreturn s / xs.count", "`Double(xs.count)`"),
    Misspelt(
      list, "var s = 0.0\nfor x in xs { s += x }\ns / Double(xs.count)",
      "write `return s / Double(xs.count)`"),
    Misspelt(list, "let s = 0.0\nfor x in xs { s += x }\nreturn s", "`var s = 0.0`"),
    Misspelt(list, "xs.length", "`xs.count`"),
    Misspelt(list, "len(xs)", "`xs.count`"),
    Misspelt(list, "sum(xs)", "`xs.reduce(0, +)`"),
    Misspelt(list, "for i in range(3) { print(i) }\nreturn 1", "`0..<3`"),
    Misspelt(list, "for (var i = 0; i < 3; i++) { }\nreturn 1", "`for i in 0..<n { … }`"),
    Misspelt(list, "var i = 0\ni++\nreturn xs[i]", "`i += 1`"),
    Misspelt(list, "for x in xs:\n  print(x)\nreturn 1", "A colon does not do"),
    Misspelt(list, "let i = 1.0\nreturn xs[i]", "`Int(i)`"),
    Misspelt(list, "return (xs - ys)[0]", "xs[i] - ys[i]"),
    Misspelt(lists, "w[0] * x", "A list is wanted"),
    Misspelt(lists, "(w[0], x)", "`[w[0], x]`"),
    Misspelt(lists, "w * x", "element by element"),
    Misspelt(lists, "2 * w", "`w` is a list, and what is done here"),
    Misspelt(lists, "return -w", "`w[0]`, `w[1]` …"),
    Misspelt(lists, "return -w / x", "`w` is a list, and what is done here"),
    Misspelt(lists, "w / length(of: w)", "with Pythagoras, and divide each of its numbers by that"),
    Misspelt(lists, "[sum(w[0], w[1])]", "`xs.reduce(0, +)`"),
    Misspelt(lists, "[(x * x).sum()]", "before `.sum` has nothing of that name"),
    Misspelt(number, "sigmoidSlope(w) * rate", "`a * (1 - a)`"),
    Misspelt(lists, "var r = []\nr.append(x)\nreturn r", "`var r: [Double] = []`"),
    Misspelt(lists, "var r: [Double]\nr.append(x)\nreturn r", "`var r: [Double] = []`"),
    Misspelt(lists, "let a: Double[] = [x]\nreturn a", "`[Double]`"),
    Misspelt(whole, "return 3.5", "`Int(…)`"),
    Misspelt(share, "return a.count / n", "`Double(…)` round each whole number"),
    Misspelt(share, "a[0] * 0.5", "`Double(a[0])`"),
    Misspelt(tensor, "W @ a", "`matmul(W, a)`"),
    Misspelt(tensor, "W[0][0]", "`W[0, 0]`"),
    Misspelt(tensor, "let k: Double = 2\nreturn k * W", "`Float(…)`"),
  ]

  @Test(arguments: all) private func isToldInTheCoursesWords(_ answer: Misspelt) async throws {
    let name = try #require(answer.head.firstMatch(of: /func (\w+)/)?.1)
    let text = """
      import Notebook
      import Tensor

      /// 3.1 A question.
      \(answer.head) {
      \(answer.body)
      }

      """
    let toolchain = try Toolchain(programs: programs(), builtWith: "exercises")
    try await withFolder { shelf in
      let made = try await aside {
        try AnswerProgram.of(
          AnswerText(text, blanks: [String(name)]), blanks: [String(name)], by: toolchain, in: shelf
        )
      }
      let sentence = try #require(made.broken.first).sentence(in: text, of: "Exercises.swift")
      #expect(sentence.contains(answer.words), "\(sentence)")
      #expect(!sentence.contains("Answers.swift"))
    }
  }

  @Test(.enabled(if: Tier.now >= .ci, "it compiles hundreds of times; say \(Tier.ci.command)"))
  func theAnswersAroundItKeepTheirVerdicts() async throws {
    let exam = try Exam(try #require(Chapter.all.first { $0.number == 3 }))
    let right = try exam.text(with: exam.closures().map(\.first))
    for answer in MisspellingTests.all {
      let function = "\(answer.head) {\n\(answer.body)\n}\n".replacing("step(", with: "onward(")
      let text = right.replacing("\n/// 3.3 ", with: "\n\(function)\n/// 3.3 ")
      let verdicts = try await exam.verdicts(on: text)
      for (index, verdict) in verdicts.enumerated() {
        let status = index == 1 ? "does not compile" : "right"
        #expect(verdict.outcome.status == status, "\(exam.number(of: index)): \(answer.body)")
      }
      let sentence = verdicts[1].outcome.sentence ?? ""
      #expect(sentence.contains(answer.words), "\(sentence)")
    }
  }
}
