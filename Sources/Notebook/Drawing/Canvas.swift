// A drawing in characters: dots of Braille where there are such letters, signs of ASCII where not.

import Basics

/// A grid of characters, each made of 2 × 4 dots or of one letter.
///
/// Places run from (0, 0), bottom left, to (1, 1), top right.
struct Canvas {
  let columns: Int
  let rows: Int
  private let paper: Paper

  /// The eight dots of a Braille letter, in the order that Unicode counts them.
  private static let bits: [[UInt8]] = [[0, 3], [1, 4], [2, 5], [6, 7]]

  private struct Cell {
    var dots: UInt8 = 0
    var isCovered = false
    var sign: Character?  // what the dots are where there is no Braille
    var letter: Character?
    var style: Style?
    var ground: Int?  // the colour behind, as an entry of the 256-colour table
  }

  private var cells: [Cell]

  init(columns: Int, rows: Int, paper: Paper) {
    self.columns = columns
    self.rows = rows
    self.paper = paper
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// Draws a line through several points.
  mutating func path(
    _ points: [Point], _ style: Style, sign: Character = "*", covers: Bool = false
  ) {
    for (a, b) in zip(points, points.dropFirst()) { line(a, b, style, sign: sign, covers: covers) }
  }

  /// Draws a straight line; without Braille it is made of `sign`.
  ///
  /// A line that covers wipes out what its characters held before, so that it can be told from
  /// the lines that it crosses.
  mutating func line(
    _ a: Point, _ b: Point, _ style: Style, sign: Character = "*", covers: Bool = false
  ) {
    let wide = (b.x - a.x).magnitude * Double(columns * 2)
    let high = (b.y - a.y).magnitude * Double(rows * 4)
    let count = max(wide, high).rounded(.up).whole(in: 1...8 * (columns + rows))
    for step in 0...count {
      let t = Double(step) / Double(count)
      let place = (a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
      dot(place, style, sign: sign, covers: covers)
    }
  }

  /// Sets one dot.
  private mutating func dot(_ place: Point, _ style: Style, sign: Character, covers: Bool) {
    let (i, j) = (fine(1 - place.y, rows * 4), fine(place.x, columns * 2))
    let cell = i / 4 * columns + j / 2
    if covers && !cells[cell].isCovered {
      cells[cell] = Cell(isCovered: true, ground: cells[cell].ground)
    }
    cells[cell].dots |= 1 << Canvas.bits[i % 4][j % 2]
    cells[cell].sign = sign
    cells[cell].style = style
  }

  /// Wipes the dots within a shape of four corners; without Braille, fills it with a sign.
  mutating func cover(_ corners: [Point], sign: Character) {
    let (wide, high) = (Double(columns * 2), Double(rows * 4))
    let (xs, ys) = (corners.map { $0.x * wide }, corners.map { (1 - $0.y) * high })
    let left = (xs.min() ?? 0).whole(in: 0...columns * 2)
    let right = (xs.max() ?? 0).whole(in: -1...columns * 2 - 1)
    let top = (ys.min() ?? 0).whole(in: 0...rows * 4)
    let bottom = (ys.max() ?? 0).whole(in: -1...rows * 4 - 1)
    guard left <= right, top <= bottom else { return }
    for i in top...bottom {
      for j in left...right {
        let (x, y) = (Double(j) + 0.5, Double(i) + 0.5)
        let sides = (0..<4).map { k -> Double in
          let l = (k + 1) % 4
          return (xs[l] - xs[k]) * (y - ys[k]) - (ys[l] - ys[k]) * (x - xs[k])
        }
        guard sides.allSatisfy({ $0 >= 0 }) || sides.allSatisfy({ $0 <= 0 }) else { continue }
        let cell = i / 4 * columns + j / 2
        cells[cell].dots &= ~(1 << Canvas.bits[i % 4][j % 2])
        if !paper.hasUnicode {
          cells[cell].sign = sign
          cells[cell].style = .plain
        }
      }
    }
  }

  /// Writes a text around a place, in one row.
  mutating func write(_ text: String, at place: Point, _ style: Style) {
    let text = paper.spell(text)
    let row = fine(1 - place.y, rows)
    let start = min(max(fine(place.x, columns) - (text.count - 1) / 2, 0), columns - text.count)
    for (index, letter) in text.enumerated() where start + index >= 0 {
      cells[row * columns + start + index].letter = letter
      cells[row * columns + start + index].style = style
    }
  }

  /// Where a place lies, in characters.
  func cell(_ place: Point) -> (row: Int, column: Int) {
    (fine(1 - place.y, rows), fine(place.x, columns))
  }

  /// The places in the middle of the characters.
  var middles: [Point] {
    (0..<rows * columns).map { cell in
      let (row, column) = (Double(cell / columns), Double(cell % columns))
      return ((column + 0.5) / Double(columns), 1 - (row + 0.5) / Double(rows))
    }
  }

  /// Fills what is behind a character with a colour.
  mutating func ground(at place: Point, _ colour: Int) {
    let (row, column) = cell(place)
    cells[row * columns + column].ground = colour
  }

  /// One row as text, without spaces at its end.
  func line(_ row: Int) -> String {
    let texts = cells[row * columns..<(row + 1) * columns].map { cell -> String in
      let letter = String(cell.letter ?? drawn(cell))
      if let back = cell.ground { return paper.paint(letter, .over(cell.style ?? .ink(15), back)) }
      return letter == " " ? " " : paper.paint(letter, cell.style ?? .plain)
    }
    return trimmedEnd(texts.joined())
  }

  private func drawn(_ cell: Cell) -> Character {
    guard paper.hasUnicode else { return cell.sign ?? " " }
    return cell.dots == 0 ? " " : Character(Unicode.Scalar(0x2800 + UInt16(cell.dots)) ?? " ")
  }

  private func fine(_ position: Double, _ count: Int) -> Int {
    (position * Double(count)).whole(in: 0...count - 1)
  }
}
