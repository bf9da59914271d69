// A derivation as a page has it, worked out again from the digits that are printed.

/// What is wrong with the arithmetic of one derivation, if anything.
struct PrintedDerivation {
  let name: String

  /// The lines of its equations and proofs.
  let lines: [String]

  /// How many times a printed sum of products was held against another printed number.
  private(set) var comparisons = 0

  /// What is not true as it is printed.
  private(set) var faults: [String] = []

  /// The result as it is printed.
  private(set) var result = ""

  /// All derivations of a Markdown page.
  ///
  /// A derivation is `name = symbols`, and below it lines that begin with `=` in the same column.
  /// `places` says with how many digits after the point the one with some name is printed.
  static func all(in page: String, places: (String) -> Int) -> [PrintedDerivation] {
    var found: [PrintedDerivation] = []
    for block in page.matches(of: /```text\n((?s).*?)\n```/) {
      // A line too long for the page goes on below, with a plus sign.
      let lines = String(block.1).replacing("\n    + ", with: " + ").split(separator: "\n")
      for start in lines.indices {
        let below = lines[(start + 1)...].prefix {
          $0.first == " " && $0.drop { $0 == " " }.hasPrefix("= ")
        }
        guard let column = below.first?.prefix(while: { $0 == " " }).count,
          lines[start].first != " ", lines[start].dropFirst(column).hasPrefix("= ")
        else { continue }
        let proofs = lines[below.endIndex...].prefix { $0.hasPrefix("    ") }
        let name = String(lines[start].prefix(column - 1))
        found.append(
          PrintedDerivation(
            name: name, equations: ([lines[start]] + below).map { $0.dropFirst(column + 2) },
            proofs: Array(proofs), lines: ([lines[start]] + below + proofs).map(String.init),
            places: places(name)))
      }
    }
    return found
  }

  private init(
    name: String, equations: [Substring], proofs: [Substring], lines: [String], places: Int
  ) {
    self.name = name
    self.lines = lines
    let rows = equations.compactMap { Row($0, places: places) }
    guard let last = equations.last, let end = rows.last, end.terms.count == 1,
      equations.count > 1, let value = Printed(last, places: places)
    else {
      faults.append("it does not end in a number")
      return
    }
    result = String(last)
    for row in rows.dropLast() {
      comparisons += 1
      if !row.sum.overlaps(value.range) {
        faults.append("\(row.text) is from \(row.sum.lowerBound) to \(row.sum.upperBound)")
      }
    }
    // The line of products has a term for each product of the line above it.
    for (above, below) in zip(rows, rows.dropFirst())
    where below.terms.count > 1 && above.terms.count == below.terms.count {
      for (product, term) in zip(above.terms, below.terms) where !product.overlaps(term) {
        faults.append("a term of \(above.text) is not that of \(below.text)")
      }
    }
    for proof in proofs {
      guard let match = proof.firstMatch(of: /(\S+) (✓|✗)$/),
        let other = Printed(match.1, places: places)
      else { continue }
      comparisons += 1
      // The tick allows for one part in ten thousand, and for what is next to nothing.
      let agrees = other.range.overlaps(value.range.widened(by: max(value.size, 1e-6) * 1e-4))
      if agrees != (match.2 == "✓") { faults.append("the mark is wrong:\(proof)") }
    }
  }
}

/// A line of numbers: a sum of products.
private struct Row {
  let text: Substring
  let terms: [ClosedRange<Double>]

  /// A line of symbols is none.
  init?(_ text: Substring, places: Int) {
    var terms: [ClosedRange<Double>] = []
    for term in text.split(separator: " + ") {
      var product = 1.0...1.0
      for factor in term.split(separator: " · ") {
        guard let number = Printed(factor, places: places) else { return nil }
        product = product.times(number.range)
      }
      terms.append(product)
    }
    self.text = text
    self.terms = terms
  }

  var sum: ClosedRange<Double> {
    terms.reduce(0...0) { $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound }
  }
}

/// A printed number: all numbers that are printed so.
private struct Printed {
  let range: ClosedRange<Double>

  var size: Double { max(range.lowerBound.magnitude, range.upperBound.magnitude) }

  /// Idle zeros are not printed, so the places must be known; a power of ten has three.
  init?(_ text: Substring, places: Int) {
    let plain = text.filter { $0 != " " && $0 != "," }.replacing("−", with: "-")
    guard plain.wholeMatch(of: /-?\d+(\.\d+)?(e-?\d+)?/) != nil, let value = Double(plain) else {
      return nil
    }
    let power = plain.split(separator: "e").dropFirst().first.flatMap { Int($0) }
    let unit = (power.map { $0 - 3 } ?? -places)
    // A little more than half of the last digit's unit, for the rounding of the bounds themselves.
    range = (value...value).widened(by: 0.500_001 * powerOfTen(unit))
  }
}

private func powerOfTen(_ exponent: Int) -> Double {
  (0..<exponent.magnitude).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
}

extension ClosedRange<Double> {
  fileprivate func widened(by width: Double) -> ClosedRange {
    lowerBound - width...upperBound + width
  }

  fileprivate func times(_ other: ClosedRange) -> ClosedRange {
    let corners = [
      lowerBound * other.lowerBound, lowerBound * other.upperBound,
      upperBound * other.lowerBound, upperBound * other.upperBound,
    ].sorted()
    return corners[0]...corners[3]
  }
}
