// What a chapter says in words, sentence by sentence, for who looks for something in it.

extension Source {
  /// The sentences of what stands before the first section, and of each section; without marks, and
  /// with every knob at its standard value.
  package var sentences: [[String]] {
    (0...sections.count).map { section in
      blocks.filter { $0.kind == .prose && $0.section == section }.flatMap { block in
        Prose.parse(filled(block.text, seed: 1, knobs.standard)).flatMap(\.sentences)
      }
    }
  }

  /// Prose with what a knob stands at in the place of its name: `{rate}`, `{seed}`.
  func filled(_ prose: String, seed: UInt64, _ value: (String) -> Knob.Value?) -> String {
    prose.replacing(/{([a-z][a-z0-9-]*)}/) { match in
      let name = String(match.1)
      if name == "seed", usesSeed { return "\(seed)" }
      return value(name)?.typed.replacing(/^-/, with: "−") ?? String(match.0)
    }
  }
}

extension [Knob] {
  fileprivate func standard(_ name: String) -> Knob.Value? {
    first { $0.name == name }?.standard
  }
}

extension Prose {
  /// The sentences of a piece; a heading, code and a table have none.
  fileprivate var sentences: [String] {
    switch self {
    case .heading, .code, .table: []
    case .paragraph(let words), .item(_, let words), .quote(let words):
      Inline.parse(words).map(\.text).joined()
        .replacing(/([.?!:][)”"]?) (?=[A-Z“"(])/) { "\($0.1)\n" }.split(separator: "\n")
        .map(String.init)
    }
  }
}
