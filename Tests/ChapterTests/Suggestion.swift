// The commands that README and the pages of docs tell their readers to try.

import Foundation

/// A command as a page has it.
struct Suggestion: CustomStringConvertible, Sendable {
  /// Where it stands, as in `README.md:28`.
  let place: String
  /// The command itself, on one line and without a remark.
  let words: String

  var description: String { "\(place): \(words)" }

  /// All commands of all pages, each once.
  static let all: [Suggestion] = {
    var known: Set<String> = []
    return NotesTests.documents.flatMap { (try? Suggestion.all(in: $0)) ?? [] }
      .filter { known.insert($0.words).inserted }
  }()

  /// What a page suggests in its lines of shell, and in the spans of code in its prose.
  ///
  /// Where a chapter's page names an option with its value, such as `--seed 2`, the command is the
  /// chapter's. Where ", then 0.34" follows a command, that is the same one with another value.
  static func all(in document: String) throws -> [Suggestion] {
    let (shell, prose) = parts(of: try text(of: document))
    let chapter = document.firstMatch(of: /chapter\d+/).map { "swift run \($0.0) " }
    let lines = shell.map { Suggestion(place: "\(document):\($0.line)", words: $0.words) }
    return lines + commands(in: prose, at: document, options: chapter)
  }

  /// The commands in some prose; `options` is what an option that stands alone belongs to.
  static func commands(
    in prose: String, at document: String, options: String? = nil
  ) -> [Suggestion] {
    prose.matches(of: /`([^`]+)`/).flatMap { span -> [Suggestion] in
      let text = span.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let line = prose[..<span.range.lowerBound].count { $0 == "\n" } + 1
      let words: String
      if text.contains(/^([A-Z_]+=\S+ )*(swift (run \w|test|format)|\.ci\/)/) {
        words = text
      } else if let options, text.contains(/^--[a-z]+ [^A-Z]/) {
        words = options + text
      } else {
        return []
      }
      let rest = prose[span.range.upperBound...].prefixMatch(of: /,\s+then ([0-9., and]*[0-9])/)
      let values = rest?.1.matches(of: /[0-9.]*[0-9]/).map { String($0.0) } ?? []
      let stem = words.split(separator: " ").dropLast().joined(separator: " ")
      return ([words] + values.map { "\(stem) \($0)" })
        .map { Suggestion(place: "\(document):\(line)", words: $0) }
    }
  }

  /// The lines of shell, without remarks; and the text with its blocks of code emptied.
  private static func parts(of text: String) -> (shell: [(line: Int, words: String)], String) {
    var shell: [(line: Int, words: String)] = []
    var prose = ""
    var language: Substring?  // of the code that we are in
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        language = language == nil ? line.dropFirst(3) : nil
      } else if language == "sh" {
        let words = line.replacing(/\s*#.*$/, with: "")
        if !words.isEmpty { shell.append((index + 1, String(words))) }
      } else if language == nil {
        prose += line
      }
      prose += "\n"
    }
    return (shell, prose)
  }
}

// What a command is, and its run.
extension Suggestion {
  /// Why it is not run by the test of all commands; nil where it is.
  var exception: String? { Suggestion.exceptions.first { words.contains($0.part) }?.reason }

  private static let exceptions = [
    (part: "swift test", reason: "it would begin these tests again"),
    (part: ".ci/run", reason: "it would begin these tests again"),
    (part: ".ci/mutate/run", reason: "it takes hours"),
    (part: ".ci/install", reason: "it changes the machine"),
    (part: "swift format", reason: "it would change the files that are tested"),
    (part: "swift run results", reason: "it trains for minutes; ResultsTests is in the long tier"),
    (part: "swift run new", reason: "it makes files; InstructorsGuideTests makes them in a copy"),
    (part: "swift run book", reason: "it makes all pages; BookTests makes those of some chapters"),
    (part: "docker run", reason: "it needs a container; WorkflowTests reads what is graded there"),
    (part: "exercises --watch", reason: "it waits for somebody to save; WatchedAnswersTests saves"),
    (part: "pip install", reason: "it needs other people's packages"),
    (part: "python3", reason: "it needs other people's packages"),
  ]

  /// What `swift run` is given: a program and its arguments.
  private var parts: [String] {
    let words = words.split(separator: " ").map(String.init)
    return Array(words.drop { $0 != "run" }.dropFirst())
  }

  var program: String { parts.first ?? "" }

  var arguments: [String] { Array(parts.dropFirst()) }

  /// Whether what it says depends on the answers.
  var asksAnswers: Bool {
    let other = ["--hint", "--solution", "--check", "--list", "--help"]
    return program == "exercises" && !arguments.contains(where: other.contains)
  }

  /// Exercises that nobody has answered are not right, and the status says so.
  var status: Int32 { asksAnswers ? 1 : 0 }

  /// Runs the program as it was built, in a folder of its own, and with less to learn; what is shown
  /// is its output, or the page that it wrote.
  func run() async throws -> (shown: String, complaint: String, status: Int32) {
    try await withFolder { folder in
      let file = try builtProgram(program)
      let note = ["DOWNHILL_HINTS": folder.appendingPathComponent("hints.json").path]
      let drawing = folder.appendingPathComponent("FILE")
      try Data("P2 2 4 255 255 0 255 0 255 0 255 255\n".utf8).write(to: drawing)
      for name in ["FOLDER", "submissions"] {
        let pupils = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: pupils, withIntermediateDirectories: false)
        try text(of: "Chapters/3-one-dimension/Exercises.swift")
          .write(to: pupils.appendingPathComponent("anna.swift"), atomically: true, encoding: .utf8)
      }
      let isPage = !["exercises", "grade"].contains(program)
      let brief = Chapter.all.first { $0.name == program }?.brief ?? Suggestion.briefBenchmark
      let run = try await Program(file, in: folder).run(
        arguments + (isPage ? brief : []), environment: note)
      let page = arguments.drop { $0 != "--output" }.dropFirst().first
      let shown = page.map { folder.appendingPathComponent($0) }
        .flatMap { try? String(contentsOf: $0, encoding: .utf8) }
      return (shown ?? run.output, run.complaint, run.status)
    }
  }

  private static let briefBenchmark = [
    "--network", "784-1-10", "--batch", "1000", "--epochs", "1",
  ]
}
