// What a class should be shown again: the report that an instructor reads.

import Basics
import Foundation
import Notebook
import Verdicts

/// What came of a class's answers, exercise by exercise, in words.
struct ClassReport {
  private let marks: Marks
  private let books: [Workbook]
  private let hasNames: Bool
  private let paper: Paper

  /// A report on marks in these chapters; with `names` it says whose answers are meant.
  init(_ marks: Marks, books: [Workbook], hasNames: Bool, paper: Paper) {
    (self.marks, self.books, self.hasNames, self.paper) = (marks, books, hasNames, paper)
  }

  /// The text to print.
  var text: String {
    let count = marks.byStudent.count
    var blocks = books.map(chapter) + [open]
    let head =
      "\(count) submission\(count == 1 ? "" : "s"); version of the course: \(marks.version)"
    blocks.insert(paragraph(head), at: 0)
    return blocks.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(
      separator: "\n")
  }

  // MARK: A chapter

  private func chapter(_ book: Workbook) -> [String] {
    let number = book.exam.number
    let own = marks.byStudent.map { $0.filter { $0.book?.exam.number == number } }
    let given = own.filter { $0.contains { $0.report != nil } }
    var parts = [[paper.paint(paper.spell(book.title), .bold)]]
    if given.isEmpty {
      return parts[0] + [""] + paragraph("Nobody's answers to this chapter could be examined.")
    }
    if given.allSatisfy({ $0.allSatisfy { $0.status == "not tried" } }) {
      return parts[0] + [""] + paragraph("Nobody has tried it.")
    }
    if given.count < own.count {
      parts.append(paragraph("There are answers of \(share(given.count, own.count))."))
    }
    for index in book.exam.cards.indices {
      parts.append(exercise(given.map { $0[index] }, of: given.count))
    }
    parts += [again(given, of: book), paragraph(points(of: given))]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// An exercise: how many are right, and below it what went wrong, the most frequent first.
  private func exercise(_ marks: [Mark], of count: Int) -> [String] {
    let right = marks.count(where: \.isRight)
    let untried = marks.filter { $0.status == "not tried" }
    var head = "**\(marks[0].number) \(marks[0].title)**: "
    if untried.count == count {
      head += "nobody has tried it"
    } else {
      head += "\(share(right, count)) right"
      if !untried.isEmpty { head += ", \(untried.count) not tried\(names(untried))" }
    }
    let findings = Finding.all(in: marks).map { finding in
      "\(share(finding.marks.count, count))\(names(finding.marks)): \(finding.words)"
    }
    return paragraph(head) + findings.flatMap { item($0) }
  }

  /// The sections that most mistakes lead to.
  private func again(_ given: [[Mark]], of book: Workbook) -> [String] {
    let wanted = given.flatMap { marks in Set(marks.compactMap { $0.report?.slip?.section }) }
    let counts = Dictionary(wanted.map { ($0, 1) }, uniquingKeysWith: +)
    let ranked = counts.compactMap { title, count in
      book.section(title).map { (section: $0, title: title, count: count) }
    }.sorted { ($1.count, $0.section) < ($0.count, $1.section) }
    if ranked.isEmpty { return [] }
    let lines = ranked.prefix(3).map { section in
      item(
        "section \(section.section), \"\(section.title)\": \(share(section.count, given.count)) "
          + (section.count == 1 ? "needs it" : "need it"))
    }
    return paragraph("What to show again:") + lines.joined()
  }

  private func points(of given: [[Mark]]) -> String {
    let points = given.map { $0.reduce(0) { $0 + $1.points } }.sorted()
    let most = given[0].count
    let (least, middle, best) = (
      points[0], points[(points.count - 1) / 2], points[points.count - 1]
    )
    if least == best {
      return given.count == 1
        ? "Points: \(least) of \(most)." : "Points: everybody has \(least) of \(most)."
    }
    return
      "Points: from \(least) to \(best) of \(most); at least half of them have \(middle) or less."
  }

  // MARK: What could not be examined

  /// What the instructor must look after.
  private var open: [String] {
    var order: [String] = []
    var students: [String: [Mark]] = [:]
    for mark in marks.byStudent.flatMap(ClassReport.absences) {
      if students[mark.message] == nil { order.append(mark.message) }
      students[mark.message, default: []].append(mark)
    }
    if order.isEmpty { return [] }
    let ranked = order.enumerated().sorted {
      (students[$1.element]?.count ?? 0, $0.offset) < (students[$0.element]?.count ?? 0, $1.offset)
    }.map(\.element)
    let count = Set(students.values.joined().map(\.student)).count
    let hint = hasNames ? "" : " (`--names` says whose)"
    return paragraph(
      "\(count == 1 ? "One submission" : "\(count) submissions") could not be examined in full\(hint):"
    )
      + ranked.flatMap { words in
        let found = students[words] ?? []
        return item("\(found.count)\(names(found)): \(words)")
      }
  }

  /// One mark for each reason why a student's answers were not examined.
  private static func absences(_ marks: [Mark]) -> [Mark] {
    var known: Set<String> = []
    return marks.filter { $0.report == nil && known.insert($0.message).inserted }
  }

  // MARK: Words

  private func share(_ part: Int, _ count: Int) -> String { "\(part) of \(count)" }

  private func names(_ marks: [Mark]) -> String {
    hasNames ? " (\(marks.map { plain($0.student) }.joined(separator: ", ")))" : ""
  }

  private func paragraph(_ words: String) -> [String] {
    wrapped(plain(words), to: min(paper.width, 80), on: paper)
  }

  /// An item of a list, a little to the right.
  private func item(_ words: String) -> [String] {
    let lines = wrapped(plain(words), to: min(paper.width, 80) - 4, on: paper)
    return lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
  }

  /// Words without letters that a terminal would obey: students have written some of them.
  private func plain(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

/// What went wrong in the same way in several answers to an exercise.
private struct Finding {
  let words: String
  let rank: Int  // of two that are as frequent, the known mistakes come first, in their order
  var marks: [Mark] = []

  /// All that went wrong, the most frequent first; what only few share is put together.
  static func all(in marks: [Mark]) -> [Finding] {
    var findings: [String: Finding] = [:]
    for mark in marks {
      guard var finding = Finding(mark) else { continue }
      finding.marks = (findings[finding.words]?.marks ?? []) + [mark]
      findings[finding.words] = finding
    }
    return findings.values.sorted {
      ($1.marks.count, $0.rank, $0.words) < ($0.marks.count, $1.rank, $1.words)
    }
  }

  private init?(_ mark: Mark) {
    guard let report = mark.report else { return nil }
    switch report.verdict.outcome {
    case .right, .notTried: return nil
    case .slip(let slip):
      (words, rank) = (Finding.words(on: report), slip)
    case .wrong(let sentence):
      (words, rank) = ("wrong, but no known mistake. \(sentence)", 1000)
    case .trapped: (words, rank) = ("stopped the program.", 1001)
    case .endless: (words, rank) = ("did not come to an end.", 1002)
    case .crowded: (words, rank) = ("wanted too much memory.", 1003)
    case .uncompiled(let sentence):
      (words, rank) = ("does not compile. \(Finding.cause(in: sentence))", 1004)
    }
  }

  private static func words(on report: Report) -> String {
    guard let slip = report.slip, let section = report.chapter.section(slip.section) else {
      return report.sentence
    }
    return "\(slip.sentence) Show section \(section) again, \"\(slip.section)\"."
  }

  /// What the matter is, without the place, which is another one in each file.
  private static func cause(in sentence: String) -> String {
    let place = #/Swift does not understand line \d+, column \d+, of `[^`]*`(, `[^`]*`)?: /#
    return sentence.replacing(place, with: "", maxReplacements: 1)
  }
}
