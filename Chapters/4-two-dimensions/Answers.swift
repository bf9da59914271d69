// The exercises of chapter 4, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereGradient = "One number at a time"
private let whereSteepest = "Which way is steepest"
private let whereStep = "One step"
private let whereRavine = "The ravine"
private let whereLine = "A cost that somebody needs"

private let places = [(2.0, 1.0), (1, -3), (0.5, 4), (-2, 0), (3, 3)]

/// The surface of 4.2.
private func surface(_ x: Double, _ y: Double) -> Double { 2 * x * x + x * y + y * y }

exercises {
  PencilExercise(
    "How steep", blank: "steepestSlope",
    solution: { 10 },
    slips: [
      Slip("The components were added up; the length is found with Pythagoras.", see: whereGradient)
      { 14 },
      Slip("The root is missing at the end.", see: whereGradient) { 100 },
      Slip("The components were added up, signs and all; find the length.", see: whereGradient) {
        2
      },
      Slip(
        "That is the slope along y. The steepest direction is that of the gradient itself.",
        see: whereSteepest
      ) { 8 },
      Slip("That is the slope straight down; the steepest way is up.", see: whereSteepest) { -10 },
    ],
    hints: [
      "The steepest direction is the gradient's own, and the slope that way is its length.",
      "Pythagoras: square both, add, and take the root. Squares have no minus.",
    ])

  FunctionExercise<(Double, Double), [Double]>(
    "The gradient of a new surface", blank: "gradientOfSurface",
    cases: places,
    solution: { x, y in [4 * x + y, x + 2 * y] },
    slips: [
      Slip(
        "The slopes of xy are missing. It changes with x, and as y says; and with y, as x says.",
        see: whereGradient
      ) { x, y in [4 * x, 2 * y] },
      Slip("The two are exchanged: ∂C/∂x comes first.", see: whereGradient) { x, y in
        [x + 2 * y, 4 * x + y]
      },
      Slip("That is the way down. The gradient points up.", see: whereSteepest) { x, y in
        [-4 * x - y, -x - 2 * y]
      },
      Slip("The slope of xy along x is y, and along y it is x.", see: whereGradient) { x, y in
        [4 * x + x, y + 2 * y]
      },
      Slip("Twos are missing: 2x² has the slope 4x, and y² has 2y.", see: whereGradient) { x, y in
        [2 * x + y, x + y]
      },
    ],
    hints: [
      "For ∂C/∂x, take y for a constant, as if it were 5: what is the slope of 2x² + 5x + 25?",
      "4x + 5, and the 5 is y. Now the same for y, with x held still.",
    ],
    nudging: { x, y in
      [
        (surface(x + 0.001, y) - surface(x - 0.001, y)) / 0.002,
        (surface(x, y + 0.001) - surface(x, y - 0.001)) / 0.002,
      ]
    })

  FunctionExercise<[Double], [Double]>(
    "Straight down", blank: "straightDown",
    cases: [[3, 4], [-6, 8], [0, -2], [5, 12], [-1, -1]],
    solution: { gradient in
      let length = (gradient[0] * gradient[0] + gradient[1] * gradient[1]).squareRoot()
      return [-gradient[0] / length, -gradient[1] / length]
    },
    slips: [
      Slip("That is straight up: down is against the gradient.", see: whereSteepest) { gradient in
        let length = (gradient[0] * gradient[0] + gradient[1] * gradient[1]).squareRoot()
        return [gradient[0] / length, gradient[1] / length]
      },
      Slip(
        "The arrow should have the length 1: divide by the gradient's length.", see: whereSteepest
      ) { gradient in [-gradient[0], -gradient[1]] },
      Slip("The root is missing: it was divided by the square of the length.", see: whereGradient) {
        gradient in
        let square = gradient[0] * gradient[0] + gradient[1] * gradient[1]
        return [-gradient[0] / square, -gradient[1] / square]
      },
      Slip(
        "That is level ground: at a right angle to the gradient, not against it.",
        see: whereSteepest
      ) { gradient in
        let length = (gradient[0] * gradient[0] + gradient[1] * gradient[1]).squareRoot()
        return [-gradient[1] / length, gradient[0] / length]
      },
    ],
    hints: [
      "Against the gradient: what happens to both signs?",
      "Then divide both numbers by the gradient's length. Pythagoras finds it.",
      "`let length = (gradient[0] * gradient[0] + … ).squareRoot()`",
    ])

  FunctionExercise<(Double, Double, Double), [Double]>(
    "One step on the new surface", blank: "stepOnSurface",
    cases: places.map { ($0.0, $0.1, 0.1) } + [(1, 1, 0.25), (-1, 2, 0.5)],
    solution: { x, y, rate in
      let slopes = [4 * x + y, x + 2 * y]
      return [x - rate * slopes[0], y - rate * slopes[1]]
    },
    slips: [
      Slip(
        "The slope along y was taken after x had moved. The whole gradient belongs to one place: "
          + "take it all before you move.", see: whereStep
      ) { x, y, rate in
        let newX = x - rate * (4 * x + y)
        return [newX, y - rate * (newX + 2 * y)]
      },
      Slip("That goes uphill: step against the gradient.", see: whereStep) { x, y, rate in
        [x + rate * (4 * x + y), y + rate * (x + 2 * y)]
      },
      Slip("Only x moved. One step moves all numbers at once.", see: whereStep) { x, y, rate in
        [x - rate * (4 * x + y), y]
      },
      Slip("That is how far the step goes, not where it ends.", see: whereStep) { x, y, rate in
        [-rate * (4 * x + y), -rate * (x + 2 * y)]
      },
      Slip("The slopes of xy are missing in the gradient.", see: whereGradient) { x, y, rate in
        [x - rate * 4 * x, y - rate * 2 * y]
      },
    ],
    hints: [
      "Chapter 3's step, twice: for x with ∂C/∂x, for y with ∂C/∂y.",
      "The gradient is that of 4.2. Compute both slopes first, from the old x and y.",
      "`return [x - rate * …, y - rate * …]`",
    ])

  FunctionExercise<(Double, Double, Double, Double, Double), [Double]>(
    "A step with momentum", blank: "heavyStep",
    cases: [
      (1.0, 0.5, 2.0, 0.1, 0.5), (0, -1, 4, 0.25, 0.9), (-3, 0, 1, 0.1, 0.8), (2, 1, -2, 0.5, 0),
      (5, 0.2, 0, 0.1, 0.5),
    ],
    solution: { w, move, slope, rate, momentum in
      let newMove = momentum * move - rate * slope
      return [w + newMove, newMove]
    },
    slips: [
      Slip("The walker took the old move once more; it should take the new one.", see: whereRavine)
      {
        w, move, slope, rate, momentum in
        let newMove = momentum * move - rate * slope
        return [w + move, newMove]
      },
      Slip("The step goes uphill: it is minus the rate times the slope.", see: whereRavine) {
        w, move, slope, rate, momentum in
        let newMove = momentum * move + rate * slope
        return [w + newMove, newMove]
      },
      Slip("Nothing of the last move was kept: that is plain descent.", see: whereRavine) {
        w, move, slope, rate, momentum in
        [w - rate * slope, -rate * slope]
      },
      Slip(
        "All of the last move was kept; only `momentum` times it should be.", see: whereRavine
      ) { w, move, slope, rate, momentum in
        let newMove = move - rate * slope
        return [w + newMove, newMove]
      },
      Slip(
        "The new move was taken away. Its minus is in it already: the walker stands at w plus the "
          + "move.", see: whereRavine
      ) { w, move, slope, rate, momentum in
        let newMove = momentum * move - rate * slope
        return [w - newMove, newMove]
      },
      Slip(
        "The second number is where the walker stood; the new move was asked for.", see: whereRavine
      ) { w, move, slope, rate, momentum in
        let newMove = momentum * move - rate * slope
        return [w + newMove, w]
      },
    ],
    hints: [
      "First the new move: what is kept of the old one, and a plain step added to it.",
      "A plain step is −rate · slope. Then the walker moves by the new move.",
      "`let newMove = momentum * move - rate * slope`",
    ])

  PencilExercise(
    "A rate for two", blank: "rateForTwo",
    solution: {
      // Along y the slope is 20y: a step multiplies y by 1 − 20 · rate, which is −1 at the border.
      0.1
    },
    slips: [
      Slip(
        "That is small enough for x, but not for y, where the curvature is larger.",
        see: whereRavine
      ) { 0.25 },
      Slip(
        "With that rate y is put right in a single step: the factor is 0. The border is at −1.",
        see: whereRavine
      ) { 0.05 },
      Slip("The slope of 10y² is 20y, not 10y.", see: whereGradient) { 0.2 },
      Slip("The two borders were put together; the smaller one decides.", see: whereRavine) {
        0.35
      },
      Slip("That is half-way between the two borders; the smaller one decides.", see: whereRavine) {
        0.175
      },
    ],
    hints: [
      "Two walks at once: what does a step multiply x by, and what y?",
      "The slopes are 8x and 20y. Which of the two goes astray first?",
      "1 − 20 · rate must not be below −1.",
    ])

  FunctionExercise<(Double, Double), Double>(
    "Where a neuron is undecided", blank: "undecided",
    cases: [(2.0, -8.0), (1, 3), (-0.5, 2), (4, 0)],
    solution: { w, b in -b / w },
    slips: [
      Slip("The minus is missing: w · x + b is 0 where w · x is −b.", see: whereLine) { w, b in
        b / w
      },
      Slip("The fraction is upside down: b is divided by w.", see: whereLine) { w, b in -w / b },
      Slip("There the sum is ½, but the sigmoid of 0 is ½.", see: whereLine) { w, b in
        (0.5 - b) / w
      },
      Slip("The weight is missing: −b is the sum it takes, not the x.", see: whereLine) { w, b in -b
      },
    ],
    hints: [
      "What must go into a sigmoid for ½ to come out?",
      "w · x + b = 0. Bring b to the other side, and divide.",
    ])
}
