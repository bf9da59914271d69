// A walk: the points that a descent visits, which of them are worth a mark, and how they are drawn
// in characters and as SVG.

/// The points of a descent, the start first.
struct Walk {
  let name: String
  let points: [Point]
  let says: @Sendable (Point) -> String  // how a point is written

  /// The last step that is drawn, where the walk is being watched; nil for all.
  var now: Int?

  var steps: Int { points.count - 1 }

  /// The steps that are drawn: those that can be told apart, and no more than two hundred.
  ///
  /// Drawing ends before the first point that is not a number.
  func drawn(in frame: Frame) -> [Int] {
    var drawn: [Int] = []
    let last = min(now ?? steps, steps)
    for step in 0..<last + 1 {
      let point = points[step]
      guard Frame.canHold(point) else { return drawn }
      if let before = drawn.last {
        let isFar = Walk.distance(frame.place(points[before]), frame.place(point)) > 0.004
        guard isFar, drawn.count < 200 else { continue }
      }
      drawn.append(step)
    }
    if let end = drawn.last, end != last { drawn.append(last) }
    return drawn
  }

  /// The steps that are drawn and lie within the frame.
  func visible(in frame: Frame) -> [Int] { drawn(in: frame).filter { frame.holds(points[$0]) } }

  /// From each step that is drawn to the next, as far as that lies within the frame.
  func moves(in frame: Frame) -> [(from: Point, to: Point, step: Int)] {
    let steps = drawn(in: frame)
    return zip(steps, steps.dropFirst()).compactMap { a, b in
      frame.clipped(points[a], points[b]).map { ($0, $1, b) }
    }
  }

  static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// The letter of a walk or a curve, the first being 0.
  static func letter(_ index: Int) -> String { String(Array("ABCDEFGH")[index % 8]) }
}

// In characters.
extension Walk {
  /// Marks the points of the walk: by their numbers, or all by one letter.
  func mark(in frame: Frame, _ style: Style, letter: String?, on canvas: inout Canvas) {
    let visible = self.visible(in: frame)
    // A number must have its own cells, with a blank between it and the next.
    var taken: Set<[Int]> = []
    for step in visible {
      let place = frame.place(points[step])
      let (row, column) = canvas.cell(place)
      let text = letter ?? "\(step)"
      let start = column - (text.count - 1) / 2
      let cells = (0..<text.count).map { [row, start + $0] }
      let around = letter == nil ? [[row, start - 1], [row, start + text.count]] : []
      if (cells + around).contains(where: taken.contains) { continue }
      taken.formUnion(cells)
      canvas.write(text, at: place, style)
    }
    if let end = visible.last, now != nil { canvas.write("●", at: frame.place(points[end]), style) }
  }
}

// As SVG.
extension Walk {
  /// How the numbers and letters of walks are set.
  struct Labels {
    let isBelow: Bool  // whether numbers stand below their points, where there is room
    let apart: Double  // how far apart numbers are, at least
    var taken: [Point] = []  // where something stands already

    /// A place for a letter beside a point: above it, or where nothing stands yet.
    func free(around point: Point) -> Point {
      let spots = [(0.0, -10.0), (0, 20), (-14, 4), (14, 4)].map { (point.x + $0, point.y + $1) }
      return spots.first { spot in taken.allSatisfy { Walk.distance($0, spot) > 13 } } ?? spots[0]
    }

    /// Where a number stands: above or below its point, or beside it where the walk goes up or down
    /// to the point ahead.
    func spot(at place: Point, _ ahead: Point, in area: PlotArea) -> Point {
      if isBelow {
        let hasRoom = place.y + 18 < area.top + area.height
        return (place.x, hasRoom ? place.y + 17 : place.y - 9)
      }
      let isUpright = (ahead.y - place.y).magnitude > (ahead.x - place.x).magnitude
      return isUpright ? (place.x + 13, place.y + 4) : (place.x, place.y - 9)
    }

    /// Writes a label where it is so far from all others.
    mutating func write(
      _ text: String, at spot: Point, _ look: String, apart: Double, on svg: inout SVG
    ) {
      guard taken.allSatisfy({ Walk.distance($0, spot) >= apart }) else { return }
      taken.append(spot)
      svg.text(text, at: spot, anchor: "middle", look)
    }
  }

  /// Draws the steps as arrows from point to point, and the numbers for which there is room; a
  /// letter stands at the start in the place of its number.
  func draw(
    in area: PlotArea, series: Int, letter: String?, _ labels: inout Labels, on svg: inout SVG
  ) {
    defer { svg.step = nil }
    for (from, to, step) in moves(in: area.frame) {
      svg.step = step
      svg.arrow(
        from: area.pixel(of: from), to: area.pixel(of: to), series: series, width: 1.5,
        gap: area.frame.holds(points[step]) ? 4 : 0)
    }
    let steps = drawn(in: area.frame)
    var last: Point?
    for step in visible(in: area.frame) {
      let place = area.pixel(of: points[step])
      if let last, Walk.distance(last, place) <= 6 { continue }
      svg.step = step
      svg.circle(at: place, radius: 3.5, "f\(series % 6)")
      last = place
      if step == 0, let letter {
        labels.write(letter, at: labels.free(around: place), "halo", apart: 0, on: &svg)
      } else {
        let ahead = area.pixel(of: points[steps.first { $0 > step } ?? step])
        let spot = labels.spot(at: place, ahead, in: area)
        let apart = labels.apart + 6 * Double("\(step)".count - 1)
        labels.write("\(step)", at: spot, "small halo", apart: apart, on: &svg)
      }
    }
  }
}
