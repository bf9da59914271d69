// The surfaces that this chapter walks on, each with its gradient.

import Notebook
import Tensor

/// A function of two numbers with its gradient, and what is needed to draw it.
///
/// A function of a chapter belongs to its page, as all of a chapter does.
struct Land {
  let formula: String
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let cost: @MainActor (Tensor) -> Float
  let steepness: @MainActor (Tensor) -> Tensor

  func gradient(at p: Tensor) -> Tensor { steepness(p) }
}

/// The surface that `--surface` chose.
func land(called name: String) -> Land {
  switch name {
  case "ravine":
    Land(
      formula: "x² + 20y²", x: -4.5...1.5, y: -1.5...1.5, cost: ravine, steepness: ravineGradient)
  case "saddle":
    Land(formula: "x² − y²", x: -2...2, y: -2...2, cost: saddle, steepness: saddleGradient)
  case "valleys":
    Land(
      formula: "x⁴ − 3x² + x + y²", x: -2...2, y: -1.5...1.5, cost: valleys,
      steepness: valleysGradient)
  default: Land(formula: "x² + 3y²", x: -3...3, y: -2...2, cost: bowl, steepness: bowlGradient)
  }
}

/// What became of a walk, in sentences.
func story(of path: [Tensor], on land: Land) -> [String] {
  let slopes = numbers(land.gradient(at: path[path.count - 1]))
  return story(
    of: path.map(\.values), costs: path.map { land.cost($0) },
    slope: (slopes[0] * slopes[0] + slopes[1] * slopes[1]).squareRoot())
}

/// A point as it is written on paper.
func point(_ p: Tensor) -> String { written(p.values) }

/// The stretch of an axis that a map must show: its own, and the walk unless that runs away.
func stretch(_ own: ClosedRange<Double>, axis: Int, of path: [Tensor]) -> ClosedRange<Double> {
  stretch(own, toShow: path.map { Double($0[axis]) })
}

private func numbers(_ p: Tensor) -> [Double] { p.values.map(Double.init) }
