// The exercises of chapter 5, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereFactors = "Three small questions"
private let whereLevers = "Three levers"
private let whereBack = "Back through the chain"
private let wherePaths = "More than one path"
private let whereOrder = "Which weights move first?"
private let whereMatrices = "The same with matrices"

/// A number from −2 to 2 in steps of ¼, which a pencil can follow.
private func small(_ generator: inout Generator) -> Double {
  Double(generator.below(17) - 8) / 4
}

private func costOfNeuron(_ w: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
  let a = sigmoid(w * x + b)
  return (a - y) * (a - y)
}

exercises {
  PencilExercise(
    "The delta of an output", blank: "deltaByPencil",
    solution: {
      let slope = 0.8 * 0.2  // a(1 − a)
      return 2 * 0.8 * slope
    },
    slips: [
      Slip("σ′ is missing: from a to z there is one more factor, a(1 − a).", see: whereFactors) {
        1.6
      },
      Slip("The 2 is missing. It would be right for a cost with ½ in front.", see: wherePaths) {
        0.128
      },
      Slip(
        "The sign is turned round: y − a, where a − y belongs. That is what the output wants.",
        see: "What one digit wants"
      ) { -0.256 },
      Slip(
        "The sigmoid was used once more, on a. But a is squished already: σ′(z) = a(1 − a).",
        see: whereFactors
      ) { 0.34223 },
      Slip("That is the cost, not its slope.", see: "A chain") { 0.64 },
    ],
    hints: [
      "Two of the chapter's three small questions: from a to C, and from z to a.",
      "From a to C: 2(a − y). From z to a: σ′(z), which is a(1 − a).",
      "1.6 times 0.16.",
    ])

  FunctionExercise<(Double, Double, Double, Double), [Double]>(
    "The slopes of a neuron", blank: "slopesOfNeuron",
    cases: [(0, 0, 2, 1)]
      + drawn(5) { g in (small(&g), small(&g), small(&g), Double(g.below(2))) },
    solution: { w, b, x, y in
      let a = sigmoid(w * x + b)
      let delta = 2 * (a - y) * a * (1 - a)
      return [x * delta, delta]
    },
    slips: [
      Slip("σ′ is missing: a moves only a(1 − a) times as fast as z.", see: whereFactors) {
        w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y)
        return [x * delta, delta]
      },
      Slip("The 2 is missing: this cost has no ½ in front.", see: wherePaths) { w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = (a - y) * a * (1 - a)
        return [x * delta, delta]
      },
      Slip("The sign is turned round: a − y, not y − a.", see: whereFactors) { w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (y - a) * a * (1 - a)
        return [x * delta, delta]
      },
      Slip("The slope of the weight lacks its sender: ∂z/∂w is x.", see: whereLevers) {
        w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y) * a * (1 - a)
        return [delta, delta]
      },
      Slip(
        "∂z/∂w is x, and not w: w times δ is the third lever, what x should do.", see: whereLevers
      ) { w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y) * a * (1 - a)
        return [w * delta, delta]
      },
      Slip("The slope of the bias was multiplied by b. It is δ alone.", see: whereLevers) {
        w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y) * a * (1 - a)
        return [x * delta, b * delta]
      },
      Slip(
        "Both slopes are right, and have changed places: first that of w, then that of b.",
        see: whereLevers
      ) { w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y) * a * (1 - a)
        return [delta, x * delta]
      },
      Slip(
        "The sigmoid's slope was computed at a. But a is squished already: σ′(z) = a(1 − a).",
        see: whereFactors
      ) { w, b, x, y in
        let a = sigmoid(w * x + b)
        let delta = 2 * (a - y) * sigmoid(a) * (1 - sigmoid(a))
        return [x * delta, delta]
      },
    ],
    hints: [
      "First a, then the δ of the neuron, as in 5.1.",
      "`let delta = 2 * (a - y) * …`. Then one of the two slopes is δ itself. Which?",
      "The slope of a weight is what is sent through it, times δ.",
    ],
    nudging: { w, b, x, y in
      let h = 0.0001
      return [
        (costOfNeuron(w + h, b, x, y) - costOfNeuron(w - h, b, x, y)) / (2 * h),
        (costOfNeuron(w, b + h, x, y) - costOfNeuron(w, b - h, x, y)) / (2 * h),
      ]
    })

  FunctionExercise<(Double, Double, Double), Double>(
    "One more layer of the chain", blank: "deltaBefore",
    cases: [(0.5, 2, -0.25), (0.8, -3, 0.5), (0.25, 1, 1), (0.1, -0.5, -2)],
    solution: { a, w, delta in w * a * (1 - a) * delta },
    slips: [
      Slip("σ′ of this neuron is missing: w · δ is ∂C/∂a, and not yet ∂C/∂z.", see: whereBack) {
        a, w, delta in w * delta
      },
      Slip(
        "That is the slope of the weight between them, a · δ. The delta goes back through w.",
        see: whereLevers
      ) { a, w, delta in a * delta },
      Slip("σ′ is a(1 − a); the second factor is missing.", see: whereBack) { a, w, delta in
        w * a * delta
      },
      Slip("The weight is missing: it is the way from one neuron to the other.", see: whereBack) {
        a, w, delta in a * (1 - a) * delta
      },
      Slip(
        "The sigmoid's slope was computed at a. But a is squished already: σ′(z) = a(1 − a).",
        see: whereBack
      ) { a, w, delta in w * sigmoid(a) * (1 - sigmoid(a)) * delta },
    ],
    hints: [
      "Two factors lead from the next delta to this one, as in the derivation of δ².",
      "The weight first, then through the sigmoid: its slope is a(1 − a).",
    ])

  FunctionExercise<([Double], [Double]), Double>(
    "Several paths", blank: "slopeOfHidden",
    cases: [
      ([0.5, -1], [0.2, 0.4]), ([1, 1], [-0.5, 0.25]), ([2, 0, -3], [0.1, 0.5, 0.2]), ([4], [0.5]),
    ],
    solution: { weights, deltas in
      var sum = 0.0
      for i in 0..<weights.count {
        sum += weights[i] * deltas[i]
      }
      return sum
    },
    slips: [
      Slip("That is the first path only; the effects of all paths add up.", see: wherePaths) {
        weights, deltas in weights[0] * deltas[0]
      },
      Slip(
        "That is the average of the paths. Along every path the cost changes in full: add them up.",
        see: wherePaths
      ) { weights, deltas in
        var sum = 0.0
        for i in 0..<weights.count {
          sum += weights[i] * deltas[i]
        }
        return sum / Double(weights.count)
      },
      Slip("The weights are missing: a path is as strong as its weight.", see: wherePaths) {
        weights, deltas in
        var sum = 0.0
        for i in 0..<weights.count {
          sum += deltas[i]
        }
        return sum
      },
      Slip(
        "The paths were multiplied. Factors along one path multiply; paths side by side add up.",
        see: wherePaths
      ) { weights, deltas in
        var product = 1.0
        for i in 0..<weights.count {
          product *= weights[i] * deltas[i]
        }
        return product
      },
      Slip(
        "All weights meet all deltas here; each weight belongs to one output.", see: wherePaths
      ) { weights, deltas in weights.reduce(0, +) * deltas.reduce(0, +) },
    ],
    hints: [
      "Along one path: the weight, times the delta of the output that it leads to.",
      "Paths add up. So: a loop with `sum += weights[i] * deltas[i]`.",
    ])

  FunctionExercise<([Double], Double, Double, Double), [Double]>(
    "One step of a chain", blank: "stepOfChain",
    cases: [
      ([0.5, 2], 1, 0, 1), ([-1, 3], 2, 1, 0.5), ([1, -4], -1, 1, 2), ([2, 2], 0.5, 0, 4),
      ([1.5, -3], 1, 0, 10),
    ],
    solution: { w, x, y, rate in
      let a1 = sigmoid(w[0] * x)
      let a2 = sigmoid(w[1] * a1)
      let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
      let delta1 = w[1] * delta2 * a1 * (1 - a1)
      return [w[0] - rate * x * delta1, w[1] - rate * a1 * delta2]
    },
    slips: [
      Slip(
        "The second weight was changed before δ¹ was computed with it: all deltas first, then all "
          + "updates.", see: whereOrder
      ) { w, x, y, rate in
        let a1 = sigmoid(w[0] * x)
        let a2 = sigmoid(w[1] * a1)
        let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
        let changed = w[1] - rate * a1 * delta2
        let delta1 = changed * delta2 * a1 * (1 - a1)
        return [w[0] - rate * x * delta1, changed]
      },
      Slip("That goes uphill: step against the slopes.", see: "Using it") { w, x, y, rate in
        let a1 = sigmoid(w[0] * x)
        let a2 = sigmoid(w[1] * a1)
        let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
        let delta1 = w[1] * delta2 * a1 * (1 - a1)
        return [w[0] + rate * x * delta1, w[1] + rate * a1 * delta2]
      },
      Slip("On the way back, σ′ of the first neuron is missing in δ¹.", see: whereBack) {
        w, x, y, rate in
        let a1 = sigmoid(w[0] * x)
        let a2 = sigmoid(w[1] * a1)
        let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
        let delta1 = w[1] * delta2
        return [w[0] - rate * x * delta1, w[1] - rate * a1 * delta2]
      },
      Slip(
        "The second weight's sender is a¹, not x: a slope is what is sent, times δ.",
        see: "Fire together, wire together"
      ) { w, x, y, rate in
        let a1 = sigmoid(w[0] * x)
        let a2 = sigmoid(w[1] * a1)
        let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
        let delta1 = w[1] * delta2 * a1 * (1 - a1)
        return [w[0] - rate * x * delta1, w[1] - rate * x * delta2]
      },
      Slip("Only the last weight learned; hand the delta back to the first.", see: whereBack) {
        w, x, y, rate in
        let a1 = sigmoid(w[0] * x)
        let a2 = sigmoid(w[1] * a1)
        let delta2 = 2 * (a2 - y) * a2 * (1 - a2)
        return [w[0], w[1] - rate * a1 * delta2]
      },
    ],
    hints: [
      "Forward first: `a1`, then `a2`. Then δ² as in 5.1, and δ¹ as in 5.3.",
      "A slope is what is sent, times δ. The sender of w[0] is x, that of w[1] is a¹.",
      "`return [w[0] - rate * x * delta1, …]`, and nothing is changed before that line.",
    ])

  FunctionExercise<(Tensor, Tensor, Tensor), Tensor>(
    "Backpropagation of a layer", blank: "deltasBefore",
    cases: [
      (Tensor([[1, 2], [-3, 4]]), Tensor([0.5, 1]), Tensor([0.5, 0.25])),
      (
        Tensor([[0, 1, -1], [2, 0, 3], [1, 1, 0]]), Tensor([1, -2, 0.5]), Tensor([0.5, 0.8, 0.1])
      ),
      (Tensor([[2, -2], [1, 0.5]]), Tensor([-1, 2]), Tensor([0.9, 0.6])),
    ],
    solution: { W, delta, a in matmul(W.transposed(), delta) * (a * (1 - a)) },
    slips: [
      Slip(
        "W was not turned over: backwards, receivers become senders, and rows columns.",
        see: whereMatrices
      ) { W, delta, a in matmul(W, delta) * (a * (1 - a)) },
      Slip("σ′ of the senders is missing.", see: whereMatrices) { W, delta, a in
        matmul(W.transposed(), delta)
      },
      Slip("σ′ is a * (1 - a); here the product was multiplied by a alone.", see: whereBack) {
        W, delta, a in matmul(W.transposed(), delta) * a
      },
      Slip(
        "σ′ came in before the matrix. It belongs to the senders, so it comes after the sum over "
          + "paths.", see: whereMatrices
      ) { W, delta, a in matmul(W.transposed(), delta * (a * (1 - a))) },
    ],
    hints: [
      "Two factors again, as in 5.3: the sum over paths, and σ′ of each sender.",
      "The sum over paths is a matrix product, with W turned over.",
      "`matmul(W.transposed(), delta) * …`",
    ])
}
