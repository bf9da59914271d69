// Swift code with its words marked for colours.

extension WebPage {
  private static let keywords: Set<Substring> = [
    "let", "var", "func", "for", "in", "if", "else", "while", "return", "import", "struct", "enum",
    "case", "switch", "guard", "where", "extension", "static", "private", "public", "mutating",
    "inout", "true", "false", "nil", "self", "break", "continue", "repeat", "default", "init",
  ]

  /// Code with its comments, strings, numbers, keywords and types marked.
  static func highlighted(_ code: String) -> String {
    let sign =
      #/
      (?<comment> //[^\n]* | /\*(?:.|\n)*?\*/ )
      | (?<string> "(?:[^"\\\n]|\\.)*" )
      | (?<word> [\p{L}_][\p{L}\p{N}_]* )
      | (?<number> \d[\d_]*(?:\.\d+)?(?:e-?\d+)? )
      /#
    var text = ""
    var rest = code.startIndex
    for match in code.matches(of: sign) {
      text += escaped(String(code[rest..<match.range.lowerBound]))
      rest = match.range.upperBound
      let word = match.0
      let kind: String? =
        if match.comment != nil {
          "comment"
        } else if match.string != nil {
          "string"
        } else if match.number != nil {
          "number"
        } else if keywords.contains(word) {
          "keyword"
        } else if word.first?.isUppercase == true, word.count > 1 {
          "type"
        } else {
          nil
        }
      let plain = escaped(String(word))
      text += kind.map { "<span class=\"\($0)\">\(plain)</span>" } ?? plain
    }
    return text + escaped(String(code[rest...]))
  }
}
