// A copy of the package, in which a test may do what students and instructors do.

import Foundation
import TestSupport

/// A copy of the package in a folder of its own, built by itself.
///
/// It lies beside the built tests and stays there, so that the next run builds what has changed
/// since. Tests, and programs that chapters and exercises do not need, are left out.
struct PackageCopy: Sendable {
  private let folder: URL
  private var changed: [String: String] = [:]

  init(named name: String) throws {
    folder = try builtProgram("chapter1").deletingLastPathComponent()
      .appendingPathComponent("copies/\(name)")
    let manifest = "Package.swift"
    changed[manifest] = try text(of: manifest) + PackageCopy.chaptersOnly
  }

  private static let chaptersOnly = """

    package.targets.removeAll { target in
      target.path?.hasPrefix("Tests/") == true || target.type == .test
        || (target.type == .executable && target.path?.hasPrefix("Chapters/") != true
          && target.name != "exercises")
    }

    """

  func text(of path: String) throws -> String {
    try changed[path] ?? TestSupport.text(of: path)
  }

  mutating func write(_ text: String, to path: String) { changed[path] = text }

  /// Builds the copy, or one of its programs; a warning counts as a failure.
  func build(_ product: String? = nil) async throws {
    try update()
    let swift = Program(
      URL(fileURLWithPath: "/usr/bin/env"), in: folder,
      environment: ProcessInfo.processInfo.environment)
    let run = try await swift.runAtOnce(
      ["swift", "build"] + (product.map { ["--product", $0] } ?? []))
    let said = run.output + run.complaint
    if run.status == 0 && !said.contains("warning:") { return }
    // A warning must be said again by the next build.
    if run.status == 0 { try FileManager.default.removeItem(at: folder) }
    throw BuildFailure(said: said)
  }

  /// Runs a program of the copy that has been built.
  func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Run {
    let plain = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "COLUMNS": "200"]
    let file = folder.appendingPathComponent(".build/debug/\(program)")
    return try await Program(file, in: folder, environment: plain)
      .run(arguments, environment: environment)
  }

  /// Makes the folder what it should be, and leaves alone what is so already.
  private func update() throws {
    let files = FileManager.default
    var wanted = Set(changed.keys)
    for part in ["Chapters", "Sources", "docs"] {
      wanted.formUnion(try PackageCopy.files(in: part, of: Chapter.package))
      for old in (try? PackageCopy.files(in: part, of: folder)) ?? [] where !wanted.contains(old) {
        try files.removeItem(at: folder.appendingPathComponent(old))
      }
    }
    for path in wanted {
      let (source, target) = (
        Chapter.package.appendingPathComponent(path), folder.appendingPathComponent(path)
      )
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      if let text = changed[path] {
        let isThere = (try? String(contentsOf: target, encoding: .utf8)) == text
        if !isThere { try text.write(to: target, atomically: true, encoding: .utf8) }
      } else if !files.contentsEqual(atPath: source.path, andPath: target.path) {
        try? files.removeItem(at: target)
        // The digits, which nobody changes, are linked where that is possible.
        let isLinked =
          path.hasSuffix("-ubyte") && (try? files.linkItem(at: source, to: target)) != nil
        if !isLinked { try files.copyItem(at: source, to: target) }
      }
    }
  }

  private static func files(in part: String, of folder: URL) throws -> [String] {
    let place = folder.appendingPathComponent(part)
    return try FileManager.default.subpathsOfDirectory(atPath: place.path).filter { path in
      var isFolder: ObjCBool = false
      let file = place.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.map { "\(part)/\($0)" }
  }
}

private struct BuildFailure: Error, CustomStringConvertible {
  let said: String

  var description: String {
    let lines = said.split(separator: "\n").filter { $0.contains(/^\S.*(error|warning):/) }
    return
      "a copy of the package with the changes of the instructors' guide builds with an error or "
      + "a warning:\n"
      + (lines.isEmpty ? said : lines.joined(separator: "\n"))
  }
}
