// A frame: two axes, and what of a drawing lies between them.

/// A place in the units of a plot's axes.
typealias Point = (x: Double, y: Double)

/// Two axes at right angles.
struct Frame: Equatable {
  let x: Axis
  let y: Axis

  /// Whether a point lies between the axes' ends; what is not finite does not.
  func holds(_ point: Point) -> Bool {
    Frame.canHold(point) && point.x >= x.low && point.x <= x.high && point.y >= y.low
      && point.y <= y.high
  }

  /// How many times as high as wide it is, in the units of the axes; 1 where that is no number.
  var shape: Double {
    let shape = (y.high - y.low) / (x.high - x.low)
    return shape.isNaN ? 1 : shape
  }

  /// Whether a point can be drawn.
  static func canHold(_ point: Point) -> Bool { Axis.canHold(point.x) && Axis.canHold(point.y) }

  /// Where a point lies: (0, 0) is the bottom left corner, (1, 1) the top right one.
  func place(_ point: Point) -> Point { (x.position(point.x), y.position(point.y)) }

  /// The parts of a line that lie within the frame.
  func stretches(of line: [Point]) -> [[Point]] {
    Frame.joined(zip(line, line.dropFirst()).compactMap { clipped($0, $1) })
  }

  /// Pieces of line as lines: what begins where the piece before it ended goes on from there.
  static func joined(_ pieces: [(Point, Point)]) -> [[Point]] {
    pieces.reduce(into: []) { lines, piece in
      if let end = lines.last?.last, end == piece.0 {
        lines[lines.count - 1].append(piece.1)
      } else {
        lines.append([piece.0, piece.1])
      }
    }
  }

  /// The part of a straight piece of line that lies within the frame (Liang and Barsky).
  ///
  /// It is measured from the nearer end: seen from a point that is very far away, the whole frame
  /// lies within the rounding.
  func clipped(_ a: Point, _ b: Point) -> (Point, Point)? {
    guard Frame.canHold(a), Frame.canHold(b) else { return nil }
    if Frame.size(b) < Frame.size(a) { return clipped(b, a).map { ($1, $0) } }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [(-dx, a.x - x.low), (dx, x.high - a.x), (-dy, a.y - y.low), (dy, y.high - a.y)]
    for (speed, room) in edges {
      if speed == 0, room < 0 { return nil }
      if speed < 0 { enter = max(enter, room / speed) }
      if speed > 0 { leave = min(leave, room / speed) }
    }
    if enter > leave { return nil }
    let start = enter == 0 ? a : (a.x + enter * dx, a.y + enter * dy)
    let end = leave == 1 ? b : (a.x + leave * dx, a.y + leave * dy)
    return (drawnIn(start), drawnIn(end))
  }

  /// A point on the frame's edge or within; rounding may have put it a hair beyond.
  private func drawnIn(_ point: Point) -> Point {
    (min(max(point.x, x.low), x.high), min(max(point.y, y.low), y.high))
  }

  private static func size(_ point: Point) -> Double { max(point.x.magnitude, point.y.magnitude) }
}
