// What one epoch begins and ends with, written down so that others can check it.

import Basics
import Foundation
import MNIST
import Network
import Tensor

/// Trains one epoch, and writes what it began and ended with into a folder, as plain numbers.
///
/// - `order`: the digits in the order in which they are used
/// - `start` and `end`: all weights and biases before and after, layer by layer, w before b
/// - `accuracy`: the share of test digits that are right afterwards
func trace(_ sizes: [Int], batch: Int, to folder: String) throws {
  let (train, test) = (Digits.train, Digits.test)
  var generator = Generator(seed: 1)
  var network = freshNetwork(sizes, using: &generator)
  try File.makeFolder(folder)

  func write<Number>(_ numbers: [Number], _ name: String) throws {
    try File.replace("\(folder)/\(name)", with: numbers.withUnsafeBytes { Array($0) })
  }
  var peek = generator
  try write(peek.shuffled(Array(0..<train.count)).map { Int32($0) }, "order")
  try write(network.layers.flatMap { $0.w.values + $0.b.values }, "start")
  network.train(
    x: train.images, y: train.targets, Training(epochs: 1, batch: batch, rate: rate),
    using: &generator)
  try write(network.layers.flatMap { $0.w.values + $0.b.values }, "end")
  let accuracy = network.accuracy(x: test.images, y: test.targets)
  try write([Float(accuracy)], "accuracy")
}
