// Networks that are worked through: what is known and lit at each moment, in characters and drawn.

import Testing

@testable import Notebook

@Suite struct StepperTests {
  /// Two inputs and two neurons, every one joined to every other, and two moments.
  private var square: Stepper {
    var square = Stepper("A square", caption: "Look at v.")
    square.add("p", "q")
    square.add("r", "s")
    square.join("p", to: "r", by: "t")
    square.join("q", to: "r", by: "u")
    square.join("p", to: "s", by: "v")
    square.join("q", to: "s", by: "w")
    square.note("p = 1", at: "p")
    for wire in ["t", "u", "v", "w"] { square.note("\(wire) = 2", at: wire) }
    square.step("p and q come in.", lighting: ["p", "q"], writing: "q = 3", at: "q")
    square.step(
      "r is the sum of two.", lighting: ["p", "q", "t", "u", "r"], writing: "r = 8", "twice 16",
      at: "r")
    square.step("v has a slope.", lighting: ["v"], writing: "slope −0.5", at: "v")
    return square
  }

  private var chain: Stepper {
    var chain = Stepper("A chain")
    chain.add("a")
    chain.add("b")
    chain.join("a", to: "b", by: "w")
    return chain
  }

  @Test func aNetworkWithoutNumbersIsItsCirclesAndWires() {
    #expect(
      chain.text(on: Paper(hasUnicode: false)) == ["A chain", "", " (a)****w***(b)"])
    #expect(chain.moments == [])
  }

  @Test func aMomentShowsWhatIsKnownAndWhereItIs() {
    let narrow = Paper(width: 34)
    #expect(
      square.still(at: 1, on: narrow) == [
        "A square", "", "> p = 1", "> q = 3", "> r = 8  twice 16", "> p→r  t = 2", "> q→r  u = 2",
        "  p→s  v = 2", "  q→s  w = 2", "", "r is the sum of two.",
      ])
    #expect(square.text(on: narrow).contains("  p→s  v = 2  slope −0.5"))
    #expect(square.text(on: narrow).allSatisfy { !$0.hasPrefix(">") })
    let lit = square.still(at: 1, on: Paper(width: 60)).filter { $0.contains("[") }
    #expect(lit.count == 2 && lit[0].contains("[p]") && lit[0].contains("[r]"))
    #expect(lit[1].contains("[q]") && lit[1].contains("(s)"))
  }

  @Test(arguments: [24, 36, 40, 76, 100]) func everyMomentIsAsHighAndNoneTooWide(_ width: Int) {
    for paper in [Paper(width: width, hasColour: true), Paper(width: width, hasUnicode: false)] {
      let stills = square.moments.map { square.still(at: $0, on: paper) }
      #expect(Set(stills.map(\.count)).count == 1)
      #expect(stills.joined().allSatisfy { visibleWidth($0) <= width })
      #expect(square.text(on: paper).allSatisfy { visibleWidth($0) <= width })
    }
    let plain = square.still(at: 1, on: Paper(width: width, hasUnicode: false)).joined()
    #expect(plain.allSatisfy { $0.isASCII && $0 != "?" })
  }

  @Test func theDrawingShowsTheEndAndLightsBothWiresAtTheirMoment() throws {
    guard case .drawing(let draw) = square.content else {
      Issue.record("it is no drawing")
      return
    }
    let svg = draw()
    #expect(fault(inXML: svg.document) == nil)
    #expect(svg.document.ranges(of: "class=\"wire\"").count == 4)
    #expect(!svg.document.contains("s1\"") && svg.document.contains(">slope −0.5<"))
    let groups = svg.inline.matches(
      of: #/<g class="out-of-step" data-at="(\d)" data-until="(\d)">((?s).*?)</g>/#)
    #expect(groups.map { $0.1 == $0.2 } == [true, true, true])
    let wires = groups.map { $0.3.ranges(of: "class=\"s1\"").count }
    let neurons = groups.map { $0.3.ranges(of: "class=\"node s1\"").count }
    #expect(wires == [0, 2, 1] && neurons == [2, 3, 0])
    #expect(svg.inline.contains(#/<text data-at="1"[^>]*>r = 8</#))
    #expect(svg.inline.contains(#/<text x[^>]*>q = 3</#), "from the start")
  }
}
