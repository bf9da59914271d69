// Swift code with its words marked for colours.

extension WebPage {
  private static let keywords: Set<Substring> = [
    "let", "var", "func", "for", "in", "if", "else", "while", "return", "import", "struct", "enum",
    "case", "switch", "guard", "where", "extension", "static", "private", "public", "mutating",
    "inout", "true", "false", "nil", "self", "break", "continue", "repeat", "default", "init",
    "class", "protocol", "typealias", "throw", "throws", "try", "do", "catch", "defer", "as", "is",
  ]

  /// Code with its comments, strings, numbers, keywords and types marked.
  static func highlighted(_ code: String) -> String {
    let text = SwiftText(code)
    return text.stretches.map { kind, range in
      let stretch = String(text.characters[range])
      return switch kind {
      case .comment: marked(stretch, "comment")
      case .string: marked(stretch, "string")
      case .code: words(of: stretch)
      }
    }.joined()
  }

  /// Code without strings and comments, its words and numbers marked.
  private static func words(of code: String) -> String {
    let sign =
      #/
      (?<word> [\p{L}_$][\p{L}\p{N}_]* )
      | (?<number> \d[\d_]*(?:\.\d+)?(?:e-?\d+)? )
      /#
    var text = ""
    var rest = code.startIndex
    for match in code.matches(of: sign) {
      text += escaped(String(code[rest..<match.range.lowerBound]))
      rest = match.range.upperBound
      let word = match.0
      let look: String? =
        if match.number != nil {
          "number"
        } else if keywords.contains(word) {
          "keyword"
        } else if word.first?.isUppercase == true, word.count > 1 {
          "type"
        } else {
          nil
        }
      text += look.map { marked(String(word), $0) } ?? escaped(String(word))
    }
    return text + escaped(String(code[rest...]))
  }

  private static func marked(_ text: String, _ look: String) -> String {
    "<span class=\"\(look)\">\(escaped(text))</span>"
  }
}
