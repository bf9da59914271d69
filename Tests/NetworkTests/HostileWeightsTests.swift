// Files of weights that were tampered with: read rightly, or refused with a sentence.

import Basics
import Foundation
import Tensor
import TestSupport
import Testing

@testable import Network

@Suite final class HostileWeightsTests {
  private let folder: String
  private var file: String { folder + "/weights" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    try File.makeFolder(folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func network(_ sizes: [Int] = [5, 4, 3]) -> Network {
    var random = Generator(seed: 1)
    return Network(sizes, output: .softmax, cost: .categoricalCrossEntropy, using: &random)
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  /// A sentence that a reader can take in, whatever was in the file.
  private func expectSentence(_ error: any Error, _ seed: Int) {
    let sentence = (error as? Failure)?.sentence ?? ""
    #expect(sentence.hasPrefix(file), "seed \(seed): \(error)")
    #expect(sentence.count < 500 + folder.count, "seed \(seed)")
    #expect(sentence.contains("; "), "seed \(seed): it says what to do: \(sentence)")
  }

  /// The body under a check sum that fits it, so that all checks behind that are reached.
  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let body =
      text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    return Array("downhill weights 1\ncheck \(checkSum(String(body)))\n\(body)".utf8)
  }

  @Test func whateverIsInAFileIsReadRightlyOrRefused() throws {
    let good = network()
    let bytes = Array(good.saved.utf8)
    let numbers = ["99999999999999999999", "-1", "0", "9223372036854775807", "4294967296", "nan"]
    for seed in 0..<6000 {
      var hostile = tampered(bytes, words: numbers, seed: UInt64(seed))
      let isSealed = seed % 2 == 0
      if isSealed { hostile = sealed(hostile) }
      try write(hostile)
      do {
        let read = try Network(savedIn: file)
        // Under the old check sum it must be what was saved.
        #expect(isSealed || read == good, "seed \(seed)")
      } catch { expectSentence(error, seed) }
      do { _ = try Network(savedIn: file, like: good) } catch { expectSentence(error, seed) }
    }
  }

  @Test func otherEndsOfLinesAreRead() throws {
    try write(Array(network().saved.replacing("\n", with: "\r\n").utf8))
    #expect(try Network(savedIn: file) == network())
    #expect(try Network(savedIn: file, like: network()) == network())
  }

  @Test func aLongLineIsNotQuotedWhole() throws {
    let long = String(repeating: "7 ", count: 80_000)
    let body = "sizes \(long)\nactivations sigmoid\ncost squared\n"
    try write(Array("downhill weights 1\ncheck \(checkSum(body))\n\(body)".utf8))
    let error = #expect(throws: Failure.self) { try Network(savedIn: file, like: network()) }
    if let error { expectSentence(error, 0) }
    try write(Array("downhill weights \(long)\n".utf8))
    let other = #expect(throws: Failure.self) { try Network(savedIn: file) }
    if let other { expectSentence(other, 0) }
  }

  @Test func aHugeFileIsRefusedByItsSize() throws {
    for head in ["", "downhill weights 1\n", String(network().saved.prefix(120))] {
      try write(Array(head.utf8))
      #expect(truncate(file, 6_000_000_000) == 0)
      let error = #expect(throws: Failure.self) { try Network(savedIn: file) }
      #expect(error?.status == .data)
    }
  }

  @Test func onlyWeightsAreOverwritten() throws {
    try write(Array("years of work".utf8))
    let sentence = "\(file) is there and is no file of weights; remove it, or name another"
    #expect(throws: Failure(sentence, .output)) { try network().save(to: file) }
    for free in ["", network([2, 1]).saved] {
      try write(Array(free.utf8))
      try network().save(to: file)
      #expect(try Network(savedIn: file) == network())
    }
  }
}
