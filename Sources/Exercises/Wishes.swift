// The words that may stand after `swift run exercises`.

import Basics

/// What was asked for.
struct Wishes: Equatable {
  var chapter: Int?
  var index: Int?  // one of its exercises, counted from 0
  var hint = false
  var solution = false
  var reveal = false
  var list = false
  var next = false
  var watch = false
  var json = false
  var check = false
  var student: String?
  var help = false

  private static var all: [Option<Wishes>] {
    [
      Option("--hint", "the next hint for one exercise", \.hint),
      Option("--solution", "a solution of one exercise, once your answer is right", \.solution),
      Option("--reveal", "with --solution: even if it is not", \.reveal),
      Option("--list", "the exercises there are", \.list),
      Option("--next", "the first exercise that is not right yet", \.next),
      Option("--watch", "examine them whenever you save, until all are right", \.watch),
      Option("--json", "what came of the answers, for programs", \.json),
      Option("--check", "what is wrong with the exercises themselves", \.check),
      Option(
        "--student", "ID", takes: "a name", as: "anna",
        "whose answers they are, where cases differ from student to student", \.student
      ) { $0 },
      Option("--help", "say this", \.help),
    ]
  }

  /// Reads the arguments, or throws a sentence about the first wrong one; there are chapters with
  /// these numbers.
  init(_ arguments: [String], chapters: [Int]) throws {
    try Option.read(arguments, Wishes.all, into: &self) { wishes, word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count <= 2, let chapter = parts[0], chapters.contains(chapter),
        let number = parts.count == 2 ? parts[1] : 1, number > 0
      else {
        if word.hasPrefix("--") { return false }
        let known = chapters.map(String.init).joined(separator: ", ")
        throw Failure(
          "found \"\(quoted(word))\"; expected a chapter (\(known)) or an exercise, as in 3.2")
      }
      if let other = wishes.place {
        throw Failure("found two numbers, \(other) and \(word); name one, or none for all")
      }
      wishes.chapter = chapter
      if parts.count == 2 { wishes.index = number - 1 }
      return true
    }
    if (hint || solution) && index == nil {
      let flag = hint ? "--hint" : "--solution"
      throw Failure("\(flag) needs to know of which exercise, as in exercises 3.2 \(flag)")
    }
    let flags = ["--hint", "--solution", "--list", "--next", "--watch", "--json", "--check"]
    let asked = zip(flags, [hint, solution, list, next, watch, json, check]).filter(\.1).map(\.0)
    if asked.count > 1 {
      throw Failure("\(asked[0]) and \(asked[1]) do not go together; ask for one")
    }
    if reveal && !solution {
      throw Failure("--reveal belongs to --solution, as in exercises 3.2 --solution --reveal")
    }
  }

  private var place: String? {
    chapter.map { chapter in "\(chapter)" + (index.map { ".\($0 + 1)" } ?? "") }
  }

  /// The text of `--help`.
  static var usage: String {
    Option.help(
      """
      swift run exercises [options]       the whole course
      swift run exercises 3 [options]     one chapter
      swift run exercises 3.2 [options]   one exercise
      """, all)
  }
}
