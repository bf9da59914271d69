// A copy of the package, in which a test may do what students and instructors do.

import Foundation
import TestSupport

/// A copy of the package in a folder of its own, built by itself.
///
/// It lies beside the built tests and stays there, so that the next run builds what has changed
/// since. Tests, and programs that chapters and exercises do not need, are left out where it is not
/// whole.
struct PackageCopy: Sendable {
  private let folder: URL
  private let isWhole: Bool
  private var changed: [String: String] = [:]

  init(named name: String, isWhole: Bool = false) throws {
    self.isWhole = isWhole
    folder = try builtProgram("chapter1").deletingLastPathComponent()
      .appendingPathComponent("copies/\(name)")
    changed[PackageCopy.manifest] = try TestSupport.text(of: PackageCopy.manifest)
  }

  private static let manifest = "Package.swift"

  /// The folders of its chapters.
  var folders: [String] {
    let paths = changed.keys.filter { $0.hasPrefix("Chapters/") }.map {
      $0.split(separator: "/")[1]
    }
    return Array(Set(Chapter.all.map(\.folder)).union(paths.map(String.init)))
  }

  private static let chaptersOnly = """

    package.targets.removeAll { target in
      target.path?.hasPrefix("Tests/") == true || target.type == .test
        || (target.type == .executable && target.path?.hasPrefix("Chapters/") != true
          && !["exercises", "stamp"].contains(target.name))
    }

    """

  func text(of path: String) throws -> String {
    try changed[path] ?? TestSupport.text(of: path)
  }

  mutating func write(_ text: String, to path: String) { changed[path] = text }

  /// Builds the copy, or one of its programs; a warning counts as a failure.
  func build(_ product: String? = nil) async throws {
    try update()
    // Read afresh, the manifest knows a file that was added beside a chapter's main.swift.
    let run = try await swift(
      ["build", "--manifest-cache", "none"] + (product.map { ["--product", $0] } ?? []))
    let said = run.output + run.complaint
    if run.status == 0 && !said.contains("warning:") { return }
    // A warning must be said again by the next build.
    if run.status == 0 { try FileManager.default.removeItem(at: folder) }
    throw BuildFailure(said: said)
  }

  /// Runs tests of the copy as it is built, or has them write its pages anew, which stay until it is
  /// built again.
  func test(_ arguments: [String] = [], isRecording: Bool = false) async throws -> Run {
    if isRecording { try update() }
    return try await swift(["test"] + arguments, ["DOWNHILL_RECORD": isRecording ? "1" : "0"])
  }

  /// What the formatter says of a folder of the copy that has been built.
  func lint(_ path: String) async throws -> Run {
    let rules = Chapter.package.appendingPathComponent(".swift-format").path
    return try await swift(
      ["format", "lint", "--strict", "--recursive", "--configuration", rules, path])
  }

  /// Runs a command of Swift's in the copy, as in a shell where nothing is said of tiers and readers.
  private func swift(_ words: [String], _ others: [String: String] = [:]) async throws -> Run {
    let environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("DOWNHILL_") || $0.key == "DOWNHILL_CPU"
    }.merging(others) { $1 }
    let swift = Program(
      URL(fileURLWithPath: "/usr/bin/env"), in: folder, environment: environment)
    return try await swift.runAtOnce(["swift"] + words)
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
    var changed = changed
    if !isWhole { changed[PackageCopy.manifest]? += PackageCopy.chaptersOnly }
    var wanted = Set(changed.keys)
    let parts = try isWhole ? PackageCopy.wholePackage : ["Chapters", "Sources", "docs"]
    for part in parts {
      wanted.formUnion(try PackageCopy.files(in: part, of: Chapter.package))
      for old in try PackageCopy.files(in: part, of: folder) where !wanted.contains(old) {
        try? files.removeItem(at: folder.appendingPathComponent(old))
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

  /// All that lies in the package's folder, but for what is made by commands.
  private static var wholePackage: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: Chapter.package.path).filter {
        ![".build", ".git", ".book", ".swiftpm", manifest].contains($0)
      }
    }
  }

  private static func files(in part: String, of folder: URL) throws -> [String] {
    let place = folder.appendingPathComponent(part)
    if (try? FileManager.default.contentsOfDirectory(atPath: place.path)) == nil { return [part] }
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
