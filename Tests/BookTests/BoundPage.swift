// A page of the book, read as its script reads it.

import Testing

@testable import book

/// A page of the book and its stops.
struct BoundPage {
  /// The page without its stops.
  let standard: [UInt8]

  let size: Int
  private let knobs: [[String: Any]]
  private let fragments: [String]

  init(_ file: URL) throws {
    let data = try Data(contentsOf: file)
    size = data.count
    var page = String(decoding: data, as: UTF8.self)
    // The sheet to draw on is the book's, and not the program's.
    if let start = page.range(of: "<section class=\"sheet\"", options: .literal),
      let end = page.range(
        of: "</section>\n", options: .literal, range: start.upperBound..<page.endIndex)
    {
      page.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let open = "<script type=\"application/json\" id=\"stops\">"
    guard let start = page.range(of: open, options: .literal) else {
      (standard, knobs, fragments) = (Array(page.utf8), [], [])
      return
    }
    let end = try #require(
      page.range(of: "</script>\n", options: .literal, range: start.upperBound..<page.endIndex))
    standard = Array((page[..<start.lowerBound] + page[end.upperBound...]).utf8)
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    let stops = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    knobs = try #require(stops["knobs"] as? [[String: Any]])
    fragments = try #require(stops["fragments"] as? [String])
  }

  /// The names of each knob, and how many places it has.
  var dials: [(names: [String], stops: [[String]], standard: [Int])] {
    knobs.map {
      (
        $0["names"] as? [String] ?? [], $0["stops"] as? [[String]] ?? [],
        $0["standard"] as? [Int] ?? []
      )
    }
  }

  /// What each group holds that a place changes.
  func groups(knob: Int, place: Int) throws -> [Int: String] {
    let pages = try #require(knobs[knob]["pages"] as? [[Any]])
    var groups: [Int: String] = [:]
    for entry in stride(from: 0, to: pages[place].count, by: 2) {
      let group = try #require(pages[place][entry] as? Int)
      let parts = try #require(pages[place][entry + 1] as? [Int])
      groups[group] = parts.map { fragments[$0] }.joined()
    }
    return groups
  }

  /// The page with the knob at a place, as its program would print it with these options.
  func page(knob: Int, place: Int, options: String) throws -> String {
    let cut = try Cut(standard, of: "the standard page")
    let changed = try groups(knob: knob, place: place)
    var (lines, group): ([String], Int) = ([], 0)
    for line in cut.frame {
      if let line {
        let isCommand =
          line.starts(with: "<meta name=\"generator\"".utf8)
          || line.starts(with: "<p class=\"command\"".utf8)
        lines.append(
          isCommand ? text(line).replacing(/swift run chapter\d+/) { $0.0 + options } : text(line))
      } else {
        lines.append("<div class=\"told\">\(changed[group] ?? text(cut.groups[group]))</div>")
        group += 1
      }
    }
    return lines.joined(separator: "\n")
  }
}
