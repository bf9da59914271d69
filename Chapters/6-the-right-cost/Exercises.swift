// Your answers to the exercises of chapter 6.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 6
//
// The functions of `Tensor` can be used here, such as `sigmoid`; those of the lecture cannot, as
// it has not run when your answers are examined. An answer that Swift does not understand is named
// by its line, and the others are examined all the same.

import Notebook
import Tensor

/// 6.1 The cost of one answer.
///
/// With a pencil: a sigmoid neuron says a = ¼ where the answer should be yes, y = 1. What is its
/// binary cross-entropy? (ln 2 is 0.6931.)
func costOfOneAnswer() -> Double {
  notTried()
}

/// 6.2 The cost of a yes or no.
///
/// Write the cross-entropy of a sigmoid neuron that says `p` where `y` (1 or 0) was wanted.
/// (`log(p)` is ln p.)
func crossEntropy(_ p: Double, _ y: Double) -> Double {
  notTried()
}

/// 6.3 The slopes of logistic regression.
///
/// A neuron answers a = σ(w₁ x₁ + w₂ x₂ + b); its cost is the binary cross-entropy. `w` and `x` are
/// lists of two. Give back a list of three: ∂C/∂w₁, ∂C/∂w₂ and ∂C/∂b.
func slopesOfLogistic(_ w: [Double], _ b: Double, _ x: [Double], _ y: Double) -> [Double] {
  notTried()
}

/// 6.4 The delta of a softmax.
///
/// The last layer of a network is a softmax with the weighted sums `z`, and class number `right`,
/// counted from 0, is the right one. The cost is −ln of its share. Give back ∂C/∂z, a list as long
/// as `z`. (`exp(x)` is e to the power x.)
func deltaOfSoftmax(_ z: [Double], _ right: Int) -> [Double] {
  notTried()
}

/// 6.5 A cost that does not overflow.
///
/// Write −ln σ(z), the cost of an answer that should be yes, such that it is right for every z: for
/// z = −800 it is 800. (`abs(z)` is z without its sign, and `max(a, b)` the larger of two.)
func safeCost(_ z: Double) -> Double {
  notTried()
}

/// 6.6 XOR out of two hidden neurons.
///
/// One hidden neuron computes OR of the two inputs, h₁, and the other AND, h₂. Choose the weights and
/// the bias of an output that makes XOR out of them, as a list of three: the weight of h₁, that of
/// h₂, the bias. It says yes where its z is above 0. There is more than one right answer.
func outputForXor() -> [Double] {
  notTried()
}

/// 6.7 How many are right.
///
/// A network answered `a`, a list of numbers from 0 to 1, where `y`, a list of zeros and ones, was
/// wanted. Give back the share of answers that are on the right side of ½, from 0 to 1; an answer of
/// just ½ counts as a no.
func shareRight(_ a: [Double], _ y: [Double]) -> Double {
  notTried()
}
