// The lines by which a reader goes from one page of the book to another.

import Notebook

/// Links to the front page, and to the chapters before and after.
///
/// The book puts them into printed pages: one that was printed alone has no neighbours.
enum Neighbours {
  /// A page with a link to the front page above its contents; if it is that of a chapter, with links
  /// to the nearest before and after it among those of the book, there and at its foot.
  static func linked(
    _ page: [UInt8], of number: Int? = nil, among chapters: [FrontPage.Chapter] = []
  ) -> [UInt8] {
    var ways: [String] = []
    if let number {
      let before = chapters.last { $0.number < number }
      let after = chapters.first { $0.number > number }
      ways += before.map { ["<a rel=\"prev\" href=\"\($0.file)\">← \(title(of: $0))</a>"] } ?? []
      ways += after.map { ["<a rel=\"next\" href=\"\($0.file)\">\(title(of: $0)) →</a>"] } ?? []
    }
    let top = (["<a href=\"index.html\">Downhill</a>"] + ways).joined(separator: " ")
    let foot = "<footer class=\"book\">\(ways.joined(separator: " "))</footer>\n"
    let named = inserted(
      "<p class=\"book\">\(top)</p>\n", after: "<nav aria-label=\"Contents\">\n", in: page)
    return ways.isEmpty ? named : inserted(foot, after: "</main>\n", in: named)
  }

  private static func title(of chapter: FrontPage.Chapter) -> String {
    WebPage.inline(chapter.source.title)
  }

  /// The bytes with a text behind a mark; as text, large pages would be looked through too slowly.
  private static func inserted(_ text: String, after mark: String, in page: [UInt8]) -> [UInt8] {
    guard let place = page.firstRange(of: Array(mark.utf8))?.upperBound else { return page }
    return page[..<place] + Array(text.utf8) + page[place...]
  }
}
