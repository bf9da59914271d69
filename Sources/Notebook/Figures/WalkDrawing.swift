// A walk as SVG.

extension Walk {
  /// Draws the steps as arrows from point to point, and the numbers for which there is room.
  ///
  /// - Parameters:
  ///   - frame: What is in the picture.
  ///   - sheet: Where the picture lies.
  ///   - series: The number of the walk's colour.
  ///   - isBelow: Whether numbers stand below their points, where there is room.
  ///   - apart: How far apart the numbers are.
  ///   - drawing: What is drawn on.
  func draw(
    in frame: Frame, _ sheet: Sheet, series: Int, isBelow: Bool, apart: Double = 17, on drawing: inout Drawing
  ) {
    let steps = drawn(in: frame)
    for (a, b) in zip(steps, steps.dropFirst()) {
      guard let (from, to) = frame.clipped(points[a], points[b]) else { continue }
      let ends = (sheet.place(frame.place(from)), sheet.place(frame.place(to)))
      drawing.arrow(
        from: ends.0, to: ends.1, series: series, width: 1.5, gap: frame.holds(points[b]) ? 4 : 0)
    }
    let marks = steps.filter { frame.holds(points[$0]) }.map { step in
      (step: step, place: frame.place(points[step]))
    }
    for mark in marks {
      drawing.circle(at: sheet.place(mark.place), radius: 3.5, "f\(series % 6)")
    }
    for (step, place) in numbered(marks.map { ($0.step, sheet.place($0.place)) }, apart: apart) {
      let hasRoom = isBelow && place.y + 18 < sheet.top + sheet.height
      let isUpright = !isBelow && isUpright(step, steps, in: frame, sheet)
      let spot =
        isUpright
        ? (place.x + 12, place.y + 4)
        : (place.x, hasRoom ? place.y + 17 : place.y - 9)
      drawing.text("\(step)", at: spot, anchor: "middle", "small halo")
    }
  }

  /// Whether the walk goes up or down rather than across where a step begins.
  private func isUpright(_ step: Int, _ steps: [Int], in frame: Frame, _ sheet: Sheet) -> Bool {
    guard let next = steps.first(where: { $0 > step }) ?? steps.last, next != step else {
      return false
    }
    let a = sheet.place(frame.place(points[step]))
    let b = sheet.place(frame.place(points[next]))
    return (b.1 - a.1).magnitude > (b.0 - a.0).magnitude
  }
}
