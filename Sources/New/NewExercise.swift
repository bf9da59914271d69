// A new exercise: a blank at the end of a chapter's `Exercises.swift`, a value in its `Answers.swift`.

import Basics
import Notebook

extension Plan {
  static func exercise(_ name: Name, of chapter: Int, in course: Course) throws -> Plan {
    let folder = try course.folder(of: chapter)
    let (blanksPath, answersPath) = ("\(folder)/Exercises.swift", "\(folder)/Answers.swift")
    let blanks = try course.text(of: blanksPath)
    let questions = Blank.questions(in: blanks)
    let number = "\(chapter).\(questions.count + 1)"
    if questions.map(\.number) != questions.indices.map({ "\(chapter).\($0 + 1)" }) {
      throw Failure(
        "the questions in \(blanksPath) are numbered \(questions.map(\.number).joined(separator: ", ")); "
          + "number them one after the other", .data)
    }
    if let twin = questions.first(where: { $0.name == name.title }) {
      throw Failure("exercise \(twin.number) is called \"\(name.title)\"; choose another name")
    }
    if Blank.body(of: name.function, in: blanks) != nil {
      throw Failure(
        "\(blanksPath) has a function \(name.function) already; choose another name")
    }
    let answers = try course.text(of: answersPath)
    var lines = answers.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.lastIndex(where: { !$0.isEmpty }), lines[end] == "}" else {
      throw Failure(
        "the last line of \(answersPath) is not the } that ends the list of exercises; let the list "
          + "end the file", .data)
    }
    let sections = try course.text(of: "\(folder)/main.swift").split(separator: "\n")
      .filter { $0.hasPrefix("//: ## ") }
    guard let section = sections.last?.dropFirst(7) else {
      throw Failure(
        "\(folder)/main.swift has no section that an exercise could name; make one with "
          + "\"swift run new section \(chapter) NAME\"", .data)
    }
    let isFirst = lines[..<end].last { !$0.isEmpty }?.hasSuffix("{") == true
    let value = (isFirst ? "" : "\n") + self.value(name, section: String(section))
    lines.insert(
      contentsOf: value.split(separator: "\n", omittingEmptySubsequences: false), at: end)
    return Plan(
      made: "exercise \(number)",
      changes: [
        Change(
          path: blanksPath,
          text: trimmedEnd(blanks) + "\n\n" + blank(name, number: number), isNew: false,
          meaning: "\(number), the question and its blank"),
        Change(
          path: answersPath, text: lines.joined(separator: "\n"), isNew: false,
          meaning: "\(number), its solution and its known mistakes"),
      ],
      steps: ["swift run exercises \(chapter) --check", record])
  }

  /// The question, and the function that a student completes.
  static func blank(_ name: Name, number: String) -> String {
    """
    /// \(number) \(name.title).
    ///
    /// \(placeholder)the question.
    func \(name.function)(_ x: Double) -> Double {
      notTried()
    }

    """
  }

  /// The solution, two mistakes and two hints.
  static func value(_ name: Name, section: String) -> String {
    """
      FunctionExercise<Double, Double>(
        "\(name.title)", blank: "\(name.function)",
        cases: [0, 1, -2],
        solution: { x in x },
        slips: [
          Slip(
            "\(placeholder)what the mistake is, and what to do instead.",
            see: "\(section)"
          ) { x in x + 1 },
          Slip(
            "\(placeholder)what another mistake is, and what to do instead.",
            see: "\(section)"
          ) { x in x - 1 },
        ],
        hints: [
          "\(placeholder)where to begin.",
          "\(placeholder)all but the last step.",
        ])
    """
  }

  private static func trimmedEnd(_ text: String) -> Substring {
    text[...].trimmingSuffix { $0.isWhitespace }
  }
}

extension Substring {
  /// All but what its end has of some characters.
  fileprivate func trimmingSuffix(while isOne: (Character) -> Bool) -> Substring {
    lastIndex { !isOne($0) }.map { self[...$0] } ?? ""
  }
}
