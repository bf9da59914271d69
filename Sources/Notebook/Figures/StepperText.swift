// A network that is worked through, in characters: its neurons and wires, and what is known of each.

extension Stepper {
  /// The network, and beside or below it a line for each neuron and wire.
  public func text(on paper: Paper) -> [String] {
    paper.title(title) + [""] + scene(on: paper) + paper.caption(caption)
  }

  func still(at moment: Int, on paper: Paper) -> [String] {
    let sentences = steps.map { wrapped(paper.spell($0.sentence), to: paper.measure, on: paper) }
    let height = sentences.map(\.count).max() ?? 0
    let room = Array(repeating: "", count: height - sentences[moment].count)
    return paper.title(title) + [""] + watched(at: moment).scene(on: paper) + [""]
      + sentences[moment] + room
  }

  /// What is lit at this moment.
  private var lit: [String] { now.map { steps[$0].lit } ?? [] }

  /// The network above the lines where it is a chain, and beside them where there is room.
  private func scene(on paper: Paper) -> [String] {
    let known = places.filter { !notes(at: $0).isEmpty }
    if tallest == 1 {
      let net = net(columns: min(paper.width, 12 * layers.count - 8), rows: 1, on: paper)
      return known.isEmpty ? net : net + [""] + known.flatMap { lines(of: $0, on: paper) }
    }
    let width = known.map { words(of: $0).joined(separator: "  ").count + 4 }.max() ?? 0
    let columns = min(paper.width - width, 9 * layers.count + 3)
    if columns < 16 { return known.flatMap { lines(of: $0, on: paper, saysRoute: true) } }
    let list = known.flatMap { lines(of: $0, on: paper) }
    let rows = list.isEmpty ? 6 * tallest - 5 : list.count
    return beside([net(columns: columns, rows: rows, on: paper), list], gap: 2)
  }

  /// A place and what is known of it, in as many lines as it will take in the end; one that is lit
  /// stands behind a sign.
  private func lines(of place: String, on paper: Paper, saysRoute: Bool = false) -> [String] {
    func lines(isWhole: Bool) -> [String] {
      let isLit = lit.contains(place)
      var lines = [isLit ? ">" : " "]
      for word in words(of: place, saysRoute: saysRoute, isWhole: isWhole).map(paper.spell) {
        let gap = lines.count == 1 && lines[0].count == 1 ? " " : "  "
        if lines[lines.count - 1].count + gap.count + word.count > paper.width {
          lines += wrapped(word, to: max(1, paper.width - 4), on: paper).map { "    " + $0 }
        } else {
          lines[lines.count - 1] += gap + word
        }
      }
      return lines.map { isLit ? paper.paint($0, .bold) : $0 }
    }
    let shown = lines(isWhole: false)
    return shown + Array(repeating: "", count: lines(isWhole: true).count - shown.count)
  }

  /// A place by its name and what is known of it: `h₁`, `z = 0.5`, `h₁ = 0.6`.
  private func words(of place: String, saysRoute: Bool = false, isWhole: Bool = true) -> [String] {
    let known = notes(at: place)
    let shown = known.filter { isWhole || $0.moment <= now ?? .max }.map(\.text)
    let wire = wires.first { $0.name == place }
    let route = wire.flatMap { saysRoute ? "\($0.from)→\($0.to)" : nil }
    // The first number may be the place's own.
    let name = known.first?.text.hasPrefix("\(place) ") == true && !shown.isEmpty ? nil : place
    return [route, name].compactMap { $0 } + shown
  }

  /// Circles and wires with their names; what is lit stands out, in square brackets.
  private func net(columns: Int, rows: Int, on paper: Paper) -> [String] {
    var canvas = Canvas(columns: columns, rows: rows, paper: paper)
    // From the middle of the first name to that of the last.
    let edge = 2.5 / Double(columns)
    func point(_ name: String) -> Point {
      let place = place(of: name)
      let height = rows == 1 ? 0.5 : 0.5 / Double(rows) + (1 - 1 / Double(rows)) * (1 - place.y)
      return (edge + place.x * (1 - 2 * edge), height)
    }
    for wire in wires.sorted(by: { !lit.contains($0.name) && lit.contains($1.name) }) {
      let isLit = lit.contains(wire.name)
      canvas.line(
        point(wire.from), point(wire.to), isLit ? .series(1) : .faint, sign: isLit ? "#" : "*",
        covers: isLit)
    }
    for wire in wires {
      let (from, to) = (point(wire.from), point(wire.to))
      let along = from.y == to.y ? 0.5 : 0.36
      canvas.write(
        wire.name, at: (from.x + along * (to.x - from.x), from.y + along * (to.y - from.y)),
        lit.contains(wire.name) ? .series(1) : .plain)
    }
    for name in layers.joined() {
      let isLit = lit.contains(name)
      canvas.write(isLit ? "[\(name)]" : "(\(name))", at: point(name), isLit ? .bold : .plain)
    }
    return (0..<rows).map { canvas.line($0) }
  }
}
