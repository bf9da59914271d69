// Axes in characters: labels at the left, a ruler below.

import Testing

@testable import Notebook

@Suite struct AxesTests {
  @Test func aPointStandsInTheRowAndColumnOfItsTicks() throws {
    var plot = Plot("Points", x: "x", y: "y", from: -0.5, to: 2, bottom: -0.5, top: 2)
    for tick in [-0.5, 0, 0.5, 1, 1.5, 2] { plot.add("", points: [(tick, tick)]) }
    let lines = plot.text(on: Paper(hasUnicode: false))
    let marked = lines.filter { $0.contains { "ABCDEF".contains($0) } }
    #expect(marked.map { $0.contains("+") } == [true, true, true, true, true, true])
    let rule = Array(try #require(lines.first { $0.contains("+--") }))
    for line in marked {
      let column = try #require(Array(line).firstIndex { "ABCDEF".contains($0) })
      #expect(rule[column] == "+")
    }
  }

  @Test(arguments: [24, 32, 40, 46, 60]) func longNumbersBelowStayOnThePaper(_ width: Int) {
    var plot = Plot("Steps", x: "", y: "y", from: 0, to: 30_000)
    plot.add("f") { $0 }
    #expect(plot.text(on: Paper(width: width)).allSatisfy { $0.count <= width })
  }

  @Test func aPlaceOfTheFrameIsAPixelOfThePicture() {
    let frame = Frame(x: Axis(low: 0, high: 10), y: Axis(low: -1, high: 1))
    let area = PlotArea(frame: frame, left: 50, width: 200, height: 100)
    #expect(area.pixel(of: (0, -1)) == (50, area.top + 100))
    #expect(area.pixel(of: (10, 1)) == (250, area.top))
    #expect(area.pixel(at: (0.25, 0.5)) == (100, area.top + 50))
  }
}
