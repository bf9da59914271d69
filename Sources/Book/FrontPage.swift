// The front page of the book: what the course is, its contents, a search, what is taught where.

import Basics
import Foundation
import Notebook

/// The pages that no chapter prints: `index.html`, and one for each document.
struct FrontPage {
  /// A chapter that has its page in the book.
  struct Chapter {
    let number: Int
    let source: Source

    /// The file of its page in the book's folder.
    var file: String { "chapter\(number).html" }
  }

  /// The style sheet of these pages, after that of all pages.
  static let style = String(decoding: PackageResources.front_css, as: UTF8.self)

  private let chapters: [Chapter]
  private let hasSheet: Bool
  private let readme: Document
  private let notes: Document
  private let documents: [(document: Document, use: String)]
  private var links: Links

  /// All pages that belong to some chapters: their files' names, and their text.
  static func pages(
    of package: URL, chapters: [Chapter], hasSheet: Bool = false
  ) throws -> [(file: String, html: String)] {
    let front = try FrontPage(package, chapters, hasSheet)
    return [("index.html", try front.html)]
      + (try front.documents.map { ($0.document.file, try $0.document.page(front.links)) })
  }

  private init(_ package: URL, _ chapters: [Chapter], _ hasSheet: Bool) throws {
    self.chapters = chapters
    self.hasSheet = hasSheet
    readme = try Document("README.md", in: package)
    notes = try Document("docs/notes.md", in: package)
    links = Links(package: package)
    for chapter in chapters {
      let sections = chapter.source.sections.enumerated().map { "\($0 + 1). \($1)" }
      links.add(chapter.file, from: "docs/chapter\(chapter.number).md", headings: sections)
    }
    documents = try readme.table(with: "you want to").rows.compactMap { row in
      guard let link = row.last?.firstMatch(of: /\((docs\/[^)]+\.md)\)/) else { return nil }
      return (try Document(String(link.1), in: package), row[0])
    }
    for (document, _) in documents {
      links.add(document.file, from: document.path, headings: document.sections)
    }
  }

  private static let drawing = WebPage.prose(
    "[Draw a digit](\(Sheet.file)), and see what a network says of it, and why.")

  private static let sections = ["The chapters", "What is taught where", "Beside the chapters"]

  private var html: String {
    get throws {
      let introduction = readme.introduction.map { "<p>\(WebPage.inline($0))</p>\n" }.joined()
      let topics = try notes.table(with: "topic")
      return WebPage.head(
        readme.title, sections: FrontPage.sections, by: "swift run book", style: FrontPage.style)
        + "<h1>\(WebPage.inline(readme.title))</h1>\n"
        + (try links.resolve(introduction, of: readme.path))
        + (hasSheet ? FrontPage.drawing : "")
        + "<div id=\"search\" role=\"search\"></div>\n"
        + WebPage.heading(2, FrontPage.sections[0])
        + (try chapters.map(contents).joined())
        + WebPage.heading(2, FrontPage.sections[1])
        + (try links.resolve(WebPage.table(topics.headings, topics.rows), of: notes.path))
        + WebPage.heading(2, FrontPage.sections[2])
        + WebPage.table(
          ["you want to", "open"],
          documents.map { [$0.use, "[\($0.document.title)](\($0.document.file))"] })
        + "</main>\n" + (try searchIndex)
        + "<script>\n\(String(decoding: PackageResources.search_js, as: UTF8.self))</script>\n"
        + "</body>\n</html>\n"
    }
  }

  /// A chapter with what it is about and its sections.
  private func contents(_ chapter: Chapter) throws -> String {
    let rows = try readme.table(with: "what it is about").rows
    let about = rows.first { $0[0].contains("docs/chapter\(chapter.number).md") }?.last ?? ""
    let sections = chapter.source.sections.map { title in
      "<li><a href=\"\(chapter.file)#\(WebPage.anchor(title))\">\(WebPage.inline(title))</a></li>\n"
    }
    return """
      <section class="chapter">
      <h3><a href="\(chapter.file)">\(WebPage.inline(chapter.source.title))</a></h3>
      <p>\(WebPage.inline(about))</p>
      <ol>
      \(sections.joined())</ol>
      </section>

      """
  }

  /// What the script searches: for each section its link, its chapter, its topics, its sentences.
  ///
  /// It is inert HTML, so that nothing that a chapter says can be taken for a part of a script.
  private var searchIndex: String {
    get throws {
      let topics = try topics
      let items = chapters.flatMap { chapter in
        zip(0..., zip([nil] + chapter.source.sections, chapter.source.sentences)).map {
          number, section in
          let place = chapter.file + (section.0.map { "#\(WebPage.anchor($0))" } ?? "")
          let title = section.0.map { "\(chapter.number).\(number) \($0)" } ?? chapter.source.title
          let lines =
            (topics[place] ?? []).map { "<i>\(WebPage.inline($0))</i>" }
            + section.1.map { "<p>\(escaped($0))</p>" }
          return "<div><a href=\"\(place)\">\(WebPage.inline(title))</a>"
            + "<span>\(WebPage.inline(number > 0 ? chapter.source.title : ""))</span>\(lines.joined())</div>\n"
        }
      }
      return "<template id=\"search-index\">\n\(items.joined())</template>\n"
    }
  }

  /// What the notes call the things that a section teaches, by the section's address in the book.
  private var topics: [String: [String]] {
    get throws {
      var topics: [String: [String]] = [:]
      for heading in ["topic", "what it speaks of", "name", "there"] {
        let (headings, rows) = try notes.table(with: heading)
        let column = headings.firstIndex(of: heading) ?? 0
        for row in rows {
          for link in row.joined(separator: " ").matches(of: /\]\(([^)]+)\)/) {
            guard let place = try links.resolve(address: String(link.1), of: notes.path) else {
              continue
            }
            topics[place, default: []].append(row[column])
          }
        }
      }
      return topics
    }
  }
}
