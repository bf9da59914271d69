// What the book is asked for on the command line.

import Basics

/// What `swift run book` was asked for.
struct Wishes {
  var output: String?
  var open = false
  var watch: Int?
  var weights: String?
  var help = false
  var numbers: [Int] = []

  /// Reads the arguments, or throws a sentence about the first wrong one.
  init(_ arguments: [String], chapters: [Int]) throws {
    try Option.read(arguments, Wishes.options, into: &self) { wishes, word in
      guard let number = Int(word) else { return false }
      wishes.numbers.append(number)
      return true
    }
    if let stranger = (numbers + [watch].compactMap { $0 }).first(where: { !chapters.contains($0) })
    {
      let known = chapters.map(String.init).joined(separator: ", ")
      throw Failure("there is no chapter \(stranger); there are \(known)")
    }
  }

  /// The text of `--help`.
  static var usage: String {
    Option.help(
      "swift run book [options]\nswift run book 3 4 [options]   only these chapters", options)
  }

  private static var options: [Option<Wishes>] {
    [
      Option(
        "--output", "FOLDER", takes: "a folder's name", as: "site",
        "make the book in this folder (.book)", \.output, { $0 }),
      Option("--open", "show its front page in the browser", \.open),
      Option(
        "--watch", "N", takes: "a chapter's number", as: "3",
        "build this chapter whenever its file is saved, and show it anew", \.watch, { Int($0) }),
      Option(
        "--weights", "FILE", takes: "a file's name", as: "weights.txt",
        "put a network that chapter 7 has saved into the sheet to draw on", \.weights, { $0 }),
      Option("--help", "say this", \.help),
    ]
  }
}
