// A bit that has changed in the course's own digits is noticed.

import Basics
import Foundation
import Tensor
import Testing

@testable import MNIST

@Suite struct ChecksumTests {
  /// The bytes of one of the course's files.
  private func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(Digits.bundledFolder)/\(name)")))
  }

  @Test(arguments: Digits.fileNames) func anyBitThatFlipsIsNoticed(_ name: String) throws {
    let published = try #require(Digits.checksums[name])
    var bytes = try bytes(of: name)
    #expect(checksum(of: bytes) == published)
    for seed in 0..<40 {
      var random = Generator(seed: UInt64(seed))
      // One, two or three bits; of two, half of the time those at the same place of two words.
      let places = (0..<random.below(3) + 1).map { _ in
        (random.below(bytes.count), random.below(8))
      }
      var flips = places
      if places.count == 2, random.below(2) == 0 {
        flips[1] = ((places[0].0 + 32 * (random.below(9) + 1)) % bytes.count, places[0].1)
      }
      for (place, bit) in flips { bytes[place] ^= 1 << UInt8(bit) }
      #expect(checksum(of: bytes) != published, "\(flips)")
      for (place, bit) in flips { bytes[place] ^= 1 << UInt8(bit) }
    }
    #expect(checksum(of: bytes) == published)
    #expect(checksum(of: bytes + [0]) != published)
    #expect(checksum(of: Array(bytes.dropLast())) != published)
  }

  @Test func theLastBytesCountToo() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8($0) }
      for place in 0..<count {
        var other = bytes
        other[place] ^= 128
        #expect(checksum(of: other) != checksum(of: bytes), "byte \(place) of \(count)")
      }
    }
  }

  @Test func digitsWithOneOtherBitAreNotLoaded() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("digits-\(UUID())")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in Digits.fileNames where name.hasPrefix("t10k") {
      try Data(bytes(of: name)).write(to: folder.appendingPathComponent(name))
    }
    let digits = try Digits.bundled("t10k", in: folder.path)
    #expect(digits.labels == Digits.test.labels)
    for name in Digits.fileNames where name.hasPrefix("t10k") {
      let file = folder.appendingPathComponent(name)
      let old = try bytes(of: name)
      for seed in 0..<4 {
        var random = Generator(seed: UInt64(seed))
        var bytes = old
        // Behind the header, and so that a label is still one.
        let place = 16 + random.below(bytes.count - 16)
        bytes[place] ^= 1
        try Data(bytes).write(to: file)
        let error = #expect(throws: Failure.self) {
          _ = try Digits.bundled("t10k", in: folder.path)
        }
        #expect(error?.status == .data, "\(name), byte \(place)")
        #expect(error?.sentence.contains(file.path) == true)
        // As digits of one's own they are as good as any others, if the label is a digit.
        if old[place] < 8 || name.contains("images") {
          #expect(throws: Never.self) { _ = try Digits.test(in: folder.path) }
        }
      }
      try Data(old).write(to: file)
    }
  }
}
