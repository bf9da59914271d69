// Compares two gradients, and says where they differ most.

import Network
import Tensor

/// The numbers of one parameter array, as they should be and as they are.
struct GradientCheck {
  let layer: Int
  let name: String
  let expected: [[Double]]
  let found: [[Double]]

  /// A sentence if the difference is too large.
  func complaint(tolerance: Double) -> String? {
    let (row, column, difference) = worst
    if difference <= tolerance { return nil }
    return "layer \(layer), \(name)[\(row), \(column)]: expected \(expected[row][column]), "
      + "found \(found[row][column]); largest relative difference \(difference)"
  }

  /// The largest difference, as a share of the largest number expected anywhere in the array.
  ///
  /// Not of the number itself: where positive and negative terms cancel, rounding remains.
  private var worst: (row: Int, column: Int, difference: Double) {
    let scale = expected.joined().reduce(1e-30) { max($0, $1.magnitude) }
    var result = (row: 0, column: 0, difference: 0.0)
    for i in expected.indices {
      for j in expected[i].indices {
        let difference = (expected[i][j] - found[i][j]).magnitude / scale
        // Not `>`, which would be false for NaN.
        if !(difference <= result.difference) { result = (i, j, difference) }
      }
    }
    return result
  }

  /// One check for the weights and one for the biases of every layer.
  static func checks(expected: SlowNetwork.Slopes, found: Gradient) -> [GradientCheck] {
    expected.w.indices.flatMap { l in
      [
        GradientCheck(layer: l + 1, name: "w", expected: expected.w[l], found: rows(found.w[l])),
        GradientCheck(
          layer: l + 1, name: "b", expected: [expected.b[l]],
          found: [found.b[l].values.map(Double.init)]),
      ]
    }
  }
}
