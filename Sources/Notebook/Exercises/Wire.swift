// Values as words of 64 bits: how a judge and an answer's program talk to each other.

import Tensor

/// What goes over a wire: a row of words of 64 bits, written at its end and read from its start.
public struct Wire: Equatable, Sendable {
  private(set) var list: [UInt64]
  private var place = 0

  /// No words.
  public init() { list = [] }

  init(_ list: [UInt64]) { self.list = list }

  /// Writes a word.
  public mutating func append(_ word: UInt64) { list.append(word) }

  /// Reads a word; throws where there is none.
  public mutating func next() throws -> UInt64 {
    guard place < list.count else { throw Garbled() }
    place += 1
    return list[place - 1]
  }

  /// Reads how many things follow, each of which takes a word or more.
  mutating func count() throws -> Int {
    let count = try next()
    guard count <= UInt64(list.count - place) else { throw Garbled() }
    return Int(count)
  }
}

/// What was sent is not what was to be sent.
struct Garbled: Error {}

extension Int {
  /// Its bits.
  public init(reading wire: inout Wire) throws { self.init(bitPattern: UInt(try wire.next())) }

  /// Its bits.
  public func write(to wire: inout Wire) { wire.append(UInt64(UInt(bitPattern: self))) }
}

extension Bool {
  /// 1 for yes, 0 for no.
  public init(reading wire: inout Wire) throws { self = try wire.next() == 1 }

  /// 1 for yes, 0 for no.
  public func write(to wire: inout Wire) { wire.append(self ? 1 : 0) }
}

extension Double {
  /// Its bits.
  public init(reading wire: inout Wire) throws { self.init(bitPattern: try wire.next()) }

  /// Its bits.
  public func write(to wire: inout Wire) { wire.append(bitPattern) }
}

extension Float {
  /// Its bits.
  public init(reading wire: inout Wire) throws {
    self.init(bitPattern: UInt32(truncatingIfNeeded: try wire.next()))
  }

  /// Its bits.
  public func write(to wire: inout Wire) { wire.append(UInt64(bitPattern)) }
}

extension String {
  /// Its bytes in UTF-8, a word each.
  public init(reading wire: inout Wire) throws {
    let bytes = try (0..<wire.count()).map { _ in UInt8(truncatingIfNeeded: try wire.next()) }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// Its bytes in UTF-8, a word each.
  public func write(to wire: inout Wire) {
    wire.append(UInt64(utf8.count))
    for byte in utf8 { wire.append(UInt64(byte)) }
  }
}

extension Array where Element: Answer {
  /// As Swift writes it.
  public static var kind: String { "[\(Element.kind)]" }

  /// How many there are, then each.
  public init(reading wire: inout Wire) throws {
    let count = try wire.count()
    self = try (0..<count).map { _ in try Element(reading: &wire) }
  }

  /// How many there are, then each.
  public func write(to wire: inout Wire) {
    wire.append(UInt64(count))
    for element in self { element.write(to: &wire) }
  }
}

extension Tensor {
  /// Its shape, then its values.
  public init(reading wire: inout Wire) throws {
    let shape = try [Int](reading: &wire)
    let values = try [Float](reading: &wire)
    var count = 1
    for size in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: size)
      if overflows || size < 0 { throw Garbled() }
      count = product
    }
    if count != values.count { throw Garbled() }
    self.init(shape: shape, values: values)
  }

  /// Its shape, then its values.
  public func write(to wire: inout Wire) {
    shape.write(to: &wire)
    values.write(to: &wire)
  }
}

/// What a function takes and gives, as Swift writes it: `(Double, [Double]) -> Double`.
func signature(of inputs: [String], _ output: String) -> String {
  "(\(inputs.joined(separator: ", "))) -> \(output)"
}
