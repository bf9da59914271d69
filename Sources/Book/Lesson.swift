// A chapter of the book: its number, its source, and the program that prints it.

import Basics
import Foundation
import Notebook

/// A chapter, as the book knows it.
struct Lesson: Sendable {
  /// The folder that holds `Package.swift`.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let number: Int
  let folder: URL
  let source: Source

  /// What its program is called.
  var name: String { "chapter\(number)" }

  /// The file that is its page.
  var main: URL { folder.appendingPathComponent("main.swift") }

  /// The file of its page in the book's folder.
  var file: String { "\(name).html" }

  /// All chapters, in order: the folders in `Chapters` whose names begin with a number.
  static func all() throws -> [Lesson] {
    let chapters = package.appendingPathComponent("Chapters")
    let folders = try? FileManager.default.contentsOfDirectory(atPath: chapters.path)
    guard let folders else {
      throw Failure(
        "there is no folder \(chapters.path); the book is made from the chapters' source, so run it "
          + "with \"swift run\" in the package's folder", .noInput)
    }
    return try folders.compactMap { name in
      guard let number = Int(name.prefix { $0.isNumber }) else { return nil }
      return try Lesson(number: number, folder: chapters.appendingPathComponent(name))
    }.sorted { $0.number < $1.number }
  }

  init(number: Int, folder: URL) throws {
    self.number = number
    self.folder = folder
    source = try Source(path: folder.appendingPathComponent("main.swift").path)
  }

  /// The command that prints a page of it.
  func command(_ options: [String]) -> String {
    (["swift run", name] + options).joined(separator: " ")
  }

  /// The options of all pages that its knobs can be turned to, each once; first none.
  var settings: [[String]] {
    var known: Set<[String]> = []
    return ([[]] + source.dials.flatMap(\.settings)).filter { known.insert($0).inserted }
  }
}
