// What a student's answer can be, and when two of them are the same.

import Basics
import Tensor

/// A kind of answer: a number, a word, a list, a tensor.
///
/// How it travels between a judge and an answer's program is in `Wire.swift`.
public protocol Answer: Sendable {
  /// What Swift calls this kind, as in `[Double]`.
  static var kind: String { get }

  /// Reads one, or throws: what an answer's program sends may be anything.
  init(reading wire: inout Wire) throws

  /// Writes it, so that it is read again to the last bit.
  func write(to wire: inout Wire)

  /// Why this cannot even be compared with the expected answer (a list that is too short, a tensor
  /// of another shape); nil where it can.
  func misfit(with expected: Self) -> String?

  /// Why this is not the expected answer, in a few words; nil where it is.
  func difference(from expected: Self) -> String?
}

extension Answer {
  /// The name of the type.
  public static var kind: String { "\(Self.self)" }

  /// Any two single values can be compared.
  public func misfit(with expected: Self) -> String? { nil }
}

extension Answer where Self: Equatable {
  /// Equal.
  public func difference(from expected: Self) -> String? {
    self == expected ? nil : "expected \(words(for: expected)), found \(words(for: self))"
  }
}

extension Int: Answer {}
extension Bool: Answer {}

extension Double: Answer {
  /// Equal up to rounding, and up to what a nudge misses.
  public func difference(from expected: Double) -> String? {
    difference(from: expected, upTo: 1e-6)
  }

  func difference(from expected: Double, upTo tolerance: Double) -> String? {
    if self == expected || (isNaN && expected.isNaN) { return nil }
    let isClose = (self - expected).magnitude <= tolerance * max(1, expected.magnitude)
    if isClose && expected.isFinite { return nil }
    let sentence = "expected \(decimal(expected, places: 6)), found \(decimal(self, places: 6))"
    return isNaN ? sentence + ", which is not a number (such as 0/0)" : sentence
  }
}

extension Float: Answer {
  /// Equal up to the rounding of short numbers.
  public func difference(from expected: Float) -> String? {
    Double(self).difference(from: Double(expected), upTo: 1e-5)
  }
}

extension String: Answer {
  /// Equal.
  public func difference(from expected: String) -> String? {
    self == expected ? nil : "expected \"\(expected)\", found \"\(self)\""
  }
}

extension Array: Answer where Element: Answer {
  /// They must be as long.
  public func misfit(with expected: [Element]) -> String? {
    count == expected.count ? nil : "expected a list of \(expected.count), found one of \(count)"
  }

  /// As long, and equal element by element.
  public func difference(from expected: [Element]) -> String? {
    if let misfit = misfit(with: expected) { return misfit }
    for index in indices {
      if let difference = self[index].difference(from: expected[index]) {
        return "element [\(index)]: \(difference)"
      }
    }
    return nil
  }
}

extension Tensor: Answer {
  /// They must have the same shape.
  public func misfit(with expected: Tensor) -> String? {
    shape == expected.shape ? nil : "expected the shape \(expected.shape), found \(shape)"
  }

  /// Of the same shape, and equal element by element.
  public func difference(from expected: Tensor) -> String? {
    if let misfit = misfit(with: expected) { return misfit }
    for (index, pair) in zip(values, expected.values).enumerated() {
      if let difference = pair.0.difference(from: pair.1) {
        let columns = shape.last ?? 1
        let place = rank == 2 ? "[\(index / columns), \(index % columns)]" : "[\(index)]"
        return "element \(place): \(difference)"
      }
    }
    return nil
  }
}
