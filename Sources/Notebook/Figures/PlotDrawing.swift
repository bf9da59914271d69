// A plot as SVG.

import Tensor

extension Plot {
  /// The plot with its grid, axes and a legend.
  public func drawing() -> Drawing? {
    let (left, right, top, height) = (64.0, 660.0, 26.0, 300.0)
    let names = series.enumerated().filter { !$0.element.name.isEmpty }
    let below = top + height + 58 + 20 * Double((names.count + 2) / 3)
    var drawing = Drawing(width: 690, height: below, title: title, caption: caption)
    let y = yAxis
    let place: (Double, Double) -> (Double, Double) = { x, value in
      (left + (right - left) * xAxis.position(x), top + height * (1 - y.position(value)))
    }
    let xTicks = xAxis.ticks(atMost: 9)
    for (tick, label) in zip(xTicks, xTicks.map { decimal($0) }) {
      let x = place(tick, y.low).0
      drawing.line(from: (x, top), to: (x, top + height), tick == 0 ? "axis" : "grid")
      drawing.text(label, at: (x, top + height + 18), anchor: "middle", "small")
    }
    let yTicks = y.ticks(atMost: 7)
    for (tick, label) in zip(yTicks, aligned(yTicks)) {
      let height = place(xAxis.low, tick).1
      drawing.line(from: (left, height), to: (right, height), tick == 0 ? "axis" : "grid")
      drawing.text(label, at: (left - 8, height + 4), anchor: "end", "small")
    }
    drawing.text(yName, at: (left, top - 8))
    drawing.text(xName, at: (right, top + height + 36), anchor: "end")
    for (index, series) in series.enumerated() {
      for stretch in visible(series) {
        let points = stretch.map { place($0.x, $0.y) }
        if series.kind == .line {
          drawing.path(points, "s\(index % 6)")
        } else if let point = points.first {
          drawing.circle(at: point, radius: 6, "f\(index % 6)")
        }
      }
    }
    for (place, (index, series)) in names.enumerated() {
      let x = left + 200 * Double(place % 3)
      let y = top + height + 58 + 20 * Double(place / 3)
      if series.kind == .line {
        drawing.line(from: (x, y - 4), to: (x + 22, y - 4), "s\(index % 6)", width: 3)
      } else {
        drawing.circle(at: (x + 11, y - 4), radius: 6, "f\(index % 6)")
      }
      drawing.text(series.name, at: (x + 30, y))
    }
    return drawing
  }
}
