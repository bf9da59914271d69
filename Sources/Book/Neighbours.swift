// The lines by which a reader goes from one page of the book to another.

import Notebook

/// Links to the front page, and to the chapters before and after.
///
/// The book puts them into printed pages: one that was printed alone has no neighbours.
enum Neighbours {
  /// A page with a link to the front page above its contents, and, if it is that of a chapter, with
  /// links to those before and after, there and at its foot.
  static func linked(
    _ page: String, before: FrontPage.Chapter? = nil, after: FrontPage.Chapter? = nil
  ) -> String {
    let front = "<a href=\"index.html\">\(WebPage.inline("Downhill"))</a>"
    let ways = [
      before.map { "<a rel=\"prev\" href=\"\($0.file)\">← \(WebPage.inline($0.source.title))</a>" },
      after.map { "<a rel=\"next\" href=\"\($0.file)\">\(WebPage.inline($0.source.title)) →</a>" },
    ].compactMap { $0 }
    let contents = "<nav aria-label=\"Contents\">\n"
    let head = contents + "<p class=\"book\">\(([front] + ways).joined(separator: " "))</p>\n"
    let foot = "</main>\n<footer class=\"book\">\(ways.joined(separator: " "))</footer>\n"
    return page.replacing(contents, with: head, maxReplacements: 1)
      .replacing("</main>\n", with: ways.isEmpty ? "</main>\n" : foot, maxReplacements: 1)
  }
}
