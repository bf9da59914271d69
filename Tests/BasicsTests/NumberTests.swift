// How numbers are written.

import Basics
import Testing

@Suite struct NumberTests {
  static let decimals: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (100, "100"), (-2, "−2"), (0.5, "0.5"), (-1.0 / 3, "−0.3333"),
    (2.0 / 3, "0.6667"), (1234.5678912, "1234.5679"), (0.0001, "0.0001"), (0.00006, "0.0001"),
    (0.00001234, "1.234e−5"), (-0.00001234, "−1.234e−5"), (1e-300, "1e−300"),
    (0x1p-1074, "5e−324"), (999_999_999, "999,999,999"), (1e9, "1e9"), (9999, "9999"),
    (10_000, "10,000"), (-123456.5, "−123,456.5"), (-2.5e12, "−2.5e12"),
    (1e100, "1e100"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"), (0.99999, "1.0000"),
    (-0.99999, "−1.0000"),
  ]

  @Test(arguments: decimals) func decimalsAreShort(_ number: Double, _ text: String) {
    #expect(decimal(number) == text)
  }

  @Test func decimalsTakeAsManyPlacesAsAsked() {
    #expect(decimal(3.14159, places: 2) == "3.14")
    #expect(decimal(3.14159, places: 0) == "3")
    #expect(decimal(20, places: 0) == "20")
    #expect(decimal(0.004, places: 2) == "4e−3")
    #expect(decimal(0.006, places: 2) == "0.01")
    #expect(decimal(0.298371109, places: 9) == "0.298371109")
  }

  @Test func fixedKeepsItsZeros() {
    #expect(fixed(0.5) == "0.5000")
    #expect(fixed(-0.125, places: 3) == "−0.125")
    #expect(fixed(2, places: 0) == "2")
    #expect(fixed(-0.00001) == "0.0000", "nothing is less than nothing")
    #expect(fixed(1e12, places: 1) == "1,000,000,000,000.0")
    #expect(fixed(Double.nan) == "NaN")
    #expect(fixed(-Double.infinity) == "−∞")
  }

  @Test func longWholeNumbersAreGrouped() {
    #expect(whole(0) == "0")
    #expect(whole(-9999) == "−9999")
    #expect(whole(13_002) == "13,002")
    #expect(whole(-1_234_567) == "−1,234,567")
    #expect(whole(.min) == "−9,223,372,036,854,775,808")
  }

  @Test func alignedNumbersStandUnderOneAnother() {
    #expect(aligned([1, -0.5, 10.25]) == [" 1.00", "−0.50", "10.25"])
    #expect(aligned([1, 2, 300]) == ["  1", "  2", "300"])
    #expect(aligned([0.00001, 1.5]) == ["1.000e−5", "     1.5"])
    #expect(aligned([Double.nan, Double.infinity, -1]) == ["NaN", "  ∞", " −1"])
    #expect(aligned([1.0 / 3, 1], places: 2) == ["0.33", "1.00"])
    #expect(aligned([]) == [])
  }
}
