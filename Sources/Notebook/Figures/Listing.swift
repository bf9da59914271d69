// A piece of the course's own source, read when the page is made.

import Foundation

/// A function or a type of the package, as its source file has it.
///
///     show(Listing("Sources/Network/Training.swift", "func train"))
public struct Listing: Showable {
  private let file: String
  private let code: String

  /// Reads the declaration that begins on the first line which contains `start`, through its last
  /// line; its documentation is left out.
  ///
  /// - Parameters:
  ///   - file: The file, from the package's folder on.
  ///   - start: Words of the declaration's first line.
  ///   - caller: A file of the package in a folder of a folder; leave it out.
  public init(_ file: String, _ start: String, caller: String = #filePath) {
    let package = URL(fileURLWithPath: caller).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = package.appendingPathComponent(file).path
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      Press.complain(
        "this page prints a part of \(file), but found no such file at \(path); "
          + "run it with \"swift run\" in the package's folder\n")
      _exit(66)  // at once: that the page is not told to its end is no news
    }
    guard let code = Listing.declaration(start, in: text) else {
      fatalError("\(file) has no line with \"\(start)\"")
    }
    self.file = file
    self.code = code
  }

  /// The lines from the one that contains `start` to the first one that closes it, moved to the
  /// left margin.
  static func declaration(_ start: String, in text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.contains(start) && !isComment($0) }) else {
      return nil
    }
    let margin = lines[first].prefix { $0 == " " }
    let last = lines[first...].firstIndex { $0 == margin + "}" } ?? first
    return lines[first...last].map { $0.dropFirst(margin.count) }.joined(separator: "\n")
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }

  /// The code, under the name of its file.
  public func text(on paper: Paper) -> [String] {
    [paper.paint("\(file):", .faint)] + barred(code, to: paper.width, on: paper)
  }

  /// The code, and the name of its file.
  public var content: Content { .code(code, file: file) }
}
