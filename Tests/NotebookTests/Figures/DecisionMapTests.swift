// Decision maps: what is shaded, how the classes are told apart, and which frames are shown.

import Foundation
import Tensor
import Testing

@testable import Notebook

@Suite struct DecisionMapTests {
  /// Says 1 right of a line.
  private func map(cuts: [Float]) -> DecisionMap {
    var map = DecisionMap("A cut", x: -1...1, y: -1...1, caption: "Right of it is 1.")
    map.add("right", wants: 1, points: [(0.9, 0.5), (7, 7)])
    map.add("left", wants: 0, points: [(-0.9, 0.5)])
    for cut in cuts { map.add("cut \(cut)") { p in sigmoid(Tensor([8 * (p[0] - cut)]))[0] } }
    return map
  }

  private func row(_ map: DecisionMap, _ row: Int, _ paper: Paper) -> [Character] {
    Array(map.text(on: paper)[row])
  }

  @Test func textIsDottedWhereItSaysOne() {
    let line = row(map(cuts: [0]), 3, Paper(width: 40, hasUnicode: false))
    #expect(line.first == "|")
    #expect(line[5] == " " && line[35] == "." && line[19...21].contains("*"))
    let text = map(cuts: [0]).text(on: Paper(width: 40)).joined(separator: "\n")
    #expect(text.contains("1 right") && text.contains("0 left") && text.contains("cut 0"))
    // One point of each class is on the map, the third is beyond its border.
    let panel = text.split(separator: "\n").filter { $0.hasPrefix("│") }.joined()
    #expect(panel.filter { $0 == "1" }.count == 1 && panel.filter { $0 == "0" }.count == 1)
  }

  @Test(arguments: [20, 40, 60, 100]) func noLineIsWiderThanThePaper(_ width: Int) {
    for paper in [Paper(width: width, hasColour: true), Paper(width: width, hasUnicode: false)] {
      let many = map(cuts: [-0.5, 0, 0.5])
      #expect(many.text(on: paper).allSatisfy { visibleWidth($0) <= width })
      #expect(many.still(at: 1, on: paper).allSatisfy { visibleWidth($0) <= width })
    }
  }

  @Test func ofManyFramesSixAreShownAndAllArePlayed() throws {
    let many = map(cuts: (0..<11).map { Float($0) / 10 - 0.5 })
    let svg = try #require(many.svg)
    #expect(svg.matches(of: #/>cut /#).count == 6)
    #expect(svg.contains(">cut -0.5<") && svg.contains(">cut 0.5<"))
    #expect(many.moments == Array(0..<11))
    let still = many.still(at: 10, on: Paper(width: 76))
    #expect(still.last == " cut 0.5" && still.count <= 22)
    #expect(Set(many.moments.map { many.still(at: $0, on: Paper()).count }).count == 1)
    let one = try #require(many.watched(at: 3).svg)
    #expect(one.matches(of: #/>cut /#).count == 1)
  }

  @Test func whatThePageLeavesOutIsInAFilm() throws {
    #expect(map(cuts: [0]).film == nil)
    #expect(map(cuts: (0..<6).map { Float($0) / 10 }).film == nil, "six stand beside each other")
    let many = try #require(map(cuts: (0..<7).map { Float($0) / 10 }).film).inline
    #expect(fault(inXML: many) == nil)
    for moment in 0..<7 {
      #expect(many.ranges(of: "data-at=\"\(moment)\" data-until=\"\(moment)\"").count == 1)
    }
    #expect(many.ranges(of: "class=\"edge\"").count == 7)
    // The examples and the legend, once.
    #expect(many.ranges(of: "class=\"dot s1\"").count == 2)
    #expect(many.ranges(of: "class=\"frame\"").count == 1)
    #expect(many.ranges(of: "should be").count == 2)
    #expect(many.contains("7 moments. cut 0.0: 2 of 2 on the right side. cut 0.6: 2 of 2"))
    var two = map(cuts: [0, 0.1])
    #expect(two.film == nil)
    two.add("between", onPage: false) { _ in 0 }
    #expect(two.film != nil, "one that is for motion only")
  }

  /// Between the crossings of its grid a map is not exact.
  @Test func theExamplesThemselvesAreCounted() {
    var narrow = DecisionMap("A peak", x: -1...1, y: -1...1)
    narrow.add("peak", wants: 1, points: [(0.03, 0.05)])
    narrow.add("peak", frame: { p in abs(p[0] - 0.03) < 0.01 ? 1 : 0 })
    #expect(narrow.status(at: 0) == "peak: 1 of 1 on the right side")
  }

  @Test func theDrawingIsWellFormedAndTellsTheClassesApart() throws {
    let svg = try #require(map(cuts: [0, 0.3]).svg)
    #expect(fault(inXML: svg) == nil)
    #expect(svg.contains("dot s1") && svg.contains("dot hole"))
    #expect(svg.contains("class=\"one\"") && svg.contains("class=\"none\""))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test func whatIsNotANumberIsNotShaded() throws {
    var lost = DecisionMap("Lost", x: 0...1, y: 0...1)
    lost.add("nowhere") { _ in .nan }
    let svg = try #require(lost.svg)
    #expect(!svg.contains("nan") && !svg.contains("class=\"one\""))
    #expect(lost.text(on: Paper(hasUnicode: false)).allSatisfy { !$0.contains("*") })
    #expect(DecisionMap("None", x: 0...1, y: 0...1).svg != nil)
  }
}
