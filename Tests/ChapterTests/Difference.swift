// Comparing whole pages: a failure shows where they part, not both.

import Testing

/// Expects two texts to be the same, and says on which line they are not.
func expectSame(
  _ found: String, _ expected: String, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if found == expected { return }
  let (lines, others) = (split(found), split(expected))
  let line = zip(lines, others).prefix { $0 == $1 }.count
  let words =
    "line \(line + 1) is\n  \(shown(lines, line))\nand should be\n  \(shown(others, line))"
  Issue.record("\(what): \(words)", sourceLocation: sourceLocation)
}

private func split(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

private func shown(_ lines: [Substring], _ index: Int) -> String {
  lines.indices.contains(index) ? String(lines[index]) : "(there is no such line)"
}
