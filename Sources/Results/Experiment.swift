// One published result, and the run that repeats it.

import Basics
import MNIST
import Network
import Notebook
import Tensor

/// The settings of one published result.
struct Experiment {
  let name: String
  var published = "–"
  var remade = "–"
  var hidden: [Int]
  var cost = Cost.halfSquared
  var start = Start.large
  var rate: Float
  var epochs = 30
  var lambda: Float = 0
  var train = 50_000

  /// What came of a run.
  struct Outcome {
    let seed: UInt64
    var scores: [Double] = []  // the share of test digits right, in %, after each epoch
    var lost: [Int] = []  // digits that the trained network mostly gets wrong

    var final: Double { scores.last ?? 0 }
  }

  /// Trains the network, and examines it after each epoch.
  func run(train digits: Digits, test: Digits, seed: UInt64) -> Outcome {
    var random = Generator(seed: seed)
    var network = Network(
      [784] + hidden + [10], output: cost.output, cost: cost, start: start, using: &random)
    let settings = Training(epochs: epochs, rate: rate, lambda: lambda)
    var bar = ProgressBar(total: epochs * digits.count, of: "digits")
    var outcome = Outcome(seed: seed)
    network.train(
      x: digits.images, y: digits.targets, settings, using: &random,
      afterBatch: { progress in
        bar.update("\(name), seed \(seed), epoch \(progress.epoch)", done: progress.total)
        return true
      },
      afterEpoch: { _, network in
        outcome.scores.append(100 * network.accuracy(x: test.images, y: test.targets))
      })
    bar.finish("\(name), seed \(seed)")
    let guesses = network.guesses(test.images)
    outcome.lost = (0..<10).filter { digit in
      let places = test.labels.indices.filter { test.labels[$0] == digit }
      return 2 * places.count { guesses[$0] != digit } > places.count
    }
    return outcome
  }

  /// The command that trains the same network and tells every epoch of it.
  func command(seed: UInt64) -> String {
    let layers = hidden.isEmpty ? "none" : hidden.map(String.init).joined(separator: ",")
    var words = "swift run chapter7 --section 6 --layers \(layers) --cost \(cost.word)"
    words +=
      " --start \(start.rawValue) --rate \(decimal(rate)) --epochs \(epochs) --train \(train)"
    if lambda > 0 { words += " --lambda \(decimal(lambda))" }
    return words + " --seed \(seed)"
  }
}
