// Bytes as one number: whatever changes in them changes the number.

import Foundation

/// The sum of bytes that were given to it, in their order (FNV-1a, 64 bits).
public struct Fingerprint {
  /// It as a number.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of no bytes.
  public init() {}

  /// It as sixteen digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Adds bytes, and their number, so that the next ones are no continuation of them.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for shift in stride(from: 0, to: 64, by: 8) {
      value = (value ^ UInt64(truncatingIfNeeded: bytes.count >> shift) & 255) &* 0x100_0000_01b3
    }
  }

  /// Adds a text.
  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a file, or all files below a folder with their names; nothing where nothing is.
  public mutating func add(_ place: URL) throws {
    switch File.kind(of: place.path) {
    case .file: add(try File.bytes(of: place.path, orElse: "put it back"))
    case .folder:
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() {
        add(name)
        try add(place.appendingPathComponent(name))
      }
    case .special, nil: break
    }
  }
}
