// Maps of surfaces: lines of equal height as on a hiking map, with walks and arrows on them, in
// characters and as SVG.

import Basics
import Tensor

/// A surface over two numbers, seen from above.
///
/// A point is a tensor of two numbers, and the height is a function of the point.
///
///     var map = Map("A bowl", of: cost, x: -3...3, y: -2...2)
///     map.add("descent", path: [Tensor([2, 1]), Tensor([1.6, 0.4])])
///     show(map)
public struct Map: Showable {
  let title: String
  let caption: String
  let names: (x: String, y: String)
  let frame: Frame
  let isEqual: Bool  // whether one unit is as long to the right as upwards
  let grid: Grid
  let levels: [Double]
  private(set) var arrows: [(name: String, from: Point, to: Point)] = []
  var walks: [Walk] = []

  /// A map without walks.
  ///
  /// Where it is `equal`, one unit is as long to the right as upwards, so that angles are true. The
  /// `levels` are the heights that get a line; where they are left out, round ones.
  public init(
    _ title: String, of height: (Tensor) -> Float, x: ClosedRange<Double>,
    y: ClosedRange<Double>, xName: String = "x", yName: String = "y", equal: Bool = true,
    levels: [Double] = [], caption: String = ""
  ) {
    self.title = title
    self.caption = caption
    names = (xName, yName)
    frame = Frame(x: Axis(x), y: Axis(y))
    isEqual = equal
    grid = Grid(columns: 73, rows: 57, in: frame) {
      Double(height(Tensor([Float($0.x), Float($0.y)])))
    }
    self.levels = levels.isEmpty ? Axis(from: grid.heights).ticks(atMost: 12) : levels
  }

  /// Adds a walk: the points that a descent visits, the start first.
  public mutating func add(_ name: String, path: [Tensor]) {
    let points = path.map { (x: Double($0[0]), y: Double($0[1])) }
    walks.append(Walk(name: name, points: points) { written([Float($0.x), Float($0.y)]) })
  }

  /// Adds an arrow from a point, as long as the second tensor and in its direction.
  public mutating func add(_ name: String, arrowFrom point: Tensor, along step: Tensor) {
    let (x, y) = (Double(point[0]), Double(point[1]))
    arrows.append((name, from: (x, y), to: (x + Double(step[0]), y + Double(step[1]))))
  }

  /// How many times as high as wide the map is drawn.
  var shape: Double { isEqual ? min(max(frame.shape, 0.2), 1.2) : 0.66 }

  /// The map in characters, with a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    scene(on: paper) + legend.text(on: paper) + paper.caption(caption)
  }

  /// The map with its levels, axes and a legend; the deeper, the darker.
  public var content: Content {
    .drawing {
      let width = min(596, 440 / shape)
      let area = PlotArea(frame: frame, width: width, height: width * shape)
      return area.picture(title, caption: caption, legend: legend) { svg in
        draw(in: area, on: &svg)
        svg.says = words
      }
    }
  }

  /// The lines, arrows and walks in words.
  var words: String {
    let lines =
      levels.isEmpty
      ? [] : ["Lines of equal height at \(levels.map { decimal($0) }.joined(separator: ", "))"]
    let arrows = arrows.map { name, from, _ in
      "\(name) from (\(decimal(from.x)), \(decimal(from.y)))"
    }
    return (lines + arrows + walks.map { $0.summary(in: frame) }).joined(separator: ". ")
  }

  private var legend: Legend {
    // In characters on a piece of ground, so that the colour can be read on any terminal.
    let style = { (index: Int) in Style.over(self.style(index), 18) }
    return Legend(
      arrows.enumerated().map { index, arrow in
        .arrow(Map.sign(of: index), style(index), arrow.name, series: index + 1)
      }
        + drawnWalks.map { walk, letter, series in
          .arrow(
            letter ?? "0", style(series - 1), walk.summary(in: frame), letter: letter,
            series: series)
        })
  }

  /// The walks, each with its letter (none for one that is alone, its points are numbered) and the
  /// number of its colour: 0 is the map's own, and arrows come first.
  var drawnWalks: [(Walk, letter: String?, series: Int)] {
    walks.enumerated().map { index, walk in
      (walk, walks.count > 1 ? Walk.letter(index) : nil, arrows.count + index + 1)
    }
  }

  /// Where each level's height is best written: far from the border, the walks and one another.
  func labels(
    _ levels: [Double], _ position: (Point) -> Point, apart: Double
  ) -> [(level: Double, place: Point)] {
    let marks = walks.flatMap { walk in walk.drawn(in: frame).map { walk.points[$0] } }
    let ends = arrows.flatMap { [$0.from, $0.to] }
    var taken = (marks + ends).map { position(frame.place($0)) }
    var labels: [(level: Double, place: Point)] = []
    let inner = 0.05...0.95
    for level in levels {
      var best: (place: Point, room: Double)?
      for place in grid.outlines(below: level).joined()
      where inner.contains(place.x) && inner.contains(place.y) {
        let spot = position(place)
        let room = taken.map { Walk.distance($0, spot) }.min() ?? .infinity
        if room >= apart, room > best?.room ?? 0 { best = (place, room) }
      }
      guard let best else { continue }
      labels.append((level, best.place))
      taken.append(position(best.place))
    }
    return labels
  }
}

// In characters.
extension Map {
  /// Title, levels, walks and axes.
  func scene(on paper: Paper) -> [String] {
    let size = { (widest: Int) -> (Int, Int) in
      // A character is twice as high as wide.
      let rows = (Double(widest) * shape / 2).rounded().whole(in: 6...16)
      return ((Double(rows) * 2 / shape).rounded().whole(in: 1...max(widest, 1)), rows)
    }
    return paper.title(title)
      + frame.text(x: names.x, y: names.y, on: paper, size: size) {
        draw(on: &$0, hasColour: paper.hasColour)
      }
  }

  private func draw(on canvas: inout Canvas, hasColour: Bool) {
    // At most eight levels: a character is too coarse for more.
    let every = max((levels.count + 7) / 8, 1)
    let few = levels.indices.filter { $0 % every == 0 }.map { levels[$0] }
    let thin: Style = hasColour ? .ink(153) : .faint
    if hasColour { shade(&canvas) }
    for line in few.flatMap(grid.lines) { canvas.path(line, thin, sign: ".") }
    let (columns, rows) = (Double(canvas.columns), Double(canvas.rows))
    for label in labels(few, { ($0.x * columns, $0.y * rows * 2) }, apart: 4) {
      canvas.write(decimal(label.level), at: label.place, thin)
    }
    for (walk, _, series) in drawnWalks {
      for (from, to, _) in walk.moves(in: frame) {
        canvas.line(frame.place(from), frame.place(to), style(series - 1), covers: true)
      }
    }
    for (walk, letter, series) in drawnWalks {
      walk.mark(in: frame, style(series - 1), letter: letter, on: &canvas)
    }
    for (index, arrow) in arrows.enumerated() {
      guard let (from, to) = frame.clipped(arrow.from, arrow.to) else { continue }
      canvas.line(frame.place(from), frame.place(to), style(index), covers: true)
      canvas.write(Map.sign(of: index), at: frame.place(to), style(index))
    }
  }

  /// Colours the ground: the deeper, the darker.
  private func shade(_ canvas: inout Canvas) {
    let blues = [17, 18, 24, 25, 31, 67]
    for place in canvas.middles {
      let height = grid.height(at: place)
      let below = levels.count { $0 <= height }
      let shade = height.isNaN ? blues.count - 1 : below * blues.count / (levels.count + 1)
      canvas.ground(at: place, blues[shade])
    }
  }

  /// Colours that can be read on every blue of the ground.
  private func style(_ index: Int) -> Style { .ink([226, 213, 120, 215, 231][index % 5]) }

  private static func sign(of arrow: Int) -> String { ["▲", "▼", "■"][arrow % 3] }
}

// As SVG.
extension Map {
  private func draw(in area: PlotArea, on svg: inout SVG) {
    for level in levels {
      svg.area(grid.outlines(below: level).map { $0.map(area.pixel(at:)) }, "level")
    }
    svg.rectangle(at: (area.left, area.top), size: (area.width, area.height), "frame")
    area.drawAxes(x: names.x, y: names.y, hasGrid: false, in: &svg)
    for label in labels(levels, area.pixel(at:), apart: 26) {
      let (x, y) = area.pixel(at: label.place)
      svg.text(decimal(label.level), at: (x, y + 4), anchor: "middle", "small halo")
    }
    var numbers = Walk.Labels(isBelow: false, apart: 22)
    for (walk, letter, series) in drawnWalks {
      walk.draw(in: area, series: series, letter: letter, &numbers, on: &svg)
    }
    for (index, arrow) in arrows.enumerated() {
      guard let (from, to) = frame.clipped(arrow.from, arrow.to) else { continue }
      svg.arrow(from: area.pixel(of: from), to: area.pixel(of: to), series: index + 1, width: 3)
    }
  }
}
