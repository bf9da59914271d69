// A chapter's source as a page: stretches of prose, cells of code, sections and knobs.

import Basics
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
package struct Source {
  let path: String
  let text: String
  let blocks: [Block]
  package let sections: [String]
  let knobs: [Knob]
  let hasWalks: Bool  // whether a figure can be watched, such as one given the path of a descent
  let usesSeed: Bool  // whether random numbers start at `seed()`
  let seedStops: [String]  // where the seed stops in a book
  let turned: [String]?  // what can be turned in a book; nil for everything

  /// The text of the `Exercises.swift` beside it; nil where there is none.
  package let exercises: String?

  /// The line of each section's last `show` or `print`, where it stands by itself and nothing runs
  /// between it and the next section: then a section that is told alone ends there.
  let lastResults: [Int: Int]

  /// The lines of a cell's last `show` or `print`, where it stands by itself like that.
  let endsOfCells: Set<Int>

  private let statements: [(line: Int, isDeclaration: Bool)]  // outside of all brackets

  /// Reads the file that a chapter was built from.
  package init(path: String) throws {
    let advice = CoursePackage.remedy(
      "a chapter prints its own source, so run it with \"swift run\" in the package's folder")
    let blanks = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("Exercises.swift").path
    try self.init(
      path: path, text: File.text(of: path, orElse: advice),
      exercises: try? File.text(of: blanks, orElse: "put it back"))
    if sections.isEmpty {
      throw Failure(
        "\(path) has no section, and a chapter prints its own source; get it anew", .data)
    }
  }

  init(path: String, text: String, exercises: String? = nil) throws {
    self.path = path
    self.text = text
    self.exercises = exercises
    let text = SwiftText(text)
    (blocks, sections) = Source.split(text.lines)
    knobs = try Knob.all(in: text)
    hasWalks = ["path:", "frame:", "Stepper"].contains { !text.places(of: $0).isEmpty }
    let seeds = text.calls(of: "seed")
    usesSeed = !seeds.isEmpty
    seedStops = try Source.seedStops(seeds.first?.arguments ?? [])
    turned = try Source.turned(text.calls(of: "begin").first?.arguments ?? [], knobs)
    statements = text.statements.map { (text.line(of: $0), text.isDeclaration($0)) }
    let line = text.line(of:)
    let cell = { [blocks] place in blocks.lastIndex { $0.lines.lowerBound <= line(place) } ?? 0 }
    lastResults = Source.lastResults(in: text) { [blocks] in blocks[cell($0)].section }
    endsOfCells = Set(Source.lastResults(in: text, of: cell).values)
  }

  /// The line of the last result of each part of a chapter, by itself and with nothing after it.
  private static func lastResults(in text: SwiftText, of part: (Int) -> Int) -> [Int: Int] {
    let line = text.line(of:)
    let runs = text.statements.filter { !text.isDeclaration($0) }
    let results = (text.places(of: "show") + text.places(of: "print")).sorted()
    // Where a loop or a condition shows, the words stand inside of the statement, not at its start.
    let last = zip(runs, runs.dropFirst()).filter { run, next in
      part(run) != part(next) && results.last { $0 < next } == run
        && results.count { line($0) == line(run) } == 1
    }
    return Dictionary(last.map { (part($0.0), line($0.0)) }) { $1 }
  }

  /// The block that a line is in; nil for a line of a function or of a type, which can run whenever
  /// it is called.
  func index(ofLine line: Int) -> Int? {
    if statements.last(where: { $0.line <= line })?.isDeclaration == true { return nil }
    return blocks.lastIndex { $0.lines.lowerBound <= line }
  }

  /// What the chapter is called: its first heading.
  package var title: String {
    let heading = blocks.first { $0.kind == .prose && $0.text.hasPrefix("# ") }
    let line = heading?.text.split(separator: "\n").first ?? "# Untitled"
    return String(line.dropFirst(2))
  }

  /// The command that says what came of its exercises.
  var exerciseCommand: String { "swift run exercises \(title.prefix { $0.isNumber })" }

  /// The heading that a block stands under.
  func heading(of block: Block) -> String {
    block.section == 0 ? title : "\(block.section). \(sections[block.section - 1])"
  }

  /// A new block begins where prose turns to code or back, and at every heading.
  private static func split(_ lines: [String]) -> ([Block], [String]) {
    var blocks: [Block] = []
    var sections: [String] = []
    var start = 0
    while start < lines.count {
      let kind = kind(of: lines[start])
      var end = start + 1
      while end < lines.count, !isHeading(lines[end]),
        [kind, nil].contains(Source.kind(of: lines[end]))
      {
        end += 1
      }
      if let kind {
        if lines[start].hasPrefix("//: ## ") { sections.append(String(lines[start].dropFirst(7))) }
        let part = lines[start..<end].map {
          kind == .prose ? $0.trimmingPrefix(/\/\/: ?/) : $0[...]
        }
        let text = trimmed(part)
        blocks.append(
          Block(kind: kind, lines: start + 1...end, text: text, section: sections.count))
      }
      start = end
    }
    return (blocks, sections)
  }

  /// Nil for a blank line, which belongs to what is before it.
  private static func kind(of line: String) -> Block.Kind? {
    if line.hasPrefix("//:") { return .prose }
    return line.isBlank ? nil : .code
  }

  private static func isHeading(_ line: String) -> Bool {
    line.hasPrefix("//: # ") || line.hasPrefix("//: ## ")
  }
}
