// Maps, as text and as SVG; what holds for their surfaces too is tested here for both.

import Tensor
import Testing

@testable import Notebook

@Suite struct MapTests {
  private func bowl(_ p: Tensor) -> Float { p[0] * p[0] + 3 * p[1] * p[1] }

  private func map() -> Map {
    var map = Map(
      "A bowl", of: bowl, x: -3...3, y: -2...2, levels: [1, 7, 13], caption: "It is steep.")
    map.add("descent", path: [Tensor([2, 1]), Tensor([1.6, 0.4]), Tensor([1.28, 0.16])])
    return map
  }

  @Test func aMapInASCII() {
    #expect(
      map().text(on: Paper(width: 34, hasUnicode: false)).joined(separator: "\n") == """
        A bowl
        y
         2 +   ........         .......
           |.13.  ..................  ....
         1 +.  ....                .*0.  .
           |  ..       ........    1* ..
           | ..       ..      .. 2*    ..
         0 + ..       1.      ...      ..
           |  ..       ........       ..
        -1 +.  ....                ....  .
           |....  ..........7.......  ....
        -2 +   ........         .......
           +-----+---------+---------+----
                -2         0         2   x
          0 descent: from (2, 1) in 2
            steps to (1.28, 0.16)

        It is steep.
        """)
  }

  @Test(arguments: [20, 24, 40, 80, 200]) func nothingIsWiderThanThePaper(_ width: Int) {
    var many = map()
    many.add("a second walk with a long name", path: [Tensor([-2, 1]), Tensor([0, 0])])
    many.add("an arrow", arrowFrom: Tensor([2, 1]), along: Tensor([0.4, 0.6]))
    for paper in [
      Paper(width: width), Paper(width: width, hasColour: true),
      Paper(width: width, hasUnicode: false),
    ] {
      for lines in [many.text(on: paper), Surface("Side", of: many).text(on: paper)] {
        #expect(lines.allSatisfy { visibleWidth($0) <= width })
      }
    }
  }

  @Test func oneUnitIsAsLongToTheRightAsUpwards() throws {
    let svg = try #require(map().svg)
    let frame = try #require(
      svg.firstMatch(of: /width="([0-9.]+)" height="([0-9.]+)" class="frame"/))
    let (width, height) = (try #require(Double(frame.1)), try #require(Double(frame.2)))
    #expect((width / 6 - height / 4).magnitude < 0.1)
  }

  @Test func aGradientStandsAtARightAngleToItsLine() throws {
    let map = self.map()
    let loop = try #require(map.grid.outlines(below: 7).first)
    let area = PlotArea(frame: map.frame, width: 600, height: 600 * map.shape)
    let here = area.pixel(of: (2, 1))
    let places = loop.map(area.pixel(at:))
    let nearest = try #require(
      places.indices.min { Walk.distance(places[$0], here) < Walk.distance(places[$1], here) })
    let (before, after) = (
      places[(nearest + places.count - 3) % places.count], places[(nearest + 3) % places.count]
    )
    let along = (after.0 - before.0, after.1 - before.1)
    let tip = area.pixel(of: (2.4, 1.6))
    let gradient = (tip.0 - here.0, tip.1 - here.1)
    let product = along.0 * gradient.0 + along.1 * gradient.1
    let lengths = Walk.distance(before, after) * Walk.distance(here, tip)
    #expect((product / lengths).magnitude < 0.05)
    #expect(Walk.distance(places[nearest], here) < 10)
  }

  @Test func lettersTellSeveralWalksApart() throws {
    var two = map()
    two.add("another", path: [Tensor([-2, 1]), Tensor([-1, 0])])
    let lines = two.text(on: Paper())
    #expect(lines.contains("  A descent: from (2, 1) in 2 steps to (1.28, 0.16)"))
    #expect(lines.contains("  B another: from (−2, 1) in 1 step to (−1, 0)"))
    let svg = try #require(two.svg)
    #expect(svg.contains(">A</text>") && svg.contains(">B</text>"))
  }

  @Test func fiveWalksHaveFiveColoursAndFurtherOnesBeginAnew() {
    func colours(_ count: Int) -> Set<String> {
      var many = Map("A bowl", of: bowl, x: -3...3, y: -2...2, levels: [1, 7, 13])
      for walk in 0..<count {
        let x = Float(walk) * 0.8 - 2.5
        many.add("walk", path: [Tensor([x, 1.5]), Tensor([x, -1.5])])
      }
      let scene = many.scene(on: Paper(hasColour: true)).joined()
      return Set(scene.matches(of: /\[38;5;(\d+)/).map { String($0.1) })
    }
    let (one, five) = (colours(1), colours(5))
    #expect(five.isSuperset(of: one) && five.count == one.count + 4)
    #expect(colours(7) == five)
  }

  @Test func whatIsSmallIsNotNothing() {
    var small = map()
    small.add("small", path: [Tensor([20_000, 0.000123]), Tensor([0, -0.000000456])])
    let lines = small.text(on: Paper(width: 120))
    let legend = "  B small: from (20000, 0.0001) in 1 step to (0, −4.56e−7)"
    #expect(lines.contains { $0.hasPrefix(legend) })
  }

  @Test func theLevelsAreWrittenOnTheirLines() throws {
    let svg = try #require(map().svg)
    for level in ["1", "7", "13"] { #expect(svg.contains("halo\">\(level)</text>")) }
    let positions = map().labels([1, 7, 13], { ($0.x * 600, $0.y * 400) }, apart: 20)
    for label in positions {
      let (x, y) = (6 * label.place.x - 3, 4 * label.place.y - 2)
      #expect((x * x + 3 * y * y - label.level).magnitude < 0.05)
    }
  }

  @Test func theSVGIsWellFormed() throws {
    var full = map()
    full.add("arrow & <more>", arrowFrom: Tensor([2, 1]), along: Tensor([-9, 40]))
    for svg in [full.svg, Surface("Side & <top>", of: full).svg] {
      #expect(fault(inXML: try #require(svg)) == nil)
    }
  }

  /// What a surface that overflows has to show.
  @Test func heightsThatAreNotFiniteAreHarmless() throws {
    let heights: [(Tensor) -> Float] = [
      { _ in .nan }, { _ in .infinity }, { _ in 0 }, { $0[0] < 0 ? .nan : $0[1] },
      { _ in -.infinity }, { $0[0] < 0 ? .infinity : 1e38 },
    ]
    for height in heights {
      var map = Map("Torn", of: height, x: -1e30...1e30, y: -1...1)
      map.add(
        "lost",
        path: [
          Tensor([0, 0]), Tensor([.infinity, 0]), Tensor([.nan, 0]), Tensor([3e38, -3e38]),
        ])
      let surface = Surface("Torn", of: map)
      for paper in [Paper(), Paper(hasColour: true), Paper(hasUnicode: false)] {
        #expect(map.text(on: paper).first?.contains("Torn") == true)
        #expect(surface.text(on: paper).first?.contains("Torn") == true)
      }
      for drawn in [map.svg, surface.svg] {
        let svg = try #require(drawn)
        #expect(fault(inXML: svg) == nil)
        let numbers = svg.split(separator: "<g ").dropFirst().joined()
          .replacing(/<text[^>]*>[^<]*<\/text>/, with: "")
        #expect(!numbers.contains("nan") && !numbers.contains("inf"))
      }
    }
  }
}
