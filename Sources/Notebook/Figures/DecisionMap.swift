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
/// A page shows six frames at most, of those that were not added for motion only. All are played,
/// on a terminal with `--animate` and in a browser.
public struct DecisionMap: Showable, Watchable {
  private struct Class {
    let name: String
    let isOne: Bool
    let points: [Point]

    /// The points as places in the frame.
    let places: [Point]

    var answer: String { isOne ? "1" : "0" }
  }

  /// What the network answers at a moment, 0 … 1, and to how many of the examples rightly.
  private typealias Moment = (name: String, isOnPage: Bool, answers: Grid, right: Int)

  private let title: String
  private let caption: String
  private let frame: Frame
  private var classes: [Class] = []
  private var frames: [Moment] = []

  /// A map without examples and frames.
  public init(
    _ title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, caption: String = ""
  ) {
    self.title = title
    self.caption = caption
    frame = Frame(x: Axis(x), y: Axis(y))
  }

  /// Adds examples for which the answer should be 1 or 0.
  public mutating func add(_ name: String, wants answer: Int, points: [(Double, Double)]) {
    let inside = points.map { (x: $0.0, y: $0.1) }.filter(frame.holds)
    classes.append(
      Class(name: name, isOne: answer == 1, points: inside, places: inside.map(frame.place)))
  }

  /// Adds a moment: what the network answers now, as a function of a point [2].
  ///
  /// The examples come before. A moment that is not for the page is seen only where the map is
  /// played.
  public mutating func add(
    _ name: String, onPage: Bool = true, frame answer: (Tensor) -> Float
  ) {
    func says(_ point: Point) -> Double {
      Double(answer(Tensor([Float(point.x), Float(point.y)])))
    }
    let right = classes.map { group in group.points.count { (says($0) > 0.5) == group.isOne } }
    let answers = Grid(columns: 31, rows: 21, in: frame, says)
    frames.append((name, onPage, answers, right.reduce(0, +)))
  }

  var moments: [Int] { Array(frames.indices) }

  func watched(at moment: Int) -> DecisionMap {
    var copy = self
    copy.frames = [frames[moment]]
    return copy
  }

  func still(at moment: Int, on paper: Paper) -> [String] {
    paper.title(title) + panel(frames[moment], width: min(paper.width, 60), on: paper)
  }

  func status(at moment: Int) -> String { words(for: frames[moment]) }

  /// Six frames at most, as evenly spread as can be.
  private var shown: [Moment] {
    let told = frames.filter(\.isOnPage)
    if told.count <= 6 { return told }
    return (0..<6).map { told[($0 * (told.count - 1) + 2) / 5] }
  }

  /// The frames in characters, two beside each other where there is room.
  public func text(on paper: Paper) -> [String] {
    let inRow = frames.count > 1 && paper.width >= 60 ? 2 : 1
    let width = inRow == 2 ? (paper.measure - 4) / 2 : min(paper.width, 60)
    let panels = shown.map { panel($0, width: width, on: paper).map { padded($0, to: width) } }
    let rows = stride(from: 0, to: panels.count, by: inRow).flatMap { start in
      beside(Array(panels[start...].prefix(inRow)), gap: 4) + [""]
    }
    let ground = paper.hasColour ? "orange: says 1, blue: says 0" : "dots: says 1, blank: says 0"
    let legend = (classes.map { "\($0.answer) \($0.name)" } + [ground]).joined(separator: " · ")
    return paper.title(title) + rows + wrapped(legend, to: paper.measure, on: paper)
      + paper.caption(caption)
  }

  /// One frame, with its name below.
  private func panel(_ moment: Moment, width: Int, on paper: Paper) -> [String] {
    let columns = max(8, width - 1)
    // A character is twice as high as wide.
    let rows = (Double(columns) * shape / 2).rounded().whole(in: 5...18)
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    for place in canvas.middles {
      let answer = moment.answers.height(at: place)
      if paper.hasColour {
        canvas.ground(at: place, DecisionMap.ground(answer))
      } else if answer > 0.5 {
        canvas.write("·", at: place, .faint)
      }
    }
    for line in moment.answers.lines(at: 0.5) {
      canvas.path(line, paper.hasColour ? .ink(231) : .plain, covers: true)
    }
    for group in classes {
      let style: Style = paper.hasColour ? .ink(group.isOne ? 226 : 159) : .plain
      for place in group.places { canvas.write(group.answer, at: place, style) }
    }
    let bar = paper.spell("│")
    return (0..<rows).map { bar + canvas.line($0) }
      + [" " + String(paper.spell(moment.name).prefix(columns))]
  }

  /// The colour behind a character, as an entry of the 256-colour table: orange for 1, blue for 0,
  /// and the darker the less sure.
  private static func ground(_ answer: Double) -> Int {
    let band = [0.1, 0.3, 0.5, 0.7, 0.9].count { $0 <= answer }
    return answer.isNaN ? 240 : [26, 25, 24, 94, 130, 166][band]
  }

  private var shape: Double { min(max(frame.shape, 0.3), 1.2) }

  /// The frames as small maps, three in a row, with one legend for all.
  public var content: Content { .drawing(picture) }

  private func picture() -> SVG {
    let inRow = min(max(shown.count, 1), 3)
    let gap = 22.0
    let width = shown.count == 1 ? min(420, 380 / shape) : (658 - gap * Double(inRow - 1)) / 3
    let step = (x: width + gap, y: width * shape + 40)
    let height = Double((shown.count + inRow - 1) / inRow) * step.y
    var svg = SVG(width: 690, height: height + 26, title: title, caption: caption)
    svg.says = shown.map(words).joined(separator: ". ")
    for (index, moment) in shown.enumerated() {
      let area = PlotArea(
        frame: frame, left: 16 + Double(index % inRow) * step.x,
        top: 8 + Double(index / inRow) * step.y, width: width, height: width * shape)
      draw(moment, in: area, on: &svg)
    }
    draw(legendAt: height + 18, on: &svg)
    return svg
  }

  /// All frames in one large map, one after the other, where the picture has not all of them.
  var film: SVG? {
    guard frames.count > shown.count, let first = frames.first, let last = frames.last else {
      return nil
    }
    let width = min(658, (440 / shape).rounded())
    let area = PlotArea(
      frame: frame, left: 16, top: 8, width: width, height: (width * shape).rounded())
    var svg = SVG(width: 690, height: area.height + 44, title: title, caption: caption)
    svg.says = "\(frames.count) moments. \(words(for: first)). \(words(for: last))"
    // Frames are many, so each has few points, on whole pixels.
    let light = { (line: [Point]) in
      thinned(line.map(area.pixel(at:)), within: 0.7).map { ($0.0.rounded(), $0.1.rounded()) }
    }
    for (index, moment) in frames.enumerated() {
      (svg.step, svg.until) = (index, index)
      shade(moment, light, on: &svg)
      for line in moment.answers.lines(at: 0.5) { svg.path(light(line), "edge", width: 2) }
    }
    (svg.step, svg.until) = (nil, nil)
    for group in classes { mark(group.places.map(area.pixel(at:)), group.isOne, on: &svg) }
    svg.rectangle(at: (area.left, area.top), size: (area.width, area.height), "frame")
    draw(legendAt: area.height + 34, on: &svg)
    return svg
  }

  /// What the marks and the line stand for.
  private func draw(legendAt y: Double, on svg: inout SVG) {
    var x = 20.0
    for group in classes {
      mark([(x, y - 4)], group.isOne, on: &svg)
      svg.text("\(group.name), should be \(group.answer)", at: (x + 12, y))
      x += 130 + 7 * Double(group.name.count)
    }
    svg.text("line: the answer is ½", at: (x, y))
  }

  /// A frame in words: how many of the examples lie on the right side of its line.
  private func words(for moment: Moment) -> String {
    let all = classes.map(\.places.count).reduce(0, +)
    return "\(moment.name): \(moment.right) of \(all) on the right side"
  }

  private func draw(_ moment: Moment, in area: PlotArea, on svg: inout SVG) {
    shade(moment, { $0.map(area.pixel(at:)) }, on: &svg)
    for group in classes { mark(group.places.map(area.pixel(at:)), group.isOne, on: &svg) }
    for line in moment.answers.lines(at: 0.5) {
      svg.path(line.map(area.pixel(at:)), "edge", width: 1.5)
    }
    svg.rectangle(at: (area.left, area.top), size: (area.width, area.height), "frame")
    svg.text(moment.name, at: (area.left, area.top + area.height + 18), "small")
  }

  /// The ground: where the answer is rather 1 and where rather 0, the surer the stronger.
  private func shade(
    _ moment: Moment, _ pixels: ([Point]) -> [(Double, Double)], on svg: inout SVG
  ) {
    let answers = moment.answers
    let opposite = Grid(columns: answers.columns, rows: answers.rows, in: frame) {
      1 - answers.height(at: frame.place($0))
    }
    for (grid, look) in [(opposite, "one"), (answers, "none")] {
      for level in [0.1, 0.3, 0.5] {
        let outlines = grid.outlines(below: level).map { DecisionMap.straightened($0) }
        svg.area(outlines.map(pixels), look, width: 0)
      }
    }
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
      return !Grid.isBorder(points[(index + count - 1) % count], points[(index + 1) % count])
    }.map { points[$0] }
  }
}
