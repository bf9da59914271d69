// A document of the course, such as docs/notes.md, as a page of the book.

import Basics
import Foundation
import Notebook

/// A Markdown file of the package.
struct Document {
  /// Its path, seen from the package's folder.
  let path: String

  let pieces: [Prose]
  private let markdown: String

  init(_ path: String, in package: URL) throws {
    self.path = path
    markdown = try File.text(
      of: package.appendingPathComponent(path).path,
      orElse: "the book has a page of it: put it back")
    pieces = Prose.parse(markdown)
  }

  /// The file of its page in the book's folder.
  var file: String {
    "\(path.split(separator: "/").last?.prefix { $0 != "." } ?? "document").html"
  }

  /// What it is called: its first heading.
  var title: String { headings(1).first ?? path }

  /// Its parts: the headings that links lead to.
  var sections: [String] { headings(2) }

  /// What stands between its title and its first section, pictures left out.
  var introduction: [String] {
    let start = pieces.drop { if case .heading(1, _) = $0 { false } else { true } }
    let body = start.dropFirst().prefix { if case .heading = $0 { false } else { true } }
    return body.compactMap { piece in
      if case .paragraph(let words) = piece, !words.hasPrefix("!") { words } else { nil }
    }
  }

  /// The table that has a column with this heading; throws if there is none.
  func table(with heading: String) throws -> (headings: [String], rows: [[String]]) {
    for case .table(let headings, let rows) in pieces where headings.contains(heading) {
      return (headings, rows)
    }
    throw Failure(
      "\(path) has no table with a column \"\(heading)\", and the front page shows it; "
        + "name a column so", .data)
  }

  /// The page; its links lead into the book.
  func page(_ links: Links) throws -> String {
    let head = WebPage.head(
      title, sections: sections, by: "swift run book", style: FrontPage.style)
    let body = try links.resolve(WebPage.prose(markdown), of: path)
    let page = head + body + "</main>\n</body>\n</html>\n"
    return String(decoding: Neighbours.linked(Array(page.utf8)), as: UTF8.self)
  }

  private func headings(_ level: Int) -> [String] {
    pieces.compactMap { piece in
      if case .heading(level, let title) = piece { title } else { nil }
    }
  }
}
