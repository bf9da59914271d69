// The page as text: on a terminal with colour and weight, in a pipe without.

extension Format {
  static let terminal = Format(
    name: "terminal", ending: "txt",
    piece: { piece, before, paper, _ in
      let lines: [String] =
        switch piece {
        case .heading(let level, let title): Prose.heading(level: level, title).text(on: paper)
        case .prose(let markdown): prose(markdown, on: paper)
        case .code(let text): barred(text, to: paper.width - 2, on: paper).map { "  " + $0 }
        case .words(let figure), .figure(let figure):
          figure.text(on: paper.insideMargin).map { $0.isEmpty ? "" : paper.margin + $0 }
        case .questions: []
        }
      if lines.isEmpty { return "" }
      var gap = before == nil ? "" : "\n"
      if case .words = piece, case .words? = before { gap = "" }
      return gap + lines.map { $0 + "\n" }.joined()
    },
    end: { _, _ in "" })

  private static func prose(_ markdown: String, on paper: Paper) -> [String] {
    let pieces = Prose.parse(markdown)
    return pieces.indices.flatMap { index -> [String] in
      let lines = pieces[index].text(on: paper)
      // The items of a list stand together.
      if index > 0, case .item = pieces[index], case .item = pieces[index - 1] { return lines }
      return index == 0 ? lines : [""] + lines
    }
  }
}
