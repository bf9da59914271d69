// Your answers to the exercises of chapter 4.
//
// Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
//
//     swift run exercises 4
//
// The functions of `Tensor` can be used here; those of the lecture cannot, as it has not run when
// your answers are examined. An answer that Swift does not understand is named by its line, and
// the others are examined all the same.

import Notebook
import Tensor

/// 4.1 How steep.
///
/// With a pencil: at some place the gradient is (−6, 8). How large is the slope in the steepest
/// direction?
func steepestSlope() -> Double {
  notTried()
}

/// 4.2 The gradient of a new surface.
///
/// The cost is C(x, y) = 2x² + xy + y². Give back its gradient at (x, y), as a list of two:
/// `[∂C/∂x, ∂C/∂y]`.
func gradientOfSurface(_ x: Double, _ y: Double) -> [Double] {
  notTried()
}

/// 4.3 Straight down.
///
/// Give back the direction of steepest descent where the gradient is `gradient`, a list of two: an
/// arrow of length 1, as a list of two. (`x.squareRoot()` is the root of x. A list is no tensor: its
/// numbers are divided one by one.)
func straightDown(_ gradient: [Double]) -> [Double] {
  notTried()
}

/// 4.4 One step on the new surface.
///
/// A walker stands at (x, y) on C(x, y) = 2x² + xy + y², the surface of 4.2. Where does it stand
/// after one step with this rate? Give back a list of two.
func stepOnSurface(_ x: Double, _ y: Double, _ rate: Double) -> [Double] {
  notTried()
}

/// 4.5 A step with momentum.
///
/// A walker on a line stands at `w`, where the slope is `slope`, and its last move was `move`. It
/// keeps `momentum` times that move and adds the step that plain descent would take. Give back a
/// list of two: where it stands then, and its new move.
func heavyStep(
  _ w: Double, _ move: Double, _ slope: Double, _ rate: Double, _ momentum: Double
) -> [Double] {
  notTried()
}

/// 4.6 A rate for two.
///
/// With a pencil: below which rate does descent on C(x, y) = 4x² + 10y² come to the bottom, from
/// wherever it starts?
func rateForTwo() -> Double {
  notTried()
}

/// 4.7 Where a neuron is undecided.
///
/// A neuron says σ(w · x + b), as sure as that. For which x does it say ½?
func undecided(_ w: Double, _ b: Double) -> Double {
  notTried()
}
