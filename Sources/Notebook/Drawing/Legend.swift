// The legend below a plot, a map or a surface: in characters, and as SVG.

import Basics

/// What the signs of a figure stand for.
struct Legend {
  struct Entry {
    let sign: String  // in characters
    let style: Style
    let words: String
    var letter: String?  // of a walk: SVG has it before the words
    let symbol: (_ left: (Double, Double), _ svg: inout SVG) -> Void

    /// An entry whose symbol in SVG is an arrow in the colour of a series.
    static func arrow(
      _ sign: String, _ style: Style, _ words: String, letter: String? = nil, series: Int
    ) -> Entry {
      Entry(sign: sign, style: style, words: words, letter: letter) { left, svg in
        svg.arrow(from: left, to: (left.0 + 24, left.1), series: series)
      }
    }
  }

  let entries: [Entry]
  private let lines: [[String]]  // each entry's words in SVG
  private let inRow: Int

  /// As many entries stand in a row of SVG as the longest of them allows.
  init(_ entries: [Entry]) {
    self.entries = entries
    let words = entries.map { ($0.letter.map { "\($0) " } ?? "") + $0.words }
    lines = words.map { wrapped($0, to: 84, on: Paper()) }
    let longest = Double(words.map(\.count).max() ?? 0) * 7.2 + 46
    inRow = (626 / longest).whole(in: 1...3)
  }

  /// The entries one below the other.
  func text(on paper: Paper) -> [String] {
    entries.flatMap { entry in
      let sign = paper.spell(entry.sign)
      let indent = String(repeating: " ", count: 3 + sign.count)
      let lines = wrapped(entry.words, to: max(10, paper.measure - indent.count), on: paper)
      return lines.enumerated().map {
        $0 == 0 ? "  \(paper.paint(sign, entry.style)) \($1)" : indent + $1
      }
    }
  }

  /// How much higher SVG becomes by it.
  var height: Double { 22 * Double(row(of: entries.count + inRow - 1)) }

  /// Draws the entries row by row.
  func draw(below bottom: Double, in svg: inout SVG) {
    for (index, entry) in entries.enumerated() {
      let x = 24 + 626 / Double(inRow) * Double(index % inRow)
      let y = bottom + 58 + 22 * Double(row(of: index))
      entry.symbol((x, y - 4), &svg)
      for (line, text) in lines[index].enumerated() {
        svg.text(text, at: (x + 32, y + 18 * Double(line)))
      }
    }
  }

  /// Where there are several lines, there is one entry in a row.
  private func row(of entry: Int) -> Int {
    inRow > 1 ? entry / inRow : lines.prefix(entry).reduce(0) { $0 + $1.count }
  }
}
