// A picture of a few colours as a PNG: the smallest form of it that every browser reads.

import Foundation

/// Pictures in the form PNG, with a list of colours and without compression.
enum PNG {
  /// A picture as an address that holds it whole, for rows of colours ("#" and six digits), 256
  /// different ones at most.
  static func address(_ rows: [[String]]) -> String {
    "data:image/png;base64," + Data(file(rows)).base64EncodedString()
  }

  /// The bytes of the file.
  static func file(_ rows: [[String]]) -> [UInt8] {
    let colours = Set(rows.joined()).sorted()
    let number = Dictionary(uniqueKeysWithValues: zip(colours, colours.indices.map(UInt8.init)))
    // Sixteen colours take half a byte each.
    let isSmall = colours.count <= 16
    let lines = rows.map { row in
      let numbers = row.map { number[$0] ?? 0 }
      let bytes =
        isSmall
        ? stride(from: 0, to: numbers.count, by: 2).map { at in
          numbers[at] << 4 | (at + 1 < numbers.count ? numbers[at + 1] : 0)
        } : numbers
      return [0] + bytes  // 0: the line stands as it is
    }
    let head =
      big(rows.first?.count ?? 0) + big(rows.count) + [isSmall ? 4 : 8, 3 /* a list of colours */]
      + [0, 0, 0]
    let list = colours.flatMap { colour in
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      return [16, 8, 0].map { UInt8(value >> $0 & 255) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("PLTE", list) + chunk("IDAT", stored(Array(lines.joined()))) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + bytes
    return big(bytes.count) + body + big(Int(check(body)))
  }

  /// Bytes in the form of zlib, in blocks that are stored as they are.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let longest = 65_535
    let blocks = stride(from: 0, to: bytes.count, by: longest).flatMap { start in
      let block = bytes[start..<min(start + longest, bytes.count)]
      let sizes = [block.count, ~block.count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8 & 255)] }
      return [start + longest >= bytes.count ? 1 : 0] + sizes + block
    }
    var (a, b) = (1, 0)  // Adler's sum
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01] + blocks + big(b << 16 | a)
  }

  /// The check that ends every part of a PNG (CRC-32).
  private static func check(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }
}
