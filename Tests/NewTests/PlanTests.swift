// What `swift run new` would make of a small course.

import Basics
import Foundation
import TestSupport
import Testing

@testable import new

@Suite struct PlanTests {
  private static let files = [
    "Package.swift": "let chapters = [\n  \"1-one\",\n  \"12-twelve\",\n]\nlet more = [\n]\n",
    "README.md": """
    ## The chapters

    | read it here | run it | what it is about |
    | --- | --- | --- |
    | [1. One](docs/chapter1.md) | `swift run chapter1` | one |
    | [12. Twelve](docs/chapter12.md) | `swift run chapter12` | twelve |

    The end.

    """,
    "Chapters/12-twelve/main.swift": "//: # 12. Twelve\n\n//: ## First\n\nshow(1)\n\nfinish()\n",
    "Chapters/12-twelve/Exercises.swift": """
    /// 12.1 A first.
    ///
    /// What?
    func first() -> Double {
      notTried()
    }

    """,
    "Chapters/12-twelve/Answers.swift": "exercises {\n  One(\n    \"A first\")\n}\n",
  ]

  private func course(_ changed: [String: String] = [:]) -> Course {
    Course(folders: ["12-twelve", "1-one", ".git"]) { path in
      let files = PlanTests.files.merging(changed) { $1 }
      return try #require(files[path], "\(path) was asked for")
    }
  }

  private func plan(_ words: String..., changed: [String: String] = [:]) throws -> Plan {
    try Plan(try #require(try Request(words)), in: course(changed))
  }

  private func expect(
    _ words: String..., changed: [String: String] = [:], toSay sentence: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let failure = #expect(throws: Failure.self, sourceLocation: sourceLocation) {
      let request = try Request(words)
      _ = try request.map { try Plan($0, in: course(changed)) }
    }
    #expect(failure?.sentence == sentence, sourceLocation: sourceLocation)
  }

  /// The text of a file as it will be, without what it is now.
  private func added(_ plan: Plan, to path: String) throws -> String {
    let text = try #require(plan.changes.first { $0.path == path }?.text)
    let old = try #require(PlanTests.files[path])
    let start = zip(text, old).prefix { $0 == $1 }.count
    let (new, rest) = (text.dropFirst(start), old.dropFirst(start))
    #expect(new.hasSuffix(rest), "\(path) has lost something")
    return String(new.dropLast(rest.count))
  }

  @Test func aChapterHasTheNextNumberAndAPlaceInBothLists() throws {
    let plan = try plan("chapter", "the", "Mean is low")
    #expect(plan.made == "chapter 13")
    let folder = "Chapters/13-the-mean-is-low"
    #expect(
      plan.changes.map(\.path) == [
        "\(folder)/main.swift", "\(folder)/Exercises.swift", "\(folder)/Answers.swift",
        "Package.swift", "README.md",
      ])
    #expect(plan.changes.map(\.isNew) == [true, true, true, false, false])
    #expect(
      plan.changes[3].text.contains("  \"12-twelve\",\n  \"13-the-mean-is-low\",\n]\nlet more"))
    #expect(
      plan.changes[4].text.contains(
        "| twelve |\n| [13. The Mean is low](docs/chapter13.md) | `swift run chapter13` | "
          + "TO WRITE: what it is about |\n\nThe end."))
    #expect(plan.changes[0].text.hasPrefix("//: # 13. The Mean is low\n"))
    #expect(plan.changes[1].text.contains("\n/// 13.1 Twice as much.\n"))
  }

  @Test func aSectionIsTheLast() throws {
    let plan = try plan("section", "12", "How sharp is it")
    #expect(plan.made == "section 2 of chapter 12")
    let text = try added(plan, to: "Chapters/12-twelve/main.swift")
    #expect(text.hasPrefix("//: ## How sharp is it\n//:\n//: TO WRITE: "))
    #expect(plan.changes[0].text.hasSuffix("\n\nfinish()\n"))
    #expect(plan.report.contains("swift run chapter12 --section 2\n"))
  }

  @Test func anExerciseHasTheNextNumberInBothFiles() throws {
    let plan = try plan("exercise", "12", "Übung 2 (slow)")
    #expect(plan.made == "exercise 12.2")
    let blank = try added(plan, to: "Chapters/12-twelve/Exercises.swift")
    #expect(blank.hasPrefix("\n/// 12.2 Übung 2 (slow).\n///\n/// TO WRITE: the question.\n"))
    #expect(blank.contains("func ubung2Slow(_ x: Double) -> Double {"))
    let value = try added(plan, to: "Chapters/12-twelve/Answers.swift")
    #expect(value.hasPrefix("\n  FunctionExercise<Double, Double>(\n    \"Übung 2 (slow)\""))
    #expect(value.contains("see: \"First\"\n"))
  }

  /// The functions of `Tensor` and the words of Swift are no names for a blank.
  @Test func aWordAloneIsNoFunction() throws {
    #expect(try Name(["repeat"]).function == "findRepeat")
    #expect(try Name(["Don't stop"]).function == "dontStop")
    #expect(try Name(["  the   end "]).title == "The end")
  }

  @Test func whatMakesNoSenseIsRefused() {
    expect(
      toSay: "found nothing after new; expected chapter, section or exercise, as in swift run new "
        + "chapter \"The mean\"")
    expect(
      "chapetr", "x",
      toSay:
        "found \"chapetr\"; expected chapter, section or exercise, as in swift run new chapter "
        + "\"The mean\"")
    expect(
      "section", "How", "sharp",
      toSay:
        "section takes a chapter's number and a name, as in swift run new section 3 \"How sharp "
        + "is it\"; found \"How\"")
    expect("section", "2", "More", toSay: "there is no chapter 2; there are 1, 12")
    let names =
      "a name begins with a letter, and has letters, digits, spaces and signs such as , ' ? ( ), 70 "
      + "of them at most, as in \"How sharp is it\"; found "
    expect("chapter", toSay: names + "nothing")
    for name in ["../up", "a\"b", "{rate}", "a/b", "3 more", "漢字", "a | b"] {
      expect("chapter", name, toSay: names + "\"\(name)\"")
    }
    expect("chapter", "a\nb", toSay: names + "\"a\\nb\"")
    expect("chapter", "--nmae", toSay: "there is no option --nmae; --help lists those there are")
  }

  @Test func whatIsTakenIsRefused() {
    expect("chapter", "Twelve", toSay: "Chapters/12-twelve is there already; choose another name")
    expect(
      "section", "12", "First",
      toSay: "section 1 of chapter 12 is called \"First\"; choose another name")
    expect(
      "exercise", "12", "A first",
      toSay: "exercise 12.1 is called \"A first\"; choose another name")
    expect(
      "exercise", "12", "twelve",
      changed: ["Chapters/12-twelve/Exercises.swift": "func findTwelve() -> Double { 1 }\n"],
      toSay: "Chapters/12-twelve/Exercises.swift has a function findTwelve already; choose another "
        + "name")
  }

  @Test func aCourseWithoutTheRightPlaceIsLeftAlone() {
    expect(
      "section", "12", "More", changed: ["Chapters/12-twelve/main.swift": "//: # 12. Twelve\n"],
      toSay:
        "Chapters/12-twelve/main.swift has no line \"finish()\", which is a chapter's last; put "
        + "it there")
    expect(
      "exercise", "12", "More", changed: ["Chapters/12-twelve/Answers.swift": "exercises {\n}()\n"],
      toSay: "the last line of Chapters/12-twelve/Answers.swift is not the } that ends the list of "
        + "exercises; let the list end the file")
    expect(
      "chapter", "More", changed: ["Package.swift": "let chapters = [\n  \"13-gone\",\n]\n"],
      toSay: "Package.swift has a chapter 13 already, and Chapters has no folder of it; put it "
        + "back, or take it out there")
    expect(
      "chapter", "More", changed: ["README.md": "# Mine\n"],
      toSay:
        "README.md has no line \"## The chapters\" with the chapters in lines below it, so that the new "
        + "one has no place there; put it back")
  }

  @Test func allIsWrittenOrNothing() async throws {
    try await withFolder { folder in
      for (path, text) in PlanTests.files {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      func all() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      }
      let (before, made) = (try all(), try plan("chapter", "More"))
      // The last file cannot be written, and that is not seen until it is its turn.
      let broken = Plan(
        made: "",
        changes: made.changes + [
          Plan.Change(path: "Package.swift/no", text: "", isNew: true, meaning: "")
        ], steps: [])
      #expect(throws: Failure.self) { try broken.carryOut(in: folder) }
      #expect(try all() == before)
      let manifest = folder.appendingPathComponent("Package.swift")
      #expect(try String(contentsOf: manifest, encoding: .utf8) == PlanTests.files["Package.swift"])

      try made.carryOut(in: folder)
      let folders = ["Chapters/13-more"]
      #expect(try all() == (before + folders + made.changes.filter(\.isNew).map(\.path)).sorted())
      #expect(throws: Failure.self) { try made.carryOut(in: folder) }
    }
  }
}
