// Plots of curves, points and walks over an axis: in characters, and as SVG.

import Basics

/// Curves, points and walks over an axis.
///
///     var plot = Plot("The sigmoid", x: "z", y: "σ(z)", from: -6, to: 6)
///     plot.add("σ(z)", sigmoid)
///     show(plot)
public struct Plot: Showable {
  struct Series {
    enum Kind { case line, points, tangent, walk(Walk) }

    let name: String
    var kind: Kind
    let points: [Point]

    var isLine: Bool { if case .line = kind { true } else { false } }
  }

  let title: String
  let caption: String
  let names: (x: String, y: String)
  let xAxis: Axis
  private let bottom: Double?
  private let top: Double?
  var series: [Series] = []

  /// A plot without curves; `x` and `y` are the names of the axes.
  ///
  /// Where `bottom` or `top` is left out, the upright axis goes as far as the curves do.
  public init(
    _ title: String, x: String, y: String, from: Double, to: Double, bottom: Double? = nil,
    top: Double? = nil, caption: String = ""
  ) {
    if from > to {
      fatalError("the plot \"\(title)\" goes from \(from) to \(to); put the smaller first")
    }
    self.title = title
    self.caption = caption
    names = (x, y)
    xAxis = Axis(low: from, high: to)
    self.bottom = bottom
    self.top = top
  }

  /// Adds the curve of a function.
  public mutating func add(_ name: String, _ function: (Double) -> Double) {
    let xs = (0...240).map { xAxis.value(at: Double($0) / 240) }
    add(name, .line, xs.map { ($0, function($0)) })
  }

  /// Adds a line through points.
  public mutating func add(_ name: String, line points: [(Double, Double)]) {
    add(name, .line, points)
  }

  /// Adds points.
  public mutating func add(_ name: String, points: [(Double, Double)]) {
    add(name, .points, points)
  }

  /// Adds a short straight line of a given slope that touches a point, and the point.
  public mutating func add(_ name: String, tangentAt x: Double, _ y: Double, slope: Double) {
    let reach = (xAxis.high - xAxis.low) * 0.12
    let rise = slope * reach
    add(name, .tangent, [(x - reach, y - rise), (x, y), (x + reach, y + rise)])
  }

  /// Adds a walk along a curve: where on the axis the start and each step of a descent lie.
  public mutating func add(_ name: String, path: [Double], on curve: (Double) -> Double) {
    let points = path.map { ($0, curve($0)) }
    let walk = Walk(name: name, points: points, says: { decimal($0.x) })
    add(name, .walk(walk), points)
  }

  private mutating func add(_ name: String, _ kind: Series.Kind, _ points: [(Double, Double)]) {
    series.append(Series(name: name, kind: kind, points: points.map { ($0.0, $0.1) }))
  }

  var frame: Frame {
    let y = Axis(holding: series.flatMap(heights))
    return Frame(x: xAxis, y: Axis(low: bottom ?? y.low, high: top ?? y.high))
  }

  /// What the upright axis must hold: of a walk, only what is above this stretch of the axis.
  private func heights(of series: Series) -> [Double] {
    switch series.kind {
    case .line, .points: series.points.map(\.y)
    case .walk: series.points.filter { $0.x >= xAxis.low && $0.x <= xAxis.high }.map(\.y)
    case .tangent: [series.points[1].y]
    }
  }

  /// The plot in characters, with its axes, a legend and its caption.
  public func text(on paper: Paper) -> [String] {
    scene(on: paper) + legend(on: paper).text(on: paper) + paper.caption(caption)
  }

  /// The plot with its grid, axes and a legend.
  public var content: Content {
    .drawing {
      let area = PlotArea(frame: frame, width: 596, height: 300)
      return area.picture(title, caption: caption, legend: legend(on: Paper())) { svg in
        area.drawAxes(x: names.x, y: names.y, hasGrid: true, in: &svg)
        var labels = Walk.Labels(isBelow: true, apart: 17)
        for index in series.indices { draw(index, in: area, &labels, on: &svg) }
        svg.says = series.map(words).joined(separator: ". ")
      }
    }
  }

  /// A series in words: where it begins and ends, and how low and high it gets between.
  private func words(for series: Series) -> String {
    func place(_ point: Point) -> String { "(\(decimal(point.x)), \(decimal(point.y)))" }
    let name = series.name.isEmpty ? "A line" : series.name
    switch series.kind {
    case .walk(let walk): return walk.summary(in: frame)
    case .tangent: return "\(name) touches the curve at \(place(series.points[1]))"
    case .points: return "\(name) at \(series.points.prefix(8).map(place).joined(separator: ", "))"
    case .line:
      let points = series.points.filter { $0.x.isFinite && $0.y.isFinite }
      guard let first = points.first, let last = points.last,
        let low = points.min(by: { $0.y < $1.y }), let high = points.max(by: { $0.y < $1.y })
      else { return name }
      let ends = "\(name) goes from \(place(first)) to \(place(last))"
      let turns = [("lowest", low), ("highest", high)].filter { $0.1 != first && $0.1 != last }
      return ([ends] + turns.map { "\($0) at \(place($1))" }).joined(separator: ", ")
    }
  }

  /// What the signs stand for; a series without a name has no entry.
  private func legend(on paper: Paper) -> Legend {
    let frame = self.frame
    let named = series.indices.filter { !series[$0].name.isEmpty }
    return Legend(
      named.map { index -> Legend.Entry in
        var (sign, words, letter) = (letter(of: index), series[index].name, String?.none)
        switch series[index].kind {
        case .line where lineCount == 1:
          sign = String(repeating: paper.hasUnicode ? "⠤" : Plot.sign(index), count: 2)
        case .walk(let walk):
          letter = self.letter(ofWalk: index)
          (sign, words) = (letter ?? "0", walk.summary(in: frame))
        default: break
        }
        return Legend.Entry(sign: sign, style: .series(index), words: words, letter: letter) {
          drawSymbol(of: index, at: $0, on: &$1)
        }
      })
  }

  private func drawSymbol(of index: Int, at left: (Double, Double), on svg: inout SVG) {
    let middle = (left.0 + 11, left.1)
    switch series[index].kind {
    case .line: svg.line(from: left, to: (left.0 + 26, left.1), look(of: index), width: 3)
    case .points: svg.mark(at: middle, series: index)
    case .tangent:
      svg.line(from: left, to: (left.0 + 22, left.1), "s\(index % 6)", width: 3)
      svg.circle(at: middle, radius: 5, "f\(index % 6)")
    case .walk: svg.arrow(from: left, to: (left.0 + 24, left.1), series: index)
    }
  }

  /// Of several walks each has a letter; one that is alone has none, its points are numbered.
  private func letter(ofWalk index: Int) -> String? { walks.count > 1 ? letter(of: index) : nil }

  /// The letter of a series; a curve that is alone needs none, and takes none away.
  private func letter(of index: Int) -> String {
    let lettered = series.indices.filter { !series[$0].isLine || lineCount > 1 }
    return Walk.letter(lettered.firstIndex(of: index) ?? 0)
  }

  private var lineCount: Int { series.count(where: \.isLine) }
}

// In characters.
extension Plot {
  /// Title, curves and axes.
  func scene(on paper: Paper) -> [String] {
    let frame = self.frame
    return paper.title(title)
      + frame.text(x: names.x, y: names.y, on: paper, size: { ($0, 15) }) { canvas in
        for index in series.indices { draw(index, in: frame, on: &canvas) }
        for index in series.indices { mark(index, in: frame, on: &canvas) }
      }
  }

  private func draw(_ index: Int, in frame: Frame, on canvas: inout Canvas) {
    switch series[index].kind {
    case .points, .walk: return
    case .line, .tangent:
      for stretch in frame.stretches(of: series[index].points) {
        canvas.path(stretch.map(frame.place), .series(index), sign: Plot.sign(index))
      }
    }
  }

  /// Letters say which curve is which, for readers without colour; a walk's points are numbered.
  private func mark(_ index: Int, in frame: Frame, on canvas: inout Canvas) {
    let points = series[index].points.filter(frame.holds)
    var marked: [Point] = []
    switch series[index].kind {
    case .points: marked = points
    case .tangent: marked = [series[index].points[1]]
    case .line:
      guard lineCount > 1, !points.isEmpty else { return }
      marked = stride(from: 1 + 2 * (index % 4), through: 15, by: 8).map { part in
        points[(points.count - 1) * part / 16]
      }
    case .walk(let walk):
      walk.mark(in: frame, .series(index), letter: letter(ofWalk: index), on: &canvas)
    }
    for point in marked { canvas.write(letter(of: index), at: frame.place(point), .series(index)) }
  }

  /// What a line is drawn with where there are no finer signs.
  private static func sign(_ index: Int) -> Character { index == 0 ? "*" : "." }
}

// As SVG.
extension Plot {
  private func draw(
    _ index: Int, in area: PlotArea, _ labels: inout Walk.Labels, on svg: inout SVG
  ) {
    let points = series[index].points
    switch series[index].kind {
    case .line, .tangent:
      for stretch in area.frame.stretches(of: points) {
        svg.path(stretch.map(area.pixel(of:)), look(of: index))
      }
      if case .tangent = series[index].kind, area.frame.holds(points[1]) {
        svg.circle(at: area.pixel(of: points[1]), radius: 5, "f\(index % 6)")
      }
    case .points:
      for point in points where area.frame.holds(point) {
        svg.mark(at: area.pixel(of: point), series: index)
      }
    case .walk(let walk):
      walk.draw(in: area, series: index, letter: letter(ofWalk: index), &labels, on: &svg)
    }
  }

  /// A curve's colour, and its dashes: they tell it from the others without colour.
  private func look(of index: Int) -> String {
    let lines = series.indices.filter { series[$0].isLine }
    return "s\(index % 6) dash\((lines.firstIndex(of: index) ?? 0) % 4)"
  }
}
