// The surfaces that this chapter walks on, each with its gradient.

import Tensor

/// A function of a chapter belongs to its page, as all of a chapter does.
typealias Height = @MainActor (Tensor) -> Float
typealias Gradient = @MainActor (Tensor) -> Tensor

/// A function of two numbers with its gradient, and what is needed to draw it.
struct Land {
  let name: String
  let formula: String
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let height: Height
  private let steepness: Gradient

  init(
    _ name: String, _ formula: String, x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ height: @escaping Height, _ steepness: @escaping Gradient
  ) {
    self.name = name
    self.formula = formula
    self.x = x
    self.y = y
    self.height = height
    self.steepness = steepness
  }

  func cost(_ p: Tensor) -> Float { height(p) }

  func gradient(at p: Tensor) -> Tensor { steepness(p) }
}

/// Every surface of the chapter; `--surface` chooses among the first four.
let lands = [
  Land("bowl", "x² + 3y²", x: -3...3, y: -2...2, bowl, bowlGradient),
  Land("ravine", "x² + 20y²", x: -4.5...1.5, y: -1.5...1.5, ravine, ravineGradient),
  Land("saddle", "x² − y²", x: -2...2, y: -2...2, saddle, saddleGradient),
  Land("valleys", "x⁴ − 3x² + x + y²", x: -2...2, y: -1.5...1.5, valleys, valleysGradient),
  Land("uneven", "1.6x² + 0.05y²", x: -2...2, y: -2...2, uneven, unevenGradient),
  Land("exam", "the examination", x: -0.5...2.5, y: -8...2, examCost, examGradient),
]

/// The surface that `--surface` chose.
func land(called name: String) -> Land {
  lands.first { $0.name == name } ?? lands[0]
}

/// The stretch of an axis that a map must show: its own, and the walk unless that runs away.
func stretch(_ own: ClosedRange<Double>, axis: Int, of path: [Tensor]) -> ClosedRange<Double> {
  let places = path.map { Double($0[axis]) }
  let start = places.first ?? 0
  let size = max(own.upperBound - own.lowerBound, start.magnitude)
  let near = places.filter { $0.magnitude <= 2 * size }
  let room = own.contains(start) && near.allSatisfy(own.contains) ? 0 : size * 0.1
  return min(
    own.lowerBound, (near.min() ?? 0) - room)...max(own.upperBound, (near.max() ?? 0) + room)
}
