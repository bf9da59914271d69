// docs/instructors.md as a list of things to do: changes to make, promises to hold.

import Foundation
import TestSupport
import Testing

@testable import Notebook
@testable import new

/// What a guide asks for, in order.
struct InstructorsGuide {
  /// Lines that a command prints once the changes in front of it are made.
  struct Promise {
    let command: String  // without "swift run"
    let lines: String

    var program: String { String(command.prefix { $0 != " " }) }

    /// Expects the command to print these lines, whatever the spaces in them.
    func check(in copy: PackageCopy) async throws {
      let run = try await copy.run(command: command)
      let printed = run.output.split(separator: "\n").map(words)
      for line in lines.split(separator: "\n").map(words) {
        let isThere = printed.contains { ($0 + " ").contains(line + " ") }
        #expect(isThere, "swift run \(command) does not say: \(line)\n\(printed)")
      }
    }

    private func words(_ line: Substring) -> String {
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// A command that makes files, or a block of code with the sentence in front of it that says what to
  /// do with it.
  private struct Step {
    let sentence: String
    let code: String
    var making: [String] = []  // the words after "swift run new"

    var promise: Promise? {
      let match = sentence.firstMatch(of: /Then `swift run ([^`]*)` says, among other things:$/)
      return match.map { Promise(command: String($0.1), lines: code) }
    }
  }

  private let steps: [Step]

  var promises: [Promise] { steps.compactMap(\.promise) }

  /// How many changes it makes.
  var changes: Int { steps.count - promises.count }

  init(_ text: String) throws {
    var steps: [Step] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var paragraph = ""
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        let code = lines.prefix { $0 != "```" }.map { $0 + "\n" }.joined()
        lines = lines.drop { $0 != "```" }.dropFirst()
        if line != "```sh" {
          steps.append(Step(sentence: paragraph, code: code))
        } else {
          steps += code.matches(of: /swift run new (\w+ (?:\d+ )?)"([^"]+)"/).map { match in
            let words = match.1.split(separator: " ").map(String.init) + [String(match.2)]
            return Step(sentence: "", code: "", making: words)
          }
        }
      } else if line.isEmpty {
        if lines.first?.hasPrefix("```") == false { paragraph = "" }
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line
      }
    }
    self.steps = steps
  }

  /// Makes all changes in a copy.
  func follow(in copy: inout PackageCopy) throws {
    for step in steps where step.promise == nil { try make(step, in: &copy) }
  }

  /// Makes all changes in a copy, and stops at each promise for `visit`.
  func follow(
    in copy: inout PackageCopy, at visit: (Promise, PackageCopy) async throws -> Void
  ) async throws {
    for step in steps {
      if let promise = step.promise {
        try await visit(promise, copy)
      } else {
        try make(step, in: &copy)
      }
    }
  }

  private func make(_ step: Step, in copy: inout PackageCopy) throws {
    if let request = try step.making.isEmpty ? nil : Request(step.making) {
      return try copy.make(request)
    }
    let sentence = step.sentence
    if let match = sentence.firstMatch(
      of: /In `([^`]+)`, from the last line `([^`]+)` on, put:$/)
    {
      let file = String(match.1)
      let lines = try copy.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      let index = try #require(
        lines.lastIndex(of: match.2),
        "\(file) has no line \(match.2), though docs/instructors.md says so; is its number another?"
      )
      copy.write(lines[..<index].map { $0 + "\n" }.joined() + step.code, to: file)
    } else if let match = sentence.firstMatch(
      of: /In `([^`]+)`, before the line `([^`]+)`, add:$/)
    {
      try insert(step.code, into: String(match.1), of: &copy) { $0.firstIndex(of: match.2) }
    } else if let match = sentence.firstMatch(
      of: /In `([^`]+)`, in the place of the blank of `(\w+)`, put:$/)
    {
      let file = String(match.1)
      let body = step.code.trimmingCharacters(in: .newlines)
      let text = try #require(
        Blank.replacingBody(of: String(match.2), in: copy.text(of: file), with: body))
      copy.write(text, to: file)
    } else if let match = sentence.firstMatch(of: /In `([^`]+)`, in the place of `([^`]+)`, put:$/)
    {
      let (file, words) = (String(match.1), String(match.2))
      let text = try copy.text(of: file)
      try #require(text.contains(words), "\(file) has no \(words)")
      copy.write(
        text.replacing(words, with: step.code.trimmingCharacters(in: .whitespacesAndNewlines)),
        to: file)
    } else if let match = sentence.firstMatch(of: /Make the file `([^`]+)`:$/) {
      copy.write(step.code, to: String(match.1))
    } else {
      throw Unclear(sentence: sentence)
    }
  }

  private func insert(
    _ code: String, into file: String, of copy: inout PackageCopy,
    before place: ([Substring]) -> Int?
  ) throws {
    var lines = try copy.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(place(lines), "\(file) has no such line")
    lines.insert(
      contentsOf: code.split(separator: "\n", omittingEmptySubsequences: false).dropLast(),
      at: index)
    copy.write(lines.joined(separator: "\n"), to: file)
  }
}

extension PackageCopy {
  /// Makes in the copy what `swift run new` would make there.
  mutating func make(_ request: Request) throws {
    let plan = try Plan(request, in: Course(folders: folders, reading: text))
    for change in plan.changes { write(change.text, to: change.path) }
  }

  /// Runs a command as a guide has it, without its "swift run".
  func run(command: String) async throws -> Run {
    let parts = command.split(separator: " ").map(String.init)
    return try await run(parts[0], Array(parts.dropFirst()))
  }
}

private struct Unclear: Error, CustomStringConvertible {
  let sentence: String

  var description: String {
    "docs/instructors.md has code that this test does not know what to do with: \(sentence)"
  }
}
