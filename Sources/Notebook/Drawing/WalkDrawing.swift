// A walk as SVG.

/// How the numbers of a walk are set.
struct Numbering {
  /// The walk's letter, which stands for its start; nil for a walk that is alone.
  let letter: String?

  /// Whether numbers stand below their points, where there is room.
  let isBelow: Bool

  /// How far apart numbers are, at least.
  let apart: Double

  /// Where numbers stand already.
  var taken: [Point] = []

  /// A place for a letter beside a point: above it, or where nothing stands yet.
  func free(around point: Point) -> Point {
    let spots = [(0.0, -10.0), (0, 20), (-14, 4), (14, 4)].map { (point.x + $0, point.y + $1) }
    return spots.first { spot in
      taken.allSatisfy { Walk.distance($0, spot) > 13 }
    } ?? spots[0]
  }
}

extension Walk {
  /// Draws the steps as arrows from point to point, and the numbers for which there is room.
  ///
  /// - Parameters:
  ///   - frame: What is in the picture.
  ///   - sheet: Where the picture lies.
  ///   - series: The number of the walk's colour.
  ///   - numbering: How its numbers are set.
  ///   - drawing: What is drawn on.
  func draw(
    in frame: Frame, _ sheet: Sheet, series: Int, _ numbering: inout Numbering,
    on drawing: inout SVG
  ) {
    let steps = drawn(in: frame)
    for (a, b) in zip(steps, steps.dropFirst()) {
      guard let (from, to) = frame.clipped(points[a], points[b]) else { continue }
      let ends = (sheet.place(frame.place(from)), sheet.place(frame.place(to)))
      drawing.arrow(
        from: ends.0, to: ends.1, series: series, width: 1.5, gap: frame.holds(points[b]) ? 4 : 0)
    }
    let marks = steps.filter { frame.holds(points[$0]) }.map { step in
      (step: step, place: sheet.place(frame.place(points[step])))
    }
    var last: Point?
    for (step, place) in marks where last.map({ Walk.distance($0, place) > 6 }) ?? true {
      drawing.circle(at: place, radius: 3.5, "f\(series % 6)")
      last = place
      if step == 0, let letter = numbering.letter {
        let spot = numbering.free(around: place)
        numbering.taken.append(spot)
        drawing.text(letter, at: spot, anchor: "middle", "halo")
        continue
      }
      let text = "\(step)"
      let spot = self.spot(of: step, at: place, steps, in: frame, sheet, numbering)
      let apart = numbering.apart + 6 * Double(text.count - 1)
      guard numbering.taken.allSatisfy({ Walk.distance($0, spot) >= apart }) else { continue }
      numbering.taken.append(spot)
      drawing.text(text, at: spot, anchor: "middle", "small halo")
    }
  }

  /// Where a step's number stands: above or below its point, or beside it where the walk goes up
  /// or down.
  private func spot(
    of step: Int, at place: Point, _ steps: [Int], in frame: Frame, _ sheet: Sheet,
    _ numbering: Numbering
  ) -> Point {
    if numbering.isBelow {
      let hasRoom = place.y + 18 < sheet.top + sheet.height
      return (place.x, hasRoom ? place.y + 17 : place.y - 9)
    }
    let next = steps.first { $0 > step } ?? step
    let ahead = sheet.place(frame.place(points[next]))
    let isUpright = (ahead.1 - place.y).magnitude > (ahead.0 - place.x).magnitude
    return isUpright ? (place.x + 13, place.y + 4) : (place.x, place.y - 9)
  }
}
