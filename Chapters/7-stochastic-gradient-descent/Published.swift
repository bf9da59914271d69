// What `swift run results` wrote last: published figures beside our own.

import Foundation
import Notebook

/// The table of `docs/results.md`, without its commands.
func publishedResults() -> Table {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = package.appendingPathComponent("docs/results.md").path
  let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
  let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }
  let rows = lines.dropFirst(2).map { line in
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }
  var table = Table(
    "network", "published", "seed 1", "seed 2", "seed 3",
    caption: "% of the test digits right: the best published, and ours after the last epoch.")
  for row in rows where row.count >= 6 { table.add(row[0], row[1], row[3], row[4], row[5]) }
  return table
}
