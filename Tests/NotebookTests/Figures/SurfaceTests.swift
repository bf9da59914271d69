// Surfaces: what is near, what is high, and which side is seen.

import Tensor
import Testing

@testable import Notebook

@Suite struct SurfaceTests {
  private func bowl(_ p: Tensor) -> Float { p[0] * p[0] + 3 * p[1] * p[1] }

  private var surface: Surface {
    Surface("Side", of: Map("Above", of: bowl, x: -3...3, y: -2...2))
  }

  @Test func tilesComeFromFarToNear() {
    let tiles = surface.tiles(columns: 9, rows: 7)
    #expect(tiles.count == 63)
    let distances = tiles.map(\.distance)
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func aBowlShowsItsUndersideInFrontAndAPlaneNowhere() {
    let undersides = surface.tiles(columns: 12, rows: 12).filter(\.isUnderside)
    #expect(undersides.count > 20 && undersides.allSatisfy { $0.distance < 0.1 })
    let plane = Surface("Plane", of: Map("Above", of: { $0[0] }, x: 0...1, y: 0...1))
    #expect(plane.tiles(columns: 5, rows: 5).allSatisfy { !$0.isUnderside })
  }

  @Test func levelGroundIsThreeQuartersBright() {
    let level = Surface("Level", of: Map("Above", of: { _ in 1 }, x: 0...1, y: 0...1))
    #expect(level.tiles(columns: 2, rows: 2).allSatisfy { $0.light == 0.75 })
  }

  @Test func everythingFitsOnTheSheet() {
    let bounds = surface.bounds
    let slack = 1e-9
    for tile in surface.tiles(columns: 20, rows: 20) {
      for corner in tile.corners {
        let place = bounds.place(corner)
        #expect(place.x > -slack && place.x < 1 + slack && place.y > -slack && place.y < 1 + slack)
      }
    }
  }

  @Test func higherIsHigherOnTheSheet() {
    #expect(surface.project((0.3, 0.4), 0.5).y > surface.project((0.3, 0.4), 0.2).y)
    #expect(surface.level(at: (0.5, 0.5)) < 0.01)
    #expect((surface.level(at: (1, 1)) - 1).magnitude < 1e-6)
  }

  /// A character is twice as high as wide; a drawing fills its rows.
  @Test(arguments: [24, 30, 36, 200]) func whatIsHighIsDrawnHigh(_ width: Int) {
    let lines = surface.scene(on: Paper(width: width))
    let drawn = lines.indices.filter { row in
      lines[row].unicodeScalars.contains { (0x2801...0x28ff).contains($0.value) }
    }
    let rows = (drawn.last ?? 0) - (drawn.first ?? 0) + 1
    let wanted = min(Double(min(width, 64)) * surface.bounds.shape / 2, 17)
    #expect((Double(rows) - wanted).magnitude <= 1, "\(lines.joined(separator: "\n"))")
  }
}
