// The course as it stands: which chapters there are, and what their files say.

import Basics
import Foundation

/// The files of a course, as they are read.
struct Course {
  /// The chapters: their numbers, and their folders in `Chapters`, in order.
  let chapters: [(number: Int, name: String)]

  private let read: (String) throws -> String

  /// A course whose files are read in some way, by their paths from the package's folder.
  init(folders: [String], reading read: @escaping (String) throws -> String) {
    chapters = CoursePackage.inOrder(folders)
    self.read = read
  }

  /// The course in a package's folder.
  init(package: URL) throws {
    let folders = try CoursePackage.chapters(in: package).map(\.folder.lastPathComponent)
    self.init(folders: folders) { path in
      try File.text(
        of: package.appendingPathComponent(path).path, orElse: "every course has it, so put it back"
      )
    }
  }

  /// The number that the next chapter has.
  var nextChapter: Int { (chapters.last?.number ?? 0) + 1 }

  /// The folder of a chapter, from the package's on.
  func folder(of chapter: Int) throws -> String {
    if let folder = chapters.first(where: { $0.number == chapter }) {
      return "Chapters/\(folder.name)"
    }
    let known = chapters.map { "\($0.number)" }.joined(separator: ", ")
    throw Failure("there is no chapter \(chapter); there are \(known)")
  }

  /// What a file says.
  func text(of path: String) throws -> String {
    try read(path).replacing("\r\n", with: "\n")
  }
}
