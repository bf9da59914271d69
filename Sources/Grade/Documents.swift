// Marks for programs: JSON, and the XML that services show as tests.

import Basics
import Foundation
import Notebook

extension Marks {
  /// All that is known of them, student by student.
  var json: String {
    let students = byStudent.map { marks in
      JSON.object([
        ("student", .text(marks[0].student)),
        ("points", .number(marks.reduce(0) { $0 + $1.points })),
        ("seconds", .seconds(marks.reduce(0) { $0 + $1.seconds })),
        (
          "exercises",
          .list(
            marks.map { mark in
              .object([
                ("number", .text(mark.number)), ("title", .text(mark.title)),
                ("points", .number(mark.points)), ("status", .text(mark.status)),
                ("message", .text(mark.message)), ("printed", .text(mark.printed)),
                ("seconds", .seconds(mark.seconds)),
              ])
            })
        ),
      ])
    }
    return JSON.object([("course", .text(version.description)), ("students", .list(students))])
      .document() + "\n"
  }

  /// A suite for each student, a case for each exercise.
  var junit: String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"Downhill\"\(counts(of: all))>")
    for marks in byStudent {
      lines.append("  <testsuite name=\"\(value(marks[0].student))\"\(counts(of: marks))>")
      lines.append("    <properties>")
      lines.append("      <property name=\"course\" value=\"\(version)\"/>")
      lines.append("    </properties>")
      lines += marks.flatMap(testcase)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).map { $0 + "\n" }.joined()
  }

  private func counts(of marks: [Mark]) -> String {
    let kinds = marks.map(\.element)
    let seconds = marks.reduce(0) { $0 + $1.seconds }
    return " tests=\"\(marks.count)\" failures=\"\(kinds.count { $0 == "failure" })\""
      + " errors=\"\(kinds.count { $0 == "error" })\" skipped=\"\(kinds.count { $0 == "skipped" })\""
      + " time=\"\(String(format: "%.3f", seconds))\""
  }

  private func testcase(_ mark: Mark) -> [String] {
    let name = mark.book == nil ? "submission" : "\(mark.number) \(mark.title)"
    let head =
      "    <testcase classname=\"\(value(mark.student))\" name=\"\(value(name))\""
      + " time=\"\(String(format: "%.3f", mark.seconds))\""
    guard let element = mark.element else { return [head + "/>"] }
    let type = element == "skipped" ? "" : " type=\"\(value(mark.status))\""
    let words = element == "skipped" ? mark.status : mark.message
    let printed =
      mark.printed.isEmpty ? [] : ["      <system-out>\(escaped(mark.printed))</system-out>"]
    return [head + ">", "      <\(element) message=\"\(value(words))\"\(type)/>"] + printed
      + ["    </testcase>"]
  }

  /// A text as the value of an attribute, in which an end of a line would become a space.
  private func value(_ text: String) -> String {
    escaped(text).unicodeScalars.reduce(into: "") { value, letter in
      switch letter {
      case "\t", "\n", "\r": value += "&#\(letter.value);"
      default: value.unicodeScalars.append(letter)
      }
    }
  }
}

extension Mark {
  /// What JUnit calls it; nil where all is well.
  fileprivate var element: String? {
    switch status {
    case "right": nil
    case "not tried": "skipped"
    case "missing", "not examined": "error"
    default: "failure"
    }
  }
}
