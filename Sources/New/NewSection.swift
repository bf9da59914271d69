// A new section: a heading, a place for prose and a result, before a chapter's last line.

import Basics
import Notebook

extension Plan {
  static func section(_ name: Name, of chapter: Int, in course: Course) throws -> Plan {
    let path = "\(try course.folder(of: chapter))/main.swift"
    let lines = try course.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    let titles = lines.filter { $0.hasPrefix("//: ## ") }.map { String($0.dropFirst(7)) }
    if let index = titles.firstIndex(of: name.title) {
      throw Failure(
        "section \(index + 1) of chapter \(chapter) is called \"\(name.title)\"; choose another name"
      )
    }
    guard let end = lines.lastIndex(of: "finish()") else {
      throw Failure("\(path) has no line \"finish()\", which is a chapter's last; put it there")
    }
    let section = """
      //: ## \(name.title)
      //:
      //: \(placeholder)what is asked here, and what one may guess.

      show("\(placeholder)what is shown:", 1)

      """
    let number = titles.count + 1
    let text =
      (lines[..<end] + section.split(separator: "\n", omittingEmptySubsequences: false))
      + lines[end...]
    return Plan(
      made: "section \(number) of chapter \(chapter)",
      changes: [
        Change(
          path: path, text: text.joined(separator: "\n"), isNew: false,
          meaning: "section \(number), at the end; it may stand elsewhere")
      ],
      steps: ["swift run chapter\(chapter) --section \(number)", record])
  }

  /// How a page in docs is made anew.
  static let record = "DOWNHILL_RECORD=1 swift test --filter DocsTests"
}
