// Lines with fewer points: what goes, and that the line stays where it was.

import Testing

@testable import Notebook

@Suite struct ThinningTests {
  private func same(_ a: [(Double, Double)], _ b: [(Double, Double)]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy(==)
  }

  /// How far a point is from the nearest piece of a line.
  private func gap(_ point: (Double, Double), _ line: [(Double, Double)]) -> Double {
    zip(line, line.dropFirst()).map { a, b in
      let (dx, dy) = (b.0 - a.0, b.1 - a.1)
      let along = ((point.0 - a.0) * dx + (point.1 - a.1) * dy) / (dx * dx + dy * dy)
      let t = min(max(along, 0), 1)
      let (x, y) = (point.0 - a.0 - t * dx, point.1 - a.1 - t * dy)
      return (x * x + y * y).squareRoot()
    }.min() ?? .infinity
  }

  @Test func whatLiesOnAStraightLineGoesAndCornersStay() {
    let line = (0...10).map { (Double($0), Double(2 * $0)) }
    #expect(same(thinned(line, within: 0.1), [(0, 0), (10, 20)]))
    let corner = line + (1...10).map { (10 + Double($0), 20 - Double($0)) }
    #expect(same(thinned(corner, within: 0.1), [(0, 0), (10, 20), (20, 10)]))
    for short in [[], [(1.0, 2.0)], [(1, 2), (3, 4)]] as [[(Double, Double)]] {
      #expect(same(thinned(short, within: 1), short))
    }
  }

  @Test func aLoopStaysALoop() {
    let square = [(0.0, 0.0), (5, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
    #expect(same(thinned(square, within: 0.5), [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]))
  }

  @Test func noPointIsFurtherFromTheThinnedLine() {
    let curve = (0...200).map { step in
      let t = Double(step) / 100
      return (600 * t, 100 * t * t * t - 150 * t * t + 40 * t)
    }
    let few = thinned(curve, within: 0.7)
    #expect(few.count < 40 && curve.allSatisfy { gap($0, few) <= 0.7 })
  }
}
