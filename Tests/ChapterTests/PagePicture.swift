// A picture of a terminal with a page on it, for the README.

import Foundation
import Testing

/// What a terminal shows of chapter 1, as SVG.
enum PagePicture {
  private static let columns = 80

  static func svg() async throws -> String {
    let chapter = try #require(Chapter.all.first)
    let page = try await Terminal(columns: columns).run(chapter, ["--section", "1"]).output
    let lines = try part(of: page.split(separator: "\n", omittingEmptySubsequences: false))
    let (step, margin) = (17, 14)
    let height = step * lines.count + 2 * margin
    let texts = lines.enumerated().filter { !$1.isEmpty }.map { row, line in
      "<text x=\"\(margin)\" y=\"\(margin + 13 + step * row)\">\(spans(of: line))</text>"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 670 \(height)" width="670" \
      height="\(height)" role="img">
      <title>A part of chapter 1 on a terminal</title>
      <style>
      .paper { fill: #fff; stroke: #ccc }
      text { font: 13.3px ui-monospace, Menlo, "DejaVu Sans Mono", monospace; fill: #222; \
      white-space: pre }
      .b { font-weight: 700 } .i { font-style: italic } .f { fill: #888 }
      .c { fill: #05668d } .g { fill: #1a7f37 } .w { fill: #9a6700 }
      @media (prefers-color-scheme: dark) {
      .paper { fill: #14171c; stroke: #333 } text { fill: #ddd } .f { fill: #888 }
      .c { fill: #6cc7e0 } .g { fill: #56d364 } .w { fill: #e3b341 }
      }
      </style>
      <rect class="paper" x="0.5" y="0.5" width="669" height="\(height - 1)" rx="6"/>
      \(texts.joined(separator: "\n"))
      </svg>

      """
  }

  /// From the sum's first line of prose through the derivation.
  private static func part(of lines: [Substring]) throws -> [Substring] {
    let first = try #require(lines.firstIndex { $0.contains("Multiply each input") })
    let proof = try #require(lines.firstIndex { $0.contains("✓") })
    return Array(lines[first...proof])
  }

  /// The parts of a line, each in the class of its escape code.
  private static func spans(of line: Substring) -> String {
    let classes = ["1": "b", "3": "i", "2": "f", "36": "c", "32": "g", "33": "w"]
    let painted = line.matches(of: /\u{1B}\[([0-9;]+)m(.*?)\u{1B}\[0m/)
    var result = ""
    var end = line.startIndex
    for match in painted {
      result += escaped(line[end..<match.range.lowerBound])
      let look = classes[String(match.1)] ?? ""
      result += "<tspan class=\"\(look)\">\(escaped(match.2))</tspan>"
      end = match.range.upperBound
    }
    return result + escaped(line[end...])
  }

  /// Spaces become such as no viewer folds.
  private static func escaped(_ text: Substring) -> String {
    String(text).replacing(" ", with: "\u{A0}").replacing("&", with: "&amp;").replacing(
      "<", with: "&lt;"
    ).replacing(
      ">", with: "&gt;")
  }
}
