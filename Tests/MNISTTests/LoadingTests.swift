// The bundled digits against their published figures.

import Foundation
import Tensor
import Testing

@testable import MNIST

@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
])
func theHashOfTheTestsIsTheStandardOne(text: String, hash: String) {
  #expect(sha256(Array(text.utf8)) == hash)
}

@Test(arguments: [
  (
    "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
  ),
  (
    "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
  ),
  (
    "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
  ),
  (
    "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
  ),
])
func bundledFilesAreUnmodified(name: String, hash: String) throws {
  let path = URL(fileURLWithPath: Digits.bundledFolder).appendingPathComponent(name)
  #expect(sha256(Array(try Data(contentsOf: path))) == hash)
  let readme = path.deletingLastPathComponent().appendingPathComponent("README.md")
  #expect(try String(contentsOf: readme, encoding: .utf8).contains("| `\(hash)` |"))
}

@Test func labelsAreCountedAsPublished() {
  let train = Digits.train
  let test = Digits.test
  #expect(
    counts(train.labels) == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
  #expect(counts(test.labels) == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
  #expect(train.labels.prefix(6) == [5, 0, 4, 1, 9, 2])
  #expect(test.labels.prefix(6) == [7, 2, 1, 0, 4, 1])
  #expect(train.images.shape == [60_000, 784])
  #expect(test.images.shape == [10_000, 784])
}

@Test func pixelsHaveThePublishedMeanAndDeviation() {
  let pixels = Digits.train.images.values
  let mean = pixels.reduce(0.0) { $0 + Double($1) } / Double(pixels.count)
  let square = pixels.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
  let deviation = (square / Double(pixels.count)).squareRoot()
  #expect(abs(mean - 0.13066) < 0.000005)
  #expect(abs(deviation - 0.30811) < 0.000005)
  #expect(pixels.min() == 0)
  #expect(pixels.max() == 1)
}

@Test func everyPixelIsItsByteDividedBy255() throws {
  let url = URL(fileURLWithPath: Digits.bundledFolder)
    .appendingPathComponent("t10k-images-idx3-ubyte")
  let bytes = Array(try Data(contentsOf: url).dropFirst(16))
  let pixels = Digits.test.images.values
  try #require(pixels.count == bytes.count)
  let wrong = bytes.indices.filter { (pixels[$0] * 255).rounded() != Float(bytes[$0]) }
  #expect(wrong.isEmpty)
}

private func counts(_ labels: [Int]) -> [Int] {
  (0...9).map { digit in labels.count { $0 == digit } }
}
