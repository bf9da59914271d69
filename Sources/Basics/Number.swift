// How the course writes a number. One way everywhere, so that pages agree with each other.

import Foundation

/// A number in few digits: at most `places` after the point, none that are idle zeros.
///
///     decimal(0.5)         // 0.5
///     decimal(-1.0 / 3)    // −0.3333
///     decimal(0.00001234)  // 1.234e−5
///
/// What would look like 0 but is not, and what is larger than a page can hold, is written with a
/// power of ten. What is not finite is written ∞, −∞ or NaN.
public func decimal(_ x: Double, places: Int = 4) -> String {
  if isScientific(x, places: places) { return scientific(x) }
  let text = fixed(x, places: places)
  return text.contains(".") ? text.trimming(suffix: "0").trimming(suffix: ".") : text
}

/// A number with exactly `places` digits after the point.
public func fixed(_ x: Double, places: Int = 4) -> String {
  if x.isNaN { return "NaN" }
  if x.isInfinite { return x < 0 ? "−∞" : "∞" }
  let digits = String(format: "%.\(places)f", tieRaised(x.magnitude, places)).split(separator: ".")
    .map(String.init)
  let text = ([grouped(digits[0])] + digits.dropFirst()).joined(separator: ".")
  let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
  return x < 0 && !isZero ? "−" + text : text
}

/// The number itself, or a hair more where it lies exactly between two that can be written.
///
/// The system's formatting takes such a one to the even neighbour: 1/32 = 0.03125 would be 0.0312.
/// A pencil makes it 0.0313.
private func tieRaised(_ x: Double, _ places: Int) -> Double {
  let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
  let scaled = x * power
  let isExact = (-scaled).addingProduct(x, power) == 0
  return isExact && scaled - scaled.rounded(.down) == 0.5 ? x.nextUp : x
}

/// A whole number.
public func whole(_ n: Int) -> String {
  (n < 0 ? "−" : "") + grouped(String(n.magnitude))
}

/// Numbers that stand under one another: all with the same digits after the point, all as wide.
public func aligned(_ numbers: [Double], places: Int = 4) -> [String] {
  let plain = numbers.filter { $0.isFinite && !isScientific($0, places: places) }
  let needed = plain.map { number in
    decimal(number, places: places).split(separator: ".").dropFirst().first?.count ?? 0
  }
  let shared = needed.max() ?? 0
  let texts = numbers.map { number in
    isScientific(number, places: places)
      ? scientific(number, isTrimmed: false) : fixed(number, places: shared)
  }
  let width = texts.map(\.count).max() ?? 0
  return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
}

private func isScientific(_ x: Double, places: Int) -> Bool {
  let smallest = 0.5 * (0..<places).reduce(1.0) { power, _ in power / 10 }
  return x.isFinite && x != 0 && (x.magnitude < smallest || x.magnitude >= 1e9)
}

private func scientific(_ x: Double, isTrimmed: Bool = true) -> String {
  let parts = String(format: "%.3e", x.magnitude).split(separator: "e")
  let all = String(parts[0])
  let digits = isTrimmed ? all.trimming(suffix: "0").trimming(suffix: ".") : all
  let power = Int(parts[1]) ?? 0
  return (x < 0 ? "−" : "") + digits + "e" + (power < 0 ? "−" : "") + "\(power.magnitude)"
}

/// Digits in groups of three, from 10,000 on.
private func grouped(_ digits: String) -> String {
  if digits.count < 5 { return digits }
  var result = digits
  for place in stride(from: digits.count - 3, to: 0, by: -3) {
    result.insert(",", at: result.index(result.startIndex, offsetBy: place))
  }
  return result
}

extension String {
  fileprivate func trimming(suffix: Character) -> String {
    var result = self
    while result.last == suffix { result.removeLast() }
    return result
  }
}
