// The page as Markdown, with its pictures as SVG files beside it.

import Foundation

extension Format {
  static let markdown = Format(
    name: "markdown", ending: "md",
    piece: { piece, before, _, album in
      let text =
        switch piece {
        case .heading(let level, let title): Prose.heading(level, title) + "\n"
        case .prose(let markdown): Prose.portable(markdown) + "\n"
        case .code(let text): Prose.fenced(text, "swift") + "\n"
        case .words(let figure): lines(figure)
        case .figure(let figure): laidOut(figure, in: &album)
        case .questions: ""
        }
      let (above, below) = (fence(before), fence(piece))
      if let above, above == below { return text }
      let end = above.map { $0 + "\n" } ?? ""
      if case .questions = piece { return end }
      let start = below.map { $0 + "text\n" } ?? ""
      return end + (before == nil ? "" : "\n") + start + text
    },
    end: { last, _ in fence(last).map { $0 + "\n" } ?? "" })

  /// Wide enough for any figure: a page of Markdown scrolls.
  private static let sheet = Paper(width: 100)

  private static func lines(_ figure: any Showable) -> String {
    figure.text(on: sheet).map { $0 + "\n" }.joined()
  }

  /// What stands above and below lines of words; nil where a piece is something else.
  private static func fence(_ piece: Piece?) -> String? {
    if case .words(let figure)? = piece { Prose.fence(around: lines(figure)) } else { nil }
  }

  private static func laidOut(_ figure: any Showable, in album: inout Album) -> String {
    if let text = figure.content.markdown { return text }
    if case .drawing(let draw) = figure.content, let (file, svg) = album.add(draw) {
      let words = [svg.title, svg.caption].filter { !$0.isEmpty }.joined(separator: ". ")
      let plain = words.replacing("[", with: "(").replacing("]", with: ")")
        .replacing("`", with: "").replacing("**", with: "")
      return "![\(Prose.literal(plain))](\(address(of: file)))\n"
    }
    return Prose.fenced(figure.text(on: sheet).joined(separator: "\n"), "text") + "\n"
  }

  /// A file's name as Markdown takes it: a space or a bracket would end the address.
  private static func address(of file: String) -> String {
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "()"))
    return file.addingPercentEncoding(withAllowedCharacters: plain) ?? file
  }
}

extension Content {
  /// A table or code as Markdown has it; nil for what Markdown has no form for.
  var markdown: String? {
    switch self {
    case .table(let table):
      let rule = table.headings.indices.map { table.isNumeric($0) ? "---:" : ":---" }
      let cells = ([table.headings] + table.rows).map { $0.map(Prose.literal) }
      let lines = ([cells[0], rule] + cells.dropFirst()).map {
        "| " + $0.joined(separator: " | ") + " |\n"
      }.joined()
      return table.caption.isEmpty ? lines : "\(lines)\n*\(Prose.portable(line: table.caption))*\n"
    case .code(let code, let file): return "From `\(file)`:\n\n\(Prose.fenced(code, "swift"))\n"
    case .lines, .equations, .drawing: return nil
    }
  }
}
