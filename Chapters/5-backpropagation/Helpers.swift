// Words and look-ups that the lecture needs, and that are not the lecture.

import MNIST
import Notebook
import Tensor

/// A small number, written low: 5 is ₅.
func lowered(_ number: Int) -> String {
  ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"][number]
}

/// How often a label is among the guesses.
func times(_ label: Int, in guesses: [Int]) -> Int {
  guesses.count { $0 == label }
}

/// The first example of a digit.
struct Example {
  let place: Int
  let image: Tensor  // [1, 784]
  let target: Tensor  // [1, 10]

  init(of label: Int, in digits: Digits) {
    place = digits.labels.firstIndex(of: label) ?? 0
    image = digits.image(place).reshaped(to: [1, 784])
    target = digits.targets.row(place).reshaped(to: [1, 10])
  }

  /// The digit, drawn.
  func picture(_ title: String, _ name: String) -> Picture {
    var picture = Picture(title)
    picture.add(name, image.reshaped(to: [28, 28]))
    return picture
  }
}

extension Derivation {
  /// Holds the result against a nudge, and against what the compiler found, if it did.
  mutating func prove(_ nudged: String, _ slope: Double, _ compiler: Double?) {
    check("nudging \(nudged) gives", slope)
    check("the Swift compiler gives", compiler)
  }
}
