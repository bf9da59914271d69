// Legends: rows of SVG, lines of characters.

import Testing

@testable import Notebook

@Suite struct LegendTests {
  private func legend(_ words: String...) -> Legend {
    Legend(words.map { .arrow("▲", .plain, $0, series: 1) })
  }

  @Test func threeShortEntriesShareARowAndALongOneStandsAlone() {
    let long = String(repeating: "w", count: 60)
    #expect(legend().height == 0)
    #expect(legend("a", "b", "c").height == 22)
    #expect(legend("a", "b", "c", "d").height == 44)
    #expect(legend("a", long).height == 44)
    #expect(legend("a", long + " " + long).height == 66)
  }

  @Test func aLongEntryGoesOnBehindItsSign() {
    let legend = legend("one two three four")
    #expect(legend.text(on: Paper(width: 20)) == ["  ▲ one two three", "    four"])
    #expect(
      legend.text(on: Paper(width: 20, hasUnicode: false)) == ["  ^ one two three", "    four"])
  }

  @Test func theLetterOfAWalkStandsBeforeItsWordsInSVG() throws {
    let legend = Legend([.arrow("A", .plain, "descent", letter: "A", series: 1)])
    #expect(legend.text(on: Paper()) == ["  A descent"])
    var svg = SVG(width: 690, height: 100, title: "", caption: "")
    legend.draw(below: 0, in: &svg)
    #expect(svg.document.contains(">A descent</text>"))
  }
}
