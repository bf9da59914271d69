// A plot as SVG.

import Tensor

extension Plot {
  /// The plot with its grid, axes and a legend.
  public var content: Content { .drawing(drawing) }

  private func drawing() -> SVG {
    let frame = self.frame
    let names = legend(in: frame)
    let sheet = Sheet(left: 64, top: 26, width: 596, height: 300)
    let legend = Legend(names.map(\.words))
    var drawing = SVG(
      width: 690, height: sheet.top + sheet.height + 44 + legend.height, title: title,
      caption: caption)
    sheet.draw(frame, x: xName, y: yName, hasGrid: true, in: &drawing)
    var taken: [Point] = []
    for index in series.indices { draw(index, in: frame, sheet, &taken, on: &drawing) }
    for (entry, (index, _)) in names.enumerated() {
      let (x, y) = legend.place(entry, below: sheet)
      sign(of: index, at: (x, y - 4), on: &drawing)
      legend.write(entry, below: sheet, on: &drawing)
    }
    return drawing
  }

  private func draw(
    _ index: Int, in frame: Frame, _ sheet: Sheet, _ taken: inout [Point],
    on drawing: inout SVG
  ) {
    let series = self.series[index]
    let place = { sheet.place(frame.place($0)) }
    switch series.kind {
    case .line, .tangent:
      for stretch in frame.stretches(of: series.points) {
        drawing.path(stretch.map(place), look(of: index))
      }
      if case .tangent = series.kind, frame.holds(series.points[1]) {
        drawing.circle(at: place(series.points[1]), radius: 5, "f\(index % 6)")
      }
    case .points:
      for point in series.points where frame.holds(point) {
        drawing.mark(at: place(point), series: index)
      }
    case .walk(let walk):
      var numbering = Numbering(
        letter: letter(ofWalk: index), isBelow: true, apart: 17, taken: taken)
      walk.draw(in: frame, sheet, series: index, &numbering, on: &drawing)
      taken = numbering.taken
    }
  }

  /// A curve's colour, and its dashes: they tell it from the others without colour.
  private func look(of index: Int) -> String {
    let lines = series.indices.filter { if case .line = series[$0].kind { true } else { false } }
    return "s\(index % 6) dash\((lines.firstIndex(of: index) ?? 0) % 4)"
  }

  private func sign(of index: Int, at place: (Double, Double), on drawing: inout SVG) {
    switch series[index].kind {
    case .line:
      drawing.line(from: place, to: (place.0 + 26, place.1), look(of: index), width: 3)
    case .points: drawing.mark(at: (place.0 + 11, place.1), series: index)
    case .tangent:
      drawing.line(from: place, to: (place.0 + 22, place.1), "s\(index % 6)", width: 3)
      drawing.circle(at: (place.0 + 11, place.1), radius: 5, "f\(index % 6)")
    case .walk: drawing.arrow(from: place, to: (place.0 + 24, place.1), series: index)
    }
  }

  private func legend(in frame: Frame) -> [(index: Int, words: String)] {
    series.enumerated().filter { !$0.element.name.isEmpty }.map { index, series in
      guard case .walk(let walk) = series.kind else { return (index, series.name) }
      let letter = letter(ofWalk: index).map { "\($0) " } ?? ""
      return (index, letter + walk.summary(in: frame))
    }
  }
}

extension SVG {
  /// Adds a point of a series; its shape tells the series apart without colour.
  mutating func mark(at place: (Double, Double), series: Int) {
    let (x, y) = place
    switch series % 3 {
    case 0: circle(at: place, radius: 6, "f\(series % 6)")
    case 1: area([[(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]], "f\(series % 6)", width: 0)
    default: area([[(x, y - 7), (x + 7, y + 5), (x - 7, y + 5)]], "f\(series % 6)", width: 0)
    }
  }
}
