// The front page of the book.

import Foundation
import Notebook

/// The pages that no chapter prints: `index.html`.
struct FrontPage {
  /// A chapter that has its page in the book.
  struct Chapter {
    let number: Int
    let source: Source

    /// The file of its page in the book's folder.
    var file: String { "chapter\(number).html" }
  }

  /// All pages that belong to some chapters: their files' names, and their text.
  static func pages(
    of package: URL, chapters: [Chapter]
  ) throws -> [(file: String, html: String)] {
    let rows = chapters.map { "<li><a href=\"\($0.file)\">\(escaped($0.source.title))</a></li>\n" }
    let html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Downhill</title>
      </head>
      <body>
      <h1>Downhill</h1>
      <ul>
      \(rows.joined())</ul>
      </body>
      </html>

      """
    return [("index.html", html)]
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
