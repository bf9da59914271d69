// What a notebook's code showed, in every form that a reader of notebooks may choose from.

import Basics

/// Something that a cell's code showed.
enum JupyterResult {
  case words([String])
  case figure([(type: String, text: String)], lines: Double)  // how tall it is, in lines of code

  /// A figure in the forms that it has, its text always among them.
  init(_ figure: any Showable, on paper: Paper) {
    let content = figure.content
    let lines = figure.text(on: paper)
    let text = (type: "text/plain", text: lines.joined(separator: "\n"))
    if let markdown = content.markdown {
      let height =
        if case .table = content { 1.75 * Double(lines.count - 1) } else {
          1.3 * Double(lines.count)
        }
      self = .figure([("text/markdown", markdown), text], lines: height)
    } else if case .drawing(let draw) = content {
      let svg = draw()
      self = .figure([("image/svg+xml", svg.document), text], lines: Slides.lines(svg))
    } else {
      self = .figure([text], lines: Double(lines.count))
    }
  }

  /// A figure, in several parts if it is a table that is taller than a slide.
  static func all(_ figure: any Showable, on paper: Paper) -> [JupyterResult] {
    if case .table(let table) = figure.content {
      for count in 1...max(table.rows.count, 1) {
        let parts = table.parts(count).map { JupyterResult($0, on: paper) }
        if parts.allSatisfy({ $0.lines <= Slides.room - 2 }) { return parts }
      }
    }
    return [JupyterResult(figure, on: paper)]
  }

  /// How tall it is, in lines of code.
  var lines: Double {
    switch self {
    case .words(let lines): Double(lines.count)
    case .figure(_, let lines): lines
    }
  }

  /// An output, as notebooks have it.
  var document: JSON {
    switch self {
    case .words(let lines):
      [
        "name": "stdout", "output_type": "stream",
        "text": .lines(of: lines.map { $0 + "\n" }.joined()),
      ]
    case .figure(let forms, _):
      [
        "data": .object(forms.map { ($0.type, .lines(of: $0.text)) }), "metadata": [:],
        "output_type": "display_data",
      ]
    }
  }
}
