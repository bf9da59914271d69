// The simplest file format for a grey picture, PGM: a few words of header, then the pixels.
//
// P2 or P5, the columns, the rows and the value of white stand first, with blanks between them. The
// pixels follow row by row, as numbers in decimal (P2) or as bytes (P5). What comes after a # up to
// the end of its line is a comment.

import Basics
import Tensor

/// Reads the bytes of a PGM file from its start to its end.
struct PGM {
  private let bytes: [UInt8]
  private let path: String
  private var position = 0

  /// The picture in a file: [rows, columns], from 0 (black) to 1 (white).
  static func picture(path: String) throws -> Tensor {
    let bytes = try File.bytes(of: path, orElse: "name a drawing in the format PGM") { opening in
      var file = PGM(bytes: opening.bytes, path: path)
      let kind = try file.kind()
      // What is wrong with the rest of its header is said when as much as a header takes is read.
      guard let header = try? file.header() else { return PGM.slack }
      let count = try file.count(of: header)
      return (kind == "P2" ? 12 : header.white < 256 ? 1 : 2) * count + PGM.slack
    }
    return try picture(bytes: bytes, path: path)
  }

  static func picture(bytes: [UInt8], path: String) throws -> Tensor {
    var file = PGM(bytes: bytes, path: path)
    return try file.picture()
  }

  /// For comments, blanks and what follows the pixels.
  private static let slack = 1 << 20

  /// More than a telephone's camera has.
  private static let most = 1 << 24

  private typealias Header = (columns: Int, rows: Int, white: Int)

  private func kind() throws -> String {
    let kind = String(decoding: bytes.prefix(2), as: UTF8.self)
    guard kind == "P2" || kind == "P5" else {
      throw Failure(
        "\(path) is no PGM file: it begins with \(opening), not with P2 or P5; save the drawing as "
          + "\"Portable grey map\", or turn it into one with \"magick \(path) drawing.pgm\"", .data)
    }
    return kind
  }

  private mutating func header() throws -> Header {
    position = 2
    let columns = try number("the columns", 1...10_000)
    let rows = try number("the rows", 1...10_000)
    return (columns, rows, try number("the value of white", 1...65_535))
  }

  /// How many pixels the picture has, if they are not too many.
  private func count(of header: Header) throws -> Int {
    let count = header.rows * header.columns
    if count <= PGM.most { return count }
    throw Failure(
      "\(path) has \(header.columns) × \(header.rows) pixels, and at most \(whole(PGM.most)) can be "
        + "read; save the drawing smaller", .data)
  }

  private mutating func picture() throws -> Tensor {
    let kind = try kind()
    let header = try header()
    let (columns, rows, white) = header
    let count = try count(of: header)
    if kind == "P5" { position += 1 }  // one blank, and no more, parts the header from the bytes
    let width = white < 256 ? 1 : 2
    if kind == "P5" && bytes.count - position < count * width {
      throw Failure(
        "\(path) is cut short: \(columns) × \(rows) pixels take \(count * width) bytes, but only "
          + "\(max(bytes.count - position, 0)) follow its header; save the drawing again", .data)
    }
    var values: [Float] = []
    values.reserveCapacity(min(count, bytes.count))
    for index in 0..<count {
      let value =
        kind == "P2"
        ? try number("pixel \(index + 1) of \(count)", 0...white) : binary(width: width)
      if value > white {
        throw Failure(
          "\(path) has the value \(value) at pixel \(index + 1), but its header says that white is "
            + "\(white); save the drawing again", .data)
      }
      values.append(Float(value) / Float(white))
    }
    return Tensor(shape: [rows, columns], values: values)
  }

  /// The next number in decimal, with blanks and comments before it passed over.
  private mutating func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int {
    var isComment = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "#") { isComment = true }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { isComment = false }
      if !isComment && !PGM.blanks.contains(byte) { break }
      position += 1
    }
    var digits = ""
    while position < bytes.count, !PGM.blanks.contains(bytes[position]), digits.utf8.count < 12 {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[position]))
      position += 1
    }
    guard let number = Int(digits), range.contains(number) else {
      let found = digits.isEmpty ? "found its end" : "found \"\(quoted(digits))\""
      throw Failure(
        "\(path) should have \(name), a whole number from \(range.lowerBound) to "
          + "\(range.upperBound), but \(found); save the drawing again", .data)
    }
    return number
  }

  /// The next pixel in one byte or in two, the larger place first.
  private mutating func binary(width: Int) -> Int {
    defer { position += width }
    return bytes[position..<position + width].reduce(0) { $0 << 8 | Int($1) }
  }

  /// What a file that is no PGM begins with, by the name that people know.
  private var opening: String {
    let known: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "the sign of a PNG"), ([0xFF, 0xD8], "the sign of a JPEG"),
      (Array("GIF8".utf8), "the sign of a GIF"), (Array("BM".utf8), "the sign of a BMP"),
      (Array("P1".utf8), "P1, black and white"), (Array("P4".utf8), "P4, black and white"),
      (Array("P3".utf8), "P3, colour"), (Array("P6".utf8), "P6, colour"),
    ]
    if bytes.isEmpty { return "nothing at all" }
    return known.first { bytes.starts(with: $0.0) }?.1 ?? "other bytes"
  }

  private static let blanks: [UInt8] = [9, 10, 11, 12, 13, 32]
}
