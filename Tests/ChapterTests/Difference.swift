// Comparing whole pages: a failure shows where they part, not both.

import Testing

/// Expects two texts to be the same, and says on which line they are not.
func expectSame(
  _ found: String, _ expected: String, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let words = difference(of: found, from: expected) else { return }
  Issue.record("\(what): \(words)", sourceLocation: sourceLocation)
}

/// On which line two texts are not the same, and what stands there; nil where they are.
func difference(of found: String, from expected: String) -> String? {
  if found == expected { return nil }
  let (lines, others) = (split(found), split(expected))
  let line = zip(lines, others).prefix { $0 == $1 }.count
  return "line \(line + 1), is\n  \(shown(lines, line))\nand should be\n  \(shown(others, line))"
}

private func split(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

private func shown(_ lines: [Substring], _ index: Int) -> String {
  lines.indices.contains(index) ? String(lines[index]) : "(there is no such line)"
}
