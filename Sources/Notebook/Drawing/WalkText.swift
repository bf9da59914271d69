// A walk in characters.

extension Walk {
  /// Marks the points of the walk: by their numbers, or all by one letter.
  ///
  /// - Parameters:
  ///   - frame: What is in the picture.
  ///   - style: The walk's colour.
  ///   - letter: The walk's letter, or nil for numbers.
  ///   - canvas: What is drawn on.
  func mark(in frame: Frame, _ style: Style, letter: String?, on canvas: inout Canvas) {
    let places = drawn(in: frame).filter { frame.holds(points[$0]) }.map { step in
      (step: step, place: frame.place(points[step]))
    }
    // A number must have its own cells, with a blank between it and the next.
    var taken: Set<[Int]> = []
    for (step, place) in places {
      let (row, column) = canvas.cell(place)
      let text = letter ?? "\(step)"
      let start = column - (text.count - 1) / 2
      let cells = (0..<text.count).map { [row, start + $0] }
      let around = letter == nil ? [[row, start - 1], [row, start + text.count]] : []
      if (cells + around).contains(where: taken.contains) { continue }
      taken.formUnion(cells)
      canvas.write(text, at: place, style)
    }
    if let ball = places.last, now != nil { canvas.write("●", at: ball.place, style) }
  }
}
