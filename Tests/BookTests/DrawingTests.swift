// The digits that a pen draws for tests: they stay on the sheet, and are whole.

import Tensor
import Testing

@testable import book

@Suite struct DrawingTests {
  @Test(arguments: 0..<10) func everyDigitIsOnTheSheetAndAsHighAsItsMannerSays(_ digit: Int) {
    var random = Generator(seed: 4)
    for manner in Drawing.Manner.all {
      let points = Drawing(of: digit, manner, using: &random).strokes.joined()
      #expect(points.allSatisfy { 0...1 ~= $0.x && 0...1 ~= $0.y }, "\(manner.name)")
      let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
      let height = (bottom - top) / manner.size
      #expect(0.7...1 ~= height, "\(manner.name): \(height)")
    }
  }
}
