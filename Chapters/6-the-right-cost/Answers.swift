// The exercises of chapter 6, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereLogistic = "Logistic regression"
private let whereClasses = "Many classes"
private let whereSure = "A neuron that starts out wrong"
private let whereSlip = "A formula with a slip"
private let whereXor = "A network learns XOR"

private func costOfClass(_ z: [Double], _ right: Int) -> Double {
  log(z.map { exp($0) }.reduce(0, +)) - z[right]
}

private func costOfAnswer(_ w: [Double], _ b: Double, _ x: [Double], _ y: Double) -> Double {
  let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
  return -(y * log(a) + (1 - y) * log(1 - a))
}

exercises {
  PencilExercise(
    "The cost of one answer", blank: "costOfOneAnswer",
    solution: { log(4) },
    slips: [
      Slip("That is the squared cost, (a − y)².", see: whereClasses) { 0.5625 },
      Slip(
        "The minus is missing: the logarithm of a share is negative, and a cost is not.",
        see: whereLogistic
      ) { -log(4) },
      Slip("That is −ln(1 − a), the cost if the answer should be no.", see: whereLogistic) {
        -log(0.75)
      },
      Slip(
        "There is (1 + y) where (1 − y) belongs: with y = 1 the second part is gone.",
        see: whereSlip
      ) { log(4) - 2 * log(0.75) },
    ],
    hints: [
      "y is 1, so one of the two parts of the formula is gone. Which is left?",
      "−ln ¼ is the same as ln 4, and ln 4 is twice ln 2.",
      "Twice 0.6931.",
    ])

  FunctionExercise<(Double, Double), Double>(
    "The cost of a yes or no", blank: "crossEntropy",
    cases: [(0.9, 1), (0.9, 0), (0.5, 1), (0.2, 0), (0.01, 1)],
    solution: { p, y in -(y * log(p) + (1 - y) * log(1 - p)) },
    slips: [
      Slip(
        "The minus in front is missing: the logarithm of a share is negative.", see: whereLogistic
      ) { p, y in y * log(p) + (1 - y) * log(1 - p) },
      Slip("There is (1 + y) where (1 − y) belongs.", see: whereSlip) { p, y in
        -(y * log(p) + (1 + y) * log(1 - p))
      },
      Slip(
        "The second half is missing: an answer that should be 0 costs, too.", see: whereLogistic
      ) { p, y in -y * log(p) },
      Slip(
        "The minus stands before the first half only; put brackets round both.", see: whereLogistic
      ) { p, y in -y * log(p) + (1 - y) * log(1 - p) },
      Slip("That is the squared cost.", see: whereClasses) { p, y in (p - y) * (p - y) },
    ],
    hints: [
      "If y is 1 the cost is −ln p; if y is 0 it is −ln(1 − p).",
      "Both in one formula: y times the one and (1 − y) times the other; or write an `if`.",
    ])

  FunctionExercise<([Double], Double, [Double], Double), [Double]>(
    "The slopes of logistic regression", blank: "slopesOfLogistic",
    cases: [
      ([0.5, -0.25], 0, [1, 2], 1), ([1, -1], 0.5, [2, 1], 0), ([-1, 2], 1, [0.5, -1], 1),
      ([0, 3], -2, [1, 1], 0),
    ],
    solution: { w, b, x, y in
      let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
      return [x[0] * (a - y), x[1] * (a - y), a - y]
    },
    slips: [
      Slip(
        "A slope a(1 − a) came in. With this cost it has cancelled: a − y is all of ∂C/∂z.",
        see: whereLogistic
      ) { w, b, x, y in
        let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
        let delta = (a - y) * a * (1 - a)
        return [x[0] * delta, x[1] * delta, delta]
      },
      Slip("A 2 came in: that one belongs to the square.", see: whereLogistic) { w, b, x, y in
        let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
        return [2 * x[0] * (a - y), 2 * x[1] * (a - y), 2 * (a - y)]
      },
      Slip("The sign is turned round: a − y, not y − a.", see: whereLogistic) { w, b, x, y in
        let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
        return [x[0] * (y - a), x[1] * (y - a), y - a]
      },
      Slip("The weights' slopes lack their senders: ∂z/∂w₁ is x₁.", see: whereLogistic) {
        w, b, x, y in
        let a = sigmoid(w[0] * x[0] + w[1] * x[1] + b)
        return [a - y, a - y, a - y]
      },
    ],
    hints: [
      "First a = σ(w₁ x₁ + w₂ x₂ + b). Then ∂C/∂z. What is left of it after cancelling?",
      "∂C/∂z is a − y. A weight's slope is its sender times that; the bias has it as it is.",
    ],
    nudging: { w, b, x, y in
      let h = 0.0001
      return [
        (costOfAnswer([w[0] + h, w[1]], b, x, y) - costOfAnswer([w[0] - h, w[1]], b, x, y))
          / (2 * h),
        (costOfAnswer([w[0], w[1] + h], b, x, y) - costOfAnswer([w[0], w[1] - h], b, x, y))
          / (2 * h),
        (costOfAnswer(w, b + h, x, y) - costOfAnswer(w, b - h, x, y)) / (2 * h),
      ]
    })

  FunctionExercise<([Double], Int), [Double]>(
    "The delta of a softmax", blank: "deltaOfSoftmax",
    cases: [([1, 3, 0], 1), ([0, 0], 0), ([2, -1, 0.5, 1], 3), ([-2, 1, 1], 0)],
    solution: { z, right in
      var total = 0.0
      for i in 0..<z.count {
        total += exp(z[i])
      }
      var delta: [Double] = []
      for i in 0..<z.count {
        let p = exp(z[i]) / total
        delta.append(i == right ? p - 1 : p)
      }
      return delta
    },
    slips: [
      Slip("The sign is turned round: it is p − y, not y − p.", see: whereClasses) { z, right in
        var total = 0.0
        for i in 0..<z.count {
          total += exp(z[i])
        }
        var delta: [Double] = []
        for i in 0..<z.count {
          let p = exp(z[i]) / total
          delta.append(i == right ? 1 - p : -p)
        }
        return delta
      },
      Slip(
        "A slope p(1 − p) came in. With this cost it has cancelled: p − y is all.",
        see: whereClasses
      ) { z, right in
        var total = 0.0
        for i in 0..<z.count {
          total += exp(z[i])
        }
        var delta: [Double] = []
        for i in 0..<z.count {
          let p = exp(z[i]) / total
          delta.append((i == right ? p - 1 : p) * p * (1 - p))
        }
        return delta
      },
      Slip("These are the shares; of the right one, 1 must be taken.", see: whereClasses) {
        z, right in
        var total = 0.0
        for i in 0..<z.count {
          total += exp(z[i])
        }
        var delta: [Double] = []
        for i in 0..<z.count {
          delta.append(exp(z[i]) / total)
        }
        return delta
      },
      Slip("1 was taken from z itself; turn z into shares first.", see: whereClasses) { z, right in
        var delta: [Double] = []
        for i in 0..<z.count {
          delta.append(i == right ? z[i] - 1 : z[i])
        }
        return delta
      },
      Slip(
        "Each output was squished by a sigmoid of its own. Softmax shares one certainty among all.",
        see: whereClasses
      ) { z, right in
        var delta: [Double] = []
        for i in 0..<z.count {
          let p = 1 / (1 + exp(-z[i]))
          delta.append(i == right ? p - 1 : p)
        }
        return delta
      },
    ],
    hints: [
      "First the shares: e to the power of each z, divided by the sum of them all.",
      "Then p − y, where y is 1 for the right class and 0 for the others.",
      "Two loops: one for the sum, one that appends `p - 1` or `p`.",
    ],
    nudging: { z, right in
      z.indices.map { i in
        var (more, less) = (z, z)
        more[i] += 0.0001
        less[i] -= 0.0001
        return (costOfClass(more, right) - costOfClass(less, right)) / 0.0002
      }
    })

  FunctionExercise<Double, Double>(
    "A cost that does not overflow", blank: "safeCost",
    cases: [0, 2, -2, 30, -30, 800, -800],
    solution: { z in max(-z, 0) + log(1 + exp(-abs(z))) },
    slips: [
      Slip(
        "That is right on paper. But for z = −800 the power overflows, and the cost is infinite.",
        see: whereSure
      ) { z in log(1 + exp(-z)) },
      Slip(
        "The sign of z is turned round: that is the cost of an answer that should be 0.",
        see: whereLogistic
      ) { z in max(z, 0) + log(1 + exp(-abs(z))) },
      Slip(
        "The part −z is missing where z is negative: a lost answer would cost next to nothing.",
        see: whereSure
      ) { z in log(1 + exp(-abs(z))) },
      Slip("That is σ(z) itself; the cost is −ln of it.", see: whereLogistic) { z in
        1 / (1 + exp(-z))
      },
    ],
    hints: [
      "−ln σ(z) is ln(1 + e⁻ᶻ). Where does the power overflow: for large z, or for very negative z?",
      "For negative z, take e⁻ᶻ out of the bracket: ln(1 + e⁻ᶻ) = −z + ln(1 + eᶻ).",
      "Both in one: `max(-z, 0) + log(1 + exp(-abs(z)))`, or write an `if`.",
    ])

  ThingExercise<[Double], [Double], Double>(
    "XOR out of two hidden neurons", blank: "outputForXor",
    names: ["h₁ and h₂"], cases: [[0, 0], [1, 0], [1, 1]],
    trying: { w, h in w[0] * h[0] + w[1] * h[1] + w[2] > 0 ? 1 : 0 },
    solution: { [2, -4, -1] },
    slips: [
      Slip(
        "It says yes where both inputs are 1: there AND speaks, and must outweigh OR.",
        see: whereXor
      ) { [2, -1, -0.5] },
      Slip("The signs are turned round: it says yes where XOR says no.", see: whereXor) {
        [-2, 4, 1]
      },
      Slip(
        "It never says yes. With one input 1, only OR speaks; its weight must outweigh the bias.",
        see: whereXor
      ) { [1, -2, -1] },
      Slip(
        "It listens to AND only, and says yes where both inputs are 1. XOR is the rest of OR.",
        see: whereXor
      ) { [0, 2, -1] },
    ],
    hints: [
      "Three pairs can come: 0, 0 and 1, 0 and 1, 1. Only the one in the middle wants yes.",
      "The bias must be 0 or less. h₁ alone must lift z above 0.",
      "And h₂ must pull it down again: w₁ + w₂ + b ≤ 0. Is w₂ positive or negative?",
    ])

  FunctionExercise<([Double], [Double]), Double>(
    "How many are right", blank: "shareRight",
    cases: [
      ([0.9, 0.2, 0.6, 0.4], [1, 0, 0, 1]), ([0.51, 0.49], [1, 0]), ([0.1, 0.8, 0.7], [1, 1, 0]),
      ([1, 0, 0.3, 0.2, 0.9], [1, 0, 0, 1, 1]),
    ],
    solution: { a, y in
      var right = 0.0
      for i in 0..<a.count {
        if (a[i] > 0.5) == (y[i] == 1) {
          right += 1
        }
      }
      return right / Double(a.count)
    },
    slips: [
      Slip("That is how many; divide by how many there are.", see: whereXor) { a, y in
        var right = 0.0
        for i in 0..<a.count {
          if (a[i] > 0.5) == (y[i] == 1) {
            right += 1
          }
        }
        return right
      },
      Slip("That is the share of wrong answers.", see: whereXor) { a, y in
        var wrong = 0.0
        for i in 0..<a.count {
          if (a[i] > 0.5) != (y[i] == 1) {
            wrong += 1
          }
        }
        return wrong / Double(a.count)
      },
      Slip(
        "Only an answer of exactly 0 or 1 counts here. The right side of ½ is enough.",
        see: whereXor
      ) { a, y in
        var right = 0.0
        for i in 0..<a.count {
          if a[i] == y[i] {
            right += 1
          }
        }
        return right / Double(a.count)
      },
      Slip("The noes were forgotten: below ½ is right where y is 0.", see: whereXor) { a, y in
        var right = 0.0
        for i in 0..<a.count {
          if a[i] > 0.5 && y[i] == 1 {
            right += 1
          }
        }
        return right / Double(a.count)
      },
    ],
    hints: [
      "An answer is right if it is above ½ where y is 1, or not above ½ where y is 0.",
      "Both in one: `(a[i] > 0.5) == (y[i] == 1)`. Count with `right += 1`.",
      "A share is the count divided by `Double(a.count)`.",
    ])
}
