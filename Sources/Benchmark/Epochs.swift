// How long it takes to go through all digits once.

import MNIST
import Network
import Tensor

/// The time of an epoch, and what follows from it.
struct EpochResult: Encodable {
  let network: String
  let batch: Int

  /// The median.
  let secondsPerEpoch: Double
  let fastest: Double
  let slowest: Double

  /// What goes before the first epoch: looking through the digits once.
  let secondsBefore: Double

  let digitsPerSecond: Double

  /// As if nothing were left out: a blank pixel counts like any other.
  let gigaflops: Double
  let shareOfPeak: Double
}

/// A fresh network as it is trained here.
func freshNetwork(_ sizes: [Int], using generator: inout Generator) -> Network {
  Network(sizes, cost: .squared, start: .small, using: &generator)
}

/// How far a step goes here.
///
/// The time does not depend on it; but at larger rates the smallest network is chaotic, and no two
/// ways to compute it could be compared.
let rate: Float = 0.5

/// Trains a network for several epochs and takes the time of each.
func timeEpochs(
  of sizes: [Int], batch: Int, epochs: Int, x: Tensor, y: Tensor, peak: Double
) -> EpochResult {
  var generator = Generator(seed: 1)
  var network = freshNetwork(sizes, using: &generator)
  let before = seconds {
    network.train(
      x: x, y: y, Training(epochs: 0, batch: batch), using: &generator)
  }
  let clock = ContinuousClock()
  var (times, last) = ([Double](), clock.now)
  network.train(
    x: x, y: y, Training(epochs: epochs + 1, batch: batch, rate: rate), using: &generator,
    afterEpoch: { _, _ in
      times.append((clock.now - last) / .seconds(1))
      last = clock.now
    })
  // The first time has the look through the digits in it.
  let timings = Timings(Array(times.dropFirst()))
  let gigaflops = operations(sizes, digits: x.shape[0]) / timings.median / 1e9
  return EpochResult(
    network: sizes.map(String.init).joined(separator: "-"), batch: batch,
    secondsPerEpoch: timings.median, fastest: timings.fastest, slowest: timings.slowest,
    secondsBefore: before, digitsPerSecond: Double(x.shape[0]) / timings.median,
    gigaflops: gigaflops, shareOfPeak: gigaflops / peak)
}

/// Multiplications and additions of an epoch: two for each weight on the way forward, two for its
/// slope, and two on the way back, which ends before the first layer.
private func operations(_ sizes: [Int], digits: Int) -> Double {
  let weights = zip(sizes, sizes.dropFirst()).map { Double($0 * $1) }
  let all = weights.reduce(0, +)
  return Double(digits) * (6 * all - 2 * weights[0])
}
