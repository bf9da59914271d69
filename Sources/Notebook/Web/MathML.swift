// A derivation in MathML: lines that are aligned factor by factor.

extension WebPage {
  /// A derivation; the same factor has the same number in every line.
  static func math(_ derivation: Derivation) -> String {
    let lines = derivation.lines
    var rows = lines.map { terms in
      var factor = 0
      return terms.enumerated().map { index, factors in
        (index == 0 ? "" : operation("+"))
          + factors.enumerated().map { place, name in
            factor += 1
            let text = "<mtd><mrow class=\"factor\" tabindex=\"0\" data-factor=\"\(factor)\">"
            return (place == 0 ? "" : operation("·")) + text + "\(symbols(name))</mrow></mtd>"
          }.joined()
      }.joined()
    }
    if let products = derivation.products {
      rows.append(
        zip(products, lines[0]).enumerated().map { index, term in
          let span = 2 * term.1.count - 1
          return (index == 0 ? "" : operation("+"))
            + "<mtd columnspan=\"\(span)\">\(symbols(term.0))</mtd>"
        }.joined())
    }
    if let total = derivation.total {
      let columns = lines[0].reduce(-1) { $0 + 2 * $1.count }
      rows.append("<mtd class=\"total\" columnspan=\"\(columns)\">\(symbols(total))</mtd>")
    }
    let table = rows.enumerated().map { index, row in
      let name = index == 0 ? symbols(derivation.name) : ""
      return "<mtr><mtd class=\"name\">\(name)</mtd>\(operation("="))\(row)</mtr>\n"
    }
    let proofs = derivation.proofs.map { words, value, agrees in
      let mark = agrees ? "good\">✓" : "bad\">✗"
      return
        "<p class=\"proof\">\(escaped(words)) \(escaped(value)) <span class=\"\(mark)</span></p>\n"
    }
    return
      "<math display=\"block\"><mtable>\n\(table.joined())</mtable></math>\n"
      + proofs.joined()
  }

  private static func operation(_ sign: String) -> String { "<mtd><mo>\(sign)</mo></mtd>" }

  /// Symbols as the course writes them.
  ///
  /// What stands above a single letter is a layer's number, and is labelled so that nobody reads it
  /// as a power; above a word or a bracket it is a power.
  static func symbols(_ text: String) -> String {
    if let match = text.wholeMatch(of: /(∂?d?[^\s\/()=]+)\/(∂[^\s\/()]+|d[a-z])/) {
      return "<mfrac><mrow>\(row(match.1))</mrow><mrow>\(row(match.2))</mrow></mfrac>"
    }
    // A longer text may have such fractions in it.
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains(/^∂[^\/]*\/∂/) && word != text[...] ? symbols(String(word)) : row(word)
    }.joined(separator: "<mspace width=\"0.28em\"/>")
  }

  private static let raised: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "ᴸ": "L", "⁺": "+", "⁻": "−",
  ]
  private static let lowered: [Character: String] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9",
  ]

  private static func row(_ text: some StringProtocol) -> String {
    var signs = Array(text)[...]
    var row = ""
    while let first = signs.first {
      var base = signs.prefix { $0.isLetter && raised[$0] == nil && first != "∂" }
      var element = "mi"
      if base.isEmpty {
        base = signs.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
        element = "mn"
      }
      if base.isEmpty {
        base = signs.prefix(1)
        element = first == "∂" || "½∞".contains(first) ? "mi" : "mo"
      }
      signs = signs.dropFirst(base.count)
      let up = signs.prefix { raised[$0] != nil }
      signs = signs.dropFirst(up.count)
      let down = signs.prefix { lowered[$0] != nil }
      signs = signs.dropFirst(down.count)
      let core = "<\(element)>\(escaped(String(base)))</\(element)>"
      row += scripted(core, up: up, down: down, isLayer: element == "mi" && base.count == 1)
    }
    return row
  }

  private static func scripted(
    _ base: String, up: ArraySlice<Character>, down: ArraySlice<Character>, isLayer: Bool
  ) -> String {
    let up = up.compactMap { raised[$0] }.joined()
    let down = down.compactMap { lowered[$0] }.joined()
    let (above, below) = ("<mn arg=\"n\">\(up)</mn>", "<mn arg=\"i\">\(down)</mn>")
    let named = base.replacing(/^<m[ino]/) { "\($0.0) arg=\"x\"" }
    let intent = isLayer ? " intent=\"_($x,_layer,$n)\"" : ""
    switch (up.isEmpty, down.isEmpty) {
    case (true, true): return base
    case (false, true): return "<msup\(intent)>\(named)\(above)</msup>"
    case (true, false): return "<msub>\(base)\(below)</msub>"
    case (false, false): return "<msubsup>\(base)\(below)\(above)</msubsup>"
    }
  }
}
