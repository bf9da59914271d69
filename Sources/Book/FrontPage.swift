// The front page of the book.

import Notebook

/// What a reader sees first: `index.html`.
enum FrontPage {
  /// The page as HTML, for the chapters that are in the book's folder.
  static func html(of chapters: [Lesson]) -> String {
    let rows = chapters.map { "<li><a href=\"\($0.file)\">\(escaped($0.source.title))</a></li>\n" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Downhill</title>
      </head>
      <body>
      <main>
      <h1>Downhill</h1>
      <ul>
      \(rows.joined())</ul>
      </main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
