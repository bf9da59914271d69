// No number is written with a digit that it does not know, and none with fewer than it could.

import Foundation
import Testing

@testable import Basics

@Suite struct KnownDigitsTests {
  static let floats: [(Float, String)] = [
    (4290.0687, "4290.069"), (1023.9999, "1023.9999"), (1966.7509, "1966.751"),
    (480_002.56, "480,002.6"), (3_000_004, "3,000,004"), (16_777_215, "16,777,215"),
    (16_777_218, "1.678e7"), (2e7, "2e7"), (-123_456_792, "−1.235e8"), (0.1, "0.1"), (400, "400"),
    (2.0 / 3, "0.6667"), (0x1p-149, "1e−45"), (0x1p-140, "7.2e−43"), (.infinity, "∞"),
    (.nan, "NaN"),
  ]

  @Test(arguments: floats) func aFloatHasTheDigitsItKnows(_ number: Float, _ text: String) {
    #expect(decimal(number) == text)
  }

  @Test func moreDigitsAreNotHadByAsking() {
    #expect(decimal(Float(1966.7509), places: 9) == "1966.751")
    #expect(decimal(1966.7509, places: 9) == "1966.7509")
    #expect(fixed(Float(1966.7509), places: 9) == "1966.751")
    #expect(fixed(Float(1966.75), places: 2) == "1966.75")
    #expect(fixed(Float(1e8), places: 2) == "1e8")
  }

  @Test func whereAColumnHasAPlaceThatANumberDoesNotKnowABlankStands() {
    #expect(
      aligned([Float(3_000_004), Float(480_002.56), Float(1966.7509), Float(0.5)])
        == ["3,000,004    ", "  480,002.6  ", "     1966.751", "        0.500"])
  }

  @Test func whatIsLessThanOneDoesNotLookLikeIt() {
    #expect(decimal(0.99994) == "0.9999")
    #expect(decimal(0.99996) == "1.0000")
    #expect(decimal(-0.99996, places: 2) == "−1.00")
    #expect(decimal(Float(1).nextDown) == "1.0000")
    #expect(decimal(1.00001) == "1")
    #expect(aligned([0.99996, 1.0.nextDown]) == ["1.0000", "1.0000"])
    #expect(aligned([0.99996, 0.5]) == ["1.0", "0.5"])
  }

  @Test func everyDigitOfTwentyThousandNumbersIsKnown() {
    var random = Shuffle()
    let wrong = (0..<5000).flatMap { _ in
      let places = Int(random.next() % 10)
      let bits = random.next()
      return faults(of: Float(bitPattern: UInt32(truncatingIfNeeded: bits)), places)
        + faults(of: Double(bitPattern: bits), places)
        + faults(of: Float(random.sized()), places) + faults(of: random.sized(), places)
    }
    #expect(wrong.prefix(5) == [])
  }

  /// What is wrong with the text of a number, by what a reader takes from it: how near it is, and
  /// whether its last digit is worth as much as from half-way to the number below to half-way to the
  /// one above.
  private func faults(of number: some BinaryFloatingPoint, _ places: Int) -> [String] {
    guard number.isFinite, number != 0 else { return [] }
    let x = Double(number)
    let gap = Double(number.magnitude.nextUp - number.magnitude)
    let texts = [decimal(number, places: places), fixed(number, places: places)]
    return texts.compactMap { text in
      let read = Reading(text)
      // A last digit stands even where nearly nothing is known.
      if read.unit < gap * (1 - 1e-9), read.digits > 1 {
        return "\(text) for \(number), but it may be \(x - gap / 2) or \(x + gap / 2)"
      }
      let finest = read.isScientific ? read.power / 1000 : pow(10, -Double(places))
      let known = pow(10, (log10(gap) - 1e-12).rounded(.up))
      let most = 0.5 * max(finest, known) + 1e-15 * x.magnitude
      // (Both sides times 10⁴⁰, for the sake of the smallest.)
      let isNear = (read.value - x).magnitude * 1e40 <= most * 1e40
      return isNear ? nil : "\(text) for \(number), to \(places) places"
    }
  }

  @Test func aSigmoidReachesOneOnlyWhereItIsOne() {
    for tenths in 0...500 {
      let a = 1 / (1 + exp(-Double(tenths) / 10))
      #expect((decimal(a) == "1") == (a == 1), "\(a)")
      #expect((decimal(Float(a)) == "1") == (Float(a) == 1), "\(a)")
    }
  }
}

/// What a reader takes from the text of a number.
private struct Reading {
  let value: Double
  let isScientific: Bool
  let power: Double  // the power of ten that it is written with
  let unit: Double  // what one of its last digit is worth
  let digits: Int

  init(_ text: String) {
    let parts = text.replacing(",", with: "").replacing("−", with: "-").split(separator: "e")
    let places = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    value = Double(parts.joined(separator: "e")) ?? .nan
    isScientific = parts.count > 1
    power = pow(10, Double(exponent))
    unit = pow(10, Double(exponent - places))
    digits = parts[0].count { $0.isNumber }
  }
}

/// Numbers in a fixed order that looks like none.
private struct Shuffle {
  private var state: UInt64 = 12

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }

  /// A number of an everyday size: from a millionth to a hundred million, either sign.
  mutating func sized() -> Double {
    let size = pow(10, Double(next() % 14_000) / 1000 - 6)
    return next() % 2 == 0 ? size : -size
  }
}
