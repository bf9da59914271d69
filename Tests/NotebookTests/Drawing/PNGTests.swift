// Pictures as PNG: the file byte by byte. A browser reads them in BookTests.

import Foundation
import Testing

@testable import Notebook

@Suite struct PNGTests {
  /// The parts of a file, by their names.
  private func parts(_ file: [UInt8]) -> [(name: String, bytes: [UInt8], check: [UInt8])] {
    var parts: [(String, [UInt8], [UInt8])] = []
    var at = 8
    while at + 12 <= file.count {
      let count = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let bytes = Array(file[(at + 8)..<(at + 8 + count)])
      let check = Array(file[(at + 8 + count)..<(at + 12 + count)])
      parts.append((String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self), bytes, check))
      at += 12 + count
    }
    return parts
  }

  /// What another program (zlib's, by way of Python) writes of the same three pixels.
  @Test func aSmallPictureIsTheFileThatItShouldBe() {
    let file = PNG.file([["#000000", "#ffffff", "#d55e00"]])
    let parts = parts(file)
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(parts.map(\.name) == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(parts[0].bytes == [0, 0, 0, 3, 0, 0, 0, 1, 4, 3, 0, 0, 0])
    #expect(parts[1].bytes == [0, 0, 0, 0xD5, 0x5E, 0, 0xFF, 0xFF, 0xFF])
    #expect(
      parts[2].bytes == [0x78, 0x01, 1, 3, 0, 0xFC, 0xFF, 0, 0x02, 0x10, 0x00, 0x17, 0x00, 0x13])
    #expect(
      parts.map(\.check) == [
        [0xE9, 0xCE, 0x09, 0x87],
        [0x46, 0x0D, 0x33, 0xE4],
        [0x6F, 0xB9, 0xA9, 0x93],
        [0xAE, 0x42, 0x60, 0x82],
      ])
  }

  @Test func moreThanSixteenColoursTakeAByteEach() {
    let colours = (0..<17).map { SVG.colour([$0, 0, 0]) }
    for (count, depth, size) in [(16, 4, 9), (17, 8, 18)] {
      let parts = parts(PNG.file([Array(colours.prefix(count))]))
      #expect(parts[0].bytes[8] == UInt8(depth) && parts[1].bytes.count == 3 * count)
      #expect(parts[2].bytes.count == 2 + 5 + size + 4)
    }
  }

  @Test func aLargePictureIsCutIntoBlocks() {
    let colours = (0..<17).map { SVG.colour([$0, 0, 0]) }
    let row = (0..<300).map { colours[$0 % 17] }
    let bytes = parts(PNG.file(Array(repeating: row, count: 300)))[2].bytes
    #expect(bytes.count == 2 + 2 * 5 + 300 * 301 + 4)
    #expect(Array(bytes[2..<7]) == [0, 0xFF, 0xFF, 0, 0])
    let rest = 300 * 301 - 65_535
    let second = Array(bytes[(7 + 65_535)..<(12 + 65_535)])
    #expect(second[0] == 1 && Int(second[1]) + 256 * Int(second[2]) == rest)
    #expect(Int(second[3]) + 256 * Int(second[4]) == 65_535 - rest)
  }
}
