// The workflow for classes, and the container: documents to copy, whose commands are tried.

import Foundation
import Testing

@Suite(.runsPrograms) struct WorkflowTests {
  @Test(.asItCame) func theWorkflowIsYAMLAndItsCommandGrades() async throws {
    let text = try text(of: "docs/class-workflow.yml")
    var depths = [0]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let match = try #require(
        line.wholeMatch(of: /( *)(- )?([\w-]+):( [^ ].*)?/), "this is no line of YAML: \(line)")
      // A key is as deep as one above it, or deeper by one step below one without a value.
      let depth = match.1.count + (match.2 == nil ? 0 : 2)
      while let last = depths.last, last > depth { depths.removeLast() }
      if depths.last != depth { depths.append(depth) }
      #expect(
        depth == 2 * (depths.count - 1) || match.2 != nil || depths.contains(depth), "\(line)")
      #expect(match.4?.contains(": ") != true, "a value in need of quotes: \(line)")
    }
    for key in ["on:", "jobs:", "steps:", "uses: actions/checkout@v4", "container: swift:6.2"] {
      #expect(text.contains(key))
    }
    let commands = text.matches(of: /run: swift run grade (.*)/).map { String($0.1) }
    try #require(commands.count == 1)
    let words = commands[0].replacing("\"$GITHUB_REPOSITORY\"", with: "class/anna")
      .split(separator: " ").map(String.init)
    try await withFolder { folder in
      let clone = folder.appendingPathComponent("submission/Chapters/3-one-dimension")
      let course = folder.appendingPathComponent("course")
      for place in [clone, course] {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      try Data("no manifest is read".utf8)
        .write(to: folder.appendingPathComponent("submission/Package.swift"))
      try TestSupport.text(of: "Chapters/3-one-dimension/Exercises.swift").write(
        to: clone.appendingPathComponent("Exercises.swift"), atomically: true, encoding: .utf8)
      let run = try await Program(builtProgram("grade"), in: course).run(words)
      #expect(run.status == 0 && run.complaint == "" && run.output.contains("Nobody has tried it."))
      let marks = try String(
        contentsOf: folder.appendingPathComponent("marks.xml"), encoding: .utf8)
      #expect(marks.contains("<testsuite name=\"class/anna\" tests=\"7\""))
    }
  }

  @Test func whatTheContainerBuildsAndRunsIsThere() throws {
    let guide = try text(of: "docs/instructors.md")
    let lines = guide.split(separator: "\n").filter { $0.hasPrefix("docker run") }
    try #require(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains(" --network none ") && $0.contains(" swift:6.2 ") })
    #expect(lines[0].hasSuffix(" swift build --product grade"))
    for part in ["--read-only", "--tmpfs /tmp:exec", "--user ", "\"$PWD:$PWD:ro\""] {
      #expect(lines[1].contains(part))
    }
    // What is run in it is a command that the tests of all commands try without one.
    #expect(lines[1].contains(" .build/debug/grade submissions "))
    #expect(guide.contains("\nswift run grade submissions\n"))
  }
}
