// Files of digits and drawings that were tampered with: read rightly, or refused with a sentence.

import Basics
import Foundation
import TestSupport
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

  private func hostile(_ bytes: [UInt8], _ seed: Int) -> [UInt8] {
    let numbers = ["99999999999999999999", "-1", "0", "10001", "65536", "4294967296", "\0\0\u{7F}"]
    return tampered(bytes, header: 20, words: numbers, seed: UInt64(seed))
  }

  @Test func digitsThatWereTamperedWith() throws {
    let images = [2051, 3, 4, 5].flatMap(number) + (0..<60).map { UInt8($0 * 4) }
    let labels = [2049, 3].flatMap(number) + [1, 2, 3]
    for seed in 0..<7000 {
      let which = seed % 4  // the images, the labels, both, or one taken for the other
      try write(which == 1 ? images : hostile(images, seed), "train-images-idx3-ubyte")
      try write(
        which == 0 ? labels : hostile(which == 3 ? images : labels, seed), "train-labels-idx1-ubyte"
      )
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
      try write(hostile(forms[seed % 3], seed), "drawing.pgm")
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
