// All formats carry the same prose, code and results, in the same order.

import Foundation
import Testing

@testable import Notebook

/// The letters and digits of a page as a reader sees them: no marks, no spaces.
private func letters(_ text: String) -> String {
  let text = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "").replacing("&#39;", with: "").replacing("&amp;", with: "&")
  return text.precomposedStringWithCompatibilityMapping.filter { $0.isLetter || $0.isNumber }
}

/// What a reader of a format sees of a page.
private func seen(_ page: String, _ format: Format) throws -> String {
  switch format.name {
  case "jupyter":
    let cells = try JSONDecoder().decode(Cells.self, from: Data(page.utf8)).cells
    return cells.map { cell in
      let results = (cell.outputs ?? []).map { output in
        (output.text ?? output.data?["text/plain"] ?? []).joined()
      }
      return (cell.source + results).joined(separator: "\n")
    }.joined(separator: "\n")
  case "html":
    return page.replacing(#/<(style|script)>(?s:.)*?</\1>/#, with: "")
      .replacing(/<[^>]*>/, with: "")
  default: return page
  }
}

private struct Cells: Decodable {
  struct Cell: Decodable {
    struct Output: Decodable {
      let text: [String]?
      let data: [String: [String]]?
    }

    let source: [String]
    let outputs: [Output]?
  }

  let cells: [Cell]
}

/// The parts of a page of Markdown, each as it must stand in every other format too: headings,
/// paragraphs, cells of code, lines of results, rows of tables, titles of pictures.
private func parts(of markdown: String) -> [String] {
  var parts: [String] = []
  for block in Prose.blocks(of: markdown) {
    guard let first = block.first else { continue }
    if first.hasPrefix("![") {
      // A picture's title, its first sentence at least; the caption follows.
      let words = first.dropFirst(2).replacing(/\]\([^)]*\)$/, with: "")
      parts.append(String(words.split(separator: #/[.?!] /#).first ?? ""))
    } else if first == "```swift" {
      parts.append(block.dropFirst().dropLast().joined())
    } else if first.hasPrefix("```") {
      parts += block.dropFirst().dropLast().map { String($0) }
    } else if first.hasPrefix("| ") {
      parts += block.map { String($0) }
    } else {
      // An item's number may be left to the reader's program; an address is not seen; and each
      // format says in its own way that a file's name is what code is from.
      let words = block.joined(separator: " ").replacing(/\]\([^)]*\)/, with: "]")
      parts.append(words.replacing(#/^\d+\. |^From (?=`)/#, with: ""))
    }
  }
  return parts.map(letters).filter { !$0.isEmpty }
}

@Suite(.runsPrograms) struct FormatsTests {
  @Test(arguments: Chapter.all) func allFormatsTellTheSameInTheSameOrder(_ chapter: Chapter)
    async throws
  {
    // Only a page with a file has pictures; what they are in characters depends on a page's width.
    let told = try await withFolder { folder in
      let file = folder.appendingPathComponent("page.md")
      #expect(try await chapter.run(["--output", file.path]).status == 0)
      return try parts(of: String(contentsOf: file, encoding: .utf8))
    }
    let paragraphs = Prose.blocks(
      of: try chapter.lines().filter { $0.hasPrefix("//:") }.map {
        $0.dropFirst(3).drop { $0 == " " }
      }
      .joined(separator: "\n"))
    #expect(told.count > paragraphs.count, "less is told than the chapter's prose")
    for format in Format.all {
      let run = try await chapter.run(["--format", format.name])
      #expect(run.status == 0 && run.complaint == "")
      let page = letters(try seen(run.output, format))
      var rest = page[...]
      for part in told {
        guard let place = rest.firstRange(of: part) else {
          Issue.record("\(format.name) lacks, or has elsewhere: \(part)")
          break
        }
        rest = rest[place.upperBound...]
      }
    }
  }
}
