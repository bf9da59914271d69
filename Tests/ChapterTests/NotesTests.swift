// Links in README and docs lead to what they say, and docs/notes.md quotes what the pages print.

import Foundation
import Testing

@Suite(.asItCame) struct NotesTests {
  /// README and what is in docs, seen from the package's folder.
  static let documents: [String] = {
    let docs = Chapter.package.appendingPathComponent("docs").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: docs)) ?? []
    return ["README.md"] + files.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
  }()

  private static let read = Result {
    try Dictionary(uniqueKeysWithValues: documents.map { ($0, try Document($0)) })
  }

  @Test(arguments: documents) func linksLeadToWhatTheySay(_ document: String) throws {
    for link in try #require(try NotesTests.read.get()[document]).links {
      let place = "\(document):\(link.line): [\(link.label)]"
      let file = Chapter.package.appendingPathComponent(link.file).path
      let isThere = FileManager.default.fileExists(atPath: file)
      #expect(isThere, "\(place) leads to \(link.file), and there is no such file")
      guard isThere, let anchor = link.anchor else { continue }
      let found = try section(of: link)
      let isRight = found.map { $0.label == nil || $0.label == link.label } ?? false
      let now = try found?.label.map { "which is [\($0)]" } ?? whereabouts(of: link, from: document)
      #expect(isRight, "\(place) leads to \(link.file)#\(anchor), \(now)")
    }
  }

  /// Where notes go wrong, a section is named, and what it prints: all that is quoted stands there,
  /// and every number is quoted.
  @Test func whatIsQuotedStandsInTheSection() throws {
    let notes = try #require(try NotesTests.read.get()["docs/notes.md"])
    let header = notes.lines.firstIndex { $0.hasSuffix("| the number that shows it |") }
    let rows = notes.lines[(try #require(header) + 2)...].prefix { $0.hasPrefix("|") }
    #expect(!rows.isEmpty)
    for (index, row) in zip(rows.indices, rows) {
      let place = "docs/notes.md:\(index + 1)"
      let links = notes.links.filter { $0.line == index + 1 }
      #expect(links.count == 1, "\(place): a row names one section")
      guard let link = links.first, let section = try section(of: link) else { continue }
      let cell = String(row.split(separator: "|").last ?? "")
      let quotes = cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      #expect(!quotes.isEmpty, "\(place): nothing of [\(link.label)] is quoted")
      for quote in quotes {
        #expect(section.prints(quote), "\(place): [\(link.label)] does not print \(quote)")
      }
      let others = cell.replacing(/`[^`]+`/, with: "").filter { "0123456789".contains($0) }
      #expect(others.isEmpty, "\(place): a number is not quoted: put ` before and after it")
    }
  }

  private func section(of link: Link) throws -> Section? {
    try NotesTests.read.get()[link.file]?.sections.first { $0.anchor == link.anchor }
  }

  /// Where the section of a link's title is now, or else what has its number.
  private func whereabouts(of link: Link, from document: String) throws -> String {
    let parts = link.label.split(separator: " ", maxSplits: 1)
    let folder = document.hasPrefix("docs/") ? "docs/" : ""
    func places(_ isIt: (Section) -> Bool) throws -> String {
      try NotesTests.read.get().sorted { $0.key < $1.key }.flatMap { path, document in
        document.sections.filter(isIt).compactMap { section in
          section.label.map { "[\($0)](\(path.dropFirst(folder.count))#\(section.anchor))" }
        }
      }.joined(separator: " or ")
    }
    let sameTitle = try places { $0.title == parts.last ?? "" }
    if !sameTitle.isEmpty { return "and it is now \(sameTitle)" }
    let sameNumber = try places { $0.label?.hasPrefix("\(parts.first ?? "") ") ?? false }
    return "and that title is gone; its number has \(sameNumber)"
  }
}

/// A link to a file of the package.
private struct Link {
  let line: Int
  let label: String
  let file: String
  let anchor: String?
}

/// A heading, and what stands below it up to the next.
private struct Section {
  /// The heading, without the number of a section.
  let title: String
  /// `3.5 The walk`, if this is section 5 of chapter 3.
  let label: String?
  /// What a link to it ends in.
  let anchor: String
  /// All but the Swift code.
  var text = ""

  /// Whether it has the words, and no number in it goes on before or after them.
  func prints(_ words: String) -> Bool {
    let words = NSRegularExpression.escapedPattern(for: words)
    let whole = "(?<![0-9.,−])\(words)(?![0-9]|[.,][0-9]|e−)"
    return text.range(of: whole, options: .regularExpression) != nil
  }
}

/// A Markdown file.
private struct Document {
  /// Its lines; those of code are empty.
  private(set) var lines: [String] = []
  private(set) var sections: [Section] = []
  private(set) var links: [Link] = []

  init(_ path: String) throws {
    let chapter = path.firstMatch(of: /chapter(\d+)\.md$/)?.1
    var language: Substring?  // of the code that we are in
    for line in try text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.hasPrefix("```")
      let isCode = isFence || language != nil
      if isFence { language = language == nil ? line.dropFirst(3) : nil }
      lines.append(isCode ? "" : String(line))
      if !isCode, let heading = line.firstMatch(of: /^#+ (.*)$/)?.1 {
        sections.append(section(heading, of: chapter))
      } else if language != "swift", !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    let folder = path.hasPrefix("docs/") ? "docs/" : ""
    for (index, line) in lines.enumerated() {
      for match in line.matches(of: /\[([^\]]*)\]\(([^)#:]*)(?:#([^)]*))?\)/) {
        links.append(
          Link(
            line: index + 1, label: String(match.1),
            file: match.2.isEmpty ? path : folder + match.2, anchor: match.3.map(String.init)))
      }
    }
  }

  private func section(_ heading: Substring, of chapter: Substring?) -> Section {
    // As GitHub makes the end of a link.
    let anchor = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
    guard let chapter, let parts = heading.firstMatch(of: /^(\d+)\. (.*)$/) else {
      return Section(title: String(heading), label: nil, anchor: anchor)
    }
    let title = String(parts.2)
    return Section(title: title, label: "\(chapter).\(parts.1) \(title)", anchor: anchor)
  }
}
