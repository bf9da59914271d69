// Marks for a spreadsheet: RFC 4180, and nothing that a spreadsheet would take for a formula.

import Foundation

extension Marks {
  /// A line for each student and exercise, under a line that names the columns.
  var csv: String {
    let names = [
      "student", "chapter", "exercise", "title", "points", "status", "message", "seconds", "course",
    ]
    let rows = all.map { mark in
      [
        CSV.cell(mark.student), mark.book.map { "\($0.exam.number)" } ?? "",
        mark.book == nil ? "" : "\(mark.index + 1)", CSV.cell(mark.title), "\(mark.points)",
        mark.status, CSV.cell(mark.message), String(format: "%.3f", mark.seconds),
        version.description,
      ]
    }
    return ([names] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}

/// The cells of a table with commas.
enum CSV {
  /// A text as a cell.
  ///
  /// Behind an apostrophe a spreadsheet takes for words what it would otherwise compute.
  static func cell(_ text: String) -> String {
    let letters = text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
    let begin = letters.first { $0 != " " && $0 != "\u{A0}" }
    let isFormula = begin.map(formulas.contains) ?? false
    // (Letter by letter: a sign with an accent on it is still the sign to a reader of the file.)
    var cell = isFormula ? "'" : ""
    for letter in letters {
      if letter == "\"" { cell += "\"" }
      cell.unicodeScalars.append(letter)
    }
    return letters.contains(where: quoted.contains) ? "\"\(cell)\"" : cell
  }

  /// What a formula begins with, and what must stand in quotes.
  private static let formulas = Set("=+-@\t|%＝＋－＠".unicodeScalars).union(["\r", "\n"])
  private static let quoted: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
}
