// What was published: the figures that this course is held against.
//
// Nielsen's book splits the 60,000 training digits into 50,000 to learn from and 10,000 to choose
// settings by ("validation"). Its costs are ½ Σ (a − y)² and the binary cross-entropy, its batches
// have ten digits, its "large" start is N(0, 1) and its "small" one N(0, 1) / √inputs.

let experiments = [
  Experiment(
    name: "784-30-10, squared, large", published: "95.42", remade: "95.22, 94.98, 95.26",
    hidden: [30], rate: 3),
  Experiment(
    name: "784-30-10, squared, small", remade: "95.73", hidden: [30], start: .small, rate: 3),
  Experiment(
    name: "784-100-10, squared, large", published: "96.59", remade: "76.01 (stranded outputs)",
    hidden: [100], rate: 3),
  Experiment(
    name: "784-100-10, squared, small", remade: "97.86", hidden: [100], start: .small, rate: 3),
  Experiment(name: "784-10, squared, large", remade: "74.85, 75.42", hidden: [], rate: 3),
  Experiment(
    name: "784-10, squared, small", remade: "91.77", hidden: [], start: .small, rate: 3),
  Experiment(
    name: "784-30-10, CE, large", published: "95.49", remade: "95.13, 95.24",
    hidden: [30], cost: .binaryCrossEntropy, rate: 0.5),
  Experiment(
    name: "784-100-10, CE, large", published: "96.82", remade: "96.88",
    hidden: [100], cost: .binaryCrossEntropy, rate: 0.5),
  Experiment(
    name: "784-100-10, CE, λ = 5", published: "97.92 (val.)", remade: "97.63",
    hidden: [100], cost: .binaryCrossEntropy, rate: 0.5, lambda: 5),
  Experiment(
    name: "784-100-10, CE, λ = 5, 60 epochs", published: "98.04 (val.)",
    hidden: [100], cost: .binaryCrossEntropy, rate: 0.1, epochs: 60, lambda: 5),
  Experiment(
    name: "784-30-10, CE, 1,000 digits", published: "82.27", hidden: [30],
    cost: .binaryCrossEntropy, rate: 0.5, epochs: 400, train: 1000),
  Experiment(
    name: "784-30-10, CE, 1,000 digits, λ = 0.1", published: "87.10", hidden: [30],
    cost: .binaryCrossEntropy, rate: 0.5, epochs: 400, lambda: 0.1, train: 1000),
  Experiment(
    name: "784-16-16-10, squared, large", published: "93.63", remade: "93.66, 94.18, 93.54",
    hidden: [16, 16], rate: 3),
  Experiment(
    name: "784-16-16-10, squared, small", remade: "94.51, 94.46", hidden: [16, 16], start: .small,
    rate: 3),
  Experiment(
    name: "784-16-16-10, softmax: chapter 7", hidden: [16, 16], cost: .categoricalCrossEntropy,
    start: .small, rate: 0.05, epochs: 20, train: 60_000),
]
