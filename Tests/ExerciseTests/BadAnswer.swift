// Answers that no exercise foresees, and what is said of each.

/// An answer that is nonsense, stops the program, or never comes.
struct BadAnswer {
  let body: String
  let status: String
  let words: String  // at the end of the message

  /// The folder of the chapter whose blanks get these answers, one each.
  static let chapter = "2-matrix-shorthand"

  static let all = [
    BadAnswer(
      body: "0.0 * .infinity", status: "wrong",
      words: "Found NaN, which is not a number (such as 0/0)."),
    BadAnswer(
      body: "sizes[99]", status: "trapped",
      words:
        "For sizes = [10, 6, 4, 2]: this answer stopped the program in line 27: index 99 was asked "
        + "of a list of 4, which begins at 0."),
    BadAnswer(
      body: "while true {}", status: "endless",
      words:
        "For left = [2, 3], right = [3, 4]: this answer did not come within some seconds; is "
        + "there a loop that never ends?"),
    BadAnswer(
      body: "[1]", status: "wrong",
      words:
        "For W = [[1, 2], [3, 4]], a = [5, 6]: `product` gives a wrong result: expected a list of 2, found one of 1."
    ),
    BadAnswer(
      body: "W", status: "wrong",
      words:
        "For W = [[1, 2], [-3, 1]], a = [2, 1], b = [-1, 2]: `layer` gives a wrong result: expected "
        + "the shape [2], found [2, 2]."
    ),
    BadAnswer(
      body: "W.row(9)[0]", status: "trapped",
      words:
        "For W = [[11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34], [41, 42, 43, 44]], "
        + "sender = 1, receiver = 2: this answer stopped the program in line 61: row 9 was asked of "
        + "a tensor of shape [4, 4]."),
    BadAnswer(
      body: "[1, 0]", status: "wrong", words: "expected a list of 3, found one of 2."),
  ]
}
