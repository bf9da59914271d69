// The texts that a chapter was compiled from: a page that prints others would not be true.

import Basics
import Foundation

/// Knows what a chapter was compiled from; the build adds one to each (`Sources/Stamp`).
public protocol Compiled: AnyObject {
  /// The fingerprint of each file that the page prints, by its path from the package's folder on.
  static var fingerprints: [String: String] { get }
}

/// What this program was compiled from, if it is a chapter.
enum CompiledTexts {
  private static let fingerprints: [String: String] = {
    let known = NSClassFromString("\(programName).CompiledTexts") as? any Compiled.Type
    return known?.fingerprints ?? [:]
  }()

  /// Throws if a file that the page will print besides the chapter's own is not there, or not the one
  /// that this program was compiled from.
  static func checkOthers(than main: String) throws {
    let package = URL(fileURLWithPath: main).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for path in fingerprints.keys.sorted() where !main.hasSuffix("/\(path)") {
      let file = package.appendingPathComponent(path).path
      try check(text(of: file), of: file)
    }
  }

  /// The text of a file that a page prints a part of.
  static func text(of file: String) throws -> String {
    try File.text(
      of: file,
      orElse: CoursePackage.remedy(
        "this page prints a part of it, so run it with \"swift run\" in the package's folder"))
  }

  /// Throws if the text of a file is not the one that this program was compiled from.
  static func check(_ text: String, of path: String) throws {
    try check(text, of: path, among: fingerprints)
  }

  static func check(
    _ text: String, of path: String, among fingerprints: [String: String]
  ) throws {
    let known = fingerprints.first { path.hasSuffix("/\($0.key)") }
    var print = Fingerprint()
    print.add(text)
    guard let known, known.value != print.text else { return }
    throw Failure(
      "\(known.key) has changed since \(programName) was built, and its page would show the new "
        + "text with the old results; say \"swift run \(programName)\", which builds it first",
      .data)
  }
}
