// A copy of the package, in which a test may do what students and instructors do.

import Foundation
import Testing

/// A copy of the package in a folder of its own, built by itself.
final class PackageCopy {
  let folder: URL

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the chapters' folders.
  static let chapters: [String] = {
    let path = package.appendingPathComponent("Chapters").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return folders.filter { $0.first?.isNumber == true }.sorted()
  }()

  /// The program of the chapter in a folder.
  static func program(of chapter: String) -> String { "chapter\(chapter.prefix { $0 != "-" })" }

  init() throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appendingPathComponent("downhill-copy-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Package.swift", "Chapters", "Sources", "Tests", "docs"] {
      try PackageCopy.copy(
        PackageCopy.package.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Copies a file or a folder; the digits, which nobody changes, are linked where that is possible.
  private static func copy(_ source: URL, to target: URL) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: source.path, isDirectory: &isFolder), isFolder.boolValue {
      try files.createDirectory(at: target, withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: source.path) {
        try copy(source.appendingPathComponent(name), to: target.appendingPathComponent(name))
      }
      return
    }
    if source.lastPathComponent.hasSuffix("-ubyte"),
      (try? files.linkItem(at: source, to: target)) != nil
    {
      return
    }
    try files.copyItem(at: source, to: target)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Builds the copy, or one of its programs; a warning counts as a failure.
  func build(_ product: String? = nil) throws {
    let arguments = product.map { ["--product", $0] } ?? []
    let run = try launch(
      URL(fileURLWithPath: "/usr/bin/env"), ["swift", "build"] + arguments,
      environment: ProcessInfo.processInfo.environment)
    try #require(run.status == 0, "the copy does not build:\n\(run.output)\(run.complaint)")
    let warning = run.output.split(separator: "\n").first { $0.contains("warning:") }
    #expect(warning == nil, "the copy builds with a warning")
  }

  /// Runs a program of the copy that has been built.
  func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws
    -> Run
  {
    let plain = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8", "COLUMNS": "200"]
    return try launch(
      folder.appendingPathComponent(".build/debug/\(program)"), arguments,
      environment: plain.merging(environment) { $1 })
  }

  /// What a run left behind.
  struct Run {
    let output: String
    let complaint: String
    let status: Int32
  }

  private func launch(_ program: URL, _ arguments: [String], environment: [String: String]) throws
    -> Run
  {
    let name = UUID().uuidString
    let (out, err) = (
      folder.appendingPathComponent("\(name).out"), folder.appendingPathComponent("\(name).err")
    )
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    for file in [out, err] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try String(contentsOf: out, encoding: .utf8),
      complaint: try String(contentsOf: err, encoding: .utf8),
      status: process.terminationReason == .exit ? process.terminationStatus : -1)
  }
}
