// The chapters, as their folders have them, and the files that must agree with them.

import Foundation

/// A chapter of the course: a folder in `Chapters`, and the program that it is built as.
///
/// The list is read from the folder, so that a new chapter is tested because it is there.
public struct Chapter: CustomStringConvertible, Sendable {
  /// The name of its folder.
  public let folder: String

  /// The folder that holds `Package.swift`.
  public static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All of them, in order.
  public static let all: [Chapter] = {
    let chapters = package.appendingPathComponent("Chapters").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: chapters)) ?? []
    return folders.filter { $0.first?.isNumber == true }.map(Chapter.init(folder:))
      .sorted { $0.number < $1.number }
  }()

  /// The chapter in a folder of `Chapters`.
  public init(folder: String) { self.folder = folder }

  /// The number in front of its folder's name.
  public var number: Int { Int(folder.prefix { $0.isNumber }) ?? 0 }

  /// What its program is called.
  public var name: String { "chapter\(number)" }

  /// Its name.
  public var description: String { name }

  /// Options with which a long chapter is over soon; only its page in docs needs all of it.
  public var brief: [String] {
    number == 7 ? ["--train", "500", "--epochs", "1", "--rounds", "0"] : []
  }

  /// Whether its page is made in a blink: those that train a network take seconds.
  public var isQuick: Bool { number < 6 }

  /// The lines of `main.swift`.
  public func lines() throws -> [String] {
    try text(of: "Chapters/\(folder)/main.swift")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The headings of its sections.
  public func sections() throws -> [String] {
    try lines().filter { $0.hasPrefix("//: ## ") }.map { String($0.dropFirst(7)) }
  }

  /// Its knobs: the name, the standard value as it is written, and the meaning.
  public func knobs() throws -> [(name: String, standard: String, meaning: String)] {
    let code = try lines().filter { !$0.hasPrefix("//") }.joined(separator: "\n")
    let call = /knob\(\s*"([^"]+)",\s*(\[[^\]]*\]|[^,]+),\s*"([^"]*)"/
    return code.matches(of: call).map {
      // A list is turned on the command line as its numbers with commas between them.
      let signs = $0.2.hasPrefix("[") ? "[] " : "\""
      return (String($0.1), $0.2.filter { !signs.contains($0) }, String($0.3))
    }
  }

  /// The built program.
  public func program() throws -> Program { Program(try builtProgram(name)) }

  /// A run with its output in a pipe that is read to its end.
  public func run(
    _ arguments: [String] = [], environment: [String: String] = [:], isWhole: Bool = false
  ) async throws -> Run {
    try await program().run((isWhole ? [] : brief) + arguments, environment: environment)
  }

  /// A run with its output in `output`; `read` gets what there is to be read of it.
  public func run(
    _ arguments: [String] = [], environment: [String: String] = [:], input: FileHandle? = nil,
    output: FileHandle, reading read: @escaping () throws -> Data = { Data() }
  ) async throws -> Run {
    try await program().run(
      brief + arguments, environment: environment, input: input, output: output, reading: read)
  }
}
