// Text wrapped to a width.

import Testing

@testable import Notebook

@Suite struct WrappingTests {
  @Test func emphasisIsPaintOnATerminal() {
    let paper = Paper(hasColour: true)
    #expect(
      wrapped("a **b c** *d* `e`", to: 80, on: paper) == [
        "a \u{1B}[1mb\u{1B}[0m \u{1B}[1mc\u{1B}[0m \u{1B}[3md\u{1B}[0m \u{1B}[36me\u{1B}[0m"
      ])
  }

  /// A long word in colour is cut where it is seen to end, not inside its escape code.
  @Test(arguments: [3, 5, 8, 13]) func aLongPaintedWordFolds(_ width: Int) {
    let lines = wrapped("see `neuron.weights.count` here", to: width, on: Paper(hasColour: true))
    #expect(lines.allSatisfy { visibleWidth($0) <= width })
    for line in lines {
      #expect(line.ranges(of: "\u{1B}[36m").count == line.ranges(of: "\u{1B}[0m").count)
    }
  }
}
