// Makes the front page and the documents' pages of the book.

import Basics
import Foundation
import Notebook

stopOnFailure {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder = package.appendingPathComponent(".book")
  try File.makeFolder(folder.path)
  let names = try FileManager.default.contentsOfDirectory(
    atPath: package.appendingPathComponent("Chapters").path)
  let chapters = try names.sorted().compactMap { name in
    try Int(name.prefix { $0.isNumber }).map {
      FrontPage.Chapter(
        number: $0,
        source: try Source(path: package.appendingPathComponent("Chapters/\(name)/main.swift").path)
      )
    }
  }
  for (file, html) in try FrontPage.pages(of: package, chapters: chapters) {
    try File.replace(folder.appendingPathComponent(file).path, with: Array(html.utf8))
  }
}
