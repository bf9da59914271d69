// Files of digits and drawings that were tampered with: read rightly, or refused with a sentence.

import Basics
import Foundation
import Tensor
import Testing

@testable import MNIST

@Suite final class HostileDigitsTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try File.makeFolder(folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  private func expectSentence(_ error: any Error, _ seed: Int) {
    let sentence = (error as? Failure)?.sentence ?? ""
    #expect(sentence.hasPrefix(folder), "seed \(seed): \(error)")
    #expect(sentence.count < 500 + 2 * folder.count, "seed \(seed): \(sentence)")
    #expect(sentence.contains("; ") || sentence.contains(": "), "seed \(seed): \(sentence)")
  }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  @Test func digitsThatWereTamperedWith() throws {
    let images = [2051, 3, 4, 5].flatMap(number) + (0..<60).map { UInt8($0 * 4) }
    let labels = [2049, 3].flatMap(number) + [1, 2, 3]
    for seed in 0..<7000 {
      var random = Generator(seed: UInt64(seed))
      let which = random.below(3)
      try write(
        which == 1 ? labels : tampered(images, using: &random), "train-images-idx3-ubyte")
      try write(
        which == 0 ? labels : which == 1 ? tampered(labels, using: &random) : images,
        "train-labels-idx1-ubyte")
      do {
        let digits = try Digits.train(in: folder)
        #expect(digits.count == digits.labels.count && digits.images.shape[0] == digits.count)
        #expect(digits.labels.allSatisfy { 0...9 ~= $0 }, "seed \(seed)")
        #expect(digits.images.values.allSatisfy { 0...1 ~= $0 }, "seed \(seed)")
      } catch { expectSentence(error, seed) }
    }
  }

  @Test func drawingsThatWereTamperedWith() throws {
    let grey = (0..<48).map { UInt8($0 * 5) }
    let forms = [
      Array("P5 8 6 255\n".utf8) + grey,
      Array("P5\n# by hand\n4 6\n65535\n".utf8) + grey,
      Array("P2\n8 6 # by hand\n255\n\(grey.map(String.init).joined(separator: " "))\n".utf8),
    ]
    for seed in 0..<7000 {
      var random = Generator(seed: UInt64(seed))
      try write(tampered(forms[seed % 3], using: &random), "drawing.pgm")
      do {
        let digit = try OwnDigit(file: "\(folder)/drawing.pgm")
        for picture in [digit.picture, digit.sheet] {
          #expect(picture.shape == [28, 28] && picture.values.allSatisfy { 0...1.0001 ~= $0 })
        }
      } catch { expectSentence(error, seed) }
    }
  }

  /// A header may promise what it likes: nothing is read before the file's size has been looked at.
  @Test func hugeFilesAreRefusedByTheirSize() throws {
    let openings: [([UInt8], String)] = [
      ([], "train-images-idx3-ubyte"),
      ([2051, 3, 4, 5].flatMap(number), "train-images-idx3-ubyte"),
      ([2051, 7_653_061, 28, 28].flatMap(number), "train-images-idx3-ubyte"),
      ([2051, Int(UInt32.max), 65_535, 65_535].flatMap(number), "train-images-idx3-ubyte"),
      ([], "drawing.pgm"), (Array("P5 8 6 255\n".utf8), "drawing.pgm"),
      (Array("P2 10000 10000 255\n".utf8), "drawing.pgm"),
      (Array("P5 \(String(repeating: " ", count: 5000))".utf8), "drawing.pgm"),
    ]
    for (opening, name) in openings {
      try write(opening, name)
      let path = "\(folder)/\(name)"
      #expect(truncate(path, 6_000_000_016) == 0)
      do {
        if name == "drawing.pgm" {
          _ = try OwnDigit(file: path)
        } else {
          _ = try Digits.train(in: folder)
        }
        Issue.record("\(name) of 6 GB was read")
      } catch { expectSentence(error, opening.count) }
    }
  }
}

/// Bytes with one to three things done to them.
private func tampered(_ bytes: [UInt8], using random: inout Generator) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<random.below(3) + 1 where !bytes.isEmpty {
    // Half of the time something happens to the header.
    let place = random.below(random.below(2) == 0 ? min(bytes.count, 20) : bytes.count)
    let end = min(bytes.count, place + random.below(12) + 1)
    switch random.below(9) {
    case 0: bytes[place] ^= 1 << UInt8(truncatingIfNeeded: random.below(8))
    case 1: bytes.removeSubrange(place...)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes += bytes
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 5: bytes = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    case 6: bytes.swapAt(place, random.below(bytes.count))
    case 7: bytes[place] = [0, 255, 10, 32, 48, 57, 35, 127][random.below(8)]
    default:
      let numbers = ["99999999999999999999", "-1", "0", "10001", "65536", "4294967296"]
      bytes.replaceSubrange(place..<end, with: Array(numbers[random.below(6)].utf8))
    }
  }
  return bytes
}
