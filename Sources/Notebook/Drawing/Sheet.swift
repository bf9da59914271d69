// Where a plot lies in its drawing, with its grid and its axes.

import Basics

/// The part of a drawing that a frame is mapped to, in pixels.
struct Sheet {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  /// The pixel of a place that runs from (0, 0), bottom left, to (1, 1), top right.
  func place(_ place: Point) -> (Double, Double) {
    (left + width * place.x, top + height * (1 - place.y))
  }

  /// Draws ticks with their labels, and the names of the axes.
  func draw(_ frame: Frame, x: String, y: String, hasGrid: Bool, in drawing: inout SVG) {
    let (right, bottom) = (left + width, top + height)
    let xTicks = frame.x.ticks(atMost: max(3, Int(width / 66)))
    for (tick, label) in zip(xTicks, xTicks.map { decimal($0) }) {
      let at = left + width * frame.x.position(tick)
      let start = hasGrid ? top : bottom
      drawing.line(
        from: (at, start), to: (at, hasGrid ? bottom : bottom + 5),
        hasGrid && tick != 0 ? "grid" : "axis")
      drawing.text(label, at: (at, bottom + 18), anchor: "middle", "small")
    }
    let yTicks = frame.y.ticks(atMost: max(3, Int(height / 42)))
    for (tick, label) in zip(yTicks, yTicks.map { decimal($0) }) {
      let at = top + height * (1 - frame.y.position(tick))
      drawing.line(
        from: (hasGrid ? left : left - 5, at), to: (hasGrid ? right : left, at),
        hasGrid && tick != 0 ? "grid" : "axis")
      drawing.text(label, at: (left - 8, at + 4), anchor: "end", "small")
    }
    drawing.text(y, at: (left, top - 8))
    drawing.text(x, at: (right, bottom + 36), anchor: "end")
  }
}
