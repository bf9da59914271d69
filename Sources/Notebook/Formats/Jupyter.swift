// The page as a Jupyter notebook: a record to read, with its results and pictures in it.

extension Format {
  static let jupyter = Format(
    name: "jupyter", ending: "ipynb",
    begin: { opening, album in
      album.notebook = JupyterNotebook(opening)
      return ""
    },
    piece: { piece, _, _, album in
      switch piece {
      case .heading(let level, let title):
        album.notebook.add(.heading(level), Prose.heading(level, title))
      case .prose(let markdown): album.notebook.add(.prose, Prose.portable(markdown))
      case .code(let code): album.notebook.add(.code, code)
      case .words(let figure): album.notebook.add(.words(figure.text(on: sheet)))
      case .figure(let figure):
        for result in JupyterResult.all(figure, on: sheet) { album.notebook.add(result) }
      case .questions: break
      }
      return ""
    },
    end: { _, album in album.notebook.json.document() + "\n" })

  /// As wide as results are on a terminal, and as a slide is.
  private static let sheet = Paper(width: 76)
}
