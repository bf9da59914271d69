// Your answers to the exercises of chapter 1.
//
// Put an answer in the place of each `notTried()`, then say: swift run chapter1 exercises

import Notebook

/// Choose weights and a bias for a perceptron that computes OR.
///
/// Give them as a list of three: w₁, w₂, b. The neuron says yes where z is above 0.
func weightsForOr() -> [Double] {
  notTried()
}
