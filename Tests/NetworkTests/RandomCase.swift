// A random network with a random batch, for checks that must hold for any.

import Network
import Tensor

struct RandomCase: CustomStringConvertible {
  let network: Network
  let x: Tensor
  let y: Tensor

  /// How many examples were left out because they came within 1e-3 of the kink of a relu.
  let leftOut: Int

  var description: String {
    let activations = network.layers.map(\.activation.rawValue)
    return "\(network.sizes), \(activations), \(network.cost), batch \(x.shape[0])"
  }

  /// One to four layers, widths 1 to 40, any pair of activation and cost that fits, batch 1 to 17.
  init(using generator: inout Generator) {
    func pick<Choice>(_ choices: [Choice]) -> Choice { choices[generator.below(choices.count)] }
    let cost = pick(Cost.allCases)
    let output = pick(Activation.allCases.filter { cost.objection(to: $0) == nil })
    let hidden = pick(Activation.allCases.filter { $0 != .softmax })
    let sizes = (0...1 + generator.below(4)).map { _ in 1 + generator.below(40) }
    network = Network(
      sizes, hidden: hidden, output: output, cost: cost, start: .small, using: &generator)

    let batch = 1 + generator.below(17)
    let inputs = generator.normal(shape: [batch, sizes[0]])
    let width = sizes[sizes.count - 1]
    let wanted =
      cost == .categoricalCrossEntropy
      ? softmax(generator.normal(shape: [batch, width])) : generator.uniform(shape: [batch, width])

    let slow = SlowNetwork(network)
    let clear = (0..<batch).filter { i in
      let sums = slow.forward(inputs.row(i).values.map(Double.init)).z
      return zip(slow.layers, sums).allSatisfy { layer, z in
        layer.activation != .relu || z.allSatisfy { $0.magnitude > 1e-3 }
      }
    }
    x = inputs.rows(clear)
    y = wanted.rows(clear)
    leftOut = batch - clear.count
  }
}
