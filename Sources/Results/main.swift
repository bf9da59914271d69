// Repeats what was published and writes the table of docs/results.md to standard output.
//
//     swift run results > results.md && mv results.md docs/results.md
//
// (In two steps, so that a run that is broken off leaves the old figures where they are.)

import Basics
import Foundation
import MNIST
import Tensor

stopOnFailure {
  let options = [Option<Bool>("--help", "say this; without it, train and print", \.self)]
  var isHelp = false
  try Option.read(Array(CommandLine.arguments.dropFirst()), options, into: &isHelp)
  if isHelp {
    try writeToStandardOutput(Option.help("swift run results [options]", options))
    exit(0)
  }
}

let seeds: [UInt64] = [1, 2, 3]

var rows: [String] = []
var stranded: [String] = []
for experiment in experiments {
  let digits = Digits.train.first(experiment.train)
  let runs = seeds.map { experiment.run(train: digits, test: Digits.test, seed: $0) }
  let finals = runs.map(\.final)
  let spread = (finals.max() ?? 0) - (finals.min() ?? 0)
  let best = runs.flatMap(\.scores).max() ?? 0
  let cells = (finals + [spread, best]).map { fixed($0, places: 2) }
  let words = [experiment.name, experiment.published, experiment.remade] + cells
  let row = "| \(words.joined(separator: " | ")) |"
  writeToStandardError(row + "\n")
  rows.append(row)
  for run in runs where !run.lost.isEmpty {
    let digits = run.lost.map(String.init).joined(separator: ", ")
    stranded.append("- \(experiment.name), seed \(run.seed): \(digits)")
  }
}

let darkness = darknessScore(train: Digits.train.first(50_000), test: Digits.test)
let commands = experiments.map { "\($0.command(seed: 1))   # \($0.name)" }

let page =
  """
  # Published results beside ours

  | network | published | remade | seed 1 | seed 2 | seed 3 | spread | best epoch |
  | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
  \(rows.joined(separator: "\n"))

  All figures are % of the 10,000 test digits that are right. Ours are those after the **last** epoch,
  for three seeds; the spread is the largest of them less the smallest. The last column is the best
  epoch of all three runs, because that is what is mostly published: the best epoch of the best run,
  chosen by the test digits themselves. Do not read more into a difference than the spread allows.

  Nielsen's settings, from his book *Neural Networks and Deep Learning*: 50,000 digits to learn from,
  batches of ten, 30 epochs (60 where it says so, 400 for 1,000 digits); the squared cost ½ Σ (a − y)²
  with rate 3; the binary cross-entropy, CE, with rate 0.5 (0.1 for 60 epochs). The large start is N(0, 1)
  for all weights and biases; the small one divides the weights by √inputs. His 95.42 comes after
  91.29, 92.95 and 93.48 in the first three epochs. Where "val." is written, his figure is for other
  digits than ours (validation). The lectures say "about 96" of 784-16-16-10; their own published
  weights get 93.63. Our own last row has the settings of chapter 7: 60,000 digits, rate 0.05,
  20 epochs, the small start.

  A dash: nothing was published, and the row is there to be compared with its neighbours. "Remade"
  are runs of other programs, in double precision with NumPy, with other random numbers: a check of
  ours that does not share a line with it.

  ## Outputs that are stranded

  Some runs are far below the others. In these, an output neuron has got so far out on the flat end
  of the sigmoid that it has next to no slope, and has not come back when the training ends. It happens with the large start and the squared cost, in other people's programs as well
  (96.59 and 76.01 are the same settings), and is a matter of luck. It is the reason for the small start
  and for the cross-entropy. These runs get most of some digits wrong:

  \(stranded.joined(separator: "\n"))

  ## Baselines

  Two of them: guessing by how much ink there is gets \(fixed(darkness, places: 2)) here, 22.25 in the
  book. A support vector machine gets 94.35 in the book; it is not repeated here.

  ## How to get these figures

  All of them, in minutes:

  ```sh
  swift run results > results.md && mv results.md docs/results.md
  ```

  One row, with every epoch of it (here for seed 1):

  ```sh
  \(commands.joined(separator: "\n"))
  ```
  """
stopOnFailure { try writeToStandardOutput(page + "\n") }
