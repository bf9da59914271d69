// Every command in README and docs runs, and shows what a lesson plan says of it.

import Foundation
import Testing

@Suite(.runsPrograms) struct SuggestionTests {
  /// docs/instructors.md changes the course in between; after that, InstructorsGuideTests runs these.
  private static func needsAChange(_ suggestion: Suggestion) throws -> Bool {
    try text(of: "docs/instructors.md")
      .contains("Then `\(suggestion.words)` says, among other things:")
  }

  @Test(arguments: Suggestion.all) func aCommandRuns(_ suggestion: Suggestion) async throws {
    if try suggestion.exception != nil || SuggestionTests.needsAChange(suggestion) { return }
    let run = try await suggestion.run()
    let isRight = run.status == suggestion.status || (suggestion.asksAnswers && run.status == 0)
    #expect(isRight, "\(suggestion) says: \(run.complaint)")
    #expect(!run.shown.isEmpty, "\(suggestion) prints nothing")
  }

  @Test func allKindsOfPlacesAreRead() {
    let words = Suggestion.all.map(\.words)
    for known in [
      "swift run chapter1 --bias -12", "swift run exercises 1.2 --hint",
      "DOWNHILL_CPU=x86-64-v2 swift run chapter1", "swift run chapter7 --digit FILE",
      "swift run chapter4 --section 5 --rate 0.34", "swift run chapter1 --rate 0.5",
    ] {
      #expect(words.contains(known))
    }
  }

  /// A test that is to be run by its name is there, and so is a tier, and a script.
  @Test func whatIsNotRunNamesWhatThereIs() throws {
    let tests = Chapter.package.appendingPathComponent("Tests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path)
    let code = try files.filter { $0.hasSuffix(".swift") }.map { try text(of: "Tests/\($0)") }
      .joined()
    for suggestion in Suggestion.all {
      for name in suggestion.words.matches(of: /--filter (\w+)/).map(\.1) {
        let isThere =
          files.contains { $0.hasPrefix("\(name)/") }
          || code.contains("struct \(name) ") || code.contains("func \(name)(")
        #expect(isThere, "\(suggestion): there is no test \(name)")
      }
      for script in suggestion.words.matches(of: /\.ci\/[\w\/]+/).map({ String($0.0) }) {
        let file = Chapter.package.appendingPathComponent(script).path
        #expect(FileManager.default.isExecutableFile(atPath: file), "\(suggestion)")
      }
      for tier in suggestion.words.matches(of: /DOWNHILL_TESTS=(\w+)/).map(\.1) {
        #expect(Tier(named: String(tier)) != nil, "\(suggestion): there is no tier \(tier)")
      }
    }
  }

  /// Options that prose names without a value are options of some program.
  @Test func optionsThatAreNamedExist() async throws {
    var known = "--filter"
    for chapter in Chapter.all {
      known += try await chapter.run(["--help"], isWhole: true).output
    }
    for program in ["exercises", "grade"] {
      known += try await Program(builtProgram(program)).run(["--help"]).output
    }
    let flags = Set(known.matches(of: /--[a-z]+/).map(\.0))
    for document in NotesTests.documents {
      for named in try text(of: document).matches(of: /`(--[a-z]+)[^`]*`/).map(\.1) {
        #expect(flags.contains(named), "\(document): no chapter has the option \(named)")
      }
    }
  }

  /// A command of a lesson plan, with what else stands beside it up to the next: every span of code
  /// and every number is to be seen when it runs.
  private struct Claim: CustomStringConvertible {
    let commands: [Suggestion]  // one, or more with ", then 0.34"
    var seen: [String] = []

    var description: String { commands.first?.words ?? "" }

    /// The claims of a row, after its first cell, which has the minutes.
    static func all(in row: Substring) -> [Claim] {
      let plan = row.split(separator: "|").dropFirst().joined(separator: "|")
      let parts = plan.matches(
        of: /`([^`]+)`(,\s+then [0-9., and]*[0-9])?|[0-9]+(,[0-9]{3})*(\.[0-9]+)?/)
      return parts.reduce(into: []) { claims, part in
        let commands = Suggestion.commands(in: String(part.0), at: "docs/instructors.md")
        if commands.isEmpty {
          claims[claims.count - 1].seen.append(String(part.1 ?? part.0))
        } else {
          claims.append(Claim(commands: commands))
        }
      }
    }
  }

  private static let claims: [Claim] = {
    let guide = (try? text(of: "docs/instructors.md")) ?? ""
    let plans = guide.split(separator: "\n").drop { $0 != "## Lesson plans" }.dropFirst()
    let rows = plans.prefix { !$0.hasPrefix("## ") }.filter { $0.contains(/^\| [0-9]/) }
    return rows.flatMap(Claim.all)
  }()

  @Test func plansSayWhatIsToBeSeen() {
    #expect(SuggestionTests.claims.count >= 40)
    #expect(SuggestionTests.claims.count { !$0.seen.isEmpty } >= 15)
  }

  @Test(.asItCame, arguments: claims.filter { !$0.seen.isEmpty })
  private func whatAPlanSaysIsSeen(_ claim: Claim) async throws {
    var shown = ""
    for command in claim.commands { shown += try await command.run().shown + "\n" }
    // Lines of prose end where the paper does.
    let page = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in claim.seen {
      let pattern = NSRegularExpression.escapedPattern(for: words)
      let whole = "(?<![0-9.,−])\(pattern)(?![0-9]|[.,][0-9]|e−)"
      let isSeen = page.range(of: whole, options: .regularExpression) != nil
      #expect(isSeen, "\(claim) does not show \(words), as docs/instructors.md says")
    }
  }
}
