// The network as it was after some epochs, to be watched as it learns.

import Basics
import MNIST
import Network
import Tensor

/// The network after an epoch; 0 is before the training.
struct Moment {
  let epoch: Int
  let network: Network
  let right: Double  // % of the test digits

  var name: String { "epoch \(epoch): \(decimal(right))% of the test digits right" }
}

extension Lessons {
  /// Keeps the network of the first epochs and of the last, and between them of one whenever there
  /// are 1.4 times as many as when it kept one before: a long training, too, has a dozen or two.
  mutating func keep(_ epoch: Int, _ network: Network, right: Double, isLast: Bool = false) {
    let isNews = moments.last.map { 5 * epoch >= 7 * $0.epoch } ?? true
    if isNews || isLast { moments.append(Moment(epoch: epoch, network: network, right: right)) }
  }
}

/// What the neurons of the first layer look for, sixteen at most: the weights of each, in the form
/// of a picture.
func looks(_ network: Network, like digits: Digits) -> [Tensor] {
  let first = network.layers[0]
  return (0..<min(16, first.b.count)).map {
    first.w.row($0).reshaped(to: [digits.rows, digits.columns])
  }
}
