// The exercises of chapter 2, with what right and wrong answers to them look like.
//
// The bodies of solutions and slips must be able to stand in the blank.

import Notebook
import Tensor

private let whereCount = "How many numbers to learn"
private let whereShapes = "Shapes must fit"
private let whereRows = "Two neurons: a matrix"
private let whereLayer = "A layer in one line"
private let whereNames = "Who sends, and who receives"
private let whereBatch = "Many examples at once"
private let whereGuess = "The network is one function"

private let fourByFour = Tensor([
  [11, 12, 13, 14],
  [21, 22, 23, 24],
  [31, 32, 33, 34],
  [41, 42, 43, 44],
])

exercises {
  PencilExercise(
    "Numbers to learn", blank: "numbersToLearn",
    solution: {
      let weights = 60.0 + 24 + 8  // 10 · 6, 6 · 4, 4 · 2
      let biases = 6.0 + 4 + 2
      return weights + biases
    },
    slips: [
      Slip("These are the weights alone; each neuron that computes has a bias.", see: whereCount) {
        92
      },
      Slip(
        "The inputs got biases too. They compute nothing: they are where the numbers come in.",
        see: "Layers make a network"
      ) { 114 },
      Slip(
        "All sizes were multiplied at once. Weights lie between neighbours: multiply two by two, "
          + "then add.", see: whereCount
      ) { 480 },
      Slip("That counts neurons. The numbers to learn sit on the wires between.", see: whereCount) {
        22
      },
    ],
    hints: [
      "Between two neighbouring layers there is a weight for every pair of neurons.",
      "10 · 6 weights lead into the first hidden layer. Three such products, added up.",
      "The weights are 92. And the biases, one for each neuron that computes?",
    ])

  FunctionExercise<[Int], Int>(
    "Numbers to learn, for any network", blank: "countOfNumbers",
    cases: [[10, 6, 4, 2], [2, 2, 1], [3, 1], [784, 30, 10], [5, 5, 5, 5, 5]],
    solution: { sizes in
      var count = 0
      for i in 1..<sizes.count {
        count += sizes[i - 1] * sizes[i] + sizes[i]
      }
      return count
    },
    slips: [
      Slip("The biases are missing, one for each neuron that computes.", see: whereCount) { sizes in
        var count = 0
        for i in 1..<sizes.count {
          count += sizes[i - 1] * sizes[i]
        }
        return count
      },
      Slip(
        "The inputs got biases too; only neurons that compute have one.",
        see: "Layers make a network"
      ) { sizes in
        var count = sizes[0]
        for i in 1..<sizes.count {
          count += sizes[i - 1] * sizes[i] + sizes[i]
        }
        return count
      },
      Slip(
        "A bias was counted for each sender. It belongs to the neuron that receives.",
        see: whereCount
      ) { sizes in
        var count = 0
        for i in 1..<sizes.count {
          count += sizes[i - 1] * sizes[i] + sizes[i - 1]
        }
        return count
      },
      Slip("The last layer was left out: does the loop end too early?", see: whereCount) { sizes in
        var count = 0
        for i in 1..<sizes.count - 1 {
          count += sizes[i - 1] * sizes[i] + sizes[i]
        }
        return count
      },
    ],
    hints: [
      "Begin with `var count = 0`, add in a loop what each layer has, and `return count`.",
      "Layer i has `sizes[i]` neurons. Each has a weight for every neuron of layer i − 1.",
      "In the loop: `count += sizes[i - 1] * sizes[i] + …`",
    ])

  FunctionExercise<([Int], [Int]), [Int]>(
    "The shape of a product", blank: "shapeOfProduct",
    cases: [
      ([2, 3], [3, 4]), ([30, 784], [784, 10]), ([2, 3], [4, 3]), ([1, 5], [5, 1]),
      ([4, 2], [3, 4]), ([3, 3], [3, 2]),
    ],
    solution: { left, right in
      if left[1] != right[0] {
        return []
      }
      return [left[0], right[1]]
    },
    slips: [
      Slip(
        "The two that meet disappear. What is left are the rows of the left matrix and the columns "
          + "of the right one.", see: whereShapes
      ) { left, right in
        if left[1] != right[0] {
          return []
        }
        return [left[1], right[0]]
      },
      Slip("Rows and columns are exchanged: rows come first.", see: whereShapes) { left, right in
        if left[1] != right[0] {
          return []
        }
        return [right[1], left[0]]
      },
      Slip(
        "Nobody asked whether the shapes fit; where they do not, the answer is `[]`.",
        see: whereShapes
      ) { left, right in [left[0], right[1]] },
      Slip(
        "The wrong two were compared: the columns of the left must be the rows of the right.",
        see: whereShapes
      ) { left, right in
        if left[0] != right[1] {
          return []
        }
        return [left[1], right[0]]
      },
      Slip(
        "Rows were compared with rows, columns with columns. That is the rule for `+` and `*`.",
        see: whereShapes
      ) { left, right in
        if left != right {
          return []
        }
        return left
      },
    ],
    hints: [
      "`left[0]` are its rows, `left[1]` its columns. Which two numbers must be equal?",
      "`if left[1] != right[0] { return [] }`, and below it the shape.",
      "The result has the rows of the left and the columns of the right.",
    ])

  FunctionExercise<([[Double]], [Double]), [Double]>(
    "A matrix times a column, with loops", blank: "product",
    cases: [
      ([[1.0, 2.0], [3.0, 4.0]], [5.0, 6.0]), ([[2, -1, 0], [0.5, 1, 3]], [1, 2, -2]),
      ([[1, 0, 2], [-1, 3, 1], [4, 2, 0]], [2, 1, 3]), ([[7, 1]], [1, -1]),
    ],
    solution: { W, a in
      var result: [Double] = []
      for j in 0..<W.count {
        var sum = 0.0
        for k in 0..<a.count {
          sum += W[j][k] * a[k]
        }
        result.append(sum)
      }
      return result
    },
    slips: [
      Slip(
        "W was read by columns, which makes it Wᵀ · a: j counts rows, and comes first.",
        see: whereRows
      ) { W, a in
        var result: [Double] = []
        for j in 0..<W[0].count {
          var sum = 0.0
          for k in 0..<W.count {
            sum += W[k][j] * a[k]
          }
          result.append(sum)
        }
        return result
      },
      Slip(
        "Each row's sum begins where the last one ended: it must begin at 0 for every row.",
        see: whereRows
      ) { W, a in
        var result: [Double] = []
        var sum = 0.0
        for j in 0..<W.count {
          for k in 0..<a.count {
            sum += W[j][k] * a[k]
          }
          result.append(sum)
        }
        return result
      },
      Slip("Only the last product of each row is left: add with `+=`.", see: "A row times a column")
      { W, a in
        var result: [Double] = []
        for j in 0..<W.count {
          var sum = 0.0
          for k in 0..<a.count {
            sum = W[j][k] * a[k]
          }
          result.append(sum)
        }
        return result
      },
      Slip(
        "Everything was added up to one number; each row has a sum of its own.", see: whereRows
      ) { W, a in
        var sum = 0.0
        for j in 0..<W.count {
          for k in 0..<a.count {
            sum += W[j][k] * a[k]
          }
        }
        return [sum]
      },
    ],
    hints: [
      "Begin with `var result: [Double] = []`. The outer loop, over rows, appends one number.",
      "The inner loop is chapter 1's weighted sum: `sum += W[j][k] * a[k]`.",
      "`var sum = 0.0` stands inside the outer loop and before the inner one.",
    ])

  FunctionExercise<(Tensor, Tensor, Tensor), Tensor>(
    "A layer with ReLU", blank: "layer",
    cases: [
      (Tensor([[1, 2], [-3, 1]]), Tensor([2, 1]), Tensor([-1, 2])),
      (Tensor([[0.5, -1], [2, 2]]), Tensor([4, 1]), Tensor([0.5, -12])),
      (Tensor([[1, 0, 0], [0, 2, 1], [1, -1, 1]]), Tensor([1, -1, 3]), Tensor([-2, 1, 0])),
    ],
    solution: { W, a, b in relu(matmul(W, a) + b) },
    slips: [
      Slip("The biases are missing.", see: whereLayer) { W, a, b in relu(matmul(W, a)) },
      Slip("The biases were added after the squishing; they belong to z.", see: whereLayer) {
        W, a, b in relu(matmul(W, a)) + b
      },
      Slip("That is z: nothing squished it yet.", see: whereLayer) { W, a, b in matmul(W, a) + b },
      Slip("W is turned over; its rows are the neurons that receive.", see: whereNames) {
        W, a, b in relu(matmul(W.transposed(), a) + b)
      },
      Slip("The squishing is the sigmoid's; the question asks for ReLU.", see: whereLayer) {
        W, a, b in sigmoid(matmul(W, a) + b)
      },
    ],
    hints: [
      "It is the line that the chapter is about, with one word changed.",
      "`matmul(W, a)` makes the sums. Then the biases, and last of all `relu( … )` around it.",
    ])

  FunctionExercise<(Tensor, Int, Int), Float>(
    "Which weight is it", blank: "weight",
    cases: [
      (fourByFour, 1, 2), (fourByFour, 3, 1), (fourByFour, 2, 3), (fourByFour, 3, 3),
    ],
    solution: { W, sender, receiver in W[receiver - 1, sender - 1] },
    slips: [
      Slip("Row and column are exchanged: the row is the neuron that receives.", see: whereNames) {
        W, sender, receiver in W[sender - 1, receiver - 1]
      },
      Slip("Swift counts from 0: neuron 1 has row or column 0.", see: whereNames) {
        W, sender, receiver in W[receiver, sender]
      },
      Slip(
        "Two things at once: the row is the neuron that receives, and Swift counts from 0.",
        see: whereNames
      ) { W, sender, receiver in W[sender, receiver] },
    ],
    hints: [
      "`W[…, …]` wants the row first. Is that the sender or the receiver?",
      "Row j is the neuron that receives. On paper j counts from 1, in Swift from 0.",
    ])

  FunctionExercise<Tensor, [Int]>(
    "The guesses for a batch", blank: "guesses",
    cases: [
      Tensor([[0.1, 0.9], [0.8, 0.3]]), Tensor([[0.2, 0.7, 0.1], [0.9, 0.1, 0.3]]),
      Tensor([[0.5, 0.1], [0.6, 0.2], [0.1, 0.9]]),
    ],
    solution: { outputs in
      var result: [Int] = []
      for k in 0..<outputs.shape[1] {
        result.append(outputs.column(k).argmax())
      }
      return result
    },
    slips: [
      Slip("Rows were looked at; in this batch an example is a column.", see: whereBatch) {
        outputs in
        var result: [Int] = []
        for k in 0..<outputs.shape[0] {
          result.append(outputs.row(k).argmax())
        }
        return result
      },
      Slip("The outputs are counted from 1 here; they should count from 0.", see: whereGuess) {
        outputs in
        var result: [Int] = []
        for k in 0..<outputs.shape[1] {
          result.append(outputs.column(k).argmax() + 1)
        }
        return result
      },
      Slip(
        "That is one guess for the whole batch; each example has its own.", see: whereBatch
      ) { outputs in [outputs.argmax()] },
    ],
    hints: [
      "How many guesses will there be? One for each column: `outputs.shape[1]`.",
      "A loop over columns; in it, `result.append(outputs.column(k).argmax())`.",
    ])
}
