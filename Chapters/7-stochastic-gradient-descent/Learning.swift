// What stands around the training loop: a bar that shows how far it is, Ctrl-C, and marks.

import Basics
import MNIST
import Network
import Notebook
import Tensor

/// A fresh network from the words of the command line.
func freshNetwork(
  _ sizes: [Int], activation: String, cost: String, start: String, using random: inout Generator
) -> Network {
  guard let hidden = Activation(rawValue: activation), let start = Start(rawValue: start),
    let cost = Cost.allCases.first(where: { $0.word == cost })
  else {
    fatalError("there is no network with \(activation), \(cost) and \(start)")
  }
  let most = 50_000_000
  let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  if count > most {
    stop(
      Failure(
        "layers of \(sizes.map(String.init).joined(separator: ", ")) have \(whole(count)) weights and "
          + "biases, and there is room for \(whole(most)); ask for smaller --layers"))
  }
  return Network(
    sizes, hidden: hidden, output: cost.output, cost: cost, start: start, using: &random)
}

/// The network with zeros in the place of all weights and biases.
func allZero(_ network: Network) -> Network {
  let layers = network.layers.map { Layer(w: 0 * $0.w, b: 0 * $0.b, activation: $0.activation) }
  return Network(layers: layers, cost: network.cost)
}

/// What a network knew after each epoch: pairs of the epoch and a figure, as a plot takes them.
struct Lessons {
  var costs: [(Double, Double)] = []  // the mean over the training digits
  var onTraining: [(Double, Double)] = []  // % right
  var onTest: [(Double, Double)] = []  // % right
  var moments: [Moment] = []

  var count: Int { costs.count }

  /// How much of the way down from a cost to that of the last epoch the first one went, in %.
  func firstShare(from begin: Double) -> String {
    guard let first = costs.first?.1, let last = costs.last?.1, last < begin else {
      return "the cost did not fall"
    }
    return "\(percent((begin - first) / (begin - last)))"
  }

  /// The epochs in which the cost rose, where this is the cost before the first.
  func uphill(from begin: Double) -> [Int] {
    let all = [begin] + costs.map(\.1)
    return (1..<all.count).filter { all[$0] > all[$0 - 1] }
  }

  /// By how much the test digits stay behind the training digits after the first epoch and the last.
  var gaps: [Double] {
    [0, count - 1].filter(costs.indices.contains).map { onTraining[$0].1 - onTest[$0].1 }
  }

  /// One row an epoch.
  var table: Table {
    var table = Table(
      "epoch", "cost", "% of training digits right", "% of test digits right")
    for i in costs.indices { table.add(i + 1, costs[i].1, onTraining[i].1, onTest[i].1) }
    return table
  }
}

/// The training of a network, with a bar for whoever waits; Ctrl-C ends it.
struct School {
  private let digits: Digits
  private let settings: Training

  init(
    _ digits: Digits, epochs: Int, batch: Int, rate: Double, momentum: Double, lambda: Double
  ) {
    self.digits = digits
    settings = Training(
      epochs: epochs, batch: batch, rate: Float(rate), momentum: Float(momentum),
      lambda: Float(lambda))
    Interruption.expect()
  }

  /// Trains the network, and examines it after each epoch.
  func teach(
    _ network: inout Network, test: Digits, using random: inout Generator
  ) -> Lessons {
    var lessons = Lessons()
    lessons.keep(0, network, right: marks(network, test).right)
    let examine: (Int, Network, Bool) -> Void = { epoch, network, isLast in
      let (cost, right) = marks(network, digits)
      lessons.costs.append((Double(epoch), cost))
      lessons.onTraining.append((Double(epoch), right))
      let onTest = marks(network, test).right
      lessons.onTest.append((Double(epoch), onTest))
      lessons.keep(epoch, network, right: onTest, isLast: isLast)
    }
    var bar = ProgressBar(total: settings.epochs * digits.count, of: "digits")
    network.train(
      x: digits.images, y: digits.targets, settings, using: &random,
      afterBatch: { progress in
        bar.update("epoch \(progress.epoch) of \(settings.epochs)", done: progress.total)
        return !Interruption.isRequested
      }, afterEpoch: { examine($0, $1, $0 == settings.epochs) })
    bar.finish("training")
    Interruption.expectNoMore()
    // An epoch that Ctrl-C cut short counts, too.
    if lessons.count < settings.epochs { examine(lessons.count + 1, network, true) }
    return lessons
  }
}

/// The network after some epochs; how long they took is said on a terminal.
func trained(
  _ name: String, _ network: Network, on digits: Digits, epochs: Int, batch: Int, rate: Double,
  momentum: Double = 0, seed: UInt64
) -> Network {
  var result = network
  var random = Generator(seed: seed)
  var bar = ProgressBar(total: epochs * digits.count, of: "digits")
  let settings = Training(
    epochs: epochs, batch: batch, rate: Float(rate), momentum: Float(momentum))
  result.train(
    x: digits.images, y: digits.targets, settings, using: &random,
    afterBatch: { progress in
      bar.update(name, done: progress.total)
      return true
    })
  bar.finish(name)
  return result
}

/// A network to compare with others.
struct Trial {
  let name: String
  let hidden: [Int]
  let cost: String
  let start: String
  let rate: Double
  let momentum: Double
  let activation: String

  init(
    _ name: String, _ hidden: [Int], _ cost: String, _ start: String, _ rate: Double,
    _ momentum: Double = 0, _ activation: String = "sigmoid"
  ) {
    self.name = name
    self.hidden = hidden
    self.cost = cost
    self.start = start
    self.rate = rate
    self.momentum = momentum
    self.activation = activation
  }

  /// The network, made and trained in batches of ten.
  func trained(on digits: Digits, epochs: Int, seed: UInt64) -> Network {
    var random = Generator(seed: seed)
    let fresh = freshNetwork(
      [digits.rows * digits.columns] + hidden + [10], activation: activation, cost: cost,
      start: start, using: &random)
    return chapter7.trained(
      name, fresh, on: digits, epochs: epochs, batch: 10, rate: rate, momentum: momentum,
      seed: seed)
  }
}

/// The mean cost of some digits, and how many of 100 the network gets right.
func marks(_ network: Network, _ digits: Digits) -> (cost: Double, right: Double) {
  var (cost, right) = (0.0, 0)
  // A thousand at a time, because all of them would take much memory in a wide network.
  for start in stride(from: 0, to: digits.count, by: 1000) {
    let part = digits.part(start..<min(start + 1000, digits.count))
    guard let last = network.forward(part.images).last else { break }
    cost += network.cost(z: last.z, a: last.a, y: part.targets) * Double(part.count)
    for i in 0..<part.count where last.a.row(i).argmax() == part.labels[i] { right += 1 }
  }
  return (cost / Double(digits.count), percent(Double(right) / Double(digits.count)))
}

/// A share as a percentage with two digits after the point.
func percent(_ share: Double) -> Double { (10_000 * share).rounded() / 100 }

/// How sure the network is of its answers, on average, in %.
func sureness(_ outputs: Tensor) -> Double {
  let rows = outputs.shape[0]
  return percent((0..<rows).reduce(0) { $0 + Double(outputs.row($1).max()) } / Double(rows))
}
