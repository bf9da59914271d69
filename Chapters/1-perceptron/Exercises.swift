// Your answers to the exercises of chapter 1.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 1
//
// The functions of `Tensor` can be used here; those of the lecture only where they stand below, as
// it has not run when your answers are examined. An answer that Swift does not understand is named
// by its line, and the others are examined all the same.

import Notebook
import Tensor

/// What a neuron adds up: section 1 of the chapter.
func weightedSum(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  var z = b
  for i in 0..<x.count {
    z += w[i] * x[i]
  }
  return z
}

/// What a perceptron answers, 0 or 1: section 2.
func perceptron(_ w: [Double], _ x: [Double], _ b: Double) -> Double {
  weightedSum(w, x, b) > 0 ? 1 : 0
}

/// 1.1 A weighted sum.
///
/// With a pencil: the inputs are 4, −1 and 0.5, the weights 2, 3 and −6, and the bias is 1. What is
/// z? Put the number in the place of `notTried()`.
func weightedSumByPencil() -> Double {
  notTried()
}

/// 1.2 A perceptron for OR.
///
/// Choose weights and a bias for a perceptron that computes OR. Give them as a list of three: w₁,
/// w₂, b, as in `[0.5, 1, -2]`. The neuron says yes where z is above 0. There is more than one
/// right answer.
func weightsForOr() -> [Double] {
  notTried()
}

/// 1.3 A threshold.
///
/// With a pencil: a neuron has the weights 2 and 3. It should say yes where 2x₁ + 3x₂ is more than
/// 7, and no where it is 7 or less. What is its bias?
func biasForThreshold() -> Double {
  notTried()
}

/// 1.4 Two of three.
///
/// Three judges vote, 1 for yes and 0 for no. Choose weights and a bias for a perceptron that says
/// yes where at least two of them do. Give them as a list of four: w₁, w₂, w₃, b.
func weightsForMajority() -> [Double] {
  notTried()
}

/// 1.5 A ReLU that leaks.
///
/// A leaky ReLU keeps what is positive, as ReLU does, but of a negative number it lets a tenth
/// through: 3 stays 3, and −3 becomes −0.3. Write it. (`if z > 0 { return … }` will help.)
func leaky(_ z: Double) -> Double {
  notTried()
}

/// 1.6 One mistake mended.
///
/// A perceptron with two weights `w` and the bias `b` gets the case `x`, for which the answer
/// should be `wanted`, 0 or 1. Apply the rule of section 4 once, with the rate 1, and give back a
/// list of three: both new weights, then the new bias.
func mended(_ w: [Double], _ b: Double, _ x: [Double], _ wanted: Double) -> [Double] {
  notTried()
}

/// 1.7 A network for "the same".
///
/// The answer should be 1 where both inputs are the same, and 0 where they are not: XOR turned
/// round. One perceptron cannot do it, three can: two look at the inputs, the third looks at those
/// two. Give three numbers for each, w₁, w₂, b, in one list of nine; the third perceptron's last.
func weightsForTheSame() -> [Double] {
  notTried()
}
