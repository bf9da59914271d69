// The words that may stand after `swift run grade`.

import Basics
import Foundation

/// What was asked for.
struct Wishes: Equatable {
  var place = ""  // the folder
  var chapter: Int?
  var csv = false
  var json = false
  var junit = false
  var output: String?
  var names = false
  var student: String?
  var jobs: Int?
  var help = false

  /// The form in which marks are written; nil for none.
  private(set) var form: Form?

  private static func all(chapters: [Int]) -> [Option<Wishes>] {
    let known = chapters.map(String.init).joined(separator: ", ")
    return [
      Option(
        "--chapter", "N", takes: "the number of a chapter (\(known))",
        as: "\(chapters.first ?? 1)", "only this chapter, and not all that were handed in",
        \.chapter
      ) { Int($0).flatMap { chapters.contains($0) ? $0 : nil } },
      Option("--csv", "print the marks for a spreadsheet, and no report", \.csv),
      Option("--json", "print them for programs", \.json),
      Option("--junit", "print them for a service that shows tests", \.junit),
      Option(
        "--output", "FILE", takes: "a file's name", as: "marks.csv",
        "write the marks to a file (.csv, .json, .xml for JUnit), and print the report", \.output
      ) { $0 },
      Option("--names", "say in the report whose answers are meant", \.names),
      Option(
        "--student", "ID", takes: "a name", as: "anna",
        "whose the answers are, if FOLDER is one submission", \.student
      ) { $0 },
      Option(
        "--jobs", "N", takes: "a number from 1 to 64", as: "2",
        "how many submissions at a time; as many as there are cores", \.jobs, number(in: 1...64)),
      Option("--help", "say this", \.help),
    ]
  }

  /// Reads the arguments, or throws a sentence about the first wrong one; there are chapters with
  /// these numbers.
  init(_ arguments: [String], chapters: [Int]) throws {
    try Option.read(arguments, Wishes.all(chapters: chapters), into: &self) { wishes, word in
      if word.hasPrefix("-") { return false }
      if !wishes.place.isEmpty {
        throw Failure("found two folders, \(quoted(wishes.place)) and \(quoted(word)); name one")
      }
      wishes.place = word
      return true
    }
    if help { return }
    if place.isEmpty {
      throw Failure(
        "found no folder; expected one in which each entry is a student's submission, as in "
          + "\"swift run grade submissions\"")
    }
    let asked = zip(Form.allCases, [csv, json, junit]).filter(\.1).map(\.0)
    if asked.count > 1 {
      throw Failure("\(asked[0].flag) and \(asked[1].flag) do not go together; ask for one")
    }
    form = asked.first
    if let output {
      let ending = URL(fileURLWithPath: output).pathExtension
      let named = Form.allCases.first { $0.ending == ending }
      if form == nil && named == nil {
        let endings = Form.allCases.map { "." + $0.ending }.joined(separator: ", ")
        throw Failure(
          "--output \(output) does not say in which form; expected a name that ends with one of "
            + "\(endings), or --csv, --json or --junit beside it")
      }
      if let form, let named, form != named {
        throw Failure(
          "\(form.flag) and --output \(output) contradict each other; leave one of them out")
      }
      form = form ?? named
    }
  }

  /// The text of `--help`.
  static var usage: String {
    Option.help(
      """
      swift run grade FOLDER [options]

      Each entry of FOLDER is one student's submission: an Exercises.swift of any name (anna.swift), a
      folder with one or several in it, or a clone of the course. FOLDER can also be one submission.
      """, all(chapters: []))
  }
}

/// A form in which marks are written.
enum Form: CaseIterable {
  case csv, json, junit

  /// The option that asks for it.
  var flag: String { "--\(self)" }

  /// How the names of its files end.
  var ending: String { self == .junit ? "xml" : "\(self)" }

  /// The text of marks in this form.
  func text(of marks: Marks) -> String {
    switch self {
    case .csv: marks.csv
    case .json: marks.json
    case .junit: marks.junit
    }
  }
}
