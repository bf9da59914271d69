// The page as Markdown, with its pictures as SVG files beside it.

import Foundation

extension Format {
  static let markdown = Format(
    name: "markdown", ending: "md",
    piece: { piece, before, _, album in
      let text =
        switch piece {
        case .heading(let level, let title):
          String(repeating: "#", count: level) + " " + title + "\n"
        case .prose(let markdown): markdown + "\n"
        case .code(let text): "```swift\n" + text + "\n```\n"
        case .words(let figure): lines(figure)
        case .figure(let figure): laidOut(figure, in: &album)
        case .questions: ""
        }
      if case .questions = piece { return "" }
      switch (before, piece) {
      case (.words?, .words): return text
      case (.words?, _): return "```\n\n" + text
      case (_, .words): return (before == nil ? "" : "\n") + "```text\n" + text
      default: return (before == nil ? "" : "\n") + text
      }
    },
    end: { last in
      if case .words? = last { "```\n" } else { "" }
    })

  /// Wide enough for any figure: a page of Markdown scrolls.
  private static let sheet = Paper(width: 100)

  private static func lines(_ figure: any Showable) -> String {
    figure.text(on: sheet).map { $0 + "\n" }.joined()
  }

  private static func laidOut(_ figure: any Showable, in album: inout Album) -> String {
    switch figure.content {
    case .table(let table):
      let rule = table.headings.indices.map { table.isNumeric($0) ? "---:" : ":---" }
      let rows = [table.headings.map(literal), rule] + table.rows.map { $0.map(literal) }
      let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
      return table.caption.isEmpty ? lines : lines + "\n*\(table.caption)*\n"
    case .code(let code, let file):
      return "From `\(file)`:\n\n```swift\n\(code)\n```\n"
    case .drawing(let draw):
      guard let (file, svg) = album.add(draw) else { break }
      let words = [svg.title, svg.caption].filter { !$0.isEmpty }.joined(separator: ". ")
      let plain = words.replacing("[", with: "(").replacing("]", with: ")")
        .replacing("`", with: "").replacing("**", with: "")
      return "![\(plain)](\(address(of: file)))\n"
    case .lines, .equations: break
    }
    return "```text\n" + lines(figure) + "```\n"
  }

  /// The text with the signs that Markdown would take for its own marked as plain.
  private static func literal(_ text: String) -> String {
    text.map { "\\`*_<|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// A file's name as Markdown takes it: a space or a bracket would end the address.
  private static func address(of file: String) -> String {
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "()"))
    return file.addingPercentEncoding(withAllowedCharacters: plain) ?? file
  }
}
