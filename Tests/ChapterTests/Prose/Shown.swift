// What a section shows in one run: its results, and the code that they came from.

import Foundation

/// What one section of a page shows.
struct Shown {
  /// Lines of results, tables and captions.
  var results = ""

  /// Its code, without the standard values of knobs: nobody sees in them where a knob stands.
  var code = ""

  /// The sections of a page, from 0, what stands before the first.
  static func sections(of page: String) -> [Shown] {
    var sections = [Shown()]
    var fence: Substring?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fence = fence == nil ? line.dropFirst(3) : nil
        sections[sections.count - 1].results += "\n"  // so that two tables stay two
      } else if fence == "swift" {
        sections[sections.count - 1].code += line + "\n"
      } else if fence != nil || line.hasPrefix("|") || line.wholeMatch(of: /\*.+\*/) != nil {
        sections[sections.count - 1].results += line + "\n"
      } else if line.isEmpty {
        sections[sections.count - 1].results += "\n"  // two tables stay two
      } else if line.hasPrefix("## ") {
        sections.append(Shown())
      }
    }
    let standard = #/(knob\(\s*"[^"]+",)\s*(?:\[[^\]]*\]|[^,]+),/#
    for index in sections.indices {
      sections[index].code = sections[index].code.replacing(standard) { $0.1 }
    }
    return sections
  }

  /// All numbers in it.
  var numbers: [StatedNumber] { StatedNumber.all(in: results + code) }

  /// The numbers behind some words in the results, to the end of each line that has them.
  func numbers(after label: String) -> [Double] {
    results.split(separator: "\n").flatMap { line -> [Double] in
      guard let place = line.range(of: label) else { return [] }
      return line[place.upperBound...].matches(of: #/−?\d[\d,]*(?:\.\d+)?(?:e−?\d+)?/#).compactMap {
        Double($0.output.replacing(",", with: "").replacing("−", with: "-"))
      }
    }
  }

  /// The tables in it.
  var tables: [PrintedTable] { PrintedTable.all(in: results) }

  /// The rows of the first table with a heading: those that hold nothing but numbers, from a column
  /// on.
  func rows(_ heading: String, from column: Int = 0) -> [[Double]] {
    tables.first { $0.headings.contains(heading) }?.numbers(from: column) ?? []
  }
}
