// From files to digits: those that come with the package, or any folder with the same four names.

import Basics
import Foundation
import Tensor

extension Digits {
  /// The 60,000 digits to learn from.
  public static let train = bundled("train")

  /// The 10,000 digits to be examined on.
  public static let test = bundled("t10k")

  /// The digits to learn from in some folder that has files in the form, and with the names, of
  /// MNIST's four.
  ///
  /// A file that is missing or damaged throws a ``Failure`` that says so.
  public static func train(in folder: String) throws -> Digits {
    try Digits(folder: folder, part: "train")
  }

  /// The digits to be examined on in such a folder; see ``train(in:)``.
  public static func test(in folder: String) throws -> Digits {
    try Digits(folder: folder, part: "t10k")
  }

  /// The four files of a folder of digits.
  static let fileNames = ["train", "t10k"].flatMap { [imagesName($0), labelsName($0)] }

  /// The folder of the digits that come with the package: beside the program, or where they came from.
  ///
  /// (Where neither is, `Bundle.module` would end the program without a sentence.)
  static let bundledFolder: String = {
    #if os(Linux)
      let beside = Bundle.main.bundleURL.appendingPathComponent("Downhill_MNIST.resources/Data")
        .path
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Data").path
      return File.kind(of: beside) == nil && File.kind(of: source) == .folder ? source : beside
    #else
      return (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("Data")
        .path
    #endif
  }()

  /// The checksums of the four files as they were published.
  static let checksums: [String: UInt64] = [
    "train-images-idx3-ubyte": 0x1b8e_e99e_31c5_42d1,
    "train-labels-idx1-ubyte": 0xf1e2_64a1_3b71_a583,
    "t10k-images-idx3-ubyte": 0x7375_14d2_a45b_d2bb,
    "t10k-labels-idx1-ubyte": 0xe0f4_629e_7332_c40d,
  ]

  private static func imagesName(_ part: String) -> String { "\(part)-images-idx3-ubyte" }
  private static func labelsName(_ part: String) -> String { "\(part)-labels-idx1-ubyte" }

  private static func bundled(_ part: String) -> Digits {
    do {
      return try bundled(part, in: bundledFolder)
    } catch {
      // They are part of the program, and tested: only a broken build has others.
      stop(
        Failure(
          "the course's own digits are damaged; delete .build and build it anew: \(error)", .data))
    }
  }

  /// The digits of the course in a folder that should hold them; throws if a single bit is another.
  static func bundled(_ part: String, in folder: String) throws -> Digits {
    try Digits(folder: folder, part: part) { file in
      let name = URL(fileURLWithPath: file.path).lastPathComponent
      if checksum(of: file.data) != checksums[name] {
        throw Failure(
          "\(file.path) is not as it was published, some of its bits have changed; get the course anew "
            + "if a new build does not help", .data)
      }
    }
  }

  /// Reads the files of a part, each of which must pass a check of its bytes.
  private init(
    folder: String, part: String, check: (IDXFile) throws -> Void = { _ in }
  ) throws {
    let base = URL(fileURLWithPath: folder)
    guard let kind = File.kind(of: folder) else {
      throw Failure(
        "there is no folder \(folder); name one with the files of MNIST in it", .noInput)
    }
    if kind != .folder {
      throw Failure("\(folder) is a file; name the folder that holds the files of MNIST", .noInput)
    }
    let names = (images: Digits.imagesName(part), labels: Digits.labelsName(part))
    let images = try IDXFile(path: base.appendingPathComponent(names.images).path, sizes: 3)
    let labels = try IDXFile(path: base.appendingPathComponent(names.labels).path, sizes: 1)
    for file in [images, labels] { try check(file) }
    if images.sizes[0] != labels.sizes[0] {
      throw Failure(
        "\(images.path) has \(images.sizes[0]) images, but \(labels.path) has "
          + "\(labels.sizes[0]) labels; fetch both again, so that they belong together", .data)
    }
    self.init(
      images: Digits.pixels(of: images), labels: try Digits.labels(of: labels),
      rows: images.sizes[1], columns: images.sizes[2])
  }

  /// All pixels as numbers from 0 to 1: [count, rows · columns].
  private static func pixels(of file: IDXFile) -> Tensor {
    let count = file.data.count - file.headerLength
    let values = [Float](unsafeUninitializedCapacity: count) { floats, filled in
      file.data.withUnsafeBytes { bytes in
        // A plain loop over plain memory, so that the compiler takes many bytes at a time.
        for index in 0..<count {
          floats.initializeElement(at: index, to: Float(bytes[file.headerLength + index]) / 255)
        }
      }
      filled = count
    }
    return Tensor(shape: [file.sizes[0], file.sizes[1] * file.sizes[2]], values: values)
  }

  private static func labels(of file: IDXFile) throws -> [Int] {
    let labels = file.data.dropFirst(file.headerLength).map { Int($0) }
    if let index = labels.firstIndex(where: { $0 > 9 }) {
      throw Failure(
        "\(file.path) has the label \(labels[index]) at place \(index), but labels go from 0 to 9; "
          + "name a set of ten kinds, as others cannot be learnt here", .data)
    }
    return labels
  }
}
