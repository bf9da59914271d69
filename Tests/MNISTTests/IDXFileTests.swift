// Files of digits, good ones of any size and every kind of bad one.

import Basics
import Foundation
import Tensor
import Testing

@testable import MNIST

/// A folder with two digits of 2 × 3 pixels to learn from, and one to be examined on.
private final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write(images([2, 2, 3], Array(0..<12)), "train-images-idx3-ubyte")
    try write(labels(2, [4, 9]), "train-labels-idx1-ubyte")
    try write(images([1, 2, 3], Array(0..<6)), "t10k-images-idx3-ubyte")
    try write(labels(1, [0]), "t10k-labels-idx1-ubyte")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  /// What is said when the digits to learn from are loaded.
  func refusal() -> String {
    do {
      let digits = try Digits.train(in: url.path)
      return "no refusal: \(digits.count) digits"
    } catch {
      return "\(error)"
    }
  }
}

private func header(_ magic: Int, _ sizes: [Int]) -> [UInt8] {
  ([magic] + sizes).flatMap { size in
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) }
  }
}

private func images(_ sizes: [Int], _ pixels: [UInt8]) -> [UInt8] { header(2051, sizes) + pixels }
private func labels(_ count: Int, _ values: [UInt8]) -> [UInt8] { header(2049, [count]) + values }

@Test func anyFolderWithTheFourNamesIsRead() throws {
  let folder = try Folder()
  let train = try Digits.train(in: folder.url.path)
  #expect(train.labels == [4, 9])
  #expect(train.picture(1) == Tensor([[6, 7, 8], [9, 10, 11]]) / 255)
  #expect(try Digits.test(in: folder.url.path + "/").labels == [0])
}

@Test func aSizeOfMoreThanOneByteIsRead() throws {
  let folder = try Folder()
  try folder.write(images([258, 1, 1], Array(repeating: 255, count: 258)), Name.images)
  try folder.write(labels(258, Array(repeating: 7, count: 258)), Name.labels)
  let train = try Digits.train(in: folder.url.path)
  #expect(train.count == 258)
  #expect(train.images[257, 0] == 1)
}

private enum Name {
  static let images = "train-images-idx3-ubyte"
  static let labels = "train-labels-idx1-ubyte"
}

/// A bad file in the place of a good one, and the words that the refusal has.
struct BadFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let name: String
  let bytes: [UInt8]
  let words: [String]
}

@Test(arguments: [
  BadFile(
    testDescription: "cut short", name: Name.images, bytes: images([2, 2, 3], Array(0..<11)),
    words: ["is cut short: 2 × 2 × 3 pixels take 28 bytes", "has 27"]),
  BadFile(
    testDescription: "cut short in its header", name: Name.images,
    bytes: Array(images([2, 2, 3], []).prefix(15)), words: ["is cut short", "16", "15"]),
  BadFile(
    testDescription: "empty", name: Name.labels, bytes: [],
    words: ["is cut short", "8", "0 in all"]),
  BadFile(
    testDescription: "too long", name: Name.labels, bytes: labels(2, [4, 9, 1]),
    words: ["is too long: 2 labels take 10 bytes", "has 11"]),
  BadFile(
    testDescription: "labels where images belong", name: Name.images,
    bytes: labels(9, Array(repeating: 1, count: 9)), words: ["begins with the number 2049", "2051"]),
  BadFile(
    testDescription: "images where labels belong", name: Name.labels,
    bytes: images([2, 2, 3], Array(0..<12)), words: ["begins with the number 2051", "2049"]),
  BadFile(
    testDescription: "another count of labels", name: Name.labels, bytes: labels(3, [4, 9, 1]),
    words: ["has 2 images", "has 3 labels"]),
  BadFile(
    testDescription: "a label over 9", name: Name.labels, bytes: labels(2, [4, 10]),
    words: ["the label 10 at place 1", "0 to 9"]),
  BadFile(
    testDescription: "no images", name: Name.images, bytes: images([0, 28, 28], []),
    words: ["holds no images", "0 × 28 × 28"]),
  BadFile(
    testDescription: "images without columns", name: Name.images, bytes: images([2, 28, 0], []),
    words: ["holds no images", "2 × 28 × 0"]),
  BadFile(
    testDescription: "sizes beyond all bounds", name: Name.images,
    bytes: images([0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF], [1]), words: ["is cut short"]),
  BadFile(
    testDescription: "gzip under the plain name", name: Name.images,
    bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], words: ["is still compressed", "gunzip"]),
])
func aBadFileIsRefused(file: BadFile) throws {
  let folder = try Folder()
  try folder.write(file.bytes, file.name)
  let refusal = folder.refusal()
  #expect(refusal.contains(file.name))
  for words in file.words { #expect(refusal.contains(words)) }
}

@Test(arguments: [Name.images, Name.labels])
func aMissingFileIsNamedWithAllFour(name: String) throws {
  let folder = try Folder()
  try folder.remove(name)
  let refusal = folder.refusal()
  #expect(refusal.hasPrefix("there is no file \(folder.url.path)/\(name)"))
  #expect(refusal.contains("t10k-labels-idx1-ubyte"))
}

@Test func aFileStillInGzipIsToBeUnpacked() throws {
  let folder = try Folder()
  try folder.remove(Name.images)
  try folder.write([0x1F, 0x8B], Name.images + ".gz")
  #expect(
    folder.refusal().contains("unpack it with \"gunzip \(folder.url.path)/\(Name.images).gz\""))
}

@Test func aFolderWhereAFileBelongsIsRefused() throws {
  let folder = try Folder()
  try folder.remove(Name.labels)
  try FileManager.default.createDirectory(
    at: folder.url.appendingPathComponent(Name.labels), withIntermediateDirectories: false)
  #expect(folder.refusal().contains("\(Name.labels) is a folder"))
}

@Test func whatIsNoFolderIsRefused() throws {
  let folder = try Folder()
  #expect(
    throws: Failure("there is no folder /no/such; name one with the files of MNIST in it", .noInput)
  ) { try Digits.train(in: "/no/such") }
  let file = folder.url.appendingPathComponent(Name.labels).path
  #expect(
    throws: Failure("\(file) is a file; name the folder that holds the files of MNIST", .noInput)
  ) {
    try Digits.test(in: file)
  }
}

/// The superuser may read everything, so this one is for all others.
@Test(.enabled(if: geteuid() != 0))
func aFileWithoutPermissionIsRefused() throws {
  let folder = try Folder()
  try FileManager.default.setAttributes(
    [.posixPermissions: 0], ofItemAtPath: folder.url.appendingPathComponent(Name.labels).path)
  #expect(folder.refusal().contains("\(Name.labels) may not be read by you"))
}
