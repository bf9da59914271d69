// The reader of drawings: both forms, comments, every size of pixel, every kind of bad file.

import Basics
import Foundation
import Tensor
import Testing

@testable import MNIST

private func picture(_ text: String) throws -> Tensor {
  try PGM.picture(bytes: Array(text.utf8), path: "a.pgm")
}

@Test(arguments: [
  "P2 3 2 4 0 1 2 3 4 0",
  "P2\n# drawn by hand\n3 2\n4\n0 1 2\n3 4 0\n",
  "P2 # one\r\n3 # two\r\n2 4 # 9 9 9\r\n0 1 2 # the first row\r\n3 4 0",
  "P2\t3\u{B}2\u{C}4  0 1 2 3 4 0",
])
func plainFormIsRead(text: String) throws {
  #expect(try picture(text) == Tensor([[0, 0.25, 0.5], [0.75, 1, 0]]))
}

@Test func binaryFormIsRead() throws {
  let header = Array("P5 2 2 # note\n255\n".utf8)
  let read = try PGM.picture(bytes: header + [0, 255, 51, 102], path: "a.pgm")
  #expect(read == Tensor([[0, 1], [0.2, 0.4]]))
}

@Test func onlyOneBlankPartsTheHeaderFromTheBytes() throws {
  // The first pixel is 10, which is a line's end when it is text.
  let read = try PGM.picture(bytes: Array("P5 2 1 20\n".utf8) + [10, 20], path: "a.pgm")
  #expect(read == Tensor([[0.5, 1]]))
}

@Test func pixelsOfTwoBytesAreRead() throws {
  let header = Array("P5 2 1 1000\n".utf8)
  let read = try PGM.picture(bytes: header + [1, 244, 3, 232], path: "a.pgm")
  #expect(read == Tensor([[0.5, 1]]))
}

/// A bad drawing, and the words that its refusal has.
struct BadDrawing: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let words: [String]

  init(_ what: String, _ text: String, _ words: String...) {
    self.init(what, Array(text.utf8), words)
  }

  init(_ what: String, _ bytes: [UInt8], _ words: [String]) {
    testDescription = what
    self.bytes = bytes
    self.words = words
  }
}

@Test(arguments: [
  BadDrawing("empty", "", "begins with nothing at all", "P2 or P5"),
  BadDrawing("colour", "P6 1 1 255 abc", "P6, colour", "grey"),
  BadDrawing("PNG", [0x89, 0x50, 0x4E, 0x47, 13], ["the sign of a PNG", "magick a.pgm"]),
  BadDrawing("JPEG", [0xFF, 0xD8, 0xFF], ["the sign of a JPEG"]),
  BadDrawing("other", "hello", "begins with other bytes"),
  BadDrawing("no sizes", "P2", "the columns", "found its end"),
  BadDrawing("no columns", "P2 0 2 255", "the columns", "from 1 to 10000", "\"0\""),
  BadDrawing("a word", "P2 two 2 255", "the columns", "\"two\""),
  BadDrawing("less than none", "P2 2 -2 255", "the rows", "\"-2\""),
  BadDrawing("too large", "P5 10001 1 255 ", "from 1 to 10000", "\"10001\""),
  BadDrawing("beyond numbers", "P2 99999999999999999999 1 1", "\"999999999999\""),
  BadDrawing("white is black", "P2 1 1 0 0", "the value of white", "from 1 to 65535"),
  BadDrawing("white is too white", "P2 1 1 65536 0", "the value of white", "\"65536\""),
  BadDrawing("plain and short", "P2 2 2 9 1 2 3", "pixel 4 of 4", "found its end"),
  BadDrawing("plain and too white", "P2 2 1 9 1 10", "pixel 2 of 2", "from 0 to 9", "\"10\""),
  BadDrawing("binary and short", "P5 2 2 255 abc", "is cut short", "2 × 2", "4 bytes", "only 3"),
  BadDrawing("binary and bare", "P5 2 2 255", "is cut short", "only 0"),
  BadDrawing("binary and too white", "P5 2 1 9 \u{1}\u{A}", "value 10 at pixel 2", "white is 9"),
])
func aBadDrawingIsRefused(drawing: BadDrawing) throws {
  let error = #expect(throws: Failure.self) {
    try PGM.picture(bytes: drawing.bytes, path: "a.pgm")
  }
  let sentence = error?.description ?? ""
  #expect(sentence.hasPrefix("a.pgm "))
  for words in drawing.words { #expect(sentence.contains(words)) }
}

@Test func aDrawingThatIsNotThereIsRefused() {
  #expect(throws: Failure("there is no file /no/such; name a drawing in the format PGM", .noInput))
  {
    try PGM.picture(path: "/no/such")
  }
  let folder = FileManager.default.temporaryDirectory.path
  let error = #expect(throws: Failure.self) { try PGM.picture(path: folder) }
  #expect(error?.description.hasPrefix("\(folder) is a folder") == true)
}
