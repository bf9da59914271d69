import Network
import Tensor
import Testing

/// Backpropagation against a slow network in double precision, and that one against nudging.
@Suite struct GradientTests {
  @Test func theNetworkAgreesWithTheSlowOne() {
    var generator = Generator(seed: 4)
    var (examples, leftOut) = (0, 0)
    for _ in 0..<400 {
      let example = RandomCase(using: &generator)
      (examples, leftOut) = (examples + example.x.shape[0], leftOut + example.leftOut)
      if example.x.shape[0] == 0 { continue }
      let expected = SlowNetwork(example.network).gradient(x: rows(example.x), y: rows(example.y))
      let found = example.network.gradient(x: example.x, y: example.y)
      for check in GradientCheck.checks(expected: expected, found: found) {
        if let complaint = check.complaint(tolerance: 2e-6 + saturation(example)) {
          Issue.record("\(complaint); in \(example)")
        }
      }
    }
    #expect(examples > 3000, "\(leftOut) examples were too near the kink of a relu")
  }

  @Test func theCostAgreesWithTheSlowOne() {
    var generator = Generator(seed: 5)
    for _ in 0..<200 {
      let example = RandomCase(using: &generator)
      if example.x.shape[0] == 0 { continue }
      let expected = SlowNetwork(example.network).cost(x: rows(example.x), y: rows(example.y))
      let found = example.network.cost(x: example.x, y: example.y)
      #expect((expected - found).magnitude <= 1e-6 * (1 + expected), "\(example)")
    }
  }

  @Test func theSlowNetworkAgreesWithNudging() {
    var generator = Generator(seed: 6)
    var checked = 0
    for _ in 0..<200 {
      let example = RandomCase(using: &generator)
      if example.x.shape[0] == 0 { continue }
      let slow = SlowNetwork(example.network)
      let (x, y) = (rows(example.x), rows(example.y))
      let slopes = slow.gradient(x: x, y: y)
      for l in slow.layers.indices {
        // Three weights of each layer and a bias; all of them would take minutes.
        var weights = slopes.w[l]
        for _ in 0..<3 {
          let j = generator.below(weights.count)
          let k = generator.below(weights[j].count)
          weights[j][k] = nudge(slow, x, y) { $0.layers[l].w[j][k] += $1 }
        }
        var biases = slopes.b[l]
        let j = generator.below(biases.count)
        biases[j] = nudge(slow, x, y) { $0.layers[l].b[j] += $1 }
        let checks = [
          GradientCheck(layer: l + 1, name: "w", expected: slopes.w[l], found: weights),
          GradientCheck(layer: l + 1, name: "b", expected: [slopes.b[l]], found: [biases]),
        ]
        for check in checks {
          checked += 1
          if let complaint = check.complaint(tolerance: 1e-7) {
            Issue.record("\(complaint); in \(example)")
          }
        }
      }
    }
    #expect(checked > 800)
  }

  @Test func aFailedCheckSaysWhereAndHowMuch() throws {
    var generator = Generator(seed: 7)
    let network = Network([3, 4, 2], using: &generator)
    let (x, y) = (generator.normal(shape: [5, 3]), generator.uniform(shape: [5, 2]))
    var wrong = SlowNetwork(network).gradient(x: rows(x), y: rows(y))
    wrong.w[1][0][2] = 8
    let found = network.gradient(x: x, y: y)
    let complaints = GradientCheck.checks(expected: wrong, found: found)
      .compactMap { $0.complaint(tolerance: 1e-5) }
    let complaint = try #require(complaints.first)
    #expect(complaints.count == 1)
    #expect(complaint.hasPrefix("layer 2, w[0, 2]: expected 8.0, found "))
    #expect(complaint.contains("\(found.w[1][0, 2])".prefix(6)))
    #expect(complaint.contains("largest relative difference "))
  }

  @Test func aGradientThatIsNotANumberIsFound() {
    let check = GradientCheck(layer: 1, name: "w", expected: [[1, 2]], found: [[1, .nan]])
    #expect(check.complaint(tolerance: 1e-5) != nil)
  }

  /// What rounding does where a layer saturates: a is next to ±1, and 1 − a² keeps few digits.
  private func saturation(_ example: RandomCase) -> Double {
    let passes = example.network.forward(example.x)
    let steepest = zip(example.network.layers, passes).map { layer, pass in
      layer.activation == .softmax ? 1 : layer.activation.slope(pass.a).max()
    }
    return 1.2e-7 / Double(steepest.min() ?? 1)
  }

  /// The slope by nudging both ways, twice: (8 · near − far) / 6h is right up to the order of h⁴.
  private func nudge(
    _ network: SlowNetwork, _ x: [[Double]], _ y: [[Double]],
    change: (inout SlowNetwork, Double) -> Void
  ) -> Double {
    let h = 1e-4
    func difference(_ h: Double) -> Double {
      var (up, down) = (network, network)
      change(&up, h)
      change(&down, -h)
      return up.cost(x: x, y: y) - down.cost(x: x, y: y)
    }
    return (8 * difference(h) - difference(2 * h)) / (12 * h)
  }
}
