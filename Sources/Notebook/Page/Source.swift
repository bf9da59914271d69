// A chapter's source as a page: stretches of prose, cells of code, sections and knobs.

import Foundation

/// A stretch of prose or a cell of code, with the lines of the file that it takes up.
struct Block: Equatable {
  enum Kind { case prose, code }

  let kind: Kind
  let lines: ClosedRange<Int>  // counted from 1
  let text: String  // prose without its `//:`, code exactly as it stands; no blank lines around
  let section: Int  // 0 before the first section
}

/// A chapter's `main.swift`, read as a page.
struct Source {
  let path: String
  let blocks: [Block]
  let sections: [String]
  let knobs: [Knob]
  let hasWalks: Bool  // whether a figure is given the path of a descent, which can be watched

  /// Reads the file that a chapter was built from.
  init(path: String) throws {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Mistake(
        "this chapter prints its own source, but found none at \(path), where it was built; "
          + "run it with \"swift run\" in the package's folder",
        status: 66)
    }
    try self.init(path: path, text: text)
  }

  init(path: String, text: String) throws {
    self.path = path
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    (blocks, sections) = Source.split(lines)
    knobs = try Knob.all(in: lines)
    hasWalks = lines.contains { !$0.hasPrefix("//") && $0.contains(/\b(path|frame):/) }
  }

  /// Whether the chapter has exercises: it then begins with them.
  var hasExercises: Bool {
    blocks.contains { $0.kind == .code && $0.text.contains("begin(") }
  }

  /// What the chapter is called: its first heading.
  var title: String {
    let heading = blocks.first { $0.kind == .prose && $0.text.hasPrefix("# ") }
    let line = heading?.text.split(separator: "\n").first ?? "# Untitled"
    return String(line.dropFirst(2))
  }

  /// A new block begins where prose turns to code or back, and at every heading.
  private static func split(_ lines: [String]) -> ([Block], [String]) {
    var blocks: [Block] = []
    var sections: [String] = []
    var start = 0
    while start < lines.count {
      let kind = kind(of: lines[start])
      var end = start + 1
      while end < lines.count && self.kind(of: lines[end]) ?? kind == kind
        && !isHeading(lines[end])
      {
        end += 1
      }
      if let kind {
        if lines[start].hasPrefix("//: ## ") { sections.append(String(lines[start].dropFirst(7))) }
        let part = lines[start..<end].map { kind == .prose ? prose($0) : $0 }
        blocks.append(
          Block(
            kind: kind, lines: start + 1...end, text: trimmed(part), section: sections.count))
      }
      start = end
    }
    return (blocks, sections)
  }

  /// Nil for a blank line, which belongs to what is before it.
  private static func kind(of line: String) -> Block.Kind? {
    if line.hasPrefix("//:") { return .prose }
    return line.allSatisfy(\.isWhitespace) ? nil : .code
  }

  private static func isHeading(_ line: String) -> Bool {
    line.hasPrefix("//: # ") || line.hasPrefix("//: ## ")
  }

  private static func prose(_ line: String) -> String {
    let text = line.dropFirst(3)
    return String(text.first == " " ? text.dropFirst() : text)
  }

  private static func trimmed(_ lines: [String]) -> String {
    let isBlank: (String) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    let body = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return body.joined(separator: "\n")
  }
}
