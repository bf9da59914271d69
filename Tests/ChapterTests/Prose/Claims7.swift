// What chapter 7's prose may say: see Claims.swift.

extension Claims {
  static let chapter7 = Claims(
    facts: [
      "MNIST is a set of pictures": "28 × 28 pixels are MNIST's size, whatever --data brings",
      "take two hidden layers of 16 sigmoid neurons":
        "the lectures' network, whatever --layers says",
      "made for ReLU, multiplies them": "√(2/n) is a formula",
      "The lectures say that their network": "said in the lectures",
      "published weights get 93.63%": "measured with their published weights: docs/results.md",
      "one form: ink 1 on paper 0":
        "20 pixels are MNIST's form, and the next lines show if it is so",
      "Can you beat 98%": "an invitation",
    ],
    general: [:],
    judged: [:],
    settings: [["--layers", "none"], ["--rate", "50"], ["--epochs", "0"], ["--train", "1"]])
}
