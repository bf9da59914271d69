// Derivations as MathML: what stands above a letter, fractions, and lines that are aligned.

import Testing

@testable import Notebook

@Suite struct MathMLTests {
  @Test func aLayerIsNoPower() {
    let layer = "<msup intent=\"_($x,_layer,$n)\"><mi arg=\"x\">w</mi><mn arg=\"n\">3</mn></msup>"
    #expect(WebPage.symbols("w³") == layer)
    #expect(!WebPage.symbols("length²").contains("intent"))
    #expect(
      !WebPage.symbols("(a³ − y)²").contains(
        "<mo arg=\"x\">)</mo><mn arg=\"n\">2</mn></msup>intent"))
    #expect(
      WebPage.symbols("(a)²").hasSuffix("<msup><mo arg=\"x\">)</mo><mn arg=\"n\">2</mn></msup>"))
    #expect(WebPage.symbols("x₁") == "<msub><mi>x</mi><mn arg=\"i\">1</mn></msub>")
    #expect(WebPage.symbols("w₁₂").contains(">12</mn>"))
  }

  @Test(arguments: [
    ("∂C/∂w³", "C", "w"), ("dC/dw", "dC", "dw"), ("∂z³/∂a²", "z", "a"), ("∂o₁/∂z", "o", "z"),
  ])
  func aSlopeIsAFraction(_ text: String, _ above: String, _ below: String) throws {
    let fraction = try #require(
      WebPage.symbols(text).wholeMatch(of: /<mfrac><mrow>(.*)<\/mrow><mrow>(.*)<\/mrow><\/mfrac>/))
    #expect(fraction.1.contains(">\(above)<") && fraction.2.contains(">\(below)<"))
  }

  @Test func aSlopeAmongWordsIsAFractionToo() {
    let symbols = WebPage.symbols("∂C/∂z² = δ²")
    #expect(symbols.hasPrefix("<mfrac>") && symbols.contains("<mo>=</mo>"))
    #expect(symbols.hasSuffix("<mn arg=\"n\">2</mn></msup>"))
  }

  @Test func theSameFactorHasTheSameNumberInEveryLine() {
    var derivation = Derivation("z")
    derivation.add(Factor("∂z/∂w", "x", 2), Factor("w", 3))
    derivation.add(Factor("b", -1))
    derivation.check("nudging gives", 5)
    derivation.check("wrong", 6)
    let math = WebPage.math(derivation)
    // Two lines of symbols and one of numbers have three factors each; each line is as wide.
    for factor in 1...3 { #expect(math.ranges(of: "data-factor=\"\(factor)\"").count == 3) }
    #expect(math.ranges(of: "<mtr>").count == 5)
    let widths = math.split(separator: "<mtr>").dropFirst().map { row in
      row.matches(of: /<mtd[^>]*>/).reduce(0) { sum, cell in
        sum + (cell.0.firstMatch(of: /columnspan="(\d+)"/).flatMap { Int($0.1) } ?? 1)
      }
    }
    #expect(widths == [7, 7, 7, 7, 7])
    #expect(math.contains("nudging gives 5 <span class=\"good\">✓</span>"))
    #expect(math.contains("wrong 6 <span class=\"bad\">✗</span>"))
    #expect(fault(inXML: "<div>\(math)</div>") == nil)
  }
}
