// Answers that are watched: whenever one is saved it is examined, until all are right.

import Basics
import Foundation
import Notebook
import Verdicts

/// Watches the answers of the course, and tells of those that were asked for.
struct Watch {
  let command: Command
  private var course: [Chapter]
  private var kept: [Int: KeptVerdicts] = [:]  // these by the chapter's number
  private var verdicts: [Int: [Verdict]] = [:]
  private var atHand: String?  // the number of the exercise that was told of last

  /// So many looks at a file that is not there: then it is more than an editor that saves.
  private static let patience = 40

  /// A watch over all chapters; the wishes of `command` say of which is told.
  init(_ command: Command, course: [Chapter]) { (self.command, self.course) = (command, course) }

  /// Tells of every state of the answers, until those that were asked for are right.
  mutating func go() throws -> Never {
    for chapter in watched { _ = try chapter.asked(command.wishes) }
    let files = watched.map { "`\($0.exam.file)`" }
    let place = files.count == 1 ? files[0] : "the `Exercises.swift` of every chapter"
    let words = "Watching \(place). What you save is examined at once. Ctrl-C ends this."
    try say([command.paragraph(words)])
    let exams = course.map(\.exam)
    var looks = 0
    try follow {
      Watch.endWhereNobodyReads()
      let missing = exams.first { File.kind(of: $0.path) != .file }
      looks = missing == nil ? 0 : looks + 1
      if let missing, looks < Watch.patience { throw Failure("\(missing.file) is not there") }
      return try exams.map { try $0.blanks() }
    } showing: { texts in
      try show(texts)
      return true
    }
  }

  /// The chapters that were asked for.
  private var watched: [Chapter] {
    let wanted = command.wishes.chapter
    return course.filter { wanted ?? $0.exam.number == $0.exam.number }
  }

  /// What came of all answers of the course.
  private var reports: [Report] {
    course.flatMap { chapter in
      (verdicts[chapter.exam.number] ?? []).enumerated().map {
        Report(chapter: chapter, index: $0, verdict: $1)
      }
    }
  }

  /// Whether an answer is among those that were asked for.
  private func isAsked(_ report: Report) -> Bool {
    let (chapter, index) = (command.wishes.chapter, command.wishes.index)
    return chapter ?? report.chapter.exam.number == report.chapter.exam.number
      && index ?? report.index == report.index
  }

  /// Examines what has changed, and tells what came of it.
  private mutating func show(_ texts: [String]) throws {
    let isFirst = atHand == nil
    let before = Set(reports.filter(\.isRight).map(\.number))
    var changed: Set<String> = []
    var isNews = isFirst
    for (index, text) in texts.enumerated() {
      let (old, exam) = (course[index], course[index].exam)
      if verdicts[exam.number] != nil && old.blanks == text { continue }
      course[index] = Chapter(exam, title: old.title, sections: old.sections, blanks: text)
      do {
        verdicts[exam.number] = try kept[exam.number, default: KeptVerdicts()]
          .verdicts(on: text, of: exam)
      } catch let failure as Failure {
        try say([command.paragraph(failure.sentence + ".")])
      }
      for (place, card) in exam.cards.enumerated()
      where Blank.body(of: card.blank, in: old.blanks) != Blank.body(of: card.blank, in: text) {
        changed.insert(exam.number(of: place))
      }
      isNews = isNews || watched.contains { $0.exam.number == exam.number }
    }
    if !isNews { return }
    let asked = reports.filter(isAsked)
    try say([["", rule]])
    if !isFirst { try say(praises(asked.filter { $0.isRight && !before.contains($0.number) })) }
    try tell(of: asked, changed)
  }

  /// Tells of the exercise at hand: the one that was changed, or else the first that is not right yet.
  private mutating func tell(of asked: [Report], _ changed: Set<String>) throws {
    let open = asked.filter { !$0.isRight }
    guard let first = open.first else {
      try say([[""] + progress(in: asked.last), command.paragraph(farewell)])
      Underway.exit(0)
    }
    let tried = open.filter { $0.verdict.outcome != .notTried }
    let report =
      tried.first { changed.contains($0.number) } ?? open.first { $0.number == atHand } ?? first
    let details = command.details(
      report, asks: report.number != atHand, hint: "A hint, in another terminal")
    atHand = report.number
    try say([[""] + details, progress(in: report)])
  }

  /// What to say of answers that have become right.
  private func praises(_ reports: [Report]) -> [[String]] {
    reports.map { report in
      let title = "**\(report.number) \(report.card.title)**"
      return [""] + command.paragraphs([title, command.praise(of: report)])
    }
  }

  /// What to do once all that was asked for is right.
  private var farewell: String {
    guard let next = reports.first(where: { !$0.isRight }) else {
      return "Every exercise of the course is right."
    }
    let what = command.wishes.index == nil ? "This chapter is all right." : "This one is right."
    return "\(what) Go on with \(next.number): `swift run exercises --watch`"
  }

  /// How far a chapter is, and the course.
  private func progress(in report: Report?) -> [String] {
    let chapter = report?.chapter.exam.number
    let rows = [
      ("Chapter \(chapter ?? 0)", reports.filter { $0.chapter.exam.number == chapter }),
      ("The course", reports),
    ]
    let length = max(0, min(20, command.paper.width - 30))
    return rows.map { name, all in
      let right = all.count(where: \.isRight)
      let full = length * right / max(all.count, 1)
      let bar = String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
      return command.paper.spell("\(padded(name, to: 10))  \(bar)  ")
        + "\(right) of \(all.count) right"
    }
  }

  /// A line between what was told before and what follows, with the time of day.
  private var rule: String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let line =
      "── \(clock.joined(separator: ":")) "
      + String(repeating: "─", count: min(command.paper.width, 80) - 12)
    return command.paper.paint(command.paper.spell(line), .faint)
  }

  private func say(_ parts: [[String]]) throws {
    try writeToStandardOutput(command.text(Array(parts.joined(separator: [""]))))
  }

  /// Whoever has seen enough, such as `head`, is not watched for.
  private static func endWhereNobodyReads() {
    var reader = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    let isGone = poll(&reader, 1, 0) > 0 && reader.revents & Int16(POLLERR | POLLHUP) != 0
    if isGone { Underway.exit(0) }
  }
}
