// The page as one file for a browser, complete in itself.

extension Format {
  static let html = Format(
    name: "html", ending: "html",
    begin: { opening, _ in WebPage.head(opening) + "<div class=\"told\">\n" },
    piece: { piece, before, _, _ in
      var text = ""
      if case .words? = before, !isWords(piece) { text += "</pre>\n" }
      // What is told between two pieces that no knob changes can be swapped as a whole.
      switch piece {
      case .heading(let level, let title):
        text += "</div>\n\(WebPage.heading(level, title))<div class=\"told\">\n"
      case .code(let code):
        text += "</div>\n\(WebPage.code(code))<div class=\"told\">\n"
      case .prose(let markdown): text += WebPage.prose(markdown)
      case .words(let figure):
        if before.map(isWords) != true { text += "<pre class=\"result words\" tabindex=\"0\">\n" }
        text += figure.text(on: WebPage.sheet).map { escaped($0) + "\n" }.joined()
      case .figure(let figure): text += WebPage.figure(figure)
      case .questions(let questions): text += WebPage.questions(questions)
      }
      return text
    },
    end: { last, _ in (last.map(isWords) == true ? "</pre>\n" : "") + "</div>\n" + WebPage.foot })

  private static func isWords(_ piece: Piece) -> Bool {
    if case .words = piece { true } else { false }
  }
}
