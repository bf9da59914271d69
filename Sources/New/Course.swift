// The course as it stands: which chapters there are, and what their files say.

import Basics
import Foundation

/// The files of a course, as they are read.
struct Course {
  /// The folders in `Chapters` that begin with a number, in order.
  let folders: [String]

  private let read: (String) throws -> String

  /// A course whose files are read in some way, by their paths from the package's folder.
  init(folders: [String], reading read: @escaping (String) throws -> String) {
    self.folders = folders.filter { Course.number(of: $0) != nil }
      .sorted { (Course.number(of: $0) ?? 0) < (Course.number(of: $1) ?? 0) }
    self.read = read
  }

  /// The course in a package's folder.
  init(package: URL) throws {
    let chapters = package.appendingPathComponent("Chapters").path
    guard let folders = try? FileManager.default.contentsOfDirectory(atPath: chapters) else {
      throw Failure("there is no folder \(chapters), which the chapters are in", .noInput)
    }
    self.init(folders: folders) { path in
      try File.text(
        of: package.appendingPathComponent(path).path, orElse: "every course has it, so put it back"
      )
    }
  }

  /// The number that a chapter's folder begins with.
  static func number(of folder: String) -> Int? { Int(folder.prefix { $0.isNumber }) }

  /// The number that the next chapter has.
  var nextChapter: Int { (folders.compactMap(Course.number).max() ?? 0) + 1 }

  /// The folder of a chapter, from the package's on.
  func folder(of chapter: Int) throws -> String {
    if let folder = folders.first(where: { Course.number(of: $0) == chapter }) {
      return "Chapters/\(folder)"
    }
    let known = folders.compactMap(Course.number).map(String.init).joined(separator: ", ")
    throw Failure("there is no chapter \(chapter); there are \(known)")
  }

  /// What a file says.
  func text(of path: String) throws -> String {
    try read(path).replacing("\r\n", with: "\n")
  }
}
