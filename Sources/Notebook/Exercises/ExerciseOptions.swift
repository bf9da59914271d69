// The words that may stand after `swift run chapter3 exercises`.

import Basics

/// What was asked for.
struct ExerciseOptions: Equatable {
  var index: Int?  // one exercise, counted from 0
  var hint = false
  var solution = false
  var reveal = false
  var json = false
  var check = false
  var help = false

  private static var all: [Option<ExerciseOptions>] {
    [
      Option("--hint", "the next hint for one exercise", \.hint),
      Option("--solution", "a solution of one exercise, once your answer is right", \.solution),
      Option("--reveal", "with --solution: even if it is not", \.reveal),
      Option("--json", "what came of the answers, for programs", \.json),
      Option("--check", "what is wrong with the exercises themselves", \.check),
      Option("--help", "say this", \.help),
    ]
  }

  /// Reads the words after "exercises", or throws a sentence about the first wrong one.
  ///
  /// The chapter's number stands in front of the point of each of its `count` exercises.
  init(_ arguments: [String], chapter: Int, count: Int) throws {
    try Option.read(arguments, ExerciseOptions.all, into: &self) { options, word in
      guard let place = ExerciseOptions.place(of: word, chapter: chapter, count: count) else {
        if word.hasPrefix("--") { return false }
        let flags = ExerciseOptions.all.map(\.flag).dropLast().joined(separator: ", ")
        throw Failure(
          "found \"\(word)\" after exercises; expected a number from \(chapter).1 to "
            + "\(chapter).\(count), or \(flags)")
      }
      if let index = options.index, index != place {
        throw Failure(
          "found two numbers after exercises, \(chapter).\(index + 1) and "
            + "\(chapter).\(place + 1); name one, or none for all")
      }
      options.index = place
      return true
    }
    if (hint || solution) && index == nil {
      let flag = hint ? "--hint" : "--solution"
      throw Failure("\(flag) needs to know of which exercise, as in exercises \(chapter).1 \(flag)")
    }
    if [hint, solution, json, check].count(where: { $0 }) > 1 {
      throw Failure("--hint, --solution, --json and --check do not go together; ask for one")
    }
    if reveal && !solution {
      throw Failure(
        "--reveal belongs to --solution, as in exercises \(chapter).1 --solution --reveal")
    }
  }

  static func help(chapter: String) -> String {
    Option.help("swift run \(chapter) exercises [number] [options]", all)
  }

  private static func place(of word: String, chapter: Int, count: Int) -> Int? {
    let digits = word.hasPrefix("\(chapter).") ? word.dropFirst("\(chapter).".count) : word[...]
    return number(in: 1..<count + 1)(String(digits)).map { $0 - 1 }
  }
}
