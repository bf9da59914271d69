// The chapters, as their folders have them, and the files that must agree with them.

import Foundation
import Testing

/// A chapter of the course: a folder in `Chapters`, and the program that it is built as.
///
/// The list is read from the folder, so that a new chapter is tested because it is there.
struct Chapter: CustomTestStringConvertible, Sendable {
  let folder: String

  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all: [Chapter] = {
    let chapters = package.appendingPathComponent("Chapters").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: chapters)) ?? []
    return folders.filter { $0.first?.isNumber == true }.map(Chapter.init)
      .sorted { $0.number < $1.number }
  }()

  var number: Int { Int(folder.prefix { $0.isNumber }) ?? 0 }
  var name: String { "chapter\(number)" }
  var testDescription: String { name }

  /// Options with which a long chapter is over soon; only its page in docs needs all of it.
  var brief: [String] {
    number == 7 ? ["--train", "500", "--epochs", "1", "--rounds", "0"] : []
  }

  /// The lines of `main.swift`.
  func lines() throws -> [String] {
    try text(of: "Chapters/\(folder)/main.swift")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The headings of its sections.
  func sections() throws -> [String] {
    try lines().filter { $0.hasPrefix("//: ## ") }.map { String($0.dropFirst(7)) }
  }

  /// Its knobs: the name, the standard value as it is written, and the meaning.
  func knobs() throws -> [(name: String, standard: String, meaning: String)] {
    let code = try lines().filter { !$0.hasPrefix("//") }.joined(separator: "\n")
    let call = /knob\(\s*"([^"]+)",\s*(\[[^\]]*\]|[^,]+),\s*"([^"]*)"/
    return code.matches(of: call).map {
      // A list is turned on the command line as its numbers with commas between them.
      let signs = $0.2.hasPrefix("[") ? "[] " : "\""
      return (String($0.1), $0.2.filter { !signs.contains($0) }, String($0.3))
    }
  }
}

/// The text of one of the package's files.
func text(of file: String) throws -> String {
  try String(contentsOf: Chapter.package.appendingPathComponent(file), encoding: .utf8)
}

/// A folder of its own for a test to write in, and gone after it.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("downhill-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
