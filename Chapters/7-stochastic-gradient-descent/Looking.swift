// What helps to look at a gradient and into a network.

import MNIST
import Network
import Tensor

/// All slopes of a gradient in one long row.
func slopes(_ gradient: Gradient) -> [Float] {
  zip(gradient.w, gradient.b).flatMap { $0.values + $1.values }
}

/// The digits, each moved to the right by so many pixels; what comes in from the left is paper.
func moved(_ digits: Digits, right pixels: Int) -> Digits {
  let (size, columns) = (digits.rows * digits.columns, digits.columns)
  var values = [Float](repeating: 0, count: digits.images.count)
  let old = digits.images.values
  for start in stride(from: 0, to: digits.count * size, by: columns) {
    for column in pixels..<max(columns, pixels) {
      values[start + column] = old[start + column - pixels]
    }
  }
  return Digits(
    images: Tensor(shape: digits.images.shape, values: values), labels: digits.labels,
    rows: digits.rows, columns: columns)
}

/// The pixels that are paper in every digit.
func darkPixels(_ digits: Digits) -> [Int] {
  let size = digits.rows * digits.columns
  var isLit = [Bool](repeating: false, count: size)
  for (index, value) in digits.images.values.enumerated() where value != 0 {
    isLit[index % size] = true
  }
  return (0..<size).filter { !isLit[$0] }
}
