// Your answers to the exercises of chapter 7.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 7
//
// The functions of `Tensor` can be used here; those of the lecture cannot, as it has not run when
// your answers are examined. An answer that Swift does not understand is named by its line, and
// the others are examined all the same.

import Notebook
import Tensor

/// 7.1 Steps in an epoch.
///
/// With a pencil: 1010 examples are cut into mini-batches of 32. How many steps does an epoch take?
func stepsInAnEpoch() -> Double {
  notTried()
}

/// 7.2 The cost of knowing nothing.
///
/// With a pencil and a calculator: a softmax network should tell the 26 letters apart. It is fresh,
/// and gives every letter the same share. What is its cross-entropy, about?
func costOfKnowingNothing() -> Double {
  notTried()
}

/// 7.3 The share of right answers.
///
/// `guesses` is what a network took some digits for, `labels` what they are. Give back which share
/// of them it got right, from 0 to 1. (`Double(n)` turns a whole number into one that can be
/// divided with a fraction left.)
func accuracy(_ guesses: [Int], _ labels: [Int]) -> Double {
  notTried()
}

/// 7.4 Cut the pack.
///
/// Cut the shuffled `order` of the examples into mini-batches of `batch`, one after the other. The
/// last one may be shorter. Give back a list of lists. (`Array(order[2..<5])` is the part from place
/// 2 up to, not including, place 5; `min(a, b)` is the smaller of two numbers.)
func packs(_ order: [Int], _ batch: Int) -> [[Int]] {
  notTried()
}

/// 7.5 One step.
///
/// The examples of a mini-batch have given a weight `w` the slopes `slopes`, one each. Give back the
/// weight after one step of stochastic gradient descent, with the mean over the mini-batch.
func sgdStep(_ w: Double, _ slopes: [Double], _ rate: Double) -> Double {
  notTried()
}

/// 7.6 An epoch.
///
/// A network answers w · x; for `xs[i]` the answer should be `ys[i]`, and an example costs (w · x −
/// y)². Go once through all examples, in the order as they stand, in mini-batches of `batch` (the
/// last may be shorter), a step for each. Give back the last w.
func epoch(_ w: Double, _ xs: [Double], _ ys: [Double], _ batch: Int, _ rate: Double) -> Double {
  notTried()
}

/// 7.7 What is mixed up with what.
///
/// Give back the confusion matrix of `labels` and `guesses`, numbers from 0 to `count` − 1: a list
/// of rows, one for each label, and in each row how often each guess was given to it. (A matrix of
/// zeros is `[[Int]](repeating: [Int](repeating: 0, count: count), count: count)`.)
func confusionMatrix(_ labels: [Int], _ guesses: [Int], _ count: Int) -> [[Int]] {
  notTried()
}
