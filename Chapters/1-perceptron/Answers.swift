// The exercises of chapter 1, with what right and wrong answers to them look like.

import Notebook

private let truthTable = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]

let exercises = [
  Exercise(
    "A perceptron for OR", blank: "weightsForOr", thing: weightsForOr, cases: truthTable,
    trying: { w, x in w.count == 3 ? perceptron([w[0], w[1]], x, w[2]) : .nan },
    solution: { [2, 2, -1] },
    slips: [
      Slip(
        "These weights compute AND: the bias asks for both inputs.", see: "Yes or no"
      ) { [2, 2, -3] },
      Slip(
        "The signs are turned round: it says yes where OR says no.", see: "Yes or no"
      ) { [-2, -2, 1] },
    ],
    hints: [
      "OR says no in one case only: both inputs 0. What must the bias be there?",
      "One input alone must lift z above 0: each weight must outweigh the bias.",
    ])
]
