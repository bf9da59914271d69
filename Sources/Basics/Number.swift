// How the course writes a number. One way everywhere, so that pages agree with each other.

import Foundation

/// A number in few digits: at most `places` after the point, none that are idle zeros.
///
///     decimal(0.5)         // 0.5
///     decimal(-1.0 / 3)    // −0.3333
///     decimal(0.00001234)  // 1.234e−5
///     decimal(0.99999)     // 1.0000
///
/// What would look like 0 but is not, and what is larger than a page can hold, is written with a
/// power of ten. What would look like 1 but is less keeps its zeros: it was rounded. What is not
/// finite is written ∞, −∞ or NaN.
///
/// Here and below, a number has no digit that it does not know: where numbers of its kind are 0.25
/// apart, the first place after the point says nothing. A `Float` knows about seven digits.
public func decimal(_ x: any BinaryFloatingPoint, places: Int = 4) -> String {
  if isScientific(x, places: places) { return scientific(x) }
  let text = fixed(x, places: places)
  guard text.contains(".") else { return text }
  let short = text.trimming(suffix: "0").trimming(suffix: ".")
  return Double(x).magnitude < 1 && (short == "1" || short == "−1") ? text : short
}

/// A number with exactly `places` digits after the point, or as many of them as it knows.
public func fixed(_ number: any BinaryFloatingPoint, places: Int = 4) -> String {
  let x = Double(number)
  if x.isNaN { return "NaN" }
  if x.isInfinite { return x < 0 ? "−∞" : "∞" }
  if !knowsUnits(number) { return scientific(number) }
  let places = known(places, of: number)
  let digits = String(format: "%.\(places)f", tieRaised(x.magnitude, places)).split(separator: ".")
    .map(String.init)
  let text = ([grouped(digits[0])] + digits.dropFirst()).joined(separator: ".")
  let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
  return x < 0 && !isZero ? "−" + text : text
}

/// How many of the places after the point a number knows: those of which a unit is at least as
/// much as it is to the next number of the same kind.
private func known(_ places: Int, of x: any BinaryFloatingPoint) -> Int {
  let step = Double(x.ulp)
  return (0...places).last { 1 / power($0) >= step } ?? 0
}

private func knowsUnits(_ x: any BinaryFloatingPoint) -> Bool { Double(x.ulp) <= 1 }

private func power(_ places: Int) -> Double { (0..<places).reduce(1) { power, _ in power * 10 } }

/// The number itself, or a hair more where it lies exactly between two that can be written.
///
/// The system's formatting takes such a one to the even neighbour: 1/32 = 0.03125 would be 0.0312.
/// A pencil makes it 0.0313.
private func tieRaised(_ x: Double, _ places: Int) -> Double {
  let power = power(places)
  let scaled = x * power
  let isExact = (-scaled).addingProduct(x, power) == 0
  return isExact && scaled - scaled.rounded(.down) == 0.5 ? x.nextUp : x
}

/// A whole number.
public func whole(_ n: Int) -> String {
  (n < 0 ? "−" : "") + grouped(String(n.magnitude))
}

/// Numbers that stand under one another: all with the same digits after the point, all as wide.
///
/// Where one does not know so many, blanks stand in their place.
public func aligned(_ numbers: [any BinaryFloatingPoint], places: Int = 4) -> [String] {
  let plain = numbers.filter { Double($0).isFinite && !isScientific($0, places: places) }
  let fractions = plain.map { fraction(decimal($0, places: places)) }
  // The zeros of a rounded 1 count only where no other number has digits there.
  let telling = fractions.filter { $0.contains { $0 != "." && $0 != "0" } }
  let shared = (telling.isEmpty ? fractions : telling).map(\.count).max() ?? 0
  let texts = numbers.map { number in
    if isScientific(number, places: places) { return scientific(number, isTrimmed: false) }
    let text = fixed(number, places: max(shared - 1, 0))
    guard Double(number).isFinite else { return text }
    return text + String(repeating: " ", count: shared - fraction(text).count)
  }
  let width = texts.map(\.count).max() ?? 0
  return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
}

/// The point of a number and what comes after it.
private func fraction(_ text: String) -> Substring { text.drop { $0 != "." } }

private func isScientific(_ number: any BinaryFloatingPoint, places: Int) -> Bool {
  let x = Double(number)
  let smallest = 0.5 / power(places)
  let isLarge = x.magnitude >= 1e9 || !knowsUnits(number)
  return x.isFinite && x != 0 && (x.magnitude < smallest || isLarge)
}

private func scientific(_ number: any BinaryFloatingPoint, isTrimmed: Bool = true) -> String {
  let x = Double(number)
  func parts(_ places: Int) -> [String] {
    String(format: "%.\(places)e", x.magnitude).split(separator: "e").map(String.init)
  }
  // How often the step to the next number fits into the power of ten: near 0, a few times.
  let steps = x.magnitude / Double(number.ulp) / (Double(parts(3)[0]) ?? 1)
  let written = parts((0...3).last { power($0) <= steps } ?? 0)
  let digits =
    isTrimmed ? written[0].trimming(suffix: "0").trimming(suffix: ".") : written[0]
  let exponent = Int(written[1]) ?? 0
  return (x < 0 ? "−" : "") + digits + "e" + (exponent < 0 ? "−" : "") + "\(exponent.magnitude)"
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
