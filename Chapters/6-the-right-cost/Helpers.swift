// Words, tables and second ways that the lecture needs, and that are not the lecture.

import Network
import Notebook
import Tensor

/// A small number, written low: 5 is ₅.
func lowered(_ number: Int) -> String {
  ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"][number]
}

/// The slope of a function of a list when one number of the list moves, by nudging to both sides.
func slope(of f: ([Double]) -> Double, at list: [Double], nudging i: Int) -> Double {
  let nudge = 0.0001
  var (more, less) = (list, list)
  more[i] += nudge
  less[i] -= nudge
  return (f(more) - f(less)) / (2 * nudge)
}

/// The nine numbers of a 2-2-1 network.
func weights(of network: Network) -> Table {
  var table = Table("neuron", "from the first", "from the second", "bias")
  for (layer, names) in zip(network.layers, [["h₁", "h₂"], ["a"]]) {
    for (j, name) in names.enumerated() {
      table.add(name, layer.w[j, 0], layer.w[j, 1], layer.b[j])
    }
  }
  return table
}

/// The name of the logic function that gives these answers in the cases 00, 01, 10 and 11, where
/// above ½ is yes.
func logic(_ answers: [Float]) -> String {
  let names = [
    "never", "AND", "the first and not the second", "the first", "the second and not the first",
    "the second", "XOR", "OR", "NOR", "the same", "not the second", "the first or not the second",
    "not the first", "the second or not the first", "NAND", "always",
  ]
  return names[answers.reduce(0) { 2 * $0 + ($1 > 0.5 ? 1 : 0) }]
}

/// The root of the sum of the squares of all slopes.
func length(of gradient: Gradient) -> Double {
  (gradient.w + gradient.b).reduce(0) { $0 + Double(($1 * $1).sum()) }.squareRoot()
}

/// The network with all weights and biases so many times as large.
func enlarged(_ network: Network, _ factor: Float) -> Network {
  let layers = network.layers.map {
    Layer(w: factor * $0.w, b: factor * $0.b, activation: $0.activation)
  }
  return Network(layers: layers, cost: network.cost)
}

/// Whether an epoch gets a map of its own: 1, 2, 5, 10, 20, 50, 100, and from there every hundredth,
/// or every thousandth.
func isWorthALook(_ epoch: Int) -> Bool {
  var unit = 1
  while epoch >= 10 * unit { unit *= 10 }
  return epoch % unit == 0 && (unit >= 100 || [0, 1, 2, 5].contains(epoch / unit))
}
