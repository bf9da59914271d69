// Both networks step by step, from the numbers that the lecture has found; here they get sentences.

import Basics
import Notebook

extension Stepper {
  /// The chain of section 4, without numbers.
  static func chain() -> Stepper {
    var chain = Stepper("1-1-1-1: the smallest network that is deep")
    for L in 0...3 {
      chain.add("a\(raised(L))")
      if L > 0 {
        chain.join("a\(raised(L - 1))", to: "a\(raised(L))", by: "w\(raised(L))")
      }
    }
    return chain
  }

  /// The network of section 8, without numbers.
  static func small() -> Stepper {
    var small = Stepper("2-2-2: two ways from every hidden neuron to the cost")
    small.add("x₁", "x₂")
    small.add("h₁", "h₂")
    small.add("o₁", "o₂")
    for i in 0..<8 { small.join(sender(i), to: receiver(i), by: "w\(lowered(i + 1))") }
    return small
  }

  /// Forward and back through the chain: what is known of w, b, z, a and δ, the slopes in the order
  /// w¹, b¹, w² …, and the same by nudging.
  mutating func work(
    _ p: [Double], z: [Double], a: [Double], target y: Double, cost: Double, deltas: [Double],
    slopes: [Double], nudged: [Double]
  ) {
    func six(_ x: Double) -> String { decimal(x, places: 6) }
    func say(_ name: String, _ x: Double) -> String { "\(name) = \(six(x))" }
    let (w, b) = ((0..<3).map { p[2 * $0] }, (0..<3).map { p[2 * $0 + 1] })

    for L in 1...3 {
      note(say("w\(raised(L))", w[L - 1]), at: "w\(raised(L))")
      note(say("b\(raised(L))", b[L - 1]), at: "a\(raised(L))")
    }
    note("y = \(decimal(y))", at: "a³")
    step(
      "\(say("a⁰", a[0])) comes in, and y = \(decimal(y)) should come out.",
      lighting: ["a⁰", "a³"], writing: say("a⁰", a[0]), at: "a⁰")
    for L in 1...3 {
      let (l, before) = (raised(L), raised(L - 1))
      let z = say("z\(l)", z[L - 1])
      let sum = "w\(l) a\(before) + b\(l) = \(six(w[L - 1])) · \(six(a[L - 1])) + \(six(b[L - 1]))"
      step(
        "Forward. \(z.replacing(" = ", with: " = \(sum) = ")), and a\(l) = σ(z\(l)) = \(six(a[L])).",
        lighting: ["a\(before)", "w\(l)", "a\(l)"], writing: z, say("a\(l)", a[L]), at: "a\(l)")
    }
    step("The cost: C = (a³ − y)² = \(decimal(cost)).", lighting: ["a³"])

    let (last, own) = (six(2 * (a[3] - y)), (1...3).map { six(a[$0] * (1 - a[$0])) })
    step(
      "Back. δ³ = σ′(z³) · 2(a³ − y) = \(own[2]) · \(last) = \(six(deltas[2])).",
      lighting: ["a³"], writing: say("δ³", deltas[2]), at: "a³")
    for L in [2, 1] {
      let (l, ahead) = (raised(L), raised(L + 1))
      step(
        "Back. δ\(l) = w\(ahead) · σ′(z\(l)) · δ\(ahead) = \(six(w[L])) · \(own[L - 1]) · "
          + "\(six(deltas[L])) = \(six(deltas[L - 1])).",
        lighting: ["a\(l)", "w\(ahead)", "a\(ahead)"], writing: say("δ\(l)", deltas[L - 1]),
        at: "a\(l)")
    }

    for L in 1...3 {
      let (l, before, i) = (raised(L), raised(L - 1), 2 * L - 2)
      let product = "a\(before) · δ\(l) = \(six(a[L - 1])) · \(six(deltas[L - 1]))"
      prove(
        "w\(l)", at: "w\(l)", product, slopes[i], nudged[i], places: 6,
        lighting: ["a\(before)", "w\(l)", "a\(l)"], isNew: true)
      prove(
        "b\(l)", at: "a\(l)", "δ\(l)", slopes[i + 1], nudged[i + 1], places: 6,
        lighting: ["a\(l)"], isNew: false)
    }
  }

  /// Forward and back through the network 2-2-2; z and deltas of h₁, h₂, o₁, o₂; the slopes of the
  /// weights, and the same by nudging.
  mutating func work(
    _ paths: Paths, z: [Double], a: [Double], cost: Double, ofHidden: [Double], deltas: [Double],
    slopes: [Double], nudged: [Double]
  ) {
    func nine(_ x: Double) -> String { decimal(x, places: 9) }
    let neurons = ["h₁", "h₂", "o₁", "o₂"]
    let (x, y, w) = (paths.inputs, paths.targets, paths.w)
    let (sent, senders) = (x + a, ["x₁", "x₂"] + neurons)

    for i in 0..<8 { note("w\(lowered(i + 1)) = \(nine(w[i]))", at: "w\(lowered(i + 1))") }
    for i in 0..<2 { note("\(senders[i]) = \(nine(x[i]))", at: senders[i]) }
    step(
      "x₁ and x₂ come in; y₁ = \(nine(y[0])) and y₂ = \(nine(y[1])) should come out.",
      lighting: ["x₁", "x₂"])
    for j in 0..<4 {
      let (name, first, layer) = (neurons[j], 2 * j, j / 2)
      let wires = [first, first + 1]
      let symbols = wires.enumerated().map { k, i in
        "w\(lowered(i + 1)) \(senders[2 * layer + k])"
      }
      let numbers = wires.enumerated().map { k, i in "\(nine(w[i])) · \(nine(sent[2 * layer + k]))"
      }
      let bias = nine(paths.biases[layer])
      step(
        "Forward. z = \(symbols.joined(separator: " + ")) + b = "
          + "\(numbers.joined(separator: " + ")) + \(bias) = \(nine(z[j])), and \(name) = σ(z) = "
          + "\(nine(a[j])).",
        lighting: senders[2 * layer..<2 * layer + 2] + wires.map { "w\(lowered($0 + 1))" } + [name],
        writing: "z = \(nine(z[j]))", "\(name) = \(nine(a[j]))", at: name)
    }
    step(
      "The cost: C = ½(o₁ − y₁)² + ½(o₂ − y₂)² = \(nine(cost)).", lighting: ["o₁", "o₂"])

    for (j, rule) in [(2, "(o₁ − y₁) · o₁(1 − o₁)"), (3, "(o₂ − y₂) · o₂(1 − o₂)")] {
      step(
        "Back. δ of \(neurons[j]) = \(rule) = \(nine(deltas[j])).", lighting: [neurons[j]],
        writing: "δ = \(nine(deltas[j]))", at: neurons[j])
    }
    for k in 0..<2 {
      let (name, ways) = (neurons[k], [4 + k, 6 + k])
      let wires = ways.map { "w\(lowered($0 + 1))" }
      step(
        "Two paths, added: ∂C/∂\(name) = \(wires[0]) · δ of o₁ + \(wires[1]) · δ of o₂ = "
          + "\(nine(w[ways[0]])) · \(nine(deltas[2])) + \(nine(w[ways[1]])) · \(nine(deltas[3])) = "
          + "\(nine(ofHidden[k])).", lighting: [name] + wires + ["o₁", "o₂"])
      step(
        "δ of \(name) = ∂C/∂\(name) · \(name)(1 − \(name)) = \(nine(deltas[k])).",
        lighting: [name], writing: "δ = \(nine(deltas[k]))", at: name)
    }

    for i in 0..<8 {
      let (from, to, name) = (sender(i), receiver(i), "w\(lowered(i + 1))")
      let k = senders.firstIndex(of: from) ?? 0
      let product = "\(from) · δ of \(to) = \(nine(sent[k])) · \(nine(deltas[i / 2]))"
      prove(
        name, at: name, product, slopes[i], nudged[i], places: 8, lighting: [from, name, to],
        isNew: true)
    }
  }

  /// A slope by rule, and the nudge beside it; a bias has its slope already, in its neuron's delta.
  private mutating func prove(
    _ name: String, at place: String, _ rule: String, _ slope: Double, _ nudged: Double,
    places: Int, lighting lit: [String], isNew: Bool
  ) {
    let (value, other) = (decimal(slope, places: places), decimal(nudged, places: places))
    let proof = "\(other) \(agree(nudged, slope) ? "✓" : "✗")"
    let sentence = "∂C/∂\(name) = \(rule) = \(value). Nudging \(name) gives \(proof)"
    if isNew {
      step(
        sentence, lighting: lit, writing: "slope \(value)", "nudged \(proof)", at: place)
    } else {
      step(sentence, lighting: lit, writing: "nudged \(proof)", at: place)
    }
  }
}

/// Where the weight with this index comes from: from x₁ or x₂, or from h₁ or h₂.
private func sender(_ index: Int) -> String { (index < 4 ? "x" : "h") + lowered(index % 2 + 1) }

/// Where it leads to.
private func receiver(_ index: Int) -> String {
  (index < 4 ? "h" : "o") + lowered(index / 2 % 2 + 1)
}

/// A small number, written high: 3 is ³.
private func raised(_ number: Int) -> String { ["⁰", "¹", "²", "³"][number] }
