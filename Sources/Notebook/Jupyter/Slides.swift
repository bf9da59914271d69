// Which cells of a notebook share a slide, for those who project it.

/// Deals cells to slides: a section begins a new one, and so does what the slide has no room for.
enum Slides {
  /// How many lines of code fit a slide that `nbconvert` makes; all heights are in such lines.
  static let room = 25.0

  /// The type of slide that each cell begins; nil for one that goes on with the slide before it.
  static func types(of cells: [JupyterCell]) -> [String?] {
    var left = room
    return cells.indices.map { index in
      let cell = cells[index]
      let height = lines(cell)
      defer { left -= height }
      switch cell.kind {
      case .notice: return "skip"
      case .heading(let level) where level <= 2:
        left = room
        return "slide"
      case .heading, .prose, .code:
        // Words stay with the code that they lead to, if one slide has room for both.
        let next = index + 1 < cells.count && cell.kind == .prose ? lines(cells[index + 1]) : 0
        if (height + next <= room ? height + next : height) <= left { return nil }
        left = room
        return "subslide"
      }
    }
  }

  /// The same cells, cut where one is taller than a slide and can be cut: between paragraphs of its
  /// code, and before a result, which then is in a cell without code.
  static func cut(_ cells: [JupyterCell]) -> [JupyterCell] {
    cells.flatMap { cell in
      if cell.kind != .code || lines(cell) <= room { return [cell] }
      var parts: [JupyterCell] = []
      for paragraph in SwiftText(cell.source).paragraphs {
        let longer = parts.last.map { JupyterCell(.code, $0.source + "\n\n" + paragraph) }
        if let longer, lines(longer) <= room {
          parts[parts.count - 1] = longer
        } else {
          parts.append(JupyterCell(.code, paragraph))
        }
      }
      for result in cell.results {
        var longer = parts.last ?? JupyterCell(.code, "")
        longer.add(result)
        if !parts.isEmpty, lines(longer) <= room {
          parts[parts.count - 1] = longer
        } else {
          var next = JupyterCell(.code, "")
          next.add(result)
          parts.append(next)
        }
      }
      return parts
    }
  }

  /// How tall a picture is.
  static func lines(_ svg: SVG) -> Double {
    (svg.height + 34) / 25 + Double(wrapped(svg.caption, to: svg.lettersInLine, on: Paper()).count)
  }

  private static func lines(_ cell: JupyterCell) -> Double {
    switch cell.kind {
    case .notice: 0
    case .heading: 3
    case .prose:
      Prose.parse(cell.source).reduce(0) { $0 + 1 + 1.3 * Double($1.text(on: Paper()).count) }
    case .code:
      cell.results.reduce(Double(cell.source.lines.count) + 1) { $0 + $1.lines + 0.5 }
    }
  }
}
