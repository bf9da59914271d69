// The exercises of chapter 1, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereReLU = "From yes or no to how much"
private let whereLearning = "Weights that find themselves"
private let whereXOR = "One, but not both"

private let twoInputs = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]

private func weightedSum(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  zip(w, x).reduce(b) { $0 + $1.0 * $1.1 }
}

private func perceptron(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  weightedSum(w, x, b) > 0 ? 1 : 0
}

exercises {
  PencilExercise(
    "A weighted sum", blank: "weightedSumByPencil",
    solution: { 8 - 3 - 3 + 1 },
    slips: [
      Slip("The bias is missing: it is added once, at the end.", see: "A neuron is a function") {
        8 - 3 - 3
      },
      Slip("The bias was taken away; it is added.", see: "What the bias is for") {
        8 - 3 - 3 - 1
      },
      Slip(
        "A minus got lost: 3 · −1 and −6 · 0.5 are both negative.", see: "A neuron is a function"
      ) { 8 + 3 - 3 + 1 },
      Slip(
        "Two minuses got lost: 3 · −1 and −6 · 0.5 are both negative.",
        see: "A neuron is a function"
      ) { 8 + 3 + 3 + 1 },
    ],
    hints: [
      "Make three products first, an input and its weight each. Mind the signs.",
      "The products are 8, −3 and −3. Add them up. What is still missing?",
    ])

  ThingExercise<[Double], [Double], Double>(
    "A perceptron for OR", blank: "weightsForOr", names: ["inputs"],
    cases: twoInputs, trying: { w, x in perceptron([w[0], w[1]], x, w[2]) },
    solution: { [3, 3, -1] },
    slips: [
      Slip("This is AND: the bias asks for both inputs, and one should do.", see: "Yes or no") {
        [2, 2, -3]
      },
      Slip("This is NAND, which says yes to no inputs at all: look at the signs.", see: "Yes or no")
      { [-2, -2, 3] },
      Slip(
        "It says yes to everything, even to two zeros: there z is the bias alone.",
        see: "What the bias is for"
      ) { [2, 2, 1] },
      Slip(
        "The signs are turned round: it says yes where OR says no.", see: "Yes or no"
      ) { [-2, -2, 1] },
    ],
    hints: [
      "OR says no in one case only: both inputs 0. What is z there? What must the bias be?",
      "The bias must be negative, or 0. One input alone must then lift z above 0.",
      "Take a bias of −1. Each weight must be more than …?",
    ])

  PencilExercise(
    "A threshold", blank: "biasForThreshold",
    solution: { -7 },
    slips: [
      Slip(
        "That is the threshold itself. The bias is its opposite: z must be 0 where 2x₁ + 3x₂ is 7.",
        see: "What the bias is for"
      ) { 7 },
      Slip(
        "Then a sum of 8 would not do. At exactly 7 z may be 0: the step says yes only above 0.",
        see: "Yes or no"
      ) { -8 },
      Slip(
        "That would be right for a threshold of 5, the sum of the weights. The weights are in "
          + "2x₁ + 3x₂ already.", see: "What the bias is for"
      ) { -5 },
    ],
    hints: [
      "The neuron says yes where 2x₁ + 3x₂ + b is above 0. You want: where 2x₁ + 3x₂ is above 7.",
      "Bring b to the other side: above 0 becomes above −b.",
    ])

  ThingExercise<[Double], [Double], Double>(
    "Two of three", blank: "weightsForMajority", names: ["votes"],
    cases: twoInputs.flatMap { [$0 + [0], $0 + [1]] },
    trying: { w, x in perceptron([w[0], w[1], w[2]], x, w[3]) },
    solution: { [1, 1, 1, -1.5] },
    slips: [
      Slip("One vote is enough for this one: the bias is too weak.", see: "What the bias is for") {
        [1, 1, 1, -0.5]
      },
      Slip(
        "It waits for all three: with two votes z does not get above 0. Is it exactly 0 there?",
        see: "Yes or no"
      ) { [1, 1, 1, -2] },
      Slip("It never says yes: is z above 0 when all three vote for it?", see: "Yes or no") {
        [1, 1, 1, -3]
      },
      Slip("The signs are turned round: it says yes where votes are missing.", see: "Yes or no") {
        [-1, -1, -1, 1.5]
      },
    ],
    hints: [
      "No judge counts more than another, so let all weights be 1. Then z is the votes, plus b.",
      "With one vote z must not be above 0, with two it must. So b lies between two numbers.",
      "1 + b ≤ 0 and 2 + b > 0: b may be −1, or anything from there down to, not including, −2.",
    ])

  FunctionExercise<Double, Double>(
    "A ReLU that leaks", blank: "leaky", cases: [3, 0.5, 0, -0.5, -3, -20],
    solution: { z in
      if z > 0 {
        return z
      }
      return 0.1 * z
    },
    slips: [
      Slip("This is plain ReLU: nothing of a negative number comes through.", see: whereReLU) {
        z in
        max(0, z)
      },
      Slip(
        "That is the slope of the left side, not its height: a tenth *of z* comes through.",
        see: whereReLU
      ) { z in z > 0 ? z : 0.1 },
      Slip("The sign of the negative side got lost: −3 becomes −0.3.", see: whereReLU) { z in
        z > 0 ? z : -0.1 * z
      },
      Slip("Everything became a tenth; what is positive should stay.", see: whereReLU) { z in
        0.1 * z
      },
    ],
    hints: [
      "Two cases: z above 0, and all the rest. The first needs no arithmetic.",
      "The rest: give back 0.1 * z. Try it for −3 with a pencil.",
    ])

  FunctionExercise<([Double], Double, [Double], Double), [Double]>(
    "One mistake mended", blank: "mended",
    cases: [
      ([0.0, 0.0], 0.0, [1.0, 1.0], 1.0), ([1, 1], 1, [0, 1], 0), ([2, -1], 0.5, [1, 0], 1),
      ([0.5, 2], -1, [1, 1], 0), ([-1, 3], -2, [1, 0], 1), ([1, 2], -4, [0, 0], 0),
    ],
    solution: { w, b, x, wanted in
      let error = wanted - perceptron(w, x, b)
      return [w[0] + error * x[0], w[1] + error * x[1], b + error]
    },
    slips: [
      Slip("The bias stayed what it was; it learns too.", see: whereLearning) { w, b, x, wanted in
        let error = wanted - perceptron(w, x, b)
        return [w[0] + error * x[0], w[1] + error * x[1], b]
      },
      Slip(
        "The error is turned round: it is what was wanted less what came out.", see: whereLearning
      ) { w, b, x, wanted in
        let error = perceptron(w, x, b) - wanted
        return [w[0] + error * x[0], w[1] + error * x[1], b + error]
      },
      Slip(
        "Each weight changes by the error times *its input*: a silent input learns nothing.",
        see: whereLearning
      ) { w, b, x, wanted in
        let error = wanted - perceptron(w, x, b)
        return [w[0] + error, w[1] + error, b + error]
      },
      Slip(
        "The error was taken from z. The rule compares answers, 0 or 1: the step comes first.",
        see: whereLearning
      ) { w, b, x, wanted in
        let error = wanted - weightedSum(w, x, b)
        return [w[0] + error * x[0], w[1] + error * x[1], b + error]
      },
    ],
    hints: [
      "First the error: `let error = wanted - perceptron(w, x, b)`. It is −1, 0 or 1.",
      "Then give back a list: `[w[0] + …, w[1] + …, b + …]`.",
      "A weight moves by error times its own input. The bias has no input, or one that is always 1.",
    ])

  ThingExercise<[Double], [Double], Double>(
    "A network for \"the same\"", blank: "weightsForTheSame",
    names: ["inputs"], cases: twoInputs,
    trying: { w, x in
      let first = perceptron([w[0], w[1]], x, w[2])
      let second = perceptron([w[3], w[4]], x, w[5])
      return perceptron([w[6], w[7]], [first, second], w[8])
    },
    solution: {
      [
        2, 2, -3,  // both
        -2, -2, 1,  // neither
        2, 2, -1,  // the one or the other of those
      ]
    },
    slips: [
      Slip("This is XOR: the last neuron must be turned round.", see: whereXOR) {
        [2, 2, -1, -2, -2, 3, 2, 2, -3]
      },
      Slip("This is AND: two zeros are the same, too.", see: "Yes or no") {
        [2, 2, -3, 2, 2, -3, 2, 2, -1]
      },
      Slip("It says yes to two zeros only: two ones are the same, too.", see: whereXOR) {
        [-2, -2, 1, -2, -2, 1, 2, 2, -1]
      },
      Slip(
        "It never says yes. If the last neuron asks that both and neither are 1 at once: one of "
          + "them is enough.", see: whereXOR
      ) { [2, 2, -3, -2, -2, 1, 2, 2, -3] },
    ],
    hints: [
      "When are two bits the same? Either both are 1, or neither is.",
      "One neuron for \"both\" (AND), one for \"neither\" (OR with its signs turned round).",
      "The third is an OR of those two, so its three numbers may be 2, 2 and −1.",
    ])
}
