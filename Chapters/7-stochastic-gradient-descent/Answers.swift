// The exercises of chapter 7, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereCut = "Shuffle, cut, step"
private let whereNothing = "A network that knows nothing"
private let whereRecipe = "The recipe"
private let whereTraining = "Training"
private let whereInside = "A look inside"

exercises {
  PencilExercise(
    "Steps in an epoch", blank: "stepsInAnEpoch",
    solution: { 32 },
    slips: [
      Slip("The short batch at the end was dropped; it gets a step too.", see: whereCut) { 31 },
      Slip("Steps are whole: the examples that are left over share one more step.", see: whereCut) {
        31.5625
      },
      Slip(
        "That is a step for each example, which is a batch of 1.", see: "How good is a small batch?"
      ) { 1010 },
      Slip("That is one step for all examples together.", see: "How good is a small batch?") { 1 },
    ],
    hints: [
      "How often do 32 fit into 1010? What is left over?",
      "31 times, and 18 are left over. Do they get a step?",
    ])

  PencilExercise(
    "The cost of knowing nothing", blank: "costOfKnowingNothing",
    solution: { log(26) },
    slips: [
      Slip("That is ln 10, which is for ten digits; here are 26 letters.", see: whereNothing) {
        2.302585
      },
      Slip("That is the share of each letter. The cost is −ln of it.", see: whereNothing) {
        0.0384615
      },
      Slip(
        "The minus is missing: the logarithm of a share is negative, and the cost is not.",
        see: whereNothing
      ) { -3.258097 },
      Slip(
        "That is the logarithm with base 10; the course uses the natural one, often called ln.",
        see: whereNothing
      ) { 1.414973 },
    ],
    hints: [
      "What share does each letter get? The cross-entropy is −ln of the right one's.",
      "−ln(1/26), which is ln 26. Three digits are enough, or let Swift do it: `log(26)`.",
    ])

  FunctionExercise<([Int], [Int]), Double>(
    "The share of right answers", blank: "accuracy",
    cases: [
      ([7, 2, 1, 0], [7, 2, 1, 9]), ([1, 1, 1], [1, 1, 1]), ([5, 6], [6, 5]),
      ([0, 1, 2, 3, 4], [0, 1, 0, 0, 0]),
    ],
    solution: { guesses, labels in
      var right = 0
      for i in 0..<labels.count {
        if guesses[i] == labels[i] {
          right += 1
        }
      }
      return Double(right) / Double(labels.count)
    },
    slips: [
      Slip(
        "Whole numbers were divided, and Swift drops what is left over: 3 / 4 is 0. Turn them into "
          + "Doubles first.", see: whereTraining
      ) { guesses, labels in
        var right = 0
        for i in 0..<labels.count {
          if guesses[i] == labels[i] {
            right += 1
          }
        }
        return Double(right / labels.count)
      },
      Slip("That is how many were right; divide by how many there are.", see: whereTraining) {
        guesses, labels in
        var right = 0.0
        for i in 0..<labels.count {
          if guesses[i] == labels[i] {
            right += 1
          }
        }
        return right
      },
      Slip("These are percent; a share goes from 0 to 1.", see: whereTraining) { guesses, labels in
        var right = 0.0
        for i in 0..<labels.count {
          if guesses[i] == labels[i] {
            right += 1
          }
        }
        return 100 * right / Double(labels.count)
      },
      Slip("That is the share of wrong answers.", see: whereInside) { guesses, labels in
        var wrong = 0.0
        for i in 0..<labels.count {
          if guesses[i] != labels[i] {
            wrong += 1
          }
        }
        return wrong / Double(labels.count)
      },
    ],
    hints: [
      "Count in a loop: `if guesses[i] == labels[i] { right += 1 }`.",
      "Then divide by how many there are: `Double(right) / Double(labels.count)`.",
    ])

  FunctionExercise<([Int], Int), [[Int]]>(
    "Cut the pack", blank: "packs",
    cases: [([3, 0, 4, 1, 2], 2), ([1, 0], 2), ([2, 1, 0, 3], 3), ([0, 1], 5)],
    solution: { order, batch in
      var result: [[Int]] = []
      for start in stride(from: 0, to: order.count, by: batch) {
        result.append(Array(order[start..<min(start + batch, order.count)]))
      }
      return result
    },
    slips: [
      Slip("The examples left over at the end were dropped; they learn, too.", see: whereCut) {
        order, batch in
        var result: [[Int]] = []
        for pack in 0..<order.count / batch {
          result.append(Array(order[pack * batch..<(pack + 1) * batch]))
        }
        return result
      },
      Slip(
        "The packs overlap: the next one begins `batch` places further on, not one.", see: whereCut
      ) { order, batch in
        var result: [[Int]] = []
        for start in 0..<order.count {
          result.append(Array(order[start..<min(start + batch, order.count)]))
        }
        return result
      },
      Slip("`batch` was taken for the number of packs; it is the size of each.", see: whereCut) {
        order, batch in
        let size = max(1, order.count / batch)
        var result: [[Int]] = []
        for start in stride(from: 0, to: order.count, by: size) {
          result.append(Array(order[start..<min(start + size, order.count)]))
        }
        return result
      },
    ],
    hints: [
      "`for start in stride(from: 0, to: order.count, by: batch)` goes from pack to pack.",
      "A pack runs from `start` up to `start + batch`, but not beyond the end: use `min`.",
      "`result.append(Array(order[start..<min(start + batch, order.count)]))`",
    ])

  FunctionExercise<(Double, [Double], Double), Double>(
    "One step", blank: "sgdStep",
    cases: [(1, [2, 4, 6], 0.5), (0, [-1, 3], 0.1), (-2, [4], 0.25), (3, [1, -1, 2, 2], 1)],
    solution: { w, slopes, rate in
      var sum = 0.0
      for slope in slopes {
        sum += slope
      }
      return w - rate * sum / Double(slopes.count)
    },
    slips: [
      Slip("That is the sum over the mini-batch, not the mean.", see: whereCut) { w, slopes, rate in
        var sum = 0.0
        for slope in slopes {
          sum += slope
        }
        return w - rate * sum
      },
      Slip("That goes uphill: step against the slope.", see: whereRecipe) { w, slopes, rate in
        var sum = 0.0
        for slope in slopes {
          sum += slope
        }
        return w + rate * sum / Double(slopes.count)
      },
      Slip("Only the first example was heard; average over all.", see: whereCut) {
        w, slopes, rate in w - rate * slopes[0]
      },
      Slip("The rate is missing.", see: whereRecipe) { w, slopes, rate in
        var sum = 0.0
        for slope in slopes {
          sum += slope
        }
        return w - sum / Double(slopes.count)
      },
    ],
    hints: [
      "The mean of the slopes first: their sum, divided by `Double(slopes.count)`.",
      "Then chapter 3's step, with that mean for the slope.",
    ])

  FunctionExercise<(Double, [Double], [Double], Int, Double), Double>(
    "An epoch", blank: "epoch",
    cases: [
      (0, [1, 2, 1, 3, 2], [2, 3, 1, 5, 6], 2, 0.1), (1, [1, -1, 2], [0, 2, 2], 2, 0.25),
      (2, [1, 1, 0.5, 2], [1, 3, 0, 4], 3, 0.05),
    ],
    solution: { w, xs, ys, batch, rate in
      var w = w
      for start in stride(from: 0, to: xs.count, by: batch) {
        let end = min(start + batch, xs.count)
        var sum = 0.0
        for i in start..<end {
          sum += 2 * (w * xs[i] - ys[i]) * xs[i]
        }
        w -= rate * sum / Double(end - start)
      }
      return w
    },
    slips: [
      Slip(
        "The short batch at the end was divided by `batch`; it divides by its own size.",
        see: whereCut
      ) { w, xs, ys, batch, rate in
        var w = w
        for start in stride(from: 0, to: xs.count, by: batch) {
          let end = min(start + batch, xs.count)
          var sum = 0.0
          for i in start..<end {
            sum += 2 * (w * xs[i] - ys[i]) * xs[i]
          }
          w -= rate * sum / Double(batch)
        }
        return w
      },
      Slip("Each step took the sum over its batch, not the mean.", see: whereCut) {
        w, xs, ys, batch, rate in
        var w = w
        for start in stride(from: 0, to: xs.count, by: batch) {
          let end = min(start + batch, xs.count)
          var sum = 0.0
          for i in start..<end {
            sum += 2 * (w * xs[i] - ys[i]) * xs[i]
          }
          w -= rate * sum
        }
        return w
      },
      Slip("The short batch at the end was dropped; it gets a step, too.", see: whereCut) {
        w, xs, ys, batch, rate in
        var w = w
        for pack in 0..<xs.count / batch {
          let start = pack * batch
          var sum = 0.0
          for i in start..<start + batch {
            sum += 2 * (w * xs[i] - ys[i]) * xs[i]
          }
          w -= rate * sum / Double(batch)
        }
        return w
      },
      Slip(
        "All slopes were taken at the w of the start. After each step the next batch is asked anew.",
        see: whereRecipe
      ) { w, xs, ys, batch, rate in
        let start = w
        var w = w
        for first in stride(from: 0, to: xs.count, by: batch) {
          let end = min(first + batch, xs.count)
          var sum = 0.0
          for i in first..<end {
            sum += 2 * (start * xs[i] - ys[i]) * xs[i]
          }
          w -= rate * sum / Double(end - first)
        }
        return w
      },
      Slip(
        "The weight moved after every example: that is a batch of 1.",
        see: "How good is a small batch?"
      ) { w, xs, ys, batch, rate in
        var w = w
        for i in 0..<xs.count {
          w -= rate * 2 * (w * xs[i] - ys[i]) * xs[i]
        }
        return w
      },
      Slip("That is one step for all examples together.", see: "How good is a small batch?") {
        w, xs, ys, batch, rate in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += 2 * (w * xs[i] - ys[i]) * xs[i]
        }
        return w - rate * sum / Double(xs.count)
      },
    ],
    hints: [
      "7.4 goes from batch to batch, 3.7 has the slope of an example, 7.5 is a step.",
      "`var w = w` makes a w that can change. The outer loop goes over batches.",
      "In it, an inner loop adds up the slopes of one batch; then one step, divided by the size "
        + "that this batch has.",
    ])

  FunctionExercise<([Int], [Int], Int), [[Int]]>(
    "What is mixed up with what", blank: "confusionMatrix",
    cases: [
      ([0, 1, 1, 2], [0, 1, 2, 2], 3), ([1, 1, 1, 0], [0, 0, 1, 0], 2), ([2, 0, 2], [0, 1, 2], 3),
    ],
    solution: { labels, guesses, count in
      var matrix = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
      for i in 0..<labels.count {
        matrix[labels[i]][guesses[i]] += 1
      }
      return matrix
    },
    slips: [
      Slip("Rows and columns are exchanged: a row is what the digit is.", see: whereInside) {
        labels, guesses, count in
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
        for i in 0..<labels.count {
          matrix[guesses[i]][labels[i]] += 1
        }
        return matrix
      },
      Slip("Only mistakes were counted; right answers stand on the diagonal.", see: whereInside) {
        labels, guesses, count in
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
        for i in 0..<labels.count {
          if labels[i] != guesses[i] {
            matrix[labels[i]][guesses[i]] += 1
          }
        }
        return matrix
      },
      Slip("It says whether, and not how often: add with `+=`.", see: whereInside) {
        labels, guesses, count in
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
        for i in 0..<labels.count {
          matrix[labels[i]][guesses[i]] = 1
        }
        return matrix
      },
    ],
    hints: [
      "Begin with a matrix of zeros. Each example adds 1 to one place of it.",
      "The row is its label, the column its guess: `matrix[labels[i]][guesses[i]] += 1`.",
    ])
}
