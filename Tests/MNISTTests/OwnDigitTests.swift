// Drawings brought to the form of MNIST's digits.

import Basics
import Foundation
import Tensor
import Testing

@testable import MNIST

/// What becomes of a drawing that is written to a file and read again.
private func digit(_ drawing: Tensor, white: Int = 255) throws -> OwnDigit {
  let (rows, columns) = (drawing.shape[0], drawing.shape[1])
  let pixels = drawing.values.map { String(Int(($0 * Float(white)).rounded())) }
  let text = "P2\n\(columns) \(rows)\n\(white)\n" + pixels.joined(separator: " ")
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pgm")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try OwnDigit(file: file.path)
}

/// A sheet of 0 with a block of 1.
private func block(
  sheet: (Int, Int), rows: Range<Int>, columns: Range<Int>
) -> Tensor {
  var result = Tensor(repeating: 0, shape: [sheet.0, sheet.1])
  for i in rows {
    for j in columns { result[i, j] = 1 }
  }
  return result
}

@Test(arguments: [
  // Larger than the box and smaller, each in another corner.
  block(sheet: (100, 70), rows: 3..<43, columns: 45..<65),
  block(sheet: (9, 12), rows: 1..<5, columns: 9..<11),
])
func aBlockFillsTheBoxAndLiesInTheMiddle(drawing: Tensor) throws {
  let expected = block(sheet: (28, 28), rows: 4..<24, columns: 9..<19)
  #expect(try digit(drawing).picture == expected)
  #expect(try digit(drawing, white: 1).picture == expected)
}

@Test func darkOnLightIsTurnedOver() throws {
  let drawing = block(sheet: (50, 50), rows: 10..<30, columns: 5..<15)
  let bright = try digit(drawing)
  let dark = try digit(1 - drawing)
  #expect(!bright.isDarkOnLight)
  #expect(dark.isDarkOnLight)
  #expect(dark.picture == bright.picture)
  #expect(dark.sheet == bright.sheet)
}

@Test func greyPaperAndFaintInkAreStretched() throws {
  let drawing = block(sheet: (50, 50), rows: 10..<30, columns: 5..<15)
  #expect(try digit(drawing * 0.4 + 0.2).picture == digit(drawing).picture)
}

@Test func theCentreOfMassIsInTheMiddle() throws {
  // A T: its bar of 20 × 4 and its stem of 4 × 16 weigh 80 and 64; its centre lies above the box's.
  var drawing = block(sheet: (40, 40), rows: 10..<14, columns: 2..<22)
  for i in 14..<30 {
    for j in 10..<14 { drawing[i, j] = 1 }
  }
  let picture = try digit(drawing).picture
  // Down: (80 · 1.5 + 64 · 11.5) / 144 = 5.94, so the T begins in row 14 − 6 = 8.
  #expect(picture.row(7).sum() == 0)
  #expect(picture.row(8).sum() == 20)
  #expect(picture.row(27).sum() == 4)
  #expect(picture.column(4).sum() == 4)
  #expect(picture.column(3).sum() == 0)
}

@Test func aShrunkPixelIsTheMeanOfWhatItCovers() throws {
  // Forty columns to twenty: two by two pixels become one. One quarter of ink is 0.25.
  var drawing = block(sheet: (42, 44), rows: 1..<41, columns: 2..<42)
  for i in 1..<41 {
    for j in 2..<42 where i % 2 == 0 || j % 2 == 0 { drawing[i, j] = 0 }
  }
  drawing[1, 2] = 1
  drawing[40, 41] = 1
  drawing[21, 22] = 1
  drawing[21, 23] = 1
  drawing[22, 22] = 1
  drawing[22, 23] = 1
  let picture = try digit(drawing).picture
  #expect(picture.max() == 1)
  #expect(picture[14, 14] == 1)
  #expect(picture[10, 10] == 0.25)
}

@Test func theSheetKeepsItsProportionsAndWhereTheDigitLies() throws {
  let drawing = block(sheet: (56, 28), rows: 0..<8, columns: 20..<28)
  let sheet = try digit(drawing).sheet
  // 28 × 14 in the middle: the block is 4 × 4, at the top and at the right edge.
  #expect(sheet == block(sheet: (28, 28), rows: 0..<4, columns: 17..<21))
}

@Test func aDigitOfOnePixelAndOneOfTheWholeSheetAreRead() throws {
  var dot = Tensor(repeating: 0, shape: [3, 3])
  dot[1, 1] = 1
  #expect(try digit(dot).picture == block(sheet: (28, 28), rows: 4..<24, columns: 4..<24))
  #expect(try digit(Tensor([[0, 1, 0]])).picture.shape == [28, 28])
}

@Test func whatIsHeavyOnOneSideStaysOnTheSheet() throws {
  var drawing = block(sheet: (200, 300), rows: 20..<180, columns: 20..<60)
  for j in 60..<280 { drawing[100, j] = 1 }
  let picture = try digit(drawing).picture
  #expect(picture.row(14).values.filter { $0 > 0 }.count == 20)
}

@Test func aDigitOfMNISTStaysWhatItIs() throws {
  // Drawn three times as large, dark on light, somewhere on a sheet.
  let original = Digits.test.picture(0)
  var drawing = Tensor(repeating: 1, shape: [150, 120])
  for i in 0..<84 {
    for j in 0..<84 { drawing[40 + i, 10 + j] = 1 - original[i / 3, j / 3] }
  }
  let picture = try digit(drawing).picture
  let difference = (picture - original) * (picture - original)
  #expect(difference.mean() < 0.01)
  #expect((original * original).mean() > 0.05)
}

@Test func aBlankSheetIsRefused() throws {
  let error = #expect(throws: Failure.self) {
    try digit(Tensor(repeating: 0.5, shape: [28, 28]))
  }
  #expect(error?.description.contains("is blank") == true)
}
