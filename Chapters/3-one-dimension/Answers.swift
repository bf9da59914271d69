// The exercises of chapter 3, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereCost = "How wrong is an answer"
private let whereNudge = "Nudge and see"
private let whereStep = "Against the slope"
private let whereWalk = "The walk"
private let whereRate = "How large a rate"

exercises {
  PencilExercise(
    "The cost of an answer", blank: "costByPencil",
    solution: { 0.25 + 0.09 + 0.01 },
    slips: [
      Slip("The differences were added up as they are; square each of them first.", see: whereCost)
      { 0.9 },
      Slip(
        "Too much and too little cancelled each other: that is what the squares are for.",
        see: whereCost
      ) { 0.3 },
      Slip(
        "It was divided by the number of outputs. A cost sums over outputs, and averages over "
          + "examples.", see: whereCost
      ) { 0.35 / 3 },
      Slip(
        "The target was forgotten: take away what was wanted before you square.", see: whereCost
      ) { 0.75 },
      Slip(
        "There is a ½ too much. Some books have it; section 1 has not.", see: whereCost
      ) { 0.175 },
      Slip("The sum was squared; square each difference, then add.", see: whereCost) { 0.81 },
    ],
    hints: [
      "For each output: what came out, less what was wanted.",
      "The differences are 0.5, −0.3 and 0.1. Square each, and add up.",
    ])

  FunctionExercise<Double, Double>(
    "A slope by rule", blank: "slopeOfSquare", cases: [0, 1, 2, 2.5, -3],
    solution: { w in 2 * (3 * w - 6) * 3 },
    slips: [
      Slip(
        "The inner slope is missing: what is squared moves three times as fast as w.",
        see: whereNudge
      ) { w in 2 * (3 * w - 6) },
      Slip("The 2 is missing: the slope of a square is twice what is squared.", see: whereNudge) {
        w in (3 * w - 6) * 3
      },
      Slip(
        "The sign is turned round. That comes with the step, not with the slope.", see: whereStep
      ) { w in -2 * (3 * w - 6) * 3 },
      Slip("That is the cost itself, not its slope.", see: whereNudge) { w in
        (3 * w - 6) * (3 * w - 6)
      },
      Slip("9w² has the slope 18w, but the square has other parts: (3w − 6)².", see: whereNudge) {
        w in 18 * w
      },
    ],
    hints: [
      "What is squared? 3w − 6. The slope of a square is twice that …",
      "… times how fast 3w − 6 moves when w moves.",
      "2 · (3w − 6) · 3, in Swift's spelling: every · is a `*`, and 3w is `3 * w`.",
    ],
    nudging: { w in
      let above = (3 * (w + 0.001) - 6) * (3 * (w + 0.001) - 6)
      let below = (3 * (w - 0.001) - 6) * (3 * (w - 0.001) - 6)
      return (above - below) / 0.002
    })

  FunctionExercise<(Double, Double), Double>(
    "A slope by nudging", blank: "slopeOfCube",
    cases: [(2.0, 0.5), (1, 1), (-1, 0.5), (0, 2), (3, 0.1)],
    solution: { w, h in
      let above = (w + h) * (w + h) * (w + h)
      let below = (w - h) * (w - h) * (w - h)
      return (above - below) / (2 * h)
    },
    slips: [
      Slip(
        "It was divided by h. From one side to the other the way is 2h.", see: whereNudge
      ) { w, h in
        let above = (w + h) * (w + h) * (w + h)
        let below = (w - h) * (w - h) * (w - h)
        return (above - below) / h
      },
      Slip("That is a nudge to the right only.", see: whereNudge) { w, h in
        let above = (w + h) * (w + h) * (w + h)
        return (above - w * w * w) / h
      },
      Slip(
        "Brackets are missing: `/ 2 * h` divides by 2 and multiplies by h. Write `/ (2 * h)`.",
        see: whereNudge
      ) { w, h in
        let above = (w + h) * (w + h) * (w + h)
        let below = (w - h) * (w - h) * (w - h)
        return (above - below) / 2 * h
      },
      Slip("The change was not divided by how far you moved.", see: whereNudge) { w, h in
        let above = (w + h) * (w + h) * (w + h)
        let below = (w - h) * (w - h) * (w - h)
        return above - below
      },
      Slip("That is the rule, 3w². The question asks what nudging gives.", see: whereNudge) {
        w, h in
        3 * w * w
      },
    ],
    hints: [
      "Two costs: one at w + h, one at w − h. The cube of a number is that number three times.",
      "Then the difference, divided by the whole way from the one place to the other.",
      "How far is it from w − h to w + h? Mind the brackets when you divide by it.",
    ])

  FunctionExercise<(Double, Double), Double>(
    "One step", blank: "step",
    cases: [(6.0, 0.1), (0, 0.1), (4, 0.3), (-2, 0.5), (5, 1)],
    solution: { w, rate in w - rate * 2 * (w - 4) },
    slips: [
      Slip("That goes uphill: step against the slope.", see: whereStep) { w, rate in
        w + rate * 2 * (w - 4)
      },
      Slip("That is how far the step goes, not where it ends.", see: whereStep) { w, rate in
        rate * 2 * (w - 4)
      },
      Slip("The rate is missing: a step is the rate times the slope.", see: whereStep) { w, rate in
        w - 2 * (w - 4)
      },
      Slip(
        "The slope lacks its 2: the slope of a square is twice what is squared.", see: whereNudge
      ) { w, rate in w - rate * (w - 4) },
      Slip("The cost was taken for the slope.", see: whereStep) { w, rate in
        w - rate * (w - 4) * (w - 4)
      },
      Slip("The slope is that of w², but this bowl has its bottom at 4.", see: whereStep) {
        w, rate in
        w - rate * 2 * w
      },
    ],
    hints: [
      "First the slope of (w − 4)². What is squared moves as fast as w.",
      "The slope is 2(w − 4). A step goes against it, the rate times as far.",
      "`w - rate * …`",
    ])

  FunctionExercise<(Double, Double, Int), Double>(
    "A walk", blank: "walk",
    cases: [(6.0, 0.1, 3), (0, 0.25, 5), (6, 0.1, 0), (5, 0.9, 4), (1, 0.1, 1)],
    solution: { start, rate, steps in
      var w = start
      for _ in 0..<steps {
        w -= rate * 2 * (w - 4)
      }
      return w
    },
    slips: [
      Slip("One step too many: `0...steps` counts the 0, too. Write `0..<steps`.", see: whereWalk) {
        start, rate, steps in
        var w = start
        for _ in 0...steps {
          w -= rate * 2 * (w - 4)
        }
        return w
      },
      Slip("Each step took the slope of the start; take it where you stand.", see: whereWalk) {
        start, rate, steps in
        var w = start
        for _ in 0..<steps {
          w -= rate * 2 * (start - 4)
        }
        return w
      },
      Slip("The walk goes uphill: step against the slope.", see: whereStep) { start, rate, steps in
        var w = start
        for _ in 0..<steps {
          w += rate * 2 * (w - 4)
        }
        return w
      },
      Slip("That is one step, however many were asked for.", see: whereWalk) { start, rate, steps in
        start - rate * 2 * (start - 4)
      },
    ],
    hints: [
      "`var w = start`, then a loop with one step in it, then `return w`.",
      "In the loop: `w -= rate * …`, with the slope at the w of now.",
    ])

  PencilExercise(
    "The largest rate", blank: "largestRate",
    solution: {
      // A step multiplies w by 1 − 10 · rate; that is −1 at the border.
      0.2
    },
    slips: [
      Slip(
        "That is the border of w²; the slope of this bowl grows five times as fast.", see: whereRate
      ) { 1 },
      Slip(
        "That rate leads to the bottom in a single step: the factor is 0. The border is at −1.",
        see: whereRate
      ) { 0.1 },
      Slip("The slope of 5w² is 10w, not 5w.", see: whereNudge) { 0.4 },
      Slip("The faster a slope grows, the smaller the rate must be.", see: whereRate) { 5 },
    ],
    hints: [
      "What does one step multiply w by? On w² it is 1 − 2 · rate.",
      "The slope of 5w² is 10w, so a step multiplies w by 1 − 10 · rate.",
      "Back and forth means that the factor is −1.",
    ])

  FunctionExercise<(Double, [Double], [Double]), Double>(
    "The slope of a fit", blank: "slopeOfFit",
    cases: [
      (3.0, [1.0, 2.0], [3.0, 3.0]), (0, [1, 2, 3], [2, 4, 6]), (1.5, [2, -1, 0.5], [1, 0, 4]),
      (-1, [2], [3]), (2, [1, 1, 1, 3], [0, 1, 2, 7]),
    ],
    solution: { w, xs, ys in
      var sum = 0.0
      for i in 0..<xs.count {
        sum += 2 * (w * xs[i] - ys[i]) * xs[i]
      }
      return sum / Double(xs.count)
    },
    slips: [
      Slip(
        "The inner slope is missing: w · x − y moves x times as fast as w.", see: whereNudge
      ) { w, xs, ys in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += 2 * (w * xs[i] - ys[i])
        }
        return sum / Double(xs.count)
      },
      Slip("That is the sum over the examples; the cost is their average.", see: whereCost) {
        w, xs, ys in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += 2 * (w * xs[i] - ys[i]) * xs[i]
        }
        return sum
      },
      Slip(
        "The 2 is missing. It disappears only where the cost has a ½, and this one has not.",
        see: whereNudge
      ) { w, xs, ys in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += (w * xs[i] - ys[i]) * xs[i]
        }
        return sum / Double(xs.count)
      },
      Slip("The sign is turned round: y − w · x, where w · x − y was meant.", see: whereNudge) {
        w, xs, ys in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += 2 * (ys[i] - w * xs[i]) * xs[i]
        }
        return sum / Double(xs.count)
      },
      Slip("That is the cost itself, not its slope.", see: whereCost) { w, xs, ys in
        var sum = 0.0
        for i in 0..<xs.count {
          sum += (w * xs[i] - ys[i]) * (w * xs[i] - ys[i])
        }
        return sum / Double(xs.count)
      },
    ],
    hints: [
      "One example first: the slope of (w · x − y)² is twice what is squared, times …",
      "Add the slopes of all examples in a loop, and divide by how many there are.",
      "`Double(xs.count)` is the number of examples as a number that can divide.",
    ],
    nudging: { w, xs, ys in
      let cost = { (w: Double) in
        zip(xs, ys).reduce(0) { $0 + (w * $1.0 - $1.1) * (w * $1.0 - $1.1) } / Double(xs.count)
      }
      return (cost(w + 0.001) - cost(w - 0.001)) / 0.002
    })
}
