// What a page depends on, as one number: whatever changes there changes the number.

import Basics
import Foundation

/// The sum of bytes that were given to it, in their order (FNV-1a, 64 bits).
struct Fingerprint {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// It as sixteen digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Adds bytes, and their number, so that the next ones are no continuation of them.
  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for shift in stride(from: 0, to: 64, by: 8) {
      value = (value ^ UInt64(truncatingIfNeeded: bytes.count >> shift) & 255) &* 0x100_0000_01b3
    }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a file, or all files below a folder with their names; nothing where nothing is.
  mutating func add(_ place: URL) throws {
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

  /// What all programs read: the digits, which lie beside them.
  static func ofDigits(in programs: URL) throws -> Fingerprint {
    var print = Fingerprint()
    let beside = try FileManager.default.contentsOfDirectory(atPath: programs.path)
    for folder in beside.sorted() where folder.contains("_MNIST.") {
      try print.add(programs.appendingPathComponent(folder))
    }
    return print
  }

  /// Adds all else that decides what a chapter prints: its program, its folder, and the files of the
  /// package that its page has parts of.
  mutating func add(_ lesson: Lesson, in programs: URL) throws {
    try add(programs.appendingPathComponent(lesson.name))
    try add(lesson.folder)
    let text = try File.text(of: lesson.main.path, orElse: "put it back")
    for name in text.matches(of: /"(Sources\/[^"]+)"/) {
      try add(Lesson.package.appendingPathComponent(String(name.1)))
    }
  }
}
