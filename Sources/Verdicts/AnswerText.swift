// A student's file as text: cut at its headings, so that one broken answer leaves the others whole.

import Notebook

/// The text of an `Exercises.swift`.
package struct AnswerText: Sendable {
  /// A stretch from one heading, `/// 3.2 A slope by rule.`, to the next: an answer, and below it what
  /// helps it.
  struct Section: Sendable {
    let lines: Range<Int>  // counted from 0

    /// The names of the functions that are asked, and how each is named without being called.
    let references: [(blank: String, name: String)]

    var blanks: [String] { references.map(\.blank) }
  }

  package let text: String
  let sections: [Section]
  private let lines: [Substring]

  /// A text with the functions of these names to be asked.
  package init(_ text: String, blanks: [String]) {
    let text = text.replacing("\r\n", with: "\n")
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = lines
    let starts = Blank.questions(in: text).map { $0.line - 1 }
    sections = zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      let part = lines[start..<end].joined(separator: "\n")
      return Section(
        lines: start..<end,
        references: blanks.compactMap { blank in
          Blank.reference(to: blank, in: part).map { (blank, $0) }
        })
    }
  }

  /// The section that a blank's function is in, as text; one that cannot be read spoils no other.
  func part(of blank: String) -> String {
    let section = sections.first { $0.blanks.contains(blank) }
    return section.map { lines[$0.lines].joined(separator: "\n") } ?? ""
  }

  /// The blanks that have no function in any section.
  func missing(of blanks: [String]) -> [String] {
    let found = Set(sections.flatMap(\.blanks))
    return blanks.filter { !found.contains($0) }
  }

  /// All of the text that the verdict on a blank depends on: everything but the bodies of other blanks,
  /// and of those the ones that its code names.
  func ground(of blank: String) -> String {
    var bodies: [String: String] = [:]
    var ground = lines.prefix(sections.first?.lines.lowerBound ?? 0).joined(separator: "\n")
    for section in sections {
      var part = lines[section.lines].joined(separator: "\n")
      for other in section.blanks {
        guard let body = Blank.body(of: other, in: part),
          let rest = Blank.replacingBody(of: other, in: part, with: "")
        else { continue }
        bodies[other] = body
        part = rest
      }
      ground += "\n" + part
    }
    var open = [blank]
    // The heads name every blank, and call none.
    var words = Blank.words(of: ground.replacing(/func\s+\w+/, with: ""))
    while let next = open.popLast() {
      guard let body = bodies.removeValue(forKey: next) else { continue }
      ground += "\n\(next): \(body)"
      words.formUnion(Blank.words(of: body))
      open += bodies.keys.filter(words.contains).sorted(by: >)
    }
    return ground
  }

  /// The text with empty lines for some sections: every other line keeps its number.
  func without(_ gaps: Set<Int>) -> String {
    var lines = lines
    for gap in gaps { for line in sections[gap].lines { lines[line] = "" } }
    return lines.joined(separator: "\n")
  }

  /// What stands above the first heading, and one section; it ends with it.
  func alone(_ section: Int) -> String {
    let place = sections[section].lines
    let others = Set(sections.indices.filter { $0 < section })
    return without(others).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(place.upperBound).joined(separator: "\n")
  }

  /// The section that a line, counted from 1, is in.
  func section(ofLine line: Int) -> Int? {
    sections.firstIndex { $0.lines.contains(line - 1) }
  }

  /// The `main.swift` that lists the blanks of all sections but some, and which blank each of its lines
  /// belongs to.
  func main(without gaps: Set<Int>) -> (text: String, blanks: [Int: String]) {
    var lines = ["import Notebook", "var answers = Notebook.AnswerSheet()"]
    var blanks: [Int: String] = [:]
    for (index, section) in sections.enumerated() where !gaps.contains(index) {
      for (blank, name) in section.references {
        lines.append("answers.add(\"\(blank)\", \(name))")
        blanks[lines.count] = blank
      }
    }
    return ((lines + ["answers.serve()", ""]).joined(separator: "\n"), blanks)
  }

  /// An index that is out of range is named, and so is how long the list is.
  static let lists = """
    extension Array {
      subscript(index: Int) -> Element {
        get {
          if !indices.contains(index) { stop(index) }
          return withUnsafeBufferPointer { $0[index] }
        }
        set {
          if !indices.contains(index) { stop(index) }
          withUnsafeMutableBufferPointer { $0[index] = newValue }
        }
      }

      private func stop(_ index: Int) -> Never {
        fatalError("index \\(index) was asked of a list of \\(count), which begins at 0")
      }
    }

    """
}
