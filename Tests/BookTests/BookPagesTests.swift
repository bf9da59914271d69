// All pages of the book together: links lead somewhere, headings are in order, names are unique.

import Foundation
import Testing
import TestSupport

@testable import book

@Suite(.runsPrograms) struct BookPagesTests {
  /// All pages, by their files.
  private static let pages = Task {
    let chapters = try FrontPage.Chapter.all()
    var pages: [String: String] = [:]
    for chapter in Chapter.all {
      let page = try await chapter.run(["--format", "html"]).output
      let linked = Neighbours.linked(Array(page.utf8), of: chapter.number, among: chapters)
      pages["\(chapter.name).html"] = String(decoding: linked, as: UTF8.self)
    }
    for (file, html) in try FrontPage.pages(of: Chapter.package, chapters: chapters) {
      pages[file] = html
    }
    return pages
  }

  private func matches(_ attribute: String, in page: String) throws -> [String] {
    let pattern = try Regex(" \(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test func everyLinkLeadsSomewhere() async throws {
    let pages = try await BookPagesTests.pages.value
    let places = try pages.mapValues { Set(try matches("id", in: $0)) }
    for (file, page) in pages {
      let links = try matches("href", in: page)
      #expect(links.count > 1, "\(file)")
      for link in links where !link.hasPrefix("data:image/png;base64,") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? file : String(parts[0])
        guard let there = places[target] else {
          Issue.record("\(file) has a link to \(link), and the book has no such page")
          continue
        }
        guard parts.count == 2 else { continue }
        #expect(
          there.contains(String(parts[1])),
          "\(file) has a link to \(link), and there is no such place")
      }
    }
  }

  @Test func oneHeadingAboveAllAndNoLevelLeftOut() async throws {
    for (file, page) in try await BookPagesTests.pages.value {
      let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(file)")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(file): from h\(level) to h\(next)")
      }
    }
  }

  @Test func namesAreUnique() async throws {
    for (file, page) in try await BookPagesTests.pages.value {
      let ids = try matches("id", in: page)
      #expect(Set(ids).count == ids.count && !ids.contains(""), "\(file)")
    }
  }

  @Test func aChapterLeadsToItsNeighbours() async throws {
    let pages = try await BookPagesTests.pages.value
    for (chapter, next) in zip(Chapter.all, Chapter.all.dropFirst()) {
      let (here, there) = ("\(chapter.name).html", "\(next.name).html")
      #expect(pages[here]?.ranges(of: "<a rel=\"next\" href=\"\(there)\">").count == 2)
      #expect(pages[there]?.ranges(of: "<a rel=\"prev\" href=\"\(here)\">").count == 2)
    }
    for (file, page) in pages where file != "index.html" {
      #expect(page.contains("<p class=\"book\"><a href=\"index.html\">Downhill</a>"), "\(file)")
    }
  }
}
