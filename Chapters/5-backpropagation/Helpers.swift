// Words and look-ups that the lecture needs, and that are not the lecture.

import MNIST

/// A small number, written low: 5 is ₅.
func lowered(_ number: Int) -> String {
  ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"][number]
}

/// What a wish for more, or less, is called.
func direction(of wish: Float) -> String {
  wish > 0 ? "up" : "down"
}

/// Where the first example of a digit stands.
func firstExample(of label: Int, in digits: Digits) -> Int {
  digits.labels.firstIndex(of: label) ?? 0
}
