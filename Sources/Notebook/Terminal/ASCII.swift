// Plain ASCII for terminals that show nothing else.

/// The text in letters of ASCII: σ is spelt sigma, ² is ^2, and so on.
func ascii(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 128 }) { return text }
  var result = ""
  var isRaised = false  // a run of raised letters takes one sign: 10⁻⁴ is 10^-4
  for character in text {
    let letter = superscripts[character]
    if let letter {
      result += isRaised ? "\(letter)" : "^\(letter)"
    } else {
      result += character.isASCII ? String(character) : spellings[character] ?? "?"
    }
    isRaised = letter != nil
  }
  return result
}

private let superscripts = Dictionary(
  uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿᵀᴸˣᶻ⁽⁾ᵏʲᵇʰ", "0123456789-+nTLxz()kjbh"))

private let spellings: [Character: String] = [
  "−": "-", "–": "-", "—": "--", "·": ".", "×": "x", "÷": "/", "…": "...", "′": "'", "″": "''",
  "→": "->", "←": "<-", "↦": "->", "↓": "v", "↑": "^", "⟶": "->",
  "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "±": "+/-", "∞": "inf", "√": "sqrt",
  "∂": "d", "∇": "grad ", "Δ": "D", "Σ": "sum", "∑": "sum", "σ": "sigma", "δ": "delta",
  "η": "eta", "λ": "lambda", "μ": "mu", "θ": "theta", "φ": "phi", "ε": "eps", "π": "pi",
  "α": "alpha", "β": "beta", "∈": "in", "°": " degrees",
  "½": "1/2", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅓": "1/3", "⅔": "2/3",
  "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
  "₉": "9", "ⱼ": "j", "ₖ": "k", "ᵢ": "i", "ₙ": "n", "ₓ": "x",
  "✓": "ok", "✗": "wrong", "“": "\"", "”": "\"", "‘": "'", "’": "'", "↪": ">",
  "⎡": "[", "⎢": "[", "⎣": "[", "⎤": "]", "⎥": "]", "⎦": "]", "⋮": ":", "⋱": "\\",
  "─": "-", "═": "=", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+",
  "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "╱": "/", "╲": "\\",
  "╳": "X", "•": "-", "●": "o", "○": "o", "▲": "^", "▼": "v", "■": "#", "░": ".", "▒": "+",
  "▓": "#", "█": "@", "é": "e", "ö": "o", "ü": "u", "ä": "a",
]
