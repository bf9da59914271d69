// Derivations: symbols, numbers, result and proof, line under line.

import Testing

@testable import Notebook

@Suite struct DerivationTests {
  @Test func aSumOfProducts() {
    var z = Derivation("z")
    z.add(Factor("w₁", 2), Factor("x₁", 3))
    z.add(Factor("b", 1))
    #expect(z.result == 7)
    #expect(
      z.text(on: Paper())
        == [
          "z = w₁ · x₁ + b", "  = 2  · 3  + 1", "  =    6    + 1", "  = 7",
        ])
  }

  @Test func theChainOfTheNotes() {
    var slope = Derivation("∂C/∂w³")
    slope.add(
      Factor("∂z³/∂w³", "a²", 0.5), Factor("∂a³/∂z³", "σ′(z³)", 0.25),
      Factor("∂C/∂a³", "2(a³ − y)", -1.0))
    slope.check("nudging w³ gives", -0.125)
    slope.check("a wrong way gives", -0.126)
    #expect(slope.result == -0.125)
    #expect(
      slope.text(on: Paper()) == [
        "∂C/∂w³ = ∂z³/∂w³ · ∂a³/∂z³ ·  ∂C/∂a³",
        "       =   a²    · σ′(z³)  · 2(a³ − y)",
        "       =   0.5   ·  0.25   ·    −1",
        "       = −0.125",
        "    nudging w³ gives −0.125 ✓",
        "    a wrong way gives −0.126 ✗",
      ])
  }

  @Test func everyLineHasTheSameFactors() throws {
    var z = Derivation("z")
    z.add(Factor("w₁", "general", 2), Factor("x₁", 3))
    z.add(Factor("b", 1))
    z.check("so is", 7)
    z.check("so is not", 8)
    guard case .equations(let equations) = z.content else {
      Issue.record("a derivation is no equations, but \(z.content)")
      return
    }
    #expect(
      equations.lines == [
        [["w₁", "x₁"], ["b"]], [["general", "x₁"], ["b"]], [["2", "3"], ["1"]],
      ])
    #expect(equations.products == ["6", "1"] && equations.total == "7")
    #expect(equations.proofs.map(\.value) == ["7", "8"])
    #expect(equations.proofs.map(\.agrees) == [true, false])
  }

  @Test func numbersHaveAsManyPlacesAsAsked() {
    var error = Derivation("E", places: 9)
    error.add(Factor("½", 0.5), Factor("d²", 0.596742218))
    error.check("the book says", 0.298371109)
    error.check("nobody knows", nil)
    #expect(
      error.text(on: Paper()) == [
        "E =  ½  ·     d²", "  = 0.5 · 0.596742218", "  = 0.298371109",
        "    the book says 0.298371109 ✓",
      ])
  }

  @Test func aSumOfPlainTermsHasNoLineOfProducts() {
    var sum = Derivation("s")
    sum.add(Factor("a", 1))
    sum.add(Factor("b", -2))
    #expect(sum.text(on: Paper()) == ["s = a + b", "  = 1 + −2", "  = −1"])
  }

  @Test func aSingleNumberIsNotSaidTwice() {
    var one = Derivation("s")
    one.add(Factor("a", 4))
    #expect(one.text(on: Paper()) == ["s = a", "  = 4"])
  }

  @Test(
    arguments: [
      (1.0, 1.00009, true), (1.0, 1.00011, false), (-0.125, -0.125, true), (0, 0, true),
      (0, 1e-11, true), (0, 0.001, false), (1e-8, 2e-8, false), (1, .nan, false), (.nan, 1, false),
      (.infinity, 1, false), (1, -1, false),
    ] as [(Double, Double, Bool)])
  func aCheckComparesToAboutFourDigits(_ result: Double, _ value: Double, _ agrees: Bool) throws {
    var derivation = Derivation("x")
    derivation.add(Factor("a", result))
    derivation.check("a second way", value)
    let last = try #require(derivation.text(on: Paper()).last)
    #expect(last.hasSuffix(agrees ? " ✓" : " ✗"))
  }

  @Test func marksAreColouredOrSpelt() throws {
    var derivation = Derivation("σ")
    derivation.add(Factor("a", 2), Factor("b", 3))
    derivation.check("so is", 6)
    let coloured = try #require(derivation.text(on: Paper(hasColour: true)).last)
    #expect(coloured == "    so is 6 \u{1B}[32m✓\u{1B}[0m")
    let spelt = derivation.text(on: Paper(hasUnicode: false))
    #expect(spelt == ["sigma = a . b", "      = 2 . 3", "      = 6", "    so is 6 ok"])
  }

  @Test func aLongLineGoesOnBeforeAPlus() {
    var z = Derivation("z")
    for k in 1...3 { z.add(Factor("w\(k)", 1), Factor("x\(k)", 2)) }
    #expect(
      z.text(on: Paper(width: 20)) == [
        "z = w1 · x1", "    + w2 · x2", "    + w3 · x3", "  = 1  · 2", "    + 1  · 2",
        "    + 1  · 2",
        "  =    2", "    +    2", "    +    2", "  = 6",
      ])
  }

  @Test(arguments: [true, false]) func aLongDerivationFolds(_ hasColour: Bool) {
    var derivation = Derivation("z")
    for k in 1...6 { derivation.add(Factor("weight\(k)", 0.125), Factor("input\(k)", 2)) }
    derivation.check("adding up the products one by one gives", 1.5)
    let lines = derivation.text(on: Paper(width: 30, hasColour: hasColour))
    #expect(lines.allSatisfy { visibleWidth($0) <= 30 })
  }
}
