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
  public init(_ name: String, _ count: Int) {
    self.init(name, Double(count))
  }

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
  private let name: String
  private let places: Int
  private var terms: [[Factor]] = []
  private var checks: [(words: String, value: Double)] = []

  /// A derivation of what `name` stands for; its numbers have so many places after the point.
  public init(_ name: String, places: Int = 4) {
    self.name = name
    self.places = places
  }

  /// Adds one term of the sum: the product of these factors.
  public mutating func add(_ factors: Factor...) {
    terms.append(factors)
  }

  /// Adds a second way to the same number; the page says whether they agree.
  ///
  /// Where the second way is not to be had, it has no value, and the page leaves it out.
  public mutating func check(_ words: String, _ value: Double?) {
    if let value { checks.append((words, value)) }
  }

  /// What the derivation comes to.
  public var result: Double {
    terms.reduce(0) { $0 + $1.reduce(1) { $0 * $1.value } }
  }

  /// The lines of the derivation, aligned.
  public func text(on paper: Paper) -> [String] {
    var rows = (0..<depth).map { level in
      terms.map { $0.map { paper.spell($0.names[min(level, $0.names.count - 1)]) } }
    }
    rows.append(terms.map { $0.map { number($0.value, on: paper) } })
    let widths = terms.indices.map { term in
      terms[term].indices.map { factor in rows.map { $0[term][factor].count }.max() ?? 0 }
    }
    let times = paper.spell(" · ")
    var lines = rows.map { row in
      row.indices.map { term in
        row[term].indices.map { padded(row[term][$0], to: widths[term][$0], .centre) }
          .joined(separator: times)
      }.joined(separator: " + ")
    }
    if terms.count > 1, terms.contains(where: { $0.count > 1 }) {
      let products = terms.indices.map { term in
        let value = terms[term].reduce(1) { $0 * $1.value }
        let width = widths[term].reduce(0, +) + times.count * (widths[term].count - 1)
        return padded(number(value, on: paper), to: width, .centre)
      }
      lines.append(products.joined(separator: " + "))
    }
    if terms.count > 1 || terms.contains(where: { $0.count > 1 }) {
      lines.append(number(result, on: paper))
    }
    let left = paper.spell(name)
    let aligned = lines.enumerated().map { index, line in
      (index == 0 ? left : String(repeating: " ", count: left.count)) + " = " + line
    }
    let all = aligned.map { trimmedEnd($0) } + checkLines(on: paper)
    return all.flatMap { broken($0, to: paper.width) }
  }

  /// A line too long for the paper goes on below, before a plus sign.
  private func broken(_ line: String, to width: Int) -> [String] {
    if visibleWidth(line) <= width { return [line] }
    let parts = line.replacing(" + ", with: "\n    + ").split(separator: "\n")
    return parts.flatMap { folded(trimmedEnd(String($0)), to: width, mark: "      ") }
  }

  private var depth: Int { terms.flatMap { $0 }.map(\.names.count).max() ?? 1 }

  private func number(_ value: Double, on paper: Paper) -> String {
    paper.spell(decimal(value, places: places))
  }

  private func checkLines(on paper: Paper) -> [String] {
    checks.map { check in
      let size = max(result.magnitude, 1e-6)
      let agrees = (check.value - result).magnitude < 1e-4 * size
      let mark = agrees ? paper.paint(paper.spell("✓"), .good) : paper.paint(paper.spell("✗"), .bad)
      return "    " + paper.spell(check.words) + " " + number(check.value, on: paper) + " " + mark
    }
  }
}
