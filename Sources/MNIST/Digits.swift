// Handwritten digits: their pixels, and what each of them is.

import Tensor

/// A set of pictures, each with its label.
///
///     let digits = Digits.test
///     digits.labels[0]     // 7
///     digits.picture(0)    // [28, 28], ready to be shown
///     digits.image(0)      // [784], ready for a network
public struct Digits: Sendable {
  /// All pictures, one a row: [count, rows · columns], from 0 (paper) to 1 (ink).
  public let images: Tensor

  /// What each picture is, from 0 to 9.
  public let labels: [Int]

  /// How many rows of pixels a picture has.
  public let rows: Int

  /// How many columns of pixels a picture has.
  public let columns: Int

  /// A set from its pictures [count, rows · columns], and a label from 0 to 9 for each.
  public init(images: Tensor, labels: [Int], rows: Int = 28, columns: Int = 28) {
    if images.shape != [labels.count, rows * columns] {
      fatalError(
        "\(labels.count) labels of pictures with \(rows) × \(columns) pixels need images of shape "
          + "[\(labels.count), \(rows * columns)], but found \(images.shape)")
    }
    self.images = images
    self.labels = labels
    self.rows = rows
    self.columns = columns
  }

  /// How many digits there are.
  public var count: Int { labels.count }

  /// The pixels of one digit in a row: [rows · columns].
  public func image(_ index: Int) -> Tensor { images.row(index) }

  /// The pixels of one digit as they lie on paper: [rows, columns].
  public func picture(_ index: Int) -> Tensor {
    image(index).reshaped(to: [rows, columns])
  }

  /// What a network should answer: [count, 10], all 0 but for a 1 at the digit's label.
  public var targets: Tensor {
    var result = [Float](repeating: 0, count: count * 10)
    for (index, label) in labels.enumerated() { result[index * 10 + label] = 1 }
    return Tensor(shape: [count, 10], values: result)
  }

  /// The first so many digits, or all where there are fewer.
  public func first(_ limit: Int) -> Digits {
    if limit >= count { return self }
    return part(0..<max(limit, 0))
  }

  /// A stretch of the digits.
  public func part(_ range: Range<Int>) -> Digits {
    let size = rows * columns
    let values = Array(images.values[range.lowerBound * size..<range.upperBound * size])
    return Digits(
      images: Tensor(shape: [range.count, size], values: values), labels: Array(labels[range]),
      rows: rows, columns: columns)
  }
}
