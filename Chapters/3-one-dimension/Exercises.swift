// Your answers to the exercises of chapter 3.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 3
//
// The functions of `Tensor` can be used here; those of the lecture cannot, as it has not run when
// your answers are examined. An answer that Swift does not understand is named by its line, and
// the others are examined all the same.

import Notebook
import Tensor

/// 3.1 The cost of an answer.
///
/// With a pencil: a network with three outputs should have said 0, 1, 0, and said 0.5, 0.7, 0.1.
/// What is the cost of this example, the way section 1 computes it?
func costByPencil() -> Double {
  notTried()
}

/// 3.2 A slope by rule.
///
/// The cost is C(w) = (3w − 6)². Give back its slope at `w`, by rule and not by nudging.
func slopeOfSquare(at w: Double) -> Double {
  notTried()
}

/// 3.3 A slope by nudging.
///
/// The cost is C(w) = w³. Give back its slope at `w` by nudging to both sides, each time as far as
/// `h` says. (The nudge is large here, so the answer is a little off the rule's; that is as it
/// should be.)
func slopeOfCube(at w: Double, nudge h: Double) -> Double {
  notTried()
}

/// 3.4 One step.
///
/// The cost is C(w) = (w − 4)². Give back where a walker at `w` stands after one step with this
/// rate.
func step(from w: Double, rate: Double) -> Double {
  notTried()
}

/// 3.5 A walk.
///
/// The same hill, C(w) = (w − 4)², and so many steps. Give back where the walk ends. (A loop that
/// does something so many times, 0 included, is `for _ in 0..<steps { … }`.)
func walk(from start: Double, rate: Double, steps: Int) -> Double {
  notTried()
}

/// 3.6 The largest rate.
///
/// With a pencil: on w², descent comes closer with every rate between 0 and 1, and with 1 it goes
/// back and forth. Where is that border on 5w²?
func largestRate() -> Double {
  notTried()
}

/// 3.7 The slope of a fit.
///
/// A network answers w · x. For the inputs `xs` the answers should be `ys` (`ys[i]` for `xs[i]`).
/// Its cost is the average of (w · x − y)² over all examples. Give back the slope of that cost at
/// `w`.
func slopeOfFit(at w: Double, _ xs: [Double], _ ys: [Double]) -> Double {
  notTried()
}
