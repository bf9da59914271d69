// Figures of whatever numbers there are: drawn as text and as SVG, and nothing outside of the picture.

import Notebook
import Tensor
import TestSupport
import Testing

@testable import Notebook

/// Numbers as settings and formulas make them: everyday ones mostly, and what is worst.
struct AnyNumbers {
  private var random: Generator

  init(seed: UInt64) { random = Generator(seed: seed) }

  private static let worst = [
    Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e308, -1.7e308, 9.9e299,
    .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude / 4, 0, -0.0, 1e-30, 3.4e38, -3.4e38, 1e39, 1e16, 9e15, -1e12, 0x1p63,
    -0x1p63, 1, 0.5,
  ]

  mutating func number() -> Double {
    switch random.below(10) {
    case 0...5: 10 * random.uniform() - 5
    case 6...7: random.normal() * pow(10, random.below(40) - 20)
    default: AnyNumbers.worst[random.below(AnyNumbers.worst.count)]
    }
  }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  mutating func points(_ most: Int) -> [(Double, Double)] {
    (0..<random.below(most + 1)).map { _ in (number(), number()) }
  }

  /// The ends of an axis: numbers, the smaller first.
  mutating func ends() -> (Double, Double) {
    while true {
      let (a, b) = (number(), number())
      if !a.isNaN, !b.isNaN { return (min(a, b), max(a, b)) }
    }
  }

  mutating func tensor(_ shape: [Int]) -> Tensor {
    Tensor(shape: shape, values: (0..<shape.reduce(1, *)).map { _ in Float(number()) })
  }

  mutating func pair() -> Tensor { tensor([2]) }
}

@Suite struct AnyNumbersTests {
  private func expectDrawn(_ figure: any Showable, _ seed: Int, on papers: [Paper]) {
    for paper in papers { _ = figure.text(on: paper) }
    guard case .drawing(let draw) = figure.content else { return }
    let found = strays(in: draw().document)
    #expect(found.isEmpty, "seed \(seed): \(found.prefix(2))")
  }

  /// From the tier ci on there are more.
  private let times = Tier.now >= .ci ? 20 : 1

  private let papers = [
    Paper(), Paper(width: 60, hasColour: true), Paper(width: 40, hasUnicode: false),
  ]

  /// The lines that walks and curves are made of: what is left of them is within the frame.
  @Test func aLineStaysInItsFrame() {
    for seed in 0..<10_000 {
      var any = AnyNumbers(seed: UInt64(seed))
      let (across, up) = (any.ends(), any.ends())
      let frame = Frame(
        x: Axis(low: across.0, high: across.1), y: Axis(low: up.0, high: up.1))
      let (a, b) = ((any.number(), any.number()), (any.number(), any.number()))
      guard let (start, end) = frame.clipped(a, b) else { continue }
      #expect(frame.holds(start) && frame.holds(end), "seed \(seed): \(a) to \(b) in \(frame)")
      var canvas = Canvas(columns: 30, rows: 9, paper: Paper())
      canvas.line(frame.place(start), frame.place(end), .plain)
      canvas.line(a, b, .plain)
      canvas.cover([a, b, start, end], sign: "#")
    }
  }

  @Test func plotsOfAnyNumbersAreDrawn() {
    for seed in 0..<500 * times {
      var any = AnyNumbers(seed: UInt64(seed))
      let (low, high) = any.ends()
      var plot = Plot("any", x: "x", y: "y", from: low, to: high)
      if any.below(3) == 0 {
        let (bottom, top) = any.ends()
        plot = Plot("any", x: "x", y: "y", from: low, to: high, bottom: bottom, top: top)
      }
      let (scale, power) = (any.number(), any.below(9))
      let curve = { (x: Double) in scale * pow(x, power) }
      if any.below(2) == 0 { plot.add("curve", curve) }
      if any.below(2) == 0 { plot.add("line", line: any.points(9)) }
      if any.below(2) == 0 { plot.add("points", points: any.points(9)) }
      if any.below(2) == 0 {
        plot.add("tangent", tangentAt: any.number(), any.number(), slope: any.number())
      }
      if any.below(2) == 0 {
        plot.add("walk", path: (0..<any.below(40) + 1).map { _ in any.number() }, on: curve)
      }
      expectDrawn(plot, seed, on: [papers[seed % 3]])
    }
  }

  @Test func mapsOfAnyNumbersAreDrawn() {
    for seed in 0..<40 * times {
      var any = AnyNumbers(seed: UInt64(seed))
      let (across, up) = (any.ends(), any.ends())
      let (a, b, c) = (Float(any.number()), Float(any.number()), Float(any.number()))
      var map = Map(
        "any", of: { a * $0[0] * $0[0] + b * $0[1] * $0[1] + c }, x: across.0...across.1,
        y: up.0...up.1, equal: any.below(2) == 0)
      for walk in 0..<any.below(3) {
        map.add("\(walk)", path: (0..<any.below(30) + 1).map { _ in any.pair() })
      }
      if any.below(2) == 0 { map.add("arrow", arrowFrom: any.pair(), along: any.pair()) }
      expectDrawn(map, seed, on: [papers[seed % 3]])
      if seed % 2 == 0 { expectDrawn(Surface("any", of: map), seed, on: [papers[seed % 3]]) }
    }
  }

  @Test func decisionMapsOfAnyNumbersAreDrawn() {
    for seed in 0..<40 * times {
      var any = AnyNumbers(seed: UInt64(seed))
      let (across, up) = (any.ends(), any.ends())
      var map = DecisionMap("any", x: across.0...across.1, y: up.0...up.1)
      map.add("ones", wants: 1, points: any.points(20))
      map.add("noughts", wants: 0, points: any.points(20))
      for moment in 0..<any.below(4) {
        let (a, b, c) = (Float(any.number()), Float(any.number()), Float(any.number()))
        let isSmooth = any.below(2) == 0
        map.add("\(moment)") {
          let z = a * $0[0] + b * $0[1] + c
          return isSmooth ? 1 / (1 + exp(-z)) : z
        }
      }
      expectDrawn(map, seed, on: [papers[seed % 3]])
    }
  }

  @Test func picturesOfAnyNumbersAreDrawn() {
    for seed in 0..<200 * times {
      var any = AnyNumbers(seed: UInt64(seed))
      var picture = Picture("any")
      let shape = [any.below(12) + 1, any.below(12) + 1]
      picture.add("one", any.tensor(shape), signed: any.below(2) == 0)
      picture.add("two", any.tensor(shape), signed: any.below(2) == 0)
      for moment in 0..<any.below(3) {
        picture.add("\(moment)", frame: [any.tensor(shape), any.tensor(shape)])
      }
      expectDrawn(picture, seed, on: papers)
      for moment in picture.moments { _ = picture.still(at: moment, on: papers[seed % 3]) }
      let found = picture.film.map { strays(in: $0.document) } ?? []
      #expect(found.isEmpty, "seed \(seed): \(found.prefix(2))")
    }
  }

  @Test func wordsAndTablesOfAnyNumbersAreWritten() {
    for seed in 0..<1000 * times {
      var any = AnyNumbers(seed: UInt64(seed))
      var table = Table("a", "b", places: any.below(7))
      for _ in 0..<any.below(5) { table.add(any.number(), Float(any.number())) }
      expectDrawn(table, seed, on: [papers[seed % 3]])
      let tensor = any.tensor([any.below(14) + 1, any.below(12) + 1])
      expectDrawn(Line(items: ["W =", tensor, any.number()]), seed, on: [papers[seed % 3]])
      let path = (0..<any.below(9) + 1).map { _ in [any.number(), any.number()] }
      _ = story(of: path, costs: path.map { $0[0] }, slope: any.number())
      _ = stretch(-1...1, toShow: path.map { $0[1] }.filter { $0.magnitude <= 3.4e38 })
    }
  }
}
