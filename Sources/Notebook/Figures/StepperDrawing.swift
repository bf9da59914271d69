// A network that is worked through, drawn: numbers beside its neurons and on its wires.

extension Stepper {
  private static let (radius, line) = (20.0, 16.0)

  /// A network whose numbers come with the steps.
  public var content: Content { .drawing(drawn) }

  /// How many neurons the largest layer has.
  var tallest: Int { layers.map(\.count).max() ?? 0 }

  /// Where a neuron is: from (0, 0), top left, to (1, 1).
  func place(of neuron: String) -> Point {
    let column = layers.firstIndex { $0.contains(neuron) } ?? 0
    let row = layers[column].firstIndex(of: neuron) ?? 0
    let middle = Double(tallest - layers[column].count) / 2
    return (
      Double(column) / Double(max(layers.count - 1, 1)),
      tallest == 1 ? 0 : (Double(row) + middle) / Double(tallest - 1)
    )
  }

  private func drawn() -> SVG {
    let (radius, line) = (Stepper.radius, Stepper.line)
    func most(_ names: [String]) -> Double { Double(names.map { notes(at: $0).count }.max() ?? 0) }
    let stack = most(layers.flatMap { $0 }) * line
    // Of a chain, what belongs to the wires is above, and what belongs to the neurons below.
    let isChain = tallest == 1
    let above = isChain ? max(most(wires.map(\.name)), 1) * line : max(stack, line)
    let room = most(wires.map(\.name)) > 0 ? 230.0 : 130
    let (apart, top) = (isChain ? 0 : room * Double(tallest - 1), above + radius + 12)
    var svg = SVG(
      width: 690, height: top + apart + radius + stack + 16, title: title, caption: caption)
    svg.says = places.compactMap { place in
      let notes = notes(at: place).map(\.text).joined(separator: ", ")
      return notes.isEmpty ? nil : "\(place): \(notes)"
    }.joined(separator: "; ")
    func point(_ neuron: String) -> (Double, Double) {
      let place = place(of: neuron)
      return (80 + 530 * place.x, top + apart * place.y)
    }
    for wire in wires { svg.line(from: point(wire.from), to: point(wire.to), "wire", width: 1.5) }
    for (moment, step) in steps.enumerated() {
      (svg.step, svg.until) = (moment, moment)
      for wire in wires where step.lit.contains(wire.name) {
        svg.line(from: point(wire.from), to: point(wire.to), "s1", width: 4)
      }
      for neuron in layers.joined() where step.lit.contains(neuron) {
        svg.circle(at: point(neuron), radius: radius + 5, "node s1")
      }
    }
    (svg.step, svg.until) = (nil, nil)
    for neuron in layers.joined() {
      let (x, y) = point(neuron)
      svg.circle(at: (x, y), radius: radius, "node")
      svg.text(neuron, at: (x, y + 5), anchor: "middle")
      let notes = notes(at: neuron)
      let isAbove = tallest > 1 && place(of: neuron).y < 0.5
      let start = isAbove ? y - radius - 10 - line * Double(notes.count - 1) : y + radius + 20
      write(notes, at: (x, start), on: &svg)
    }
    for wire in wires { write(wire, from: point(wire.from), to: point(wire.to), on: &svg) }
    return svg
  }

  /// What is known of a wire: of a chain above it; of a level one the first note outside of the
  /// network and the others inside; a slanting one is broken, near its sender.
  private func write(
    _ wire: Wire, from: (Double, Double), to: (Double, Double), on svg: inout SVG
  ) {
    let line = Stepper.line
    let known = notes(at: wire.name)
    let notes = known.isEmpty ? [Note(text: wire.name, place: wire.name, moment: 0)] : known
    let lines = Double(notes.count)
    let middle = (from.0 + to.0) / 2
    if from.1 != to.1 {
      let start = (
        from.0 + 0.3 * (to.0 - from.0), from.1 + 0.3 * (to.1 - from.1) - line * (lines - 1) / 2 + 4
      )
      return write(notes, at: start, on: &svg, breaking: true)
    }
    if tallest == 1 {
      return write(notes, at: (middle, from.1 - Stepper.radius - 6 - line * (lines - 1)), on: &svg)
    }
    let isTop = place(of: wire.from).y < 0.5
    let inside = isTop ? from.1 + line + 2 : from.1 - 8 - line * (lines - 2)
    write(Array(notes.prefix(1)), at: (middle, from.1 + (isTop ? -8 : line + 2)), on: &svg)
    write(Array(notes.dropFirst()), at: (middle, inside), on: &svg)
  }

  /// Writes lines below each other, each from its moment on; where they break a wire, on paper.
  private func write(
    _ notes: [Note], at start: (Double, Double), on svg: inout SVG, breaking: Bool = false
  ) {
    for (index, note) in notes.enumerated() {
      let (x, y) = (start.0, start.1 + Stepper.line * Double(index))
      svg.step = note.moment == 0 ? nil : note.moment
      if breaking {
        let half = 3.6 * Double(note.text.count) + 2
        svg.line(from: (x - half, y - 4), to: (x + half, y - 4), "hole", width: Stepper.line)
      }
      svg.text(note.text, at: (x, y), anchor: "middle")
    }
    svg.step = nil
  }
}
