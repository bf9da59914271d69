// What helps to look at a gradient and into a network.

import MNIST
import Network
import Notebook
import Tensor

/// All slopes of a gradient in one long row.
func slopes(_ gradient: Gradient) -> [Float] {
  zip(gradient.w, gradient.b).flatMap { $0.values + $1.values }
}

/// The sum of the products of two lists, number by number.
func product(_ a: [Float], _ b: [Float]) -> Double {
  zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

/// The root of the sum of the squares.
func length(_ a: [Float]) -> Double { product(a, a).squareRoot() }

/// How often each of the numbers from 0 to 9 occurs.
func tally(_ numbers: [Int]) -> [Int] {
  var counts = [Int](repeating: 0, count: 10)
  for number in numbers { counts[number] += 1 }
  return counts
}

/// What a network says of example i, and how sure it is.
func opinion(_ outputs: Tensor, _ i: Int) -> String {
  let guess = outputs.row(i).argmax()
  return "\(guess), \(fixed(Double(100 * outputs[i, guess]), places: 0))% sure"
}

/// The places of the labels: first of all zeros, then of all ones, up to the nines.
func placesByLabel(_ labels: [Int]) -> [Int] {
  (0..<10).flatMap { digit in labels.indices.filter { labels[$0] == digit } }
}

/// The mistake that a confusion matrix has most often, in words.
func commonest(_ confusion: [[Int]]) -> String {
  var (most, words) = (0, "none")
  for (digit, row) in confusion.enumerated() {
    for (other, count) in row.enumerated() where other != digit && count > most {
      (most, words) = (count, "\(digit) taken for \(other)")
    }
  }
  return words
}

/// What a network says of a drawing as it is and in MNIST's form, output by output.
func readings(_ asDrawn: Tensor, _ asMNIST: Tensor) -> Table {
  var table = Table("digit", "of the sheet", "in MNIST's form")
  for digit in 0..<10 { table.add(digit, asDrawn[0, digit], asMNIST[0, digit]) }
  return table
}

/// For which digits the neurons of a layer are brightest and dimmest on average, sixteen at most,
/// where a [digits, neurons] are their activations.
func favourites(_ a: Tensor, _ labels: [Int]) -> Table {
  let (neurons, counts) = (a.shape[1], tally(labels))
  var sums = [[Double]](repeating: [Double](repeating: 0, count: 10), count: neurons)
  for (i, label) in labels.enumerated() {
    for j in 0..<neurons { sums[j][label] += Double(a[i, j]) }
  }
  var table = Table("neuron", "brightest for", "mean a", "dimmest for", "mean a")
  for j in 0..<min(16, neurons) {
    let means = (0..<10).filter { counts[$0] > 0 }.map { ($0, sums[j][$0] / Double(counts[$0])) }
    guard let most = means.max(by: { $0.1 < $1.1 }), let least = means.min(by: { $0.1 < $1.1 })
    else { break }
    table.add(j + 1, most.0, most.1, least.0, least.1)
  }
  return table
}

/// How many digits have ink whose height and width are both not 20 pixels, or one of them more.
func oddSized(_ digits: Digits) -> Int {
  let (size, columns) = (digits.rows * digits.columns, digits.columns)
  let values = digits.images.values
  return (0..<digits.count).count { digit in
    var (top, bottom, left, right) = (digits.rows, -1, columns, -1)
    for pixel in 0..<size where values[digit * size + pixel] > 0 {
      let (row, column) = (pixel / columns, pixel % columns)
      (top, bottom) = (min(top, row), max(bottom, row))
      (left, right) = (min(left, column), max(right, column))
    }
    return max(bottom - top, right - left) + 1 != 20
  }
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
func blankPixels(_ digits: Digits) -> [Int] {
  let size = digits.rows * digits.columns
  var isLit = [Bool](repeating: false, count: size)
  for (index, value) in digits.images.values.enumerated() where value != 0 {
    isLit[index % size] = true
  }
  return (0..<size).filter { !isLit[$0] }
}
