// `swift run benchmark`: how fast training is on this machine.

import Basics
import Foundation
import MNIST
import Tensor

stopOnFailure {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  if options.help {
    try writeToStandardOutput(Options.usage)
  } else if let folder = options.trace {
    try trace(options.networks[0], batch: options.batches[0], to: folder)
  } else {
    try run(options)
  }
}

func run(_ options: Options) throws {
  let reading = seconds { _ = Digits.train }
  let digits = Digits.train
  let (x, y) = (digits.images, digits.targets)
  let peak = measuredPeak()
  var results: [EpochResult] = []
  if !options.json {
    try say("Reading 60,000 digits: \(fixed(reading, places: 3)) s")
    try say("Fused multiply-adds at best, one core: \(fixed(peak, places: 0)) GFLOP/s")
    try say()
    try printProducts(peak: peak)
    try say()
    try say(EpochResult.head)
  }
  for sizes in options.networks {
    for batch in options.batches {
      let result = timeEpochs(
        of: sizes, batch: batch, epochs: options.epochs ?? 7, x: x, y: y, peak: peak)
      results.append(result)
      if !options.json { try say(result.line) }
    }
  }
  if options.json {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try say(String(decoding: try encoder.encode(results), as: UTF8.self))
  }
}

func printProducts(peak: Double) throws {
  try say("matmul                     microseconds  GFLOP/s")
  var generator = Generator(seed: 1)
  for (rows, k, columns) in [(10, 784, 30), (100, 100, 100), (300, 300, 300), (1000, 784, 100)] {
    let (a, b) = (generator.normal(shape: [rows, k]), generator.normal(shape: [k, columns]))
    let repeats = max(1, 20_000_000 / (rows * k * columns))
    let timings = Timings(
      (0..<9).map { _ in
        seconds { for _ in 0..<repeats { _ = matmul(a, b) } } / Double(repeats)
      })
    let gigaflops = 2 * Double(rows * k * columns) / timings.median / 1e9
    let name = "[\(rows), \(k)] · [\(k), \(columns)]"
    try say(
      column(name, 25), right(fixed(1e6 * timings.median, places: 1), 13),
      right(fixed(gigaflops, places: 0), 8))
  }
}

/// Prints words in a line.
func say(_ words: String...) throws {
  try writeToStandardOutput(words.joined(separator: " ") + "\n")
}
