// What the sheet to draw on carries: a network, and the course's own answers to hold it to.

import Basics
import Foundation
import MNIST
import Network
import Tensor

/// A network for the sheet, with pictures and what it says of each.
struct SheetData {
  /// The network.
  let network: Network

  /// Where it comes from, in words.
  let origin: String

  /// As many weights and biases as 784-100-10 has: more would make the page too large.
  static let mostNumbers = 784 * 100 + 100 + 100 * 10 + 10

  /// Throws if the network does not read pictures of 28 × 28 pixels as digits, or is too large.
  init(_ network: Network, origin: String) throws {
    self.network = network
    self.origin = origin
    let form = network.sizes.map(String.init).joined(separator: "-")
    if network.sizes.first != 784 || network.sizes.last != 10 {
      throw Failure(
        "\(origin) holds a network \(form), but a sheet of digits needs one that begins with 784 "
          + "pixels and ends with 10 outputs; train one with \"swift run chapter7 --save FILE\"",
        .data)
    }
    if network.parameterCount > SheetData.mostNumbers {
      throw Failure(
        "\(origin) holds a network \(form) with \(network.parameterCount) weights and biases, but "
          + "the page takes \(SheetData.mostNumbers) at most, as many as 784-100-10 has; train a "
          + "smaller one, as with \"swift run chapter7 --layers 100 --save FILE\"", .data)
    }
    if !network.layers.allSatisfy({ ($0.w.values + $0.b.values).allSatisfy(\.isFinite) }) {
      throw Failure(
        "\(origin) holds weights that are no finite numbers; train again with a smaller --rate",
        .data)
    }
  }

  /// All of it for the script, in one line.
  var json: JSON {
    get throws {
      var random = Generator(seed: 1)
      let tests = SheetData.testDigits
      let drawings = SheetData.drawings(using: &random)
      // Test digits have MNIST's form, so they are read as they are.
      var answers = network(Digits.test.first(tests.count).images).values
      for drawing in drawings {
        let own = try OwnDigit(bytes: drawing.pgm, file: "a drawing")
        let forms = own.sheet.values + own.picture.values
        answers += network(Tensor(shape: [2, 784], values: forms)).values
      }
      let pictures = tests + drawings
      let bytes = pictures.flatMap { $0.pgm.suffix($0.columns * $0.rows) }
      let example = Drawing(
        of: 3, Drawing.Manner(name: "", size: 0.42, place: Point(x: 0.3, y: 0.36), thickness: 0.06),
        using: &random)
      return [
        "origin": .text(origin), "sizes": .list(network.sizes.map(JSON.number)),
        "activations": .list(network.layers.map { .text($0.activation.rawValue) }),
        "cost": .text(network.cost.rawValue),
        "weights": .text(base64(network.layers.flatMap { $0.w.values + $0.b.values })),
        "tests": .number(tests.count), "labels": .list(pictures.map { .number($0.label) }),
        "columns": .list(pictures.map { .number($0.columns) }),
        "rows": .list(pictures.map { .number($0.rows) }),
        "pictures": .text(Data(packed(bytes)).base64EncodedString()),
        "answers": .text(base64(answers)),
        "example": .list(
          example.strokes.map { stroke in
            .list(
              stroke.flatMap { [$0.x, $0.y] }.map {
                .number(($0 * 140).rounded().whole(in: 0...140))
              })
          }),
      ]
    }
  }

  private typealias Picture = (label: Int, columns: Int, rows: Int, pgm: [UInt8])

  /// The first hundred test digits.
  private static var testDigits: [Picture] {
    let digits = Digits.test.first(100)
    return (0..<digits.count).map { i in
      let bytes = digits.image(i).values.map { UInt8(($0 * 255).rounded().whole(in: 0...255)) }
      return (digits.labels[i], 28, 28, Array("P5 28 28 255\n".utf8) + bytes)
    }
  }

  /// A hundred drawings: all digits in all manners, light on dark and dark on light, on sheets of
  /// several sizes.
  private static func drawings(using random: inout Generator) -> [Picture] {
    (0..<100).map { i in
      let manner = Drawing.Manner.all[i / 10 % Drawing.Manner.all.count]
      let (columns, rows) = (28 + random.below(19), 28 + random.below(19))
      let (paper, ink) = (random.below(60), 160 + random.below(96))
      let drawing = Drawing(of: i % 10, manner, using: &random)
      let pgm =
        i < 50
        ? drawing.pgm(columns: columns, rows: rows, paper: paper, ink: ink)
        : drawing.pgm(columns: columns, rows: rows, paper: 255 - paper, ink: 255 - ink)
      return (i % 10, columns, rows, pgm)
    }
  }
}

/// Bytes as pairs: a value, and how often it comes, up to 255 times.
private func packed(_ bytes: [UInt8]) -> [UInt8] {
  var pairs: [UInt8] = []
  for byte in bytes {
    if let last = pairs.indices.last, pairs[last - 1] == byte, pairs[last] < 255 {
      pairs[last] += 1
    } else {
      pairs += [byte, 1]
    }
  }
  return pairs
}

/// Numbers as text: their four bytes, the smallest place first.
private func base64(_ numbers: [Float]) -> String {
  var data = Data(capacity: 4 * numbers.count)
  for number in numbers {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
  }
  return data.base64EncodedString()
}
