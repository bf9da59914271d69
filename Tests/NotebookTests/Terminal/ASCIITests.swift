// The spelling of mathematics in ASCII.

import Testing

@testable import Notebook

@Suite struct ASCIITests {
  @Test(arguments: [
    ("plain text_1 {}~", "plain text_1 {}~"), ("σ(z)", "sigma(z)"), ("x² + 3y²", "x^2 + 3y^2"),
    ("10⁻⁴", "10^-4"), ("a¹ = σ(W a⁰ + b)", "a^1 = sigma(W a^0 + b)"), ("Wᵀ", "W^T"),
    ("w₁·x₁ − ½", "w1.x1 - 1/2"), ("∂C/∂w³ ≈ −0.125 ✓", "dC/dw^3 ~ -0.125 ok"),
    ("“yes” – ‘no’ … →", "\"yes\" - 'no' ... ->"), ("⎡ 1 ⎤", "[ 1 ]"), ("│ ─ ┤", "| - +"),
    ("x² x³", "x^2 x^3"), ("² of it", "^2 of it"),
  ])
  func mathematicsIsSpeltOut(_ text: String, _ spelling: String) {
    #expect(ascii(text) == spelling)
  }

  @Test func aLetterWithoutASpellingIsAQuestionMark() {
    #expect(ascii("日 a") == "? a")
  }

  @Test func everySpellingIsASCII() {
    let letters =
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵀ−–—·×÷…′″→←≈≠≤≥±∞√∂∇ΔΣσδηλμθφεπαβ∈½¼¾⅛⅓⅔₀₁₂₉ⱼₖᵢₙ✓✗“”‘’↪⎡⎢⎣⎤⎥⎦⋮⋱─═│┌┐└┘├┤┬┴┼•●○░▒▓█"
    #expect(ascii(letters).allSatisfy { $0.isASCII && $0 != "?" })
  }
}
