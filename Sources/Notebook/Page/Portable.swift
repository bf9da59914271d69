// Prose as Markdown for other readers, who know more of its signs than the course does.

extension Prose {
  /// The same Markdown, in which all that the course takes for plain words is plain to every reader:
  /// a tag, a formula, a mark that nothing closes.
  static func portable(_ markdown: String) -> String {
    blocks(of: markdown).map { lines in
      let (first, text) = (lines.first ?? "", lines.joined(separator: "\n"))
      switch kind(of: first, before: lines.dropFirst().first) {
      case .blank, .indented, .table: return text
      case .heading:
        let hashes = first.prefix { $0 == "#" }
        return hashes + portable(line: String(first.dropFirst(hashes.count)))
      case .fence:
        let body = lines.dropFirst().prefix { !$0.hasPrefix(fence) }.joined(separator: "\n")
        return fenced(body, first.filter { $0 != "`" })
      case .words: return plainStarts(portable(line: text))
      }
    }.joined(separator: "\n")
  }

  /// A heading, as every reader takes it.
  static func heading(_ level: Int, _ title: String) -> String {
    String(repeating: "#", count: level) + " " + portable(line: title)
  }

  /// The same for the words of a heading or a caption, whose lines begin with no sign.
  static func portable(line markdown: String) -> String {
    let stretches = Inline.parse(markdown)
    return stretches.enumerated().map { index, stretch in
      switch stretch.kind {
      case .plain:
        let text = literal(stretch.text)
        // Before a link the sign would make an image of it.
        guard text.hasSuffix("!"), index + 1 < stretches.count,
          case .link = stretches[index + 1].kind
        else { return text }
        return text.dropLast() + "\\!"
      case .bold: return "**\(portable(line: stretch.text))**"
      case .slanted: return "*\(portable(line: stretch.text))*"
      case .code: return "`\(stretch.text)`"
      case .link(let address): return "[\(portable(line: stretch.text))](\(address))"
      }
    }.joined()
  }

  /// Words with the signs that a reader of Markdown would take for its own marked as plain; those of
  /// a tag are spelt, because not every reader knows them with a stroke before.
  static func literal(_ words: String) -> String {
    words.replacing(#/&(?=[#A-Za-z])/#, with: "&amp;")
      .map { "\\`*_|~$".contains($0) ? "\\\($0)" : "\($0)" }.joined()
      .replacing("<", with: "&lt;").replacing("](", with: "\\](")
  }

  /// Code between two fences longer than any in it.
  static func fenced(_ code: String, _ language: String) -> String {
    let fence = fence(around: code)
    return "\(fence)\(language)\n\(code)\n\(fence)"
  }

  /// What stands above and below code so that nothing in it ends it.
  static func fence(around code: String) -> String {
    let longest = code.matches(of: /`+/).map { $0.output.count }.max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// Lines of words, none of which begins a list, underlines the one above or says where links lead.
  private static func plainStarts(_ text: String) -> String {
    let text = text.replacing(#/^(> ?|- |\d+\. )?(?=\[[^\]]*\]:)/#) { $0.output.0 + "\\" }
    return text.lines.map { line in
      let words = line.drop { $0 == " " }
      let start = line.prefix(line.count - words.count)
      if words.hasPrefix("+ ") || !words.isEmpty && words.allSatisfy({ "-= ".contains($0) }) {
        return start + "\\" + words
      }
      return line.replacing(#/^ *\d+(?=\) )/#) { $0.output + "\\" }
    }.joined(separator: "\n")
  }
}
