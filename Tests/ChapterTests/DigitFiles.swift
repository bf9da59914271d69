// Small folders of digits in MNIST's form, for chapter 7 to learn from in no time.

import Foundation

/// The bytes of a file in MNIST's format: a header, then one byte for each value.
func idx(_ magic: Int, _ sizes: [Int], _ values: [UInt8]) -> Data {
  let header = ([magic] + sizes).flatMap { number in
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
  return Data(header + values)
}

/// Writes forty digits to learn from and twenty to be examined on: each is a stroke in its place.
func writeDigits(to folder: URL) throws {
  try write(count: 40, named: "train", to: folder)
  try write(count: 20, named: "t10k", to: folder)
}

private func write(count: Int, named part: String, to folder: URL) throws {
  let labels = (0..<count).map { UInt8($0 * 7 % 10) }
  let pixels = labels.flatMap { label in
    (0..<784).map { pixel in
      let (row, column) = (pixel / 28, pixel % 28)
      return (4..<24).contains(row) && column / 2 == 2 + Int(label) ? UInt8(255) : 0
    }
  }
  try idx(2051, [count, 28, 28], pixels)
    .write(to: folder.appendingPathComponent("\(part)-images-idx3-ubyte"))
  try idx(2049, [count], labels)
    .write(to: folder.appendingPathComponent("\(part)-labels-idx1-ubyte"))
}
