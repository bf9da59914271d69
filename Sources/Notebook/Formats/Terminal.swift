// The page as text: on a terminal with colour and weight, in a pipe without.

extension Format {
  static let terminal = Format(
    name: "terminal", ending: "txt",
    piece: { piece, before, paper, _ in
      let lines: [String] =
        switch piece {
        case .heading(let level, let title): Prose.heading(level: level, title).text(on: paper)
        case .prose(let markdown): prose(markdown, on: paper)
        case .code(let text): code(text, on: paper)
        case .words(let figure), .figure(let figure): indented(figure, on: paper)
        }
      var gap = before == nil ? "" : "\n"
      if case .words = piece, case .words? = before { gap = "" }
      return gap + lines.map { $0 + "\n" }.joined()
    },
    end: { _ in "" })

  private static func prose(_ markdown: String, on paper: Paper) -> [String] {
    let pieces = Prose.parse(markdown)
    return pieces.indices.flatMap { index -> [String] in
      let lines = pieces[index].text(on: paper)
      // The items of a list stand together.
      if index > 0, case .item = pieces[index], case .item = pieces[index - 1] { return lines }
      return index == 0 ? lines : [""] + lines
    }
  }

  private static func code(_ text: String, on paper: Paper) -> [String] {
    barred(text, to: paper.width - 2, on: paper).map { "  " + $0 }
  }

  /// What results are indented by.
  static func margin(on paper: Paper) -> String { paper.width < 60 ? "  " : "    " }

  private static func indented(_ figure: any Showable, on paper: Paper) -> [String] {
    let margin = margin(on: paper)
    var inner = paper
    inner.width -= margin.count
    return figure.text(on: inner).map { $0.isEmpty ? "" : margin + $0 }
  }
}
