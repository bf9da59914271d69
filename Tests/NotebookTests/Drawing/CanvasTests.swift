// Drawings in characters.

import Testing

@testable import Notebook

@Suite struct CanvasTests {
  private func canvas(_ paper: Paper = Paper()) -> Canvas {
    Canvas(columns: 4, rows: 2, paper: paper)
  }

  private func text(_ canvas: Canvas) -> [String] { (0..<canvas.rows).map(canvas.line) }

  @Test func aLineIsMadeOfDots() {
    var braille = canvas()
    braille.line((0, 0), (1, 1), .plain)
    #expect(text(braille) == ["  ⢀⠜", "⣀⠔⠁"])
    var ascii = canvas(Paper(hasUnicode: false))
    ascii.line((0, 0), (1, 1), .plain, sign: ".")
    #expect(text(ascii) == ["  ..", "..."])
  }

  @Test func aLineThatCoversWipesOutWhatItCrosses() {
    var both = canvas()
    both.line((0, 0.6), (1, 0.6), .plain)
    let before = text(both)[0]
    both.line((0.3, 0), (0.3, 1), .plain, covers: true)
    #expect(text(both)[0] == String(before.prefix(1)) + "⡇" + before.dropFirst(2))
  }

  @Test func wordsStandAroundTheirPlaceAndInTheCanvas() {
    var words = canvas()
    words.write("ab", at: (0.5, 0), .plain)
    words.write("xyz", at: (1, 1), .plain)
    #expect(text(words) == [" xyz", "  ab"])
    words.write("too long by far", at: (0, 0), .plain)
    #expect(text(words).count == 2)
  }

  @Test func aCoveredShapeIsWipedOrFilled() {
    let right = [(0.5, 0.0), (1, 0), (1, 1), (0.5, 1)].map { (x: $0.0, y: $0.1) }
    var braille = canvas()
    braille.line((0, 0.1), (1, 0.1), .plain)
    braille.cover(right, sign: "#")
    #expect(text(braille)[1].count == 2)
    var ascii = canvas(Paper(hasUnicode: false))
    ascii.cover(right, sign: "#")
    #expect(text(ascii) == ["  ##", "  ##"])
  }

  @Test func whatLiesAboveTheCanvasCoversNothing() {
    var ascii = canvas(Paper(hasUnicode: false))
    ascii.cover(Array(repeating: (x: 0.5, y: 1.5), count: 4), sign: "#")
    #expect(text(ascii) == text(canvas()))
  }

  @Test func groundIsColouredWhereThereIsColour() {
    var coloured = canvas(Paper(hasColour: true))
    coloured.ground(at: (0.4, 0.6), 24)
    coloured.write("a", at: (0.3, 0.9), .bold)
    #expect(text(coloured)[0] == " \u{1B}[1;48;5;24ma\u{1B}[0m")
  }
}
