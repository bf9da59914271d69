// Every surface of chapter 4 against nudging, and its gradient against a crowd of directions.

import Tensor
import Testing

@testable import chapter4

@MainActor @Suite struct GradientTests {
  /// How steep a surface is at a point in a direction, by nudging.
  ///
  /// Four nudges are weighted so that powers up to the fourth come out exactly. Then the nudges can
  /// be large, and a tensor's 32 bits are enough.
  private func slope(of land: Land, at p: Tensor, along d: Tensor) -> Float {
    let h: Float = 0.05
    let near = land.cost(p + h * d) - land.cost(p - h * d)
    let far = land.cost(p + 2 * h * d) - land.cost(p - 2 * h * d)
    return (8 * near - far) / (12 * h)
  }

  private func tolerance(_ land: Land, _ p: Tensor) -> Float {
    // A cost is rounded to one part in 2²⁴ of itself.
    1e-3 + 2e-5 * land.cost(p).magnitude
  }

  /// A grid over a surface's own map, and points anywhere on it.
  private func places(on land: Land, random count: Int) -> [Tensor] {
    func place(_ s: Double, _ t: Double) -> Tensor {
      let x = land.x.lowerBound + s * (land.x.upperBound - land.x.lowerBound)
      let y = land.y.lowerBound + t * (land.y.upperBound - land.y.lowerBound)
      return Tensor([Float(x), Float(y)])
    }
    var places: [Tensor] = []
    for i in 0...8 {
      for j in 0...8 { places.append(place(Double(i) / 8, Double(j) / 8)) }
    }
    var random = Generator(seed: 4)
    for _ in 0..<count { places.append(place(random.uniform(), random.uniform())) }
    return places
  }

  @Test func everySurfaceHasTheGradientThatIsWritten() {
    #expect(lands.map(\.name) == ["bowl", "ravine", "saddle", "valleys", "uneven", "exam"])
    for land in lands {
      for p in places(on: land, random: 100) {
        let gradient = land.gradient(at: p)
        for (axis, direction) in [Tensor([1, 0]), Tensor([0, 1])].enumerated() {
          let nudged = slope(of: land, at: p, along: direction)
          #expect(
            (nudged - gradient[axis]).magnitude <= tolerance(land, p),
            "\(land.name) at \(point(p)), axis \(axis): rule \(gradient[axis]), nudged \(nudged)")
        }
      }
    }
  }

  @Test func noDirectionIsSteeperThanTheGradients() {
    var random = Generator(seed: 5)
    for land in lands {
      for p in places(on: land, random: 8) {
        let gradient = land.gradient(at: p)
        let size = length(of: gradient)
        if size == 0 { continue }  // level ground has no steepest direction
        let best = slope(of: land, at: p, along: gradient / size)
        let back = slope(of: land, at: p, along: -1 * gradient / size)
        #expect((best - size).magnitude <= tolerance(land, p), "\(land.name) at \(point(p))")
        #expect((back + size).magnitude <= tolerance(land, p), "\(land.name) at \(point(p))")
        for _ in 0..<96 {
          let arrow = random.normal(shape: [2])
          let other = slope(of: land, at: p, along: arrow / length(of: arrow))
          #expect(
            other <= best + tolerance(land, p),
            "\(land.name) at \(point(p)): \(point(arrow)) is steeper")
        }
      }
    }
  }

  @Test func theCompassGoesRoundInSixteenEqualTurns() {
    #expect(winds.count == 16 && Set(winds.map(\.name)).count == 16)
    for (wind, next) in zip(winds, winds.dropFirst() + winds.prefix(1)) {
      #expect((length(of: wind.direction) - 1).magnitude < 1e-6)
      // The cosine of a sixteenth of a turn, and a turn to the left.
      #expect(((wind.direction * next.direction).sum() - 0.92387953).magnitude < 1e-6)
      let cross =
        wind.direction[0] * next.direction[1] - wind.direction[1] * next.direction[0]
      #expect(cross > 0)
    }
  }

  @Test func aMapReachesToTheStartButDoesNotFollowAWalkThatRunsAway() {
    let own = -3.0...3.0
    #expect(stretch(own, axis: 0, of: [Tensor([2, 1]), Tensor([1, 0])]) == own)
    let far = stretch(own, axis: 1, of: [Tensor([0, 1e30]), Tensor([0, -1e29])])
    #expect(far.upperBound > 1e30 && far.upperBound.isFinite && far.lowerBound < -1e29)
    let lost = [Tensor([2, 1]), Tensor([-1e20, 0]), Tensor([.infinity, 0]), Tensor([.nan, 0])]
    #expect(stretch(own, axis: 0, of: lost) == own)
  }
}
