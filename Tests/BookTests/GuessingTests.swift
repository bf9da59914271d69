// Guesses on a page in a browser: judged as on a terminal, by field, button and keys.

import Basics
import Tensor
import Testing

@testable import Notebook
@testable import book

@Suite(.runsPrograms, .needs(.browser)) struct GuessingTests {
  /// The script's rule gives the same verdict, word for word, as the terminal's.
  @Test func thePageJudgesAsTheTerminalDoes() async throws {
    let script = WebPage.script
    let start = try #require(script.firstRange(of: "const isNumber")).lowerBound
    let end = try #require(script.firstRange(of: "// Predict first")).lowerBound
    let pairs = GuessingTests.pairs(4000)
    let list = String(decoding: try JSONEncoder().encode(pairs), as: UTF8.self)
    let page = try await withTab { tab in
      try await tab.evaluate(
        "(() => { \(script[start..<end]) return \(list).map((pair) => judge(...pair)) })()",
        as: [String].self)
    }
    try #require(page.count == pairs.count)
    var seen: [Guess.Verdict: Int] = [:]
    for (pair, says) in zip(pairs, page) {
      let guess = Guess(pair[0], at: pair[1])
      #expect(says == guess.says, "\(pair)")
      seen[guess.verdict, default: 0] += 1
    }
    #expect(seen.count == 4 && seen.values.allSatisfy { $0 > 100 }, "\(seen)")
  }

  /// Guesses, and results as the course and Swift write them, with names that look like numbers.
  private static func pairs(_ count: Int) -> [[String]] {
    var generator = Generator(seed: 14)
    let names = [
      "w³", "a₁", "2-2-1", "10⁻⁴", "2½", "0,1", "1.2.3", "NAND", "up", "δ, squared", "∞", "−", "%",
      "=", "(3,", "[0.5]", "7.", "x₁=2", "−0.3333333333333333", "1e-05", "0", "96.4%", "24,790",
      "3×",
    ]
    func number() -> Double {
      let size = pow(10, (generator.uniform() * 12 - 6).rounded())
      return (generator.normal() * 100).rounded() / 100 * size
    }
    func piece() -> String {
      switch generator.next() % 6 {
      case 0: names[Int(generator.next() % UInt64(names.count))]
      case 1: whole(Int(generator.normal() * 30_000))
      case 2: fixed(generator.normal(), places: 3)
      default: decimal(number())
      }
    }
    return (0..<count).map { _ in
      let separators = [" ", "  ", "\n", ", ", "\t"]
      let pieces = (0...generator.next() % 3).map { _ in piece() }
      let result = pieces.joined(separator: separators[Int(generator.next() % 5)])
      let near = Double(pieces[0].replacing("−", with: "-").replacing(",", with: "")) ?? number()
      let off = [1, 1.05, 0.91, 1.0 / 3, -1, -1.04, 1.1, 0.9]
      let meant = near * off[Int(generator.next() % 8)]
      let digits = 1 + Int(generator.next() % 6)
      switch generator.next() % 8 {
      case 0: return [piece(), result]
      case 1: return [pieces[0], result]
      case 2: return [decimal(meant), result]
      case 3:
        return [" nand up δ squared".split(separator: " ").map(String.init)[digits % 4], result]
      default: return [String(format: "%.\(digits)g", meant), result]
      }
    }
  }

  /// The first chapter's page with its results covered.
  private func withCovers(_ body: (Tab) async throws -> Void) async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "page.html")
      let run = try await Chapter.all[0].run(["--format", "html"])
      try Data(run.output.utf8).write(to: file)
      try await withTab { tab in
        try await tab.open(file)
        try await press("Predict first", tab)
        try await body(tab)
        #expect(await tab.console.isEmpty)
      }
    }
  }

  private func press(_ button: String, _ tab: Tab) async throws {
    try await tab.run(
      "[...document.querySelectorAll('.bar button')].find((one) => one.textContent === '\(button)').click()"
    )
  }

  private func text(_ selector: String, _ tab: Tab) async throws -> String {
    try await tab.evaluate(
      "document.querySelector('\(selector)')?.textContent ?? ''", as: String.self)
  }

  private func count(_ selector: String, _ tab: Tab) async throws -> Int {
    try await tab.evaluate("document.querySelectorAll('\(selector)').length", as: Int.self)
  }

  private static let sum = ".bar > .says"

  @Test func aGuessIsToldBesideItsResult() async throws {
    try await withCovers { tab in
      let covers = try await count(".cover", tab)
      // By keyboard alone: into the field, a guess, Return.
      try await tab.run("document.querySelector('.cover input').focus()")
      try await tab.type("6.2")
      try await tab.press("Enter")
      #expect(try await text(".result:focus > .verdict", tab) == "close: 6.2, it was 6")
      // A derivation's numbers keep their signs.
      try await tab.run("document.querySelector('.cover input').focus()")
      try await tab.type("-5")
      try await tab.press("Tab")
      try await tab.press("Enter")
      #expect(try await text(".equations > .verdict", tab) == "right: −5")
      // Nothing guessed: nothing said.
      try await tab.run("document.querySelector('.cover input').focus()")
      try await tab.press("Enter")
      #expect(try await count(".verdict", tab) == 2)
      try await tab.run("document.querySelector('.cover').scrollIntoView({ block: 'center' })")
      try await tab.click(".cover input")
      try await tab.type("NAND")
      try await tab.click(".cover button")
      #expect(try await text(".verdict.wrong", tab) == "wrong: there is no \"NAND\" in it")
      #expect(try await count(".cover", tab) == covers - 4)
      #expect(
        try await text(GuessingTests.sum, tab)
          == "1 right, 1 close, 1 wrong. Look again at: 2. Yes or no")
      try await press("Predict first", tab)
      #expect(try await text(GuessingTests.sum, tab) == "")
      #expect(try await count(".verdict, .cover, .covered", tab) == 0)
    }
  }

  @Test func drawingsHaveNoFieldAndDiagramsNoCover() async throws {
    try await withCovers { tab in
      let drawings = try await count("figure.covered", tab)
      let fields = try await count(".cover:has(+ figure) input", tab)
      let without = try await count(".cover:not(:has(+ figure)):not(:has(input))", tab)
      #expect(drawings > 1 && fields == 0 && without == 0)
      let diagrams = try await count("figure.given", tab)
      let shown = try await tab.evaluate(
        "document.querySelector('figure.given').getClientRects().length", as: Int.self)
      #expect(diagrams == 1 && shown == 1)
      let label = try await tab.evaluate(
        "document.querySelector('.cover input').labels[0].textContent", as: String.self)
      #expect(label == "What will it be? ")
    }
  }

  @Test func typingTurnsNoSlide() async throws {
    try await withCovers { tab in
      try await press("Present", tab)
      try await tab.press("Home")
      let place = ".bar > .says:last-child"
      let isCovered = "!!document.querySelector('.cover:not(.out)')"
      while try await !tab.evaluate(isCovered, as: Bool.self) { try await tab.press("ArrowRight") }
      let before = try await text(place, tab)
      try await tab.run("document.querySelector('.cover:not(.out) input').focus()")
      try await tab.type("7 ")
      for key in ["ArrowLeft", "ArrowRight", "Home", "End"] { try await tab.press(key) }
      #expect(try await text(place, tab) == before)
      try await tab.press("Enter")
      #expect(try await count(".result:not(.out) .verdict", tab) == 1)
      // An arrow goes on, and uncovers what is covered.
      while try await !tab.evaluate(isCovered, as: Bool.self) { try await tab.press("ArrowRight") }
      let covers = try await count(".cover", tab)
      try await tab.press("ArrowRight")
      #expect(try await count(".cover", tab) == covers - 1)
      #expect(try await count(".result.seen:not(.out)", tab) == 1)
    }
  }

  @Test(.needs(.axe)) func coversBarNobody() async throws {
    try await withCovers { tab in
      for guess in ["6", "6.2", "no"] {
        try await tab.run("document.querySelector('.cover input').focus()")
        try await tab.type(guess)
        try await tab.press("Enter")
      }
      for isDark in [false, true] {
        try await tab.media(isDark: isDark)
        #expect(try await tab.faintText() == [])
      }
      #expect(try await tab.axe().filter(\.isSerious) == [])
      try await tab.size(width: 390, height: 844)
      let width = "document.documentElement.scrollWidth"
      #expect(try await tab.evaluate(width, as: Int.self) <= 390)
    }
  }
}
