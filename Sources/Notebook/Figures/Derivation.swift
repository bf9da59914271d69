// A derivation: symbols, then the same with numbers, then the result, then a proof of it.

import Basics

/// One factor of a product: its names, from the most general to the plainest, and its value.
///
///     Factor("∂C/∂a³", "2(a³ − y)", 2 * (a3 - y))
public struct Factor {
  let names: [String]
  let value: Double

  /// A factor with one name.
  public init(_ name: String, _ value: Double) {
    names = [name]
    self.value = value
  }

  /// A factor that counts something.
  public init(_ name: String, _ count: Int) { self.init(name, Double(count)) }

  /// A factor with a general name and a plainer one.
  public init(_ name: String, _ plainer: String, _ value: Double) {
    names = [name, plainer]
    self.value = value
  }
}

/// A result worked out on paper: a product, or a sum of products, line by line.
///
///     var z = Derivation("z")
///     z.add(Factor("w₁", 2), Factor("x₁", 3))
///     z.add(Factor("b", 1))
///     show(z)
///
///     z = w₁ · x₁ + b
///       = 2  · 3  + 1
///       =    6    + 1
///       = 7
public struct Derivation: Showable {
  let name: String
  private let places: Int
  private var terms: [[Factor]] = []
  private var checks: [(words: String, value: Double)] = []

  /// A derivation of what `name` stands for; its numbers have so many places after the point.
  public init(_ name: String, places: Int = 4) {
    self.name = name
    self.places = places
  }

  /// Adds one term of the sum: the product of these factors.
  public mutating func add(_ factors: Factor...) { terms.append(factors) }

  /// Adds a second way to the same number; the page says whether they agree.
  ///
  /// Where the second way is not to be had, it has no value, and the page leaves it out.
  public mutating func check(_ words: String, _ value: Double?) {
    if let value { checks.append((words, value)) }
  }

  /// What the derivation comes to.
  public var result: Double { terms.reduce(0) { $0 + Derivation.product($1) } }

  /// A derivation.
  public var content: Content { .equations(self) }

  /// Lines of symbols and then one of numbers, each a sum of terms, each a product of factors.
  ///
  /// The same factors stand in the same places of every line, so one can be marked through all.
  var lines: [[[String]]] {
    let depth = terms.joined().map(\.names.count).max() ?? 1
    let symbols = (0..<depth).map { level in
      terms.map { $0.map { $0.names[min(level, $0.names.count - 1)] } }
    }
    return symbols + [terms.map { $0.map { number($0.value) } }]
  }

  /// What each term comes to, where there are several and one of them is a product.
  var products: [String]? {
    terms.count > 1 && hasProducts ? terms.map { number(Derivation.product($0)) } : nil
  }

  /// The line that says what all comes to, where the line of numbers does not.
  var total: String? { terms.count > 1 || hasProducts ? number(result) : nil }

  /// Other ways to the result, what they gave, and whether that is the same to four digits.
  var proofs: [(words: String, value: String, agrees: Bool)] {
    checks.map { words, value in
      (words, number(value), agree(value, result))
    }
  }

  /// The lines of the derivation, aligned.
  public func text(on paper: Paper) -> [String] {
    let rows = self.lines.map { $0.map { $0.map(paper.spell) } }
    var sums = rows.map { row in
      row.indices.map { term in
        row[term].indices.map { factor in
          let width = rows.map { $0[term][factor].count }.max() ?? 0
          return padded(row[term][factor], to: width, .centre)
        }.joined(separator: paper.spell(" · "))
      }
    }
    if let products {
      sums.append(zip(products, sums[0]).map { padded(paper.spell($0), to: $1.count, .centre) })
    }
    if let total { sums.append([paper.spell(total)]) }
    let left = paper.spell(name)
    let aligned = sums.enumerated().map { index, terms in
      trimmedEnd(
        padded(index == 0 ? left : "", to: left.count) + " = " + terms.joined(separator: " + "))
    }
    let checks = proofs.map { words, value, agrees in
      let mark = paper.paint(paper.spell(agrees ? "✓" : "✗"), agrees ? .good : .bad)
      return "    " + paper.spell(words) + " " + paper.spell(value) + " " + mark
    }
    return (aligned + checks).flatMap { broken($0, to: paper.width) }
  }

  /// A line too long for the paper goes on below, before a plus sign.
  private func broken(_ line: String, to width: Int) -> [String] {
    if visibleWidth(line) <= width { return [line] }
    let parts = line.replacing(" + ", with: "\n    + ").split(separator: "\n")
    return parts.flatMap { folded(trimmedEnd(String($0)), to: width, mark: "      ") }
  }

  private var hasProducts: Bool { terms.contains { $0.count > 1 } }

  private func number(_ value: Double) -> String { decimal(value, places: places) }

  private static func product(_ term: [Factor]) -> Double { term.reduce(1) { $0 * $1.value } }
}

/// Whether a second way has led to the same: to one part in ten thousand, or to ten places.
public func agree(_ other: Double, _ result: Double) -> Bool {
  (other - result).magnitude < 1e-4 * max(result.magnitude, 1e-6)
}
