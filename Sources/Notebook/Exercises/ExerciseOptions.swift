// The words that may stand after `swift run chapter3 exercises`.

/// What was asked for.
struct ExerciseOptions: Equatable {
  var index: Int?  // one exercise, counted from 0
  var hint = false
  var solution = false
  var reveal = false
  var json = false
  var check = false

  static let flags = ["--hint", "--solution", "--reveal", "--json", "--check"]

  /// Reads the words after "exercises", or throws a sentence about the first wrong one.
  ///
  /// The chapter's number stands in front of the point of each of its `count` exercises.
  init(_ arguments: [String], chapter: Int, count: Int) throws {
    for word in arguments {
      switch word {
      case "--hint": hint = true
      case "--solution": solution = true
      case "--reveal": reveal = true
      case "--json": json = true
      case "--check": check = true
      default:
        guard let place = ExerciseOptions.place(of: word, chapter: chapter, count: count) else {
          throw Mistake(
            "found \"\(word)\" after exercises; expected a number from \(chapter).1 to "
              + "\(chapter).\(count), or \(ExerciseOptions.flags.joined(separator: ", "))")
        }
        if let index, index != place {
          throw Mistake(
            "found two numbers after exercises, \(chapter).\(index + 1) and "
              + "\(chapter).\(place + 1); name one, or none for all")
        }
        index = place
      }
    }
    if (hint || solution) && index == nil {
      let flag = hint ? "--hint" : "--solution"
      throw Mistake(
        "\(flag) needs to know of which exercise, as in exercises \(chapter).1 \(flag)")
    }
    let wishes = [hint, solution, json, check].count { $0 }
    if wishes > 1 {
      throw Mistake("--hint, --solution, --json and --check do not go together; ask for one")
    }
    if reveal && !solution {
      throw Mistake(
        "--reveal belongs to --solution, as in exercises \(chapter).1 --solution --reveal")
    }
  }

  private static func place(of word: String, chapter: Int, count: Int) -> Int? {
    let digits = word.hasPrefix("\(chapter).") ? word.dropFirst("\(chapter).".count) : word[...]
    guard let number = Int(digits), number >= 1, number <= count else { return nil }
    return number - 1
  }
}
