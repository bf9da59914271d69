// Networks drawn as layers of circles.

import Testing

@testable import Notebook

@Suite struct DiagramTests {
  private func small() -> Diagram {
    var diagram = Diagram("Two, two, one", caption: "Every neuron meets every other.")
    diagram.add("input", 2, labels: ["x₁", "x₂"])
    diagram.add("hidden", 2)
    diagram.add("output", 1, labels: ["z"])
    return diagram
  }

  @Test func circlesStandInColumns() {
    #expect(
      small().text(on: Paper()).joined(separator: "\n") == """
        Two, two, one

        input     hidden     output
          2         2          1

        (x₁)       ( )
              ──→        ──→  (z)
        (x₂)       ( )

        Every neuron meets every other.
        """)
  }

  @Test func aTallLayerShowsItsEnds() {
    var diagram = Diagram("Digits")
    diagram.add("pixels", 784)
    diagram.add("answers", 7)
    let lines = diagram.text(on: Paper())
    #expect(
      lines.joined(separator: "\n") == """
        Digits

        pixels     answers
         784          7

         ( )         ( )

         ( )         ( )

         ( )         ( )

          ⋮    ──→   ( )

         ( )         ( )

         ( )         ( )

         ( )         ( )
        """)
  }

  @Test func asciiIsEnough() {
    let lines = small().text(on: Paper(hasUnicode: false))
    #expect(lines.joined().allSatisfy { $0.isASCII && $0 != "?" })
  }

  @Test func everyNeuronIsJoinedToEveryOneOfTheNextLayer() throws {
    let svg = try #require(small().svg)
    #expect(fault(inXML: svg) == nil)
    #expect(svg.ranges(of: "class=\"wire\"").count == 2 * 2 + 2 * 1)
    #expect(svg.ranges(of: "<circle").count == 5)
    #expect(svg.contains(">x₁<"))
  }

  @Test func aTallLayerIsShortenedInTheSVGToo() throws {
    var diagram = Diagram("Digits & more")
    diagram.add("pixels", 784)
    diagram.add("answers", 10)
    diagram.add("tall", 20)
    let svg = try #require(diagram.svg)
    #expect(fault(inXML: svg) == nil)
    #expect(svg.ranges(of: "<circle").count == 10 + 10 + 10)
    #expect(svg.ranges(of: "class=\"wire\"").count == 10 * 10 + 10 * 10)
    #expect(svg.contains("⋮"))
  }

  @Test func aDiagramWithoutLayersIsHarmless() throws {
    #expect(Diagram("Empty").text(on: Paper()).first == "Empty")
    #expect(fault(inXML: try #require(Diagram("Empty").svg)) == nil)
  }
}
