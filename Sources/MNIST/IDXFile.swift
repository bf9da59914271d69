// The file format of the digits: a header of whole numbers, then one byte for each value.
//
// A header's numbers have four bytes, the largest place first. The first of them, the "magic
// number", says how many sizes follow: 2049 for one (labels), 2051 for three (images).

import Basics

/// One file in the format of MNIST, checked against what it says of itself.
struct IDXFile {
  let path: String
  let sizes: [Int]  // [count] for labels, [count, rows, columns] for images
  let data: [UInt8]  // the whole file; the values start after the header
  let headerLength: Int

  /// Reads a file with so many sizes in its header.
  init(path: String, sizes wanted: Int) throws {
    self.path = path
    headerLength = 4 + 4 * wanted
    var sizes: [Int] = []
    data = try IDXFile.bytes(of: path) { opening in
      sizes = try IDXFile.sizes(wanted, in: opening, path: path)
      let length = IDXFile.length(of: sizes)
      if let size = opening.size { try IDXFile.check(size, is: length, sizes, path) }
      if length <= IDXFile.most { return length }
      throw Failure(
        "\(path) holds \(product(sizes)) \(things(sizes)), more than the \(whole(IDXFile.most)) bytes that "
          + "can be read; make a smaller set", .data)
    }
    self.sizes = sizes
    try IDXFile.check(data.count, is: IDXFile.length(of: sizes), sizes, path)
  }

  /// The sizes that the header of a file says, if there can be such.
  private static func sizes(
    _ wanted: Int, in opening: File.Opening, path: String
  ) throws -> [Int] {
    let (data, headerLength) = (opening.bytes, 4 + 4 * wanted)
    let kind = wanted == 1 ? "labels" : "images"
    if data.starts(with: [0x1F, 0x8B]) {
      throw Failure(
        "\(path) is still compressed: rename it to \(path).gz and unpack it with "
          + "\"gunzip \(path).gz\"", .data)
    }
    if data.count < headerLength {
      throw Failure(
        "\(path) is cut short: a file of \(kind) begins with \(headerLength) bytes of header, but "
          + "it has \(data.count) in all; fetch it again", .data)
    }
    let header = IDXFile.numbers(in: Array(data.prefix(headerLength)))
    if header[0] != 2048 + wanted {
      throw Failure(
        "\(path) begins with the number \(header[0]), but a file of \(kind) begins with "
          + "\(2048 + wanted); check that the file has the right name", .data)
    }
    let sizes = Array(header.dropFirst())
    if sizes.contains(0) {
      throw Failure(
        "\(path) holds no \(kind): its header says \(product(sizes)); fetch it again", .data)
    }
    return sizes
  }

  /// More than a hundred thousand pictures of MNIST's size.
  private static let most = 1 << 28

  /// The numbers of a header.
  private static func numbers(in header: [UInt8]) -> [Int] {
    stride(from: 0, to: header.count, by: 4).map { start in
      header[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// How long a file of such sizes is, with its header.
  private static func length(of sizes: [Int]) -> Int {
    // The sizes may be anything, so their product may be too large for a number.
    let count = sizes.reduce(1) { count, size in
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: size)
      return isTooLarge ? Int.max / 2 : min(product, Int.max / 2)
    }
    return count + 4 + 4 * sizes.count
  }

  private static func check(
    _ found: Int, is expected: Int, _ sizes: [Int], _ path: String
  ) throws {
    if found == expected { return }
    throw Failure(
      "\(path) is \(found < expected ? "cut short" : "too long"): \(product(sizes)) "
        + "\(things(sizes)) take \(expected) bytes with their header, but it "
        + "has \(found); fetch it again", .data)
  }

  private static func bytes(
    of path: String, promise: (File.Opening) throws -> Int
  ) throws -> [UInt8] {
    if File.kind(of: path) == nil && File.kind(of: path + ".gz") != nil {
      throw Failure(
        "there is no file \(path), but a compressed one: unpack it with \"gunzip \(path).gz\"",
        .noInput)
    }
    return try File.bytes(
      of: path,
      orElse: "name a folder that holds the four files \(Digits.fileNames.joined(separator: ", "))",
      promise: promise)
  }
}

private func things(_ sizes: [Int]) -> String { sizes.count == 1 ? "labels" : "pixels" }

private func product(_ sizes: [Int]) -> String {
  sizes.map(String.init).joined(separator: " × ")
}
