// The marks inside a paragraph: **bold**, *slanted*, `code`, and links.

/// A stretch of a paragraph, of one kind.
struct Inline: Equatable {
  enum Kind: Equatable { case plain, bold, slanted, code, link(String) }

  let kind: Kind
  let text: String

  /// The stretches of a paragraph; a mark that nothing closes is a plain sign.
  static func parse(_ markdown: String) -> [Inline] {
    var stretches: [Inline] = []
    var plain = ""
    var rest = Substring(markdown)
    func add(_ kind: Kind, _ text: Substring) {
      stretches += [Inline(kind: .plain, text: plain), Inline(kind: kind, text: String(text))]
      plain = ""
    }
    let marks: [(String, Kind)] = [("`", .code), ("**", .bold), ("*", .slanted)]
    scan: while !rest.isEmpty {
      for (mark, kind) in marks where rest.hasPrefix(mark) {
        guard let end = rest.dropFirst(mark.count).firstRange(of: mark) else { continue }
        let inner = rest[..<end.lowerBound].dropFirst(mark.count)
        if inner.isEmpty || mark != "`" && !isEmphasis(inner) { continue }
        add(kind, inner)
        rest = rest[end.upperBound...]
        continue scan
      }
      if rest.first == "[", let link = rest.prefixMatch(of: /\[([^\]]*)\]\(([^)]*)\)/) {
        add(.link(String(link.2)), link.1)
        rest = rest[link.range.upperBound...]
        continue
      }
      plain.append(rest.removeFirst())
    }
    return (stretches + [Inline(kind: .plain, text: plain)]).filter { !$0.text.isEmpty }
  }

  /// Whether stars around a text mark it: those of 2 * 3 * 4 do not.
  private static func isEmphasis(_ text: Substring) -> Bool {
    text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }
}
