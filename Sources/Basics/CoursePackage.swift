// Where the course lies: its folder, and those of its chapters.

import Foundation

/// The package that is the course.
public enum CoursePackage {
  /// The folder that holds `Package.swift`.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What to do where something of the package is not found: what is `usual`, or what helps when the
  /// whole package is no longer where it was built.
  public static func remedy(_ usual: String, of package: URL = folder) -> String {
    if File.kind(of: package.appendingPathComponent("Package.swift").path) == .file { return usual }
    return
      "the course is no longer in \(package.path), where it was built: in the folder that it is in "
      + "now, say \"rm -rf .build\", and then \"swift run\" again"
  }

  /// The number that a chapter's folder begins with; nil for a folder of another kind.
  private static func number(of folder: String) -> Int? { Int(folder.prefix { $0.isNumber }) }

  /// The folders of all chapters, in order.
  public static func chapters(
    in package: URL = folder
  ) throws -> [(number: Int, folder: URL)] {
    let chapters = package.appendingPathComponent("Chapters")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: chapters.path) else {
      throw Failure(
        "there is no folder \(chapters.path), which the chapters are in; "
          + remedy("run this program with \"swift run\" in the package's folder", of: package),
        .noInput)
    }
    return inOrder(names).map { ($0.number, chapters.appendingPathComponent($0.name)) }
  }

  /// Those of some folders that are a chapter's, in order.
  public static func inOrder(_ folders: [String]) -> [(number: Int, name: String)] {
    folders.compactMap { name in number(of: name).map { ($0, name) } }
      .sorted { $0.number < $1.number }
  }
}
