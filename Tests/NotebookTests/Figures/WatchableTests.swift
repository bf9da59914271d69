// Figures that can be watched: their moments, and what each shows.

import Tensor
import Testing

@testable import Notebook

@Suite struct WatchableTests {
  private func plot(_ path: [Double]) -> Plot {
    var plot = Plot(
      "A walk", x: "w", y: "cost", from: -4, to: 4, caption: "Not while it is watched.")
    plot.add("w²") { $0 * $0 }
    plot.add("descent", path: path) { $0 * $0 }
    return plot
  }

  private var map: Map {
    var map = Map("Above", of: { $0[0] * $0[0] + $0[1] * $0[1] }, x: -2...2, y: -2...2)
    map.add("descent", path: [Tensor([2, 1]), Tensor([1, 0.5]), Tensor([0, 0])])
    return map
  }

  @Test func everyStepThatIsDrawnIsAMoment() {
    #expect(plot([3, 2, 1]).moments == [0, 1, 2])
    #expect(plot([3, .nan]).moments == [0])
    #expect(map.moments == [0, 1, 2])
    #expect(Surface("Side", of: map).moments == [0, 1, 2])
    let long = plot((0...1000).map { $0 % 2 == 0 ? 3 : -3 }).moments
    #expect(long.count <= 60 && long.first == 0)
    #expect(Plot("None", x: "", y: "", from: 0, to: 1).moments == [])
  }

  @Test func aMomentShowsTheWalkSoFarAndSaysWhereItIs() {
    for (figure, place) in [
      (plot([3, 2, 1]) as any Watchable, "2"), (map, "(1, 0.5)"),
      (Surface("S", of: map), "(1, 0.5)"),
    ] {
      let still = figure.still(at: 1, on: Paper())
      #expect(still.last == "  step 1: descent at \(place)")
      #expect(still.dropLast().joined().contains("●"))
      #expect(!still.joined().contains("Not while"))
    }
  }

  @Test func aWalkThatIsOverWaitsForTheOthers() {
    var two = plot([3, 2, 1])
    two.add("short", path: [-3, -1]) { $0 * $0 }
    let status = two.still(at: 2, on: Paper()).last
    #expect(status == "  step 2: descent at 1, short at −1")
  }

  @Test(arguments: [24, 40, 80]) func aStillIsNotWiderThanThePaper(_ width: Int) {
    for figure in [plot([3, 2, 1]), map, Surface("Side", of: map)] as [any Watchable] {
      for paper in [Paper(width: width, hasColour: true), Paper(width: width, hasUnicode: false)] {
        #expect(figure.still(at: 1, on: paper).allSatisfy { visibleWidth($0) <= width })
      }
    }
  }

  @Test func aStillFitsAWindowOfTwentyFourLines() {
    for figure in [plot([3, 2, 1]), map, Surface("Side", of: map)] as [any Watchable] {
      #expect(figure.still(at: 0, on: Paper(width: 76)).count <= 22)
    }
  }
}
