// docs/instructors.md as a list of things to do: every change in it is made, every command run.

import Foundation
import Testing

@testable import Notebook

/// What a guide asks for, in order.
struct InstructorsGuide {
  /// A block of code, and the sentence in front of it that says what to do with it.
  private struct Step {
    let sentence: String
    let code: String
  }

  private let steps: [Step]
  private let commands: [String]  // without "swift run"

  init(_ text: String) throws {
    var steps: [Step] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var paragraph = ""
    while let line = lines.popFirst() {
      if line.hasPrefix("```") {
        let code = lines.prefix { $0 != "```" }.map { $0 + "\n" }.joined()
        lines = lines.drop { $0 != "```" }.dropFirst()
        if line != "```sh" { steps.append(Step(sentence: paragraph, code: code)) }
      } else if line.isEmpty {
        if lines.first?.hasPrefix("```") == false { paragraph = "" }
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line
      }
    }
    self.steps = steps
    commands = text.matches(of: /swift run ([^`\n]+)/).map { String($0.1) }
    try #require(!steps.isEmpty && !commands.isEmpty)
  }

  /// Makes all changes in a copy, and holds the guide to what comes of them; then runs every command.
  func check(in copy: PackageCopy) throws {
    for step in steps { try take(step, in: copy) }
    try copy.build()
    for command in Set(commands).sorted() {
      let run = try result(of: command, in: copy)
      let isExamination =
        command.contains(" exercises")
        && !["--hint", "--solution", "--check"].contains { command.contains($0) }
      #expect(run.status == (isExamination ? 1 : 0), "swift run \(command): \(run.complaint)")
      #expect(run.complaint == "", "swift run \(command)")
    }
  }

  private func take(_ step: Step, in copy: PackageCopy) throws {
    let sentence = step.sentence
    if let match = sentence.firstMatch(of: /At the end of `([^`]+)`, add:$/) {
      let file = String(match.1)
      try copy.write(copy.text(of: file) + step.code, to: file)
    } else if let match = sentence.firstMatch(of: /In `([^`]+)`, before its last line, add:$/) {
      try insert(step.code, into: String(match.1), of: copy) { $0.lastIndex { !$0.isEmpty } }
    } else if let match = sentence.firstMatch(
      of: /In `([^`]+)`, before the line `([^`]+)`, add:$/)
    {
      try insert(step.code, into: String(match.1), of: copy) { $0.firstIndex(of: match.2) }
    } else if let match = sentence.firstMatch(of: /Make the file `([^`]+)`:$/) {
      try copy.write(step.code, to: String(match.1))
    } else if let match = sentence.firstMatch(
      of: /In `([^`]+)`, in the place of the blank of `(\w+)`, put:$/)
    {
      let file = String(match.1)
      let body = step.code.trimmingCharacters(in: .newlines)
      let text = try #require(
        Blank.replacingBody(of: String(match.2), in: copy.text(of: file), with: body))
      try copy.write(text, to: file)
    } else if let match = sentence.firstMatch(
      of: /Then `swift run (\w+)([^`]*)` says, among other things:$/)
    {
      try copy.build(String(match.1))
      try expect(step.code, from: "\(match.1)\(match.2)", in: copy)
    } else {
      Issue.record("the guide has code that this test does not know what to do with: \(sentence)")
    }
  }

  private func insert(
    _ code: String, into file: String, of copy: PackageCopy, before place: ([Substring]) -> Int?
  ) throws {
    var lines = try copy.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(place(lines), "\(file) has no such line")
    lines.insert(
      contentsOf: code.split(separator: "\n", omittingEmptySubsequences: false).dropLast(),
      at: index)
    try copy.write(lines.joined(separator: "\n"), to: file)
  }

  /// Expects a command to print these lines, whatever the spaces in them.
  private func expect(_ lines: String, from command: String, in copy: PackageCopy) throws {
    let printed = try result(of: command, in: copy).output.split(separator: "\n").map(words)
    let wanted = lines.split(separator: "\n").map(words)
    try #require(!wanted.isEmpty)
    for line in wanted {
      let isThere = printed.contains { ($0 + " ").contains(line + " ") }
      #expect(isThere, "swift run \(command) does not say: \(line)\n\(printed)")
    }
  }

  private func words(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func result(of command: String, in copy: PackageCopy) throws -> PackageCopy.Run {
    let parts = command.split(separator: " ").map(String.init)
    return try copy.run(parts[0], Array(parts.dropFirst()))
  }
}
