// The sheet to draw a digit on: a page of its own, and a part of the last chapter's.

import Basics
import Foundation
import Notebook

/// A sheet that reads what is drawn on it, for pages of the book.
struct Sheet {
  /// The section of the course that it belongs to.
  static let section = "A digit of your own"

  /// The file of its own page in the book's folder.
  static let file = "digit.html"

  /// What stands in the head of its page, so that the book knows it again.
  static let command = "swift run book digit"

  /// All that it does in a browser; a module, so that no other script meets its names.
  private static let script = [
    PackageResources.sheet_sums_js, PackageResources.sheet_network_js, PackageResources.sheet_js,
  ].map(text).joined(separator: "\n")

  /// The sheet with its data and its script, which shows it.
  private let html: String

  init(_ data: SheetData) throws {
    let contents = [
      ("style", JSON.text(text(PackageResources.sheet_css))), ("data", try data.json),
    ]
    html = """
      <section class="sheet" aria-label="A sheet to draw on">
      \(text(PackageResources.sheet_html))<script type="application/json" id="sheet-data">\
      \(JSON.object(contents).line)</script>
      <script type="module">
      \(Sheet.script)</script>
      </section>

      """
  }

  /// Whether a chapter has the section that the sheet belongs to.
  static func belongs(to lesson: Lesson) -> Bool { lesson.source.sections.contains(section) }

  /// The page with nothing but the sheet.
  var page: String {
    let words = """
      # Draw a digit

      Draw a digit, and see what a network says of it, why, and what one step of learning would change.
      The chapters tell how it works; here it is to be touched. Nothing that you draw leaves this page.

      ## The sheet

      """
    let notes = """
      ## A network of your own

      Any network that chapter 7 trains can read here: `swift run chapter7 --layers 100 --save FILE` saves
      it, and `swift run book --weights FILE` makes this page with it. What is drawn here and saved is
      read in a terminal by `swift run chapter7 --digit FILE`, with the same answer.

      """
    let head = WebPage.head(
      "Draw a digit", sections: ["The sheet", "A network of your own"], by: Sheet.command,
      style: "main { max-width: 64rem }\n")
    let page =
      head + WebPage.prose(words) + html + WebPage.prose(notes) + "</main>\n</body>\n</html>\n"
    return text(Neighbours.linked(Array(page.utf8)))
  }

  /// A chapter's page with the sheet at the end of its section, where no knob swaps it; the same page
  /// where there is no such section.
  func inserted(into page: [UInt8]) -> [UInt8] {
    let heading = Array("<h2 id=\"\(WebPage.anchor(Sheet.section))\">".utf8)
    guard let start = page.firstRange(of: heading)?.upperBound else { return page }
    let ends = ["\n<h2 ", "\n</main>"].compactMap { page[start...].firstRange(of: Array($0.utf8)) }
    guard let end = ends.map(\.lowerBound).min() else { return page }
    return page[...end] + Array(html.utf8) + page[(end + 1)...]
  }
}

private func text(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
}
