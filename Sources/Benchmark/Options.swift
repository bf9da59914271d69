// What to measure, as it is asked for on the command line.

import Basics

/// What `swift run benchmark` was asked for.
struct Options {
  var network: [Int]?
  var batch: Int?
  var epochs: Int?
  var json = false
  var trace: String?
  var help = false

  /// The networks to train: the sizes of their layers.
  var networks: [[Int]] {
    network.map { [$0] } ?? [[784, 16, 16, 10], [784, 30, 10], [784, 100, 10]]
  }

  /// The numbers of digits that share one step.
  var batches: [Int] { batch.map { [$0] } ?? [10, 32] }

  /// Reads the arguments, or throws a sentence about the first wrong one.
  init(_ arguments: [String]) throws {
    try Option.read(arguments, Options.all, into: &self)
  }

  /// The text of `--help`.
  static var usage: String { Option.help("swift run benchmark [options]", all) }

  private static var all: [Option<Options>] {
    [
      Option(
        "--network", "SIZES", takes: "sizes from 784 pixels to 10 digits", as: "784-30-10",
        "train this network only", \.network, sizes),
      Option(
        "--batch", "COUNT", takes: "a number from 1 to 60000", as: "10",
        "with so many digits a step only", \.batch, number(in: 1...60_000)),
      Option(
        "--epochs", "COUNT", takes: "a number from 1 to 1000", as: "7",
        "how many epochs are timed (7)", \.epochs, number(in: 1...1000)),
      Option("--json", "print a list of objects, for programs", \.json),
      Option(
        "--trace", "FOLDER", takes: "a folder's name", as: "trace",
        "train one epoch only, and write what it began and ended with", \.trace, { $0 }),
      Option("--help", "say this", \.help),
    ]
  }

  private static func sizes(_ text: String) -> [Int]? {
    let sizes = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { number(in: 1...10_000)(String($0)) ?? 0 }
    let isWhole = sizes.count >= 2 && sizes.first == 784 && sizes.last == 10
    return isWhole && !sizes.contains(0) ? sizes : nil
  }
}
