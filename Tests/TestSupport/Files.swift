// The package's own files and programs, and folders for tests to write in.

import Foundation

/// The text of one of the package's files.
public func text(of file: String) throws -> String {
  try String(contentsOf: Chapter.package.appendingPathComponent(file), encoding: .utf8)
}

/// A program of the package: it lies where the tests were built.
public func builtProgram(_ name: String) throws -> URL {
  for argument in CommandLine.arguments where argument.contains("/") {
    var folder = URL(fileURLWithPath: argument)
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let program = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
  }
  throw Missing(program: name)
}

private struct Missing: Error, CustomStringConvertible {
  let program: String

  var description: String {
    "\(program) is not built beside the tests; is its folder in the list of Package.swift?"
  }
}

/// A folder of its own for a test to write in, and gone after it.
public func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("downhill-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
