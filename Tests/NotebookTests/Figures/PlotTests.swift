// Plots, as text and as SVG.

import Testing

@testable import Notebook

@Suite struct PlotTests {
  private func line() -> Plot {
    var plot = Plot(
      "A line", x: "x", y: "y", from: 0, to: 4, bottom: 0, top: 4, caption: "It rises.")
    plot.add("y = x") { $0 }
    return plot
  }

  @Test func walksOnOneCurveHaveTheFirstLetters() {
    var plot = line()
    plot.add("left", path: [1, 2]) { $0 }
    plot.add("right", path: [3, 2]) { $0 }
    let text = plot.text(on: Paper(width: 40)).joined(separator: "\n")
    #expect(text.contains("A left: from 1"))
    #expect(text.contains("B right: from 3"))
    #expect(!text.contains("C right"))
  }

  @Test func aLineInASCII() {
    #expect(
      line().text(on: Paper(width: 24, hasUnicode: false)).joined(separator: "\n") == """
        A line
        y
        4 +                   **
          |                  **
          |                ***
        3 +               **
          |              **
          |            ***
          |           **
        2 +         ***
          |        **
          |       **
          |     ***
        1 +    **
          |  ***
          | **
        0 +**
          ++---------+---------+
           0         2         4
                               x
          ** y = x

        It rises.
        """)
  }

  @Test func aLineInBraille() {
    #expect(
      line().text(on: Paper(width: 24)).joined(separator: "\n") == """
        A line
        y
        4 ┤                   ⢀⠞
          │                  ⣰⠋
          │                ⢀⡜⠁
        3 ┤               ⣠⠎
          │              ⡴⠃
          │            ⢀⠞⠁
          │           ⡰⠋
        2 ┤         ⢀⡼⠁
          │        ⣠⠎
          │       ⡴⠃
          │     ⢀⠞⠁
        1 ┤    ⣰⠋
          │  ⢀⡼⠁
          │ ⣠⠎
        0 ┤⡴⠃
          └┬─────────┬─────────┬
           0         2         4
                               x
          ⠤⠤ y = x

        It rises.
        """)
  }

  @Test(arguments: [20, 24, 40, 60, 80, 200]) func nothingIsWiderThanThePaper(_ width: Int) {
    var plot = line()
    plot.add("a second curve, with a name that is long") { 4 - $0 }
    plot.add("points", points: [(1, 1), (2, 3)])
    for hasColour in [true, false] {
      let lines = plot.text(on: Paper(width: width, hasColour: hasColour))
      #expect(lines.allSatisfy { visibleWidth($0) <= width })
    }
  }

  @Test func coloursAndLettersTellCurvesApart() {
    var plot = line()
    plot.add("y = 4 − x") { 4 - $0 }
    let plain = plot.text(on: Paper())
    #expect(plain.contains("  A y = x") && plain.contains("  B y = 4 − x"))
    #expect(plain.dropLast(4).filter { $0.contains("B") }.count == 2)
    let coloured = plot.text(on: Paper(hasColour: true)).joined()
    #expect(coloured.contains("\u{1B}[34m") && coloured.contains("\u{1B}[31m"))
  }

  @Test func curvesAreCutAtTheEdges() throws {
    var plot = Plot("Steep", x: "x", y: "y", from: -1, to: 1, bottom: -1, top: 1)
    plot.add("10x", line: [(-1, -10), (1, 10)])
    let stretches = plot.frame.stretches(of: try #require(plot.series.first).points)
    #expect(stretches.count == 1)
    let (first, last) = (try #require(stretches[0].first), try #require(stretches[0].last))
    #expect((first.x + 0.1).magnitude < 1e-12 && (first.y + 1).magnitude < 1e-12)
    #expect((last.x - 0.1).magnitude < 1e-12 && (last.y - 1).magnitude < 1e-12)
  }

  @Test func aCurveThatLeavesAndReturnsIsTwoStretches() throws {
    var plot = Plot("Hill", x: "x", y: "y", from: 0, to: 4, bottom: 0, top: 1)
    plot.add("hill", line: [(0, 0), (1, 0.5), (2, 3), (3, 0.5), (4, 0)])
    let stretches = plot.frame.stretches(of: try #require(plot.series.first).points)
    #expect(stretches.map(\.count) == [3, 3])
  }

  @Test func aCurveThatLiesOutsideIsNotDrawn() throws {
    var plot = Plot("Above", x: "x", y: "y", from: 0, to: 4, bottom: 0, top: 1)
    plot.add("slope", line: [(0, 5), (4, 6)])
    plot.add("flat", line: [(0, 5), (4, 5)])
    plot.add("past the corner", line: [(-1, 0.5), (0.5, 2)])
    #expect(plot.series.allSatisfy { plot.frame.stretches(of: $0.points).isEmpty })
  }

  @Test func pointsOutsideAreLeftOut() throws {
    var plot = Plot("Points", x: "x", y: "y", from: 0, to: 1, bottom: 0, top: 1)
    plot.add("p", points: [(0.5, 0.5), (2, 0.5), (0.5, -1), (.nan, 0), (1, 1)])
    let points = try #require(plot.series.first).points
    #expect(points.filter(plot.frame.holds).count == 2)
  }

  @Test func withoutBoundsTheAxisHoldsTheCurves() {
    var plot = Plot("Parabola", x: "x", y: "y", from: -2, to: 2)
    plot.add("x²") { $0 * $0 }
    #expect(plot.frame.y.low < 0 && plot.frame.y.low > -0.5)
    #expect(plot.frame.y.high > 4 && plot.frame.y.high < 4.5)
  }

  @Test func oneBoundAloneCountsToo() {
    var plot = Plot("Parabola", x: "x", y: "y", from: -2, to: 2, bottom: -3)
    plot.add("x²") { $0 * $0 }
    #expect(plot.frame.y.low == -3)
    #expect(plot.frame.y.high > 4 && plot.frame.y.high < 4.5)
  }

  @Test func theSVGIsWellFormed() throws {
    var plot = Plot(
      "σ & \"friends\" <1>", x: "x", y: "y", from: 0, to: 4, caption: "It's **so**, see `a < b`.")
    plot.add("a < b") { $0 }
    plot.add("points & more", points: [(1, 1), (2, 2)])
    let svg = try #require(plot.svg)
    #expect(fault(inXML: svg) == nil)
    #expect(svg.contains("<path ") && svg.ranges(of: "class=\"f1\"").count == 2 + 1)
    #expect(svg.contains("<title>σ &amp; &quot;friends&quot; &lt;1&gt;</title>"))
    #expect(svg.contains("points &amp; more"))
  }

  /// What a walk that diverges has to show.
  @Test(arguments: [
    [0.0, .nan, 2], [.infinity, 1, -.infinity], [.nan, .nan], [], [1e308, -1e308, 0],
    [1e200, 1, 0], [5, 5, 5],
  ])
  func valuesThatAreNotFiniteAreHarmless(_ values: [Double]) throws {
    var plot = Plot("Diverged", x: "step", y: "cost", from: 0, to: 10)
    plot.add("cost", line: values.enumerated().map { (Double($0), $1) })
    plot.add("points", points: values.enumerated().map { (Double($0), $1) })
    plot.add("none") { _ in .nan }
    #expect(plot.text(on: Paper()).allSatisfy { $0.count <= 80 })
    let svg = try #require(plot.svg)
    #expect(fault(inXML: svg) == nil)
    #expect(!svg.contains("NaN") && !svg.contains("∞"))
  }

  @Test func anAxisWithoutLengthIsHarmless() throws {
    var plot = Plot("Flat", x: "x", y: "y", from: 0, to: 1, bottom: 2, top: 2)
    plot.add("f") { _ in 2 }
    plot.add("p", points: [(1, 2)])
    #expect(plot.text(on: Paper()).first == "Flat")
    #expect(fault(inXML: try #require(plot.svg)) == nil)
  }

  @Test func aPlotTurnedRoundStops() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Plot("Round", x: "x", y: "y", from: 1, to: -1)
    }
    let said = String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("the plot \"Round\" goes from 1.0 to -1.0; put the smaller first"))
  }
}
