// Blocks of text side by side: W · a = z with the matrices drawn out.

/// Puts blocks of lines beside each other, each in the middle of the tallest.
func beside(_ blocks: [[String]], gap: Int = 1) -> [String] {
  let height = blocks.map(\.count).max() ?? 0
  let columns = blocks.map { block -> [String] in
    let width = block.map(visibleWidth).max() ?? 0
    let above = (height - block.count) / 2
    return (0..<height).map { row in
      let line = block.indices.contains(row - above) ? block[row - above] : ""
      return padded(line, to: width)
    }
  }
  return (0..<height).map { row in
    let line = columns.map { $0[row] }.joined(separator: String(repeating: " ", count: gap))
    return trimmedEnd(line)
  }
}

/// Breaks a line that is too long into several, at a space where there is one, each but the first
/// behind a mark.
func folded(_ line: String, to width: Int, mark: String) -> [String] {
  if visibleWidth(line) <= width { return [line] }
  var lines: [String] = []
  var rest = Substring(line)
  while !rest.isEmpty {
    let start = lines.isEmpty ? "" : mark
    let room = max(1, width - start.count)
    var part = rest.prefix(room)
    if part.endIndex < rest.endIndex, let space = part.lastIndex(of: " "),
      part.distance(from: part.startIndex, to: space) > room / 2
    {
      part = rest[..<space]
    }
    lines.append(start + part)
    rest = rest[part.endIndex...]
    rest = rest.drop { $0 == " " }
  }
  return lines
}

/// Code behind a bar, line by line.
func barred(_ code: String, to width: Int, on paper: Paper) -> [String] {
  let (bar, mark) = (paper.spell("│ "), paper.spell("↪ "))
  return code.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    folded(paper.spell(String(line)), to: width - bar.count, mark: mark).map {
      let line = paper.paint(bar, .faint) + paper.paint($0, .code)
      return paper.hasColour ? line : trimmedEnd(line)
    }
  }
}

/// The text without spaces at its end.
func trimmedEnd(_ text: String) -> String {
  var result = text
  while result.last == " " { result.removeLast() }
  return result
}
