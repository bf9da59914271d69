// What a student's answer can be, and when two of them are the same.

import Tensor

/// A kind of answer: a number, a word, a list, a tensor.
public protocol Answer {
  /// What a blank that nobody filled in gives back.
  static var placeholder: Self { get }

  /// Why this is not the expected answer, in a few words; nil where it is.
  func difference(from expected: Self) -> String?
}

extension Double: Answer {
  /// Not a number.
  public static var placeholder: Double { .nan }

  /// Equal up to rounding, and up to what a nudge misses.
  public func difference(from expected: Double) -> String? {
    if isNaN && !expected.isNaN { return "found NaN, which is not a number (such as 0/0)" }
    let isClose = (self - expected).magnitude <= 1e-6 * max(1, expected.magnitude)
    return isClose || self == expected
      ? nil : "expected \(precise(expected)), found \(precise(self))"
  }

  /// Enough digits to tell two answers apart.
  private func precise(_ x: Double) -> String { decimal(x, places: 6) }
}

extension Float: Answer {
  /// Not a number.
  public static var placeholder: Float { .nan }

  /// Equal up to the rounding of short numbers.
  public func difference(from expected: Float) -> String? {
    let isClose = (self - expected).magnitude <= 1e-5 * max(1, expected.magnitude)
    return isClose ? nil : Double(self).difference(from: Double(expected))
  }
}

extension Int: Answer {
  /// The least number there is.
  public static var placeholder: Int { .min }

  /// Equal.
  public func difference(from expected: Int) -> String? {
    self == expected ? nil : "expected \(whole(expected)), found \(whole(self))"
  }
}

extension Bool: Answer {
  /// No.
  public static var placeholder: Bool { false }

  /// Equal.
  public func difference(from expected: Bool) -> String? {
    self == expected ? nil : "expected \(expected), found \(self)"
  }
}

extension String: Answer {
  /// Nothing.
  public static var placeholder: String { "" }

  /// Equal.
  public func difference(from expected: String) -> String? {
    self == expected ? nil : "expected \"\(expected)\", found \"\(self)\""
  }
}

extension Array: Answer where Element: Answer {
  /// Nothing.
  public static var placeholder: [Element] { [] }

  /// As long, and equal element by element.
  public func difference(from expected: [Element]) -> String? {
    if count != expected.count {
      return "expected a list of \(expected.count), found one of \(count)"
    }
    for index in indices {
      if let difference = self[index].difference(from: expected[index]) {
        return "element \(index): \(difference)"
      }
    }
    return nil
  }
}

extension Tensor: Answer {
  /// Nothing.
  public static var placeholder: Tensor { Tensor(shape: [0], values: []) }

  /// Of the same shape, and equal element by element.
  public func difference(from expected: Tensor) -> String? {
    if shape != expected.shape {
      return "expected the shape \(expected.shape), found \(shape)"
    }
    return values.difference(from: expected.values).map { "row after row, \($0)" }
  }
}
