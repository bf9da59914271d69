// Chapter 5's two networks step by step: every number is the one that the lecture prints.

import Foundation
import Tensor
import Testing

@Suite(.runsPrograms, .asItCame) struct StepperTests {
  /// What a run of chapter 5 prints, and the two figures on its web page.
  private struct Lecture {
    let page: String
    let tables: [PrintedTable]
    let derivations: [PrintedDerivation]
    let steppers: [PrintedStepper]

    init(_ options: [String]) async throws {
      let chapter = try #require(Chapter.all.first { $0.number == 5 })
      let run = try await chapter.run(["--format", "markdown"] + options)
      try #require(run.status == 0, "\(options): \(run.complaint)")
      page = run.output
      tables = PrintedTable.all(in: page)
      derivations = PrintedDerivation.all(in: page) { _ in 9 }
      steppers = PrintedStepper.all(
        in: try await chapter.run(["--format", "html"] + options).output)
    }

    /// The numbers in the rows of the table that begins with a heading.
    func rows(_ heading: String, _ second: String, from column: Int = 1) throws -> [[Double]] {
      let table = try #require(tables.first { $0.headings.prefix(2) == [heading, second] })
      return table.numbers(from: column)
    }

    /// The numbers of the first line that begins with some words.
    func line(_ words: String) throws -> [Double] {
      let line = try #require(page.split(separator: "\n").first { $0.hasPrefix(words) }, "\(words)")
      return PrintedStepper.numbers(String(line.dropFirst(words.count)))
    }

    /// What a derivation comes to, the numbers that it multiplies, and what nudging gives.
    func derivation(_ name: String) throws -> (result: Double, factors: [Double], nudged: Double) {
      let found = try #require(derivations.first { $0.name == name }, "\(name)")
      let lines = found.lines.map(PrintedStepper.numbers)
      let factors = try #require(lines.first { $0.count > 1 })
      let proof = try #require(found.lines.first { $0.contains("nudging") })
      return (
        try #require(PrintedStepper.numbers(found.result).first), factors,
        try #require(PrintedStepper.numbers(proof).first)
      )
    }

    /// The numbers in a list of the code, as in `let inputs = [0.05, 0.10]`.
    func list(_ name: String) throws -> [Double] {
      let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("let \(name) = [") })
      let inside = line.split { $0 == "[" || $0 == "]" }[1]
      return PrintedStepper.numbers(String(inside))
    }
  }

  /// The sentences say these numbers, and the picture and its text have them from that moment on.
  private func expect(
    _ stepper: PrintedStepper, says wanted: [[Double]], knows known: [String: Double],
    notes: Int,
    _ options: [String]
  ) {
    #expect(stepper.sentences.count == wanted.count)
    for (sentence, numbers) in zip(stepper.sentences, wanted) {
      #expect(PrintedStepper.numbers(sentence) == numbers, "\(options): \(sentence)")
    }
    #expect(stepper.notes.count == notes)
    for (text, moment) in stepper.notes {
      // A sentence ends in what it has found; z comes before its a, a slope before its nudge.
      let isBeforeLast = text.hasPrefix("z") || text.hasPrefix("slope")
      let name = text.split(separator: " ")[0]
      let number =
        moment.map { wanted[$0].suffix(isBeforeLast ? 2 : 1).first } ?? known[String(name)]
      #expect(PrintedStepper.numbers(text).last == number, "\(options): \(text)")
      #expect(stepper.characters.contains(text), "\(options): \(text) in characters")
    }
  }

  private func expectChain(_ options: [String]) async throws {
    let lecture = try await Lecture(options)
    let neurons = try lecture.rows("neuron", "w")  // w, b, z, a, σ′
    let (w, b) = (neurons.map { $0[0] }, neurons.map { $0[1] })
    let (z, slopeOfSigmoid) = (neurons.map { $0[2] }, neurons.map { $0[4] })
    let dw1 = try lecture.derivation("∂C/∂w¹")
    let a = [dw1.factors[0]] + neurons.map { $0[3] }
    let told = try lecture.line("a³ =")  // a³, y, C
    let levers = try lecture.rows("lever", "rule", from: 2)
    let asked = try lecture.rows("question", "rule", from: 2)
    let (d1, d2) = (
      try lecture.derivation("∂C/∂z¹ = δ¹"), try lecture.derivation("∂C/∂z² = δ²")
    )
    let deltas = [d1.result, d2.result, levers[0][0]]
    let slopes = try lecture.rows("w¹", "b¹", from: 0)[0]
    let nudged = [
      dw1.nudged, d1.nudged, try lecture.derivation("∂C/∂w²").nudged, d2.nudged,
      try lecture.derivation("∂C/∂w³").nudged, levers[0][1],
    ]

    let opening: [Double] = [a[0], told[1]]
    let forward = (0..<3).map { i -> [Double] in [w[i], a[i], b[i], z[i], a[i + 1]] }
    let back: [[Double]] = [
      [slopeOfSigmoid[2], asked[2][0], deltas[2]],
      [w[2], slopeOfSigmoid[1], deltas[2], deltas[1]],
      [w[1], slopeOfSigmoid[0], deltas[1], deltas[0]],
    ]
    var proofs: [[Double]] = []
    for k in 0..<3 {
      proofs.append([a[k], deltas[k], slopes[2 * k], nudged[2 * k]])
      proofs.append([slopes[2 * k + 1], nudged[2 * k + 1]])
    }
    try #require(lecture.steppers.count == 2)
    expect(
      lecture.steppers[0], says: Array([[opening], forward, [[told[2]]], back, proofs].joined()),
      knows: [
        "a⁰": a[0], "y": told[1], "w¹": w[0], "w²": w[1], "w³": w[2], "b¹": b[0], "b²": b[1],
        "b³": b[2],
      ], notes: 3 * 5 + 3 * 3 + 2, options)
    let layers = lecture.steppers[0].wires.map { wires in
      wires.map { wire in (0...3).filter { wire.contains("a" + ["⁰", "¹", "²", "³"][$0]) } }
    }
    #expect(
      layers == [
        [], [[0, 1]], [[1, 2]], [[2, 3]], [], [], [[2, 3]], [[1, 2]],
        [[0, 1]], [], [[1, 2]], [], [[2, 3]], [],
      ])
  }

  @Test func theChainSaysWhatTheLecturePrints() async throws { try await expectChain([]) }

  /// Settings drawn from all that the knobs allow; neurons that are saturated among them.
  @Test func theChainFollowsTheKnobs() async throws {
    var random = Generator(seed: 5)
    func drawn(_ low: Float, _ high: Float) -> String {
      "\(low + (high - low) * Float(random.uniform()))"
    }
    for _ in 0..<30 {
      let reach: Float = random.uniform() < 0.5 ? 2 : 10
      let options = ["w1", "b1", "w2", "b2", "w3", "b3", "input"].flatMap {
        ["--\($0)", drawn(-reach, reach)]
      }
      try await expectChain(options + ["--target", drawn(0, 1)])
    }
  }

  @Test func theSmallNetworkSaysWhatTheLecturePrints() async throws {
    let lecture = try await Lecture([])
    let (x, y) = (try lecture.list("inputs"), try lecture.list("targets"))
    let (b, w) = (try lecture.list("biases"), try lecture.list("w"))
    let neurons = try lecture.rows("neuron", "z")  // z, a of h₁, h₂, o₁, o₂
    let sent = x + neurons.map { $0[1] }
    let deltas = try [
      lecture.line("δ of h₁ =")[0], lecture.line("δ of h₂ =")[0],
      lecture.derivation("δ of o₁").result, lecture.line("δ of o₂ =")[0],
    ]
    let wishes = try [lecture.derivation("∂C/∂h₁").result, lecture.line("∂C/∂h₂ =")[0]]
    let eight = try lecture.rows("weight", "value")  // value, slope, by nudging, after

    let forward = (0..<4).map { j -> [Double] in
      let from = j < 2 ? 0 : 2
      return [
        w[2 * j], sent[from], w[2 * j + 1], sent[from + 1], b[j / 2], neurons[j][0], neurons[j][1],
      ]
    }
    var sums: [[Double]] = []
    for k in 0..<2 {
      sums.append([w[4 + k], deltas[2], w[6 + k], deltas[3], wishes[k]])
      sums.append([deltas[k]])
    }
    var proofs: [[Double]] = []
    for i in 0..<8 {
      let sender = i % 2 + (i < 4 ? 0 : 2)
      proofs.append([sent[sender], deltas[i / 2], eight[i][1], eight[i][2]])
    }
    let cost = try lecture.line("cost:")
    try #require(lecture.steppers.count == 2)
    let stepper = lecture.steppers[1]
    let weights = ["w₁", "w₂", "w₃", "w₄", "w₅", "w₆", "w₇", "w₈"]
    let given = zip(["x₁", "x₂"] + weights, x + eight.map { $0[0] })
    let known = Dictionary(uniqueKeysWithValues: given.map { ($0, $1) })
    expect(
      stepper,
      says: Array([[y], forward, [cost, [deltas[2]], [deltas[3]]], sums, proofs].joined()),
      knows: known, notes: 2 + 4 * 3 + 8 * 3, [])

    // A sum over paths lights both, from the hidden neuron to either output.
    let places = stepper.sentences.indices.filter { stepper.sentences[$0].hasPrefix("Two paths") }
    #expect(places == [8, 10])
    #expect(Set(stepper.wires[8]) == [["h₁", "o₁"], ["h₁", "o₂"]])
    #expect(Set(stepper.wires[10]) == [["h₂", "o₁"], ["h₂", "o₂"]])
    #expect(Set(stepper.wires[2]) == [["x₁", "h₂"], ["x₂", "h₂"]])
    let lit = stepper.wires.map(\.count)
    #expect(lit == [0, 2, 2, 2, 2, 0, 0, 0, 2, 0, 2, 0] + Array(repeating: 1, count: 8))
  }
}
