// Your answers to the exercises of chapter 2.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 2
//
// The functions of `Tensor` can be used here, such as `matmul`; those of the lecture cannot, as it
// has not run when your answers are examined. An answer that Swift does not understand is named by
// its line, and the others are examined all the same.

import Notebook
import Tensor

/// 2.1 Numbers to learn.
///
/// With a pencil: a network has 10 inputs, hidden layers of 6 and 4 neurons, and 2 outputs. How
/// many numbers, weights and biases together, does it have to learn?
func numbersToLearn() -> Double {
  notTried()
}

/// 2.2 Numbers to learn, for any network.
///
/// The same for layers of any `sizes`: for the network of 2.1 they are `[10, 6, 4, 2]`. (`for i in
/// 1..<sizes.count` goes through all layers but the input.)
func countOfNumbers(_ sizes: [Int]) -> Int {
  notTried()
}

/// 2.3 The shape of a product.
///
/// Two matrices have the shapes `left` and `right`, each written [rows, columns]. Give back the
/// shape of left · right; and the empty list `[]` where there is no such product.
func shapeOfProduct(_ left: [Int], _ right: [Int]) -> [Int] {
  notTried()
}

/// 2.4 A matrix times a column, with loops.
///
/// `W[j][k]` is the number in row j and column k of a matrix, both counted from 0; `a` is a column.
/// Give back W · a as a list, one number for each row. (Without `matmul`: two loops, one inside the
/// other.)
func product(_ W: [[Double]], _ a: [Double]) -> [Double] {
  notTried()
}

/// 2.5 A layer with ReLU.
///
/// Give back the activations of a layer with the weights `W`, the biases `b` and the inputs `a`,
/// whose neurons squish with `relu` and not with `sigmoid`. One line is enough.
func layer(_ W: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  notTried()
}

/// 2.6 Which weight is it.
///
/// `W` holds the weights of a layer. Give back the one that leads from the neuron `sender` to the
/// neuron `receiver`. The neurons are counted from 1, as on paper, but `W[0, 0]` is the first
/// number of `W`.
func weight(_ W: Tensor, _ sender: Int, _ receiver: Int) -> Float {
  notTried()
}

/// 2.7 The guesses for a batch.
///
/// `outputs` [outputs, examples] holds what a network said to a batch, an example in a column. Give
/// back its guess for each example: which output is the brightest, counted from 0. (`outputs.shape`
/// is the list of rows and columns; `outputs.column(k)` is a tensor that knows `argmax()`.)
func guesses(_ outputs: Tensor) -> [Int] {
  notTried()
}
