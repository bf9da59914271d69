// Where the course lies: its folder, and those of its chapters.

import Foundation

/// The package that is the course.
public enum CoursePackage {
  /// The folder that holds `Package.swift`.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The number that a chapter's folder begins with; nil for a folder of another kind.
  private static func number(of folder: String) -> Int? { Int(folder.prefix { $0.isNumber }) }

  /// The folders of all chapters, in order.
  public static func chapters(
    in package: URL = folder
  ) throws -> [(number: Int, folder: URL)] {
    let chapters = package.appendingPathComponent("Chapters")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: chapters.path) else {
      throw Failure(
        "there is no folder \(chapters.path), which the chapters are in; run this program with \"swift run\" "
          + "in the package's folder", .noInput)
    }
    return inOrder(names).map { ($0.number, chapters.appendingPathComponent($0.name)) }
  }

  /// Those of some folders that are a chapter's, in order.
  public static func inOrder(_ folders: [String]) -> [(number: Int, name: String)] {
    folders.compactMap { name in number(of: name).map { ($0, name) } }
      .sorted { $0.number < $1.number }
  }
}
