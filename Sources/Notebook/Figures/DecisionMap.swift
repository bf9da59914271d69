// Decision maps: where over two inputs a network says 1 and where 0, as it learns.

import Basics
import Tensor

/// What a network says at every point of a plane, at several moments of its training, and the
/// examples that it should part.
///
///     var map = DecisionMap("Two moons", x: -2...2, y: -1...1)
///     map.add("upper", wants: 1, points: [(0, 1), (0.5, 0.8)])
///     map.add("lower", wants: 0, points: [(0, -1)])
///     map.add("epoch 0", frame: answer)
///     show(map)
///
/// A page shows six frames at most, of those that were not added for motion only; `--animate`
/// plays all.
public struct DecisionMap: Showable, Watchable {
  private struct Class {
    let name: String
    let isOne: Bool
    let points: [Point]
  }

  private struct Moment {
    let name: String
    let isOnPage: Bool
    let grid: Grid  // the answers, 0 … 1
    let opposite: Grid  // the same, turned round

    /// Where the answer crosses ½, without what runs along the border.
    let boundary: [(Point, Point)]
  }

  private let title: String
  private let caption: String
  private let names: (x: String, y: String)
  private let frame: Frame
  private var classes: [Class] = []
  private var frames: [Moment] = []

  /// A map without examples and frames.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - x: The stretch from left to right.
  ///   - y: The stretch from bottom to top.
  ///   - xName: What runs to the right.
  ///   - yName: What runs up.
  ///   - caption: What to notice.
  public init(
    _ title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, xName: String = "x₁",
    yName: String = "x₂", caption: String = ""
  ) {
    self.title = title
    self.caption = caption
    names = (xName, yName)
    frame = Frame(
      x: Axis(low: x.lowerBound, high: x.upperBound),
      y: Axis(low: y.lowerBound, high: y.upperBound))
  }

  /// Adds examples for which the answer should be 1 or 0.
  public mutating func add(_ name: String, wants answer: Int, points: [(Double, Double)]) {
    let inside = points.map { (x: $0.0, y: $0.1) }.filter(frame.holds)
    classes.append(Class(name: name, isOne: answer == 1, points: inside.map(frame.place)))
  }

  /// Adds a moment: what the network answers now, as a function of a point [2].
  ///
  /// One that is not for the page is seen only with `--animate`.
  public mutating func add(
    _ name: String, onPage: Bool = true, frame answer: (Tensor) -> Float
  ) {
    let grid = Grid(columns: 31, rows: 21, in: frame) {
      Double(answer(Tensor([Float($0.x), Float($0.y)])))
    }
    let opposite = Grid(columns: 31, rows: 21, in: frame) { 1 - grid.height(at: frame.place($0)) }
    let boundary = grid.outlines(below: 0.5).flatMap { loop in
      zip(loop, loop.dropFirst() + loop.prefix(1)).filter { !DecisionMap.isBorder($0, $1) }
    }
    frames.append(
      Moment(name: name, isOnPage: onPage, grid: grid, opposite: opposite, boundary: boundary))
  }

  private static func isBorder(_ a: Point, _ b: Point) -> Bool {
    (a.x == b.x && (a.x == 0 || a.x == 1)) || (a.y == b.y && (a.y == 0 || a.y == 1))
  }

  // MARK: Watching

  var moments: [Int] { Array(frames.indices) }

  func watched(at moment: Int) -> DecisionMap {
    var copy = self
    copy.frames = [frames[moment]]
    return copy
  }

  func still(at moment: Int, on paper: Paper) -> [String] {
    heading(on: paper) + panel(frames[moment], width: min(paper.width, 60), on: paper)
  }

  /// Six frames at most, as evenly spread as can be.
  private var shown: [Moment] {
    let told = frames.filter(\.isOnPage)
    if told.count <= 6 { return told }
    return (0..<6).map { told[($0 * (told.count - 1) + 2) / 5] }
  }

  // MARK: Text

  /// The frames in characters, two beside each other where there is room.
  public func text(on paper: Paper) -> [String] {
    let inRow = frames.count > 1 && paper.width >= 60 ? 2 : 1
    let width = inRow == 2 ? (min(paper.width, 76) - 4) / 2 : min(paper.width, 60)
    let panels = shown.map { panel($0, width: width, on: paper) }
    let rows = stride(from: 0, to: panels.count, by: inRow).flatMap { start in
      beside(
        panels[start..<min(start + inRow, panels.count)].map { block in
          block.map { padded($0, to: width) }
        }, gap: 4) + [""]
    }
    let legend =
      classes.map { "\(DecisionMap.letter($0.isOne)) \($0.name)" }
      + [paper.hasColour ? "orange: says 1, blue: says 0" : "dots: says 1, blank: says 0"]
    let tail = [legend.joined(separator: " · ")] + (caption.isEmpty ? [] : ["", caption])
    return heading(on: paper) + rows
      + tail.flatMap { wrapped($0, to: min(paper.width, 76), on: paper) }
  }

  private func heading(on paper: Paper) -> [String] {
    wrapped("**\(title)**", to: min(paper.width, 76), on: paper)
  }

  private static func letter(_ isOne: Bool) -> String { isOne ? "1" : "0" }

  /// One frame, with its name below.
  private func panel(_ moment: Moment, width: Int, on paper: Paper) -> [String] {
    let columns = max(8, width - 1)
    // A character is twice as high as wide.
    let rows = max(5, min(18, Int((Double(columns) * shape / 2).rounded())))
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    for row in 0..<rows {
      for column in 0..<columns {
        let place = canvas.middle(row: row, column: column)
        let answer = moment.grid.height(at: place)
        if paper.hasColour {
          canvas.ground(row: row, column: column, DecisionMap.ground(answer))
        } else if answer > 0.5 {
          canvas.write("·", at: place, .faint)
        }
      }
    }
    for (a, b) in moment.boundary {
      canvas.line(a, b, paper.hasColour ? .ink(231) : .plain, sign: "*", covers: true)
    }
    for group in classes {
      for point in group.points {
        let style: Style = paper.hasColour ? .ink(group.isOne ? 226 : 159) : .plain
        canvas.write(DecisionMap.letter(group.isOne), at: point, style)
      }
    }
    let bar = paper.spell("│")
    return (0..<rows).map { bar + canvas.line($0) }
      + [" " + String(paper.spell(moment.name).prefix(columns))]
  }

  /// The colour behind a character, as an entry of the 256-colour table: orange for 1, blue for 0,
  /// and the darker the less sure.
  private static func ground(_ answer: Double) -> Int {
    switch answer {
    case _ where answer.isNaN: 240
    case ..<0.1: 26
    case ..<0.3: 25
    case ..<0.5: 24
    case ..<0.7: 94
    case ..<0.9: 130
    default: 166
    }
  }

  private var shape: Double {
    min(max((frame.y.high - frame.y.low) / (frame.x.high - frame.x.low), 0.3), 1.2)
  }

  // MARK: Drawing

  /// The frames as small maps, three in a row, with one legend for all.
  public var content: Content { .drawing(picture) }

  private func picture() -> SVG {
    let inRow = min(max(shown.count, 1), 3)
    let gap = 22.0
    let width = shown.count == 1 ? min(420, 380 / shape) : (658 - gap * Double(inRow - 1)) / 3
    let step = (x: width + gap, y: width * shape + 40)
    let height = Double((shown.count + inRow - 1) / inRow) * step.y
    var svg = SVG(width: 690, height: height + 26, title: title, caption: caption)
    for (index, moment) in shown.enumerated() {
      let area = PlotArea(
        frame: frame, left: 16 + Double(index % inRow) * step.x,
        top: 8 + Double(index / inRow) * step.y, width: width, height: width * shape)
      draw(moment, in: area, on: &svg)
    }
    var x = 20.0
    for group in classes {
      mark([(x, height + 14)], group.isOne, on: &svg)
      svg.text(
        "\(group.name), should be \(DecisionMap.letter(group.isOne))", at: (x + 12, height + 18))
      x += 130 + 7 * Double(group.name.count)
    }
    svg.text("line: the answer is ½", at: (x, height + 18))
    return svg
  }

  private func draw(_ moment: Moment, in area: PlotArea, on svg: inout SVG) {
    let sides = [(moment.opposite, "one"), (moment.grid, "none")]
    for (grid, look) in sides {
      for level in [0.1, 0.3, 0.5] {
        let outlines = grid.outlines(below: level).map { DecisionMap.straightened($0) }
        svg.area(outlines.map { $0.map(area.pixel(at:)) }, look, width: 0)
      }
    }
    for group in classes { mark(group.points.map(area.pixel(at:)), group.isOne, on: &svg) }
    for line in DecisionMap.joined(moment.boundary) {
      svg.path(line.map(area.pixel(at:)), "edge", width: 1.5)
    }
    svg.rectangle(at: (area.left, area.top), size: (area.width, area.height), "frame")
    svg.text(moment.name, at: (area.left, area.top + area.height + 18), "small")
  }

  /// A dot for 1 and a ring for 0: told apart without colours.
  private func mark(_ places: [(Double, Double)], _ isOne: Bool, on svg: inout SVG) {
    let dots = places.map { [$0] }
    svg.area(dots, isOne ? "dot s1" : "dot s0", width: 6)
    if !isOne { svg.area(dots, "dot hole", width: 3) }
  }

  /// An outline without the points between two others on one side of the border.
  private static func straightened(_ loop: [Point]) -> [Point] {
    // A corner of the border is there twice.
    let points = zip(loop, loop.dropFirst() + loop.prefix(1)).filter { $0 != $1 }.map(\.0)
    return points.indices.filter { index in
      let count = points.count
      return !isBorder(points[(index + count - 1) % count], points[(index + 1) % count])
    }.map { points[$0] }
  }

  /// Pieces of line that follow one another, as lines.
  private static func joined(_ pieces: [(Point, Point)]) -> [[Point]] {
    pieces.reduce(into: []) { lines, piece in
      if let end = lines.last?.last, end == piece.0 {
        lines[lines.count - 1].append(piece.1)
      } else {
        lines.append([piece.0, piece.1])
      }
    }
  }
}
