// Plots of curves and points, from one description to text and to SVG.

import Tensor

/// Curves and points over an axis.
///
///     var plot = Plot("The sigmoid", x: "z", y: "σ(z)", from: -6, to: 6)
///     plot.add("σ(z)", sigmoid)
///     show(plot)
public struct Plot: Showable {
  struct Series {
    enum Kind { case line, points }

    let name: String
    let kind: Kind
    let points: [(x: Double, y: Double)]
  }

  let title: String
  let caption: String
  let xName: String
  let yName: String
  let xAxis: Axis
  private let fixedYAxis: Axis?
  private(set) var series: [Series] = []

  /// A plot without curves.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - x: What runs to the right.
  ///   - y: What runs up.
  ///   - from: The left end.
  ///   - to: The right end.
  ///   - bottom: The lower end; where it is left out, as low as the curves go.
  ///   - top: The upper end; where it is left out, as high as the curves go.
  ///   - caption: What to notice.
  public init(
    _ title: String, x: String, y: String, from: Double, to: Double, bottom: Double? = nil,
    top: Double? = nil, caption: String = ""
  ) {
    if from > to {
      fatalError("the plot \"\(title)\" goes from \(from) to \(to); put the smaller first")
    }
    self.title = title
    self.caption = caption
    xName = x
    yName = y
    xAxis = Axis(low: from, high: to)
    fixedYAxis = bottom.flatMap { bottom in top.map { Axis(low: bottom, high: $0) } }
  }

  /// Adds the curve of a function.
  public mutating func add(_ name: String, _ function: (Double) -> Double) {
    let count = 240
    let points = (0...count).map { i -> (x: Double, y: Double) in
      let x = xAxis.low + (xAxis.high - xAxis.low) * Double(i) / Double(count)
      return (x, function(x))
    }
    series.append(Series(name: name, kind: .line, points: points))
  }

  /// Adds a line through points.
  public mutating func add(_ name: String, line points: [(Double, Double)]) {
    series.append(Series(name: name, kind: .line, points: points.map { ($0.0, $0.1) }))
  }

  /// Adds points.
  public mutating func add(_ name: String, points: [(Double, Double)]) {
    series.append(Series(name: name, kind: .points, points: points.map { ($0.0, $0.1) }))
  }

  var yAxis: Axis {
    fixedYAxis ?? Axis(holding: series.flatMap { $0.points.map(\.y) })
  }

  /// The parts of a series that lie within the axes: stretches of line, or single points.
  func visible(_ series: Series) -> [[(x: Double, y: Double)]] {
    let y = yAxis
    let isInside: ((x: Double, y: Double)) -> Bool = { point in
      point.x >= xAxis.low && point.x <= xAxis.high && point.y >= y.low && point.y <= y.high
    }
    if series.kind == .points { return series.points.filter(isInside).map { [$0] } }
    return zip(series.points, series.points.dropFirst()).reduce(into: []) { stretches, pair in
      guard let (a, b) = clipped(pair.0, pair.1, to: y) else { return }
      if let last = stretches.last?.last, last == a {
        stretches[stretches.count - 1].append(b)
      } else {
        stretches.append([a, b])
      }
    }
  }

  /// The part of a stretch of line that lies within the axes (Liang and Barsky).
  private func clipped(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), to yAxis: Axis
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    guard [a.x, a.y, b.x, b.y].allSatisfy(Axis.canHold) else { return nil }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, a.x - xAxis.low), (dx, xAxis.high - a.x), (-dy, a.y - yAxis.low),
      (dy, yAxis.high - a.y),
    ]
    for (speed, room) in edges {
      if speed == 0 {
        if room < 0 { return nil }
      } else if speed < 0 {
        enter = max(enter, room / speed)
      } else {
        leave = min(leave, room / speed)
      }
    }
    if enter > leave { return nil }
    let start = enter == 0 ? a : (a.x + enter * dx, a.y + enter * dy)
    let end = leave == 1 ? b : (a.x + leave * dx, a.y + leave * dy)
    return (start, end)
  }
}
