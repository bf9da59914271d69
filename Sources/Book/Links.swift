// Where the links of the course's documents lead in the book.

import Basics
import Foundation
import Notebook

/// Links of Markdown files, as links to the pages of the book.
struct Links {
  private let package: URL

  /// The pages, by the files that they are made of, seen from the package's folder.
  private var pages: [String: Page] = [:]

  private struct Page {
    let file: String
    /// What GitHub has a link to a heading end in, without a number in front, and what we have.
    let anchors: [String: String]
  }

  init(package: URL) { self.package = package.standardizedFileURL }

  /// Adds a page: the Markdown that says the same, seen from the package's folder, and its headings.
  mutating func add(_ file: String, from document: String, headings: [String]) {
    let anchors = headings.map {
      (Links.withoutNumber(Links.anchorOfGitHub($0)), WebPage.anchor($0))
    }
    pages[document] = Page(file: file, anchors: Dictionary(anchors) { first, _ in first })
  }

  /// A page's HTML with its links led to pages of the book; a link to another file of the package
  /// remains as words.
  ///
  /// Throws if there is no such file or no such heading.
  func resolve(_ html: String, of document: String) throws -> String {
    try html.replacing(/<a href="([^"]*)">(.*?)<\/a>/) { link in
      let address = try resolve(address: String(link.1), of: document)
      return address.map { "<a href=\"\($0)\">\(link.2)</a>" } ?? String(link.2)
    }
  }

  /// The place of the book that an address in a document leads to; nil if it is not in the book.
  func resolve(address: String, of document: String) throws -> String? {
    if address.contains(":") { return address }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let from = package.appendingPathComponent(document)
    let target =
      parts[0].isEmpty
      ? from : from.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
    let path = String(target.standardizedFileURL.path.dropFirst(package.path.count + 1))
    let fault = "\(document) has a link to \(address), and there is no such"
    guard let page = pages[path] else {
      if File.kind(of: target.path) != nil { return nil }
      throw Failure("\(fault) file; mend the link", .data)
    }
    if parts.count == 1 { return page.file }
    guard let anchor = page.anchors[Links.withoutNumber(String(parts[1]))] else {
      throw Failure("\(fault) heading; mend what follows the #", .data)
    }
    return "\(page.file)#\(anchor)"
  }

  /// A section that was put in front of others changes their numbers; links to them still lead there.
  private static func withoutNumber(_ anchor: String) -> String {
    anchor.replacing(/^[0-9]+-/, with: "")
  }

  private static func anchorOfGitHub(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
  }
}
