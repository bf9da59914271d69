// Plots of curves, points and walks over an axis, from one description to text and to SVG.

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
    let kind: Kind
    let points: [Point]
  }

  let title: String
  let caption: String
  let xName: String
  let yName: String
  let xAxis: Axis
  private let bottom: Double?
  private let top: Double?
  var series: [Series] = []

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
    self.bottom = bottom
    self.top = top
  }

  /// Adds the curve of a function.
  public mutating func add(_ name: String, _ function: (Double) -> Double) {
    let count = 240
    let points = (0...count).map { i -> Point in
      let x = xAxis.value(at: Double(i) / Double(count))
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

  /// Adds a short straight line of a given slope that touches a point, and the point.
  public mutating func add(_ name: String, tangentAt x: Double, _ y: Double, slope: Double) {
    let reach = (xAxis.high - xAxis.low) * 0.12
    let ends = [(x - reach, y - slope * reach), (x, y), (x + reach, y + slope * reach)]
    series.append(Series(name: name, kind: .tangent, points: ends.map { ($0.0, $0.1) }))
  }

  /// Adds a walk along a curve: the points that a descent visits, the start first.
  ///
  /// - Parameters:
  ///   - name: What the walk is called.
  ///   - path: Where the start and each step lie on the axis.
  ///   - curve: The function that is walked on.
  public mutating func add(_ name: String, path: [Double], on curve: (Double) -> Double) {
    let points = path.map { ($0, curve($0)) }
    let walk = Walk(name: name, points: points, says: { decimal($0.x) })
    series.append(Series(name: name, kind: .walk(walk), points: points))
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
}
