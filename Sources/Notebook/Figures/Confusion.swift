// Confusion matrices: what digits are, and what a network takes them for, as it learns.

import Basics

/// How often each digit was taken for each, at the end and at moments before.
///
///     var mixed = Confusion()
///     mixed.add("epoch 1", frame: counts)  // counts[7][1]: sevens that it takes for ones
///     show(mixed)
///
/// A page has the last moment as a table. All are played: on a terminal with `--animate`, and in a
/// browser.
public struct Confusion: Showable, Watchable {
  private var frames: [(name: String, counts: [[Int]])] = []

  /// A matrix without moments.
  public init() {}

  /// Adds a moment: a row for each digit, with how often it was taken for 0, 1, … 9.
  public mutating func add(_ name: String, frame counts: [[Int]]) {
    if counts.count != 10 || counts.contains(where: { $0.count != 10 }) {
      fatalError("a confusion matrix has ten rows of ten; \"\(name)\" has \(counts.map(\.count))")
    }
    frames.append((name, counts))
  }

  var moments: [Int] { Array(frames.indices) }

  func watched(at moment: Int) -> Confusion {
    var copy = self
    copy.frames = [frames[moment]]
    return copy
  }

  func status(at moment: Int) -> String { frames[moment].name }

  /// The table at a moment, as wide at each.
  func still(at moment: Int, on paper: Paper) -> [String] {
    let cells = frames.map { $0.counts.enumerated().map { row in ([row.0] + row.1).map(whole) } }
    let width = cells.joined().joined().map(\.count).max() ?? 0
    let rows = cells[moment].map { row in row.map { padded($0, to: width, .right) } }
    let headings = Confusion.headings.map { padded($0, to: width, .right) }
    return Table(headings, rows: rows).text(on: paper)
      + ["", String(paper.spell("  \(status(at: moment))").prefix(paper.width))]
  }

  private static let headings = ["is", "says 0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

  private var table: Table {
    var table = Table(headings: Confusion.headings)
    for (digit, row) in (frames.last?.counts ?? []).enumerated() { table.add(row: [digit] + row) }
    return table
  }

  /// The last moment as a table.
  public func text(on paper: Paper) -> [String] { table.text(on: paper) }

  /// A table.
  public var content: Content { .table(table) }

  /// The moments one after the other, with mistakes shaded by their share of the digit.
  var film: SVG? {
    guard let first = frames.first, let last = frames.last, frames.count > 1 else { return nil }
    let (cell, left, top) = ((56.0, 30.0), 84.0, 48.0)
    func corner(_ digit: Int, _ said: Int) -> (Double, Double) {
      (left + cell.0 * Double(said), top + cell.1 * Double(digit))
    }
    func middle(_ column: Int) -> Double { left + cell.0 * (Double(column) + 0.5) }
    var svg = SVG(
      width: left + 10 * cell.0 + 24, height: top + 10 * cell.1 + 12,
      title: "What the digits are, and what the network says",
      caption: "An empty cell is 0. Blue is right. Orange is wrong: shaded from 0.5% of the row's "
        + "digits on, more from 1.5% and most from 5%.")
    svg.says = "\(frames.count) moments. \(first.name). \(last.name)"
    svg.texts([("it says", middle(-1))] + (0..<10).map { ("\($0)", middle($0)) }, y: top - 10)
    for digit in 0..<10 {
      svg.texts([(digit == 0 ? "is 0" : "\(digit)", middle(-1))], y: corner(digit, 0).1 + 20)
    }
    svg.rectangles(at: (0..<10).map { corner($0, $0) }, size: cell, "none")
    for moment in moments {
      (svg.step, svg.until) = (moment, moment)
      let counts = frames[moment].counts
      for share in [0.005, 0.015, 0.05] {
        let wrong = (0..<100).map { ($0 / 10, $0 % 10) }.filter { digit, said in
          let least = share * Double(counts[digit].reduce(0, +))
          return digit != said && counts[digit][said] > 0 && Double(counts[digit][said]) >= least
        }
        svg.rectangles(at: wrong.map(corner), size: cell, "one")
      }
      for (digit, row) in counts.enumerated() {
        let words = row.indices.filter { row[$0] > 0 }.map { (whole(row[$0]), x: middle($0)) }
        svg.texts(words, y: corner(digit, 0).1 + 20)
      }
    }
    (svg.step, svg.until) = (nil, nil)
    svg.rectangle(at: corner(0, 0), size: (10 * cell.0, 10 * cell.1), "frame")
    return svg
  }
}
