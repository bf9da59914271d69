// A chapter of the book: its number, its source, and the program that prints it.

import Basics
import Foundation
import Notebook

/// A chapter, as the book knows it.
struct Lesson: Sendable {
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
    try CoursePackage.chapters().map { try Lesson(number: $0.number, folder: $0.folder) }
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
