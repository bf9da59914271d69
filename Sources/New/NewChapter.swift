// A new chapter: a folder with a page and an exercise, a line in Package.swift, a row in README.md.

import Basics

extension Plan {
  static func chapter(_ name: Name, in course: Course) throws -> Plan {
    let number = course.nextChapter
    let folder = "\(number)-\(name.folder)"
    if let twin = course.chapters.first(where: {
      $0.name.drop { $0.isNumber } == "-\(name.folder)"
    }) {
      throw Failure("Chapters/\(twin.name) is there already; choose another name")
    }
    for (file, mark) in [
      ("Package.swift", "\n  \"\(number)-"), ("README.md", "](docs/chapter\(number).md)"),
    ] where try course.text(of: file).contains(mark) {
      throw Failure(
        "\(file) has a chapter \(number) already, and Chapters has no folder of it; put it back, or take it out there",
        .data)
    }
    let row =
      "| [\(number). \(name.title)](docs/chapter\(number).md) | `swift run chapter\(number)` | "
      + "\(placeholder)what it is about |"
    let steps = [
      "swift run chapter\(number)", "swift run exercises \(number) --check", record,
      "swift test",
    ]
    return Plan(
      made: "chapter \(number)",
      changes: [
        Change(
          path: "Chapters/\(folder)/main.swift", text: page(name, number: number), isNew: true,
          meaning: "the page"),
        Change(
          path: "Chapters/\(folder)/Exercises.swift", text: try blanks(number: number), isNew: true,
          meaning: "what students answer in, with one exercise"),
        Change(
          path: "Chapters/\(folder)/Answers.swift", text: try answers(number: number), isNew: true,
          meaning: "its solution and its known mistakes"),
        Change(
          path: "Package.swift",
          text: try insert(
            "  \"\(folder)\",", into: "Package.swift", of: course, below: "  \"",
            after: "let chapters = ["),
          isNew: false, meaning: "a line in the list of chapters"),
        Change(
          path: "README.md",
          text: try insert(
            row, into: "README.md", of: course, below: "| [", after: "## The chapters"),
          isNew: false, meaning: "a row in the table of chapters"),
      ],
      steps: steps)
  }

  /// The text of a file with a line more: below the lines with some beginning, the first of which
  /// stands under a heading.
  private static func insert(
    _ line: String, into path: String, of course: Course, below beginning: String,
    after heading: String
  ) throws -> String {
    var lines = try course.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
    guard let top = lines.firstIndex(of: heading[...]),
      let first = lines[top...].firstIndex(where: { $0.hasPrefix(beginning) })
    else {
      throw Failure(
        "\(path) has no line \"\(heading)\" with the chapters in lines below it, so that the new one "
          + "has no place there; put it back", .data)
    }
    let end = lines[first...].firstIndex { !$0.hasPrefix(beginning) } ?? lines.endIndex
    lines.insert(line[...], at: end)
    return lines.joined(separator: "\n")
  }

  private static let firstSection = "A beginning"

  private static func page(_ name: Name, number: Int) -> String {
    """
    //: # \(number). \(name.title)
    //:
    //: \(placeholder)what is asked, and why it is worth asking.

    import Notebook

    //: ## \(firstSection)
    //:
    //: \(placeholder)what is computed here, and what one may guess.

    let size = knob("size", 2.0, "what to turn", from: 0, to: 100)
    show("\(placeholder)what is shown:", 2 * size)

    //: ## What comes of it
    //:
    //: \(placeholder)what is computed next.

    show("\(placeholder)what is shown:", 4 * size)

    finish()

    """
  }

  private static let exercise = Result { try Name(["Twice as much"]) }

  private static func blanks(number: Int) throws -> String {
    """
    // Your answers to the exercises of chapter \(number).
    //
    // Put an answer in the place of a `notTried()`, save this file, and say in the package's folder:
    //
    //     swift run exercises \(number)
    //
    // The functions of `Tensor` can be used here; those of the lecture only where they stand below, as
    // it has not run when your answers are examined. An answer that Swift does not understand is named
    // by its line, and the others are examined all the same.

    import Notebook
    import Tensor

    \(blank(try exercise.get(), number: "\(number).1"))
    """
  }

  private static func answers(number: Int) throws -> String {
    """
    // The exercises of chapter \(number), with what right and wrong answers to them look like.
    //
    // The bodies of solutions and slips must be able to stand in the blank.

    import Notebook
    import Tensor

    exercises {
    \(value(try exercise.get(), section: firstSection))
    }

    """
  }
}
