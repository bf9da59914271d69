// The parts of a web page: its head and foot, prose, code, and figures.

import Basics

/// The parts of a page for a browser.
package enum WebPage {
  /// Wide enough for any figure: a result that is too wide scrolls in its own box.
  static let sheet = Paper(width: 100)

  /// All up to the first piece: the style, and the contents, which follow the reader.
  static func head(_ opening: Opening) -> String {
    head(opening.title, sections: opening.sections, by: opening.command)
      + "<p class=\"command\">Printed by <code>\(escaped(opening.command))</code></p>\n"
  }

  /// The same for any page: up to where its own text begins.
  package static func head(
    _ title: String, sections: [String], by command: String, style more: String = ""
  ) -> String {
    let items = sections.map { "<li><a href=\"#\(anchor($0))\">\(inline($0))</a></li>\n" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(escaped(command))">
      <title>\(escaped(title))</title>
      <style>
      \(style)\(more)</style>
      </head>
      <body>
      <a class="skip" href="#page">To the page</a>
      <nav aria-label="Contents">
      <p><a href="#page">\(inline(title))</a></p>
      <ol>
      \(items.joined())</ol>
      </nav>
      <main id="page">

      """
  }

  /// All after the last piece.
  static let foot = """
    </main>
    <script>
    \(script)</script>
    </body>
    </html>

    """

  /// The style sheet: the page's own, and that of the pictures in it.
  static let style =
    text(PackageResources.page_css) + scoped(SVG.light)
    + "@media screen and (prefers-color-scheme: dark) {\n\(scoped(SVG.dark))}\n"
    + ".drawing .paper { fill: none }\n"

  /// What a page can do in a browser.
  static let script = text(PackageResources.page_js)

  /// A heading, with the name that links lead to.
  package static func heading(_ level: Int, _ title: String) -> String {
    let id = level == 2 ? " id=\"\(anchor(title))\"" : ""
    let level = min(level, 6)
    return "<h\(level)\(id)>\(inline(title))</h\(level)>\n"
  }

  /// What a link to a section ends in: its title, so that one more section before it breaks no link.
  package static func anchor(_ title: String) -> String {
    let bare = title.replacing(#/^\d+\. /#, with: "")
    let signs = bare.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    return String(signs).split(separator: "-").joined(separator: "-")
  }

  /// A cell of code, with its colours.
  static func code(_ code: String) -> String {
    "<pre class=\"code\" tabindex=\"0\"><code>\(highlighted(code))</code></pre>\n"
  }

  /// Prose, its lists and boxes.
  package static func prose(_ markdown: String) -> String {
    var open = ""  // the list that we are in
    var text = ""
    func enter(_ list: String) {
      if list == open { return }
      text += (open.isEmpty ? "" : "</\(open)>\n") + (list.isEmpty ? "" : "<\(list)>\n")
      open = list
    }
    for piece in Prose.parse(markdown) {
      if case .item(let marker, let words) = piece {
        enter(marker == "- " ? "ul" : "ol")
        text += "<li>\(inline(words))</li>\n"
        continue
      }
      enter("")
      switch piece {
      case .heading(let level, let title): text += heading(level, title)
      case .paragraph(let words), .item(_, let words): text += "<p>\(inline(words))</p>\n"
      case .quote(let words): text += "<aside><p>\(inline(words))</p></aside>\n"
      case .table(let headings, let rows): text += table(headings, rows)
      case .code(let code, language: "swift"): text += self.code(code)
      case .code(let code, _):
        text += "<pre class=\"plain\" tabindex=\"0\">\(escaped(code))\n</pre>\n"
      }
    }
    enter("")
    return text
  }

  /// A table of words, whose lines break; where that is not enough it scrolls in its own box.
  package static func table(_ headings: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ open: String, _ close: String) -> String {
      "<tr>" + cells.map { "<\(open)>\(inline($0))</\(close)>" }.joined() + "</tr>\n"
    }
    let look = headings.count > 2 ? "words wide" : "words"
    return "<div class=\"scroll\" tabindex=\"0\"><table class=\"\(look)\">\n<thead>"
      + row(headings, "th scope=\"col\"", "th") + "</thead>\n<tbody>"
      + rows.map { row($0, "td", "td") }.joined() + "</tbody></table></div>\n"
  }

  /// The words of a paragraph with their marks.
  package static func inline(_ markdown: String) -> String {
    Inline.parse(markdown).map { stretch in
      let text = escaped(stretch.text)
      return switch stretch.kind {
      case .plain: text
      case .bold: "<strong>\(inline(stretch.text))</strong>"
      case .slanted: "<em>\(inline(stretch.text))</em>"
      case .code: "<code>\(text)</code>"
      case .link(let address): "<a href=\"\(escaped(address))\">\(inline(stretch.text))</a>"
      }
    }.joined()
  }

  /// A figure by what it is made of.
  static func figure(_ figure: any Showable) -> String {
    let lines = figure.text(on: sheet).map { escaped($0) + "\n" }.joined()
    switch figure.content {
    case .lines: return "<pre class=\"result lines\" tabindex=\"0\">\n\(lines)</pre>\n"
    case .table(let table):
      let player = player(figure, changes: false)
      if player.isEmpty { return "<div class=\"result\">\(self.table(table))</div>\n" }
      return self.figure(self.table(table), player, lines)
    case .code(let code, let file):
      return "<p class=\"file\">From <code>\(escaped(file))</code>:</p>\n\(self.code(code))"
    case .equations(let derivation):
      return
        "<div class=\"result equations\" role=\"group\" tabindex=\"0\">\(math(derivation))</div>\n"
    case .drawing(let draw):
      let drawing = draw()
      let look = figure.isGiven ? "given" : "result"
      return self.figure(
        drawing.inline, player(figure, changes: drawing.changes), lines, look: look)
    }
  }

  /// A figure in its box, what plays it, and its text, folded.
  private static func figure(
    _ inside: String, _ player: String, _ lines: String, look: String = "result"
  ) -> String {
    """
    <figure class="\(look)">
    <div class="box" tabindex="0">\(inside)</div>
    \(player)<details><summary>In characters</summary><pre tabindex="0">
    \(lines)</pre></details>
    </figure>

    """
  }

  /// What a figure shows at each moment that `--animate` shows, in words, for the script to play.
  ///
  /// Before it stands the film, if there is one, which is played in the place of the figure's own
  /// picture. Where neither changes, there is nothing to play.
  private static func player(_ figure: any Showable, changes: Bool) -> String {
    guard let figure = figure as? any Watchable, figure.moments.count > 1 else { return "" }
    let film = figure.film
    guard changes || film != nil else { return "" }
    let moments = figure.moments.map {
      "<li value=\"\($0)\">\(escaped(figure.status(at: $0)))</li>"
    }
    let box = film.map { "<div class=\"box film\" tabindex=\"0\">\($0.inline)</div>\n" } ?? ""
    return box + "<ol class=\"moments\" hidden=\"\">\(moments.joined())</ol>\n"
  }

  /// The exercises in full: folded on the screen, and on the sheet that is printed to be written on.
  static func questions(_ questions: [(title: String, paragraphs: [String])]) -> String {
    let list = questions.map { title, paragraphs in
      "<h3>\(inline(title))</h3>\n" + paragraphs.map { "<p>\(inline($0))</p>\n" }.joined()
        + "<div class=\"room\"></div>\n"
    }
    return
      "<details class=\"questions\"><summary>The questions in full</summary>\n\(list.joined())</details>\n"
  }

  private static func table(_ table: Table) -> String {
    func row(_ cells: [String], _ cell: String) -> String {
      let cells = cells.indices.map { column in
        let look = table.isNumeric(column) ? " class=\"number\"" : ""
        return "<\(cell)\(look)>\(escaped(cells[column].trimmed))</\(cell.prefix(2))>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let caption = table.caption.isEmpty ? "" : "<caption>\(inline(table.caption))</caption>\n"
    let head = row(table.headings, "th scope=\"col\"")
    return "<table>\n\(caption)<thead>\(head)</thead>\n<tbody>\n"
      + table.rows.map { row($0, "td") }.joined() + "</tbody></table>"
  }

  /// A style sheet that holds for pictures only.
  private static func scoped(_ sheet: String) -> String {
    sheet.replacing(/([^{}]+)\{/) { ".drawing \(String($0.1).trimmed) {" }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
