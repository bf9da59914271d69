// Every sentence with which the course refuses something, provoked from the programs as they are.
//
// They stand side by side in Refusals.txt.

#if os(Linux)
  import Foundation
  import Testing

  @testable import Notebook

  /// A row of the table.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let status: Int32
    let script: String  // for a shell, in a copy of the course
    let sentence: String

    var testDescription: String { script }

    /// The program that refuses: the last command's.
    var program: String {
      let last = script.split(separator: ";").last ?? ""
      let words = last.split(separator: " ").drop { $0.contains("=") }
      return words.first?.split(separator: "/").last.map(String.init) ?? ""
    }

    /// All rows: a line with a status and a script, below it the sentence, which is indented.
    static let all: [Refusal] = {
      let text = (try? text(of: "Tests/ChapterTests/Refusals.txt")) ?? ""
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return lines.indices.compactMap { index in
        guard let row = lines[index].wholeMatch(of: /(\d+)  (.+)/), let status = Int32(row.1) else {
          return nil
        }
        let words = lines[(index + 1)...].prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        return Refusal(
          status: status, script: String(row.2), sentence: words.joined(separator: " "))
      }
    }()
  }

  @Suite(.runsPrograms, .asItCame) struct RefusalsTests {
    private static let copy = Result {
      try CourseCopy(
        of: [
          "answers1", "benchmark", "book", "chapter1", "chapter3", "chapter4", "chapter7",
          "exercises", "grade", "new", "results", "stamp",
        ], in: "refusals")
    }

    /// A trained network's weights, and digits that are learnt in no time.
    private static let weights = Task {
      try await withFolder { folder in
        try writeDigits(to: folder)
        let chapter = Chapter(folder: "7-stochastic-gradient-descent")
        let file = folder.appendingPathComponent("weights")
        let run = try await chapter.run(
          ["--data", folder.path, "--epochs", "0", "--rounds", "0", "--save", file.path])
        #expect(run.status == 0)
        return try Data(contentsOf: file)
      }
    }

    /// The copy of the course that a row begins with, and what lies in it besides.
    private func fill(_ folder: URL) async throws {
      try CourseCopy.fill(folder)
      let files = FileManager.default
      for name in ["folder", "mnist"] {
        try files.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: false)
      }
      try writeDigits(to: folder.appendingPathComponent("mnist"))
      let contents = [
        "empty": Data(), "essay": Data("years of work".utf8), "locked": Data("x".utf8),
        "drawing.pgm": Data("P2 2 2 9 1 2 3 4".utf8),
        "weights": try await RefusalsTests.weights.value,
      ]
      for (name, data) in contents { try data.write(to: folder.appendingPathComponent(name)) }
      try files.setAttributes(
        [.posixPermissions: 0o444], ofItemAtPath: folder.appendingPathComponent("locked").path)
      try files.createSymbolicLink(
        atPath: folder.appendingPathComponent("loop").path, withDestinationPath: "loop")
    }

    @Test(arguments: Refusal.all) func aRefusalIsASentence(_ row: Refusal) async throws {
      let copy = try RefusalsTests.copy.get()
      try await withFolder { folder in
        try await fill(folder)
        let quick = ["quick": "--data mnist --epochs 1 --rounds 0"]
        let run = try await copy.shell(in: folder).run(["-c", row.script], environment: quick)
        #expect(run.status == row.status)
        #expect(run.output == "", "nothing is said before it")
        let complaint = run.complaint.replacing(folder.path + "/", with: "HERE/")
          .replacing(CourseCopy.here + "/", with: "HERE/")
        expectSame(complaint, "\(row.program): \(row.sentence)\n", row.script)
      }
    }

    /// Each says what was found or expected, and goes on with what to do.
    @Test func theTableIsOfOneForm() {
      #expect(Refusal.all.count > 150)
      #expect(Set(Refusal.all.map(\.script)).count == Refusal.all.count)
      for row in Refusal.all {
        let isWhole = !row.sentence.isEmpty && !row.sentence.hasSuffix(".")
        #expect(isWhole, "\(row.script)")
        // What was found or expected, and then the rest of it, or what to do.
        #expect(row.sentence.contains(#/[;:,] /#), "\(row.script): it does not say what to do")
        #expect(row.sentence.count < 400, "\(row.script)")
        #expect([1, 64, 65, 66, 74].contains(row.status), "\(row.script)")
      }
    }

    /// The sentences that no row has, by words of each, and the tests that know them instead.
    static let others = [
      // What comes of it is told in a report, and refuses nothing.
      "Sources/Grade/Submission.swift": "SubmissionTests",
      // The moment cannot be brought about from outside.
      "was changed while its pages were printed": "WorkshopTests",
      "is there already; remove it, or": "PlanTests",
      "is not there": "WatchedAnswersTests",
      // The superuser may read everything.
      "may not be read by you": "FileTests",
      // The check sum of such a file would fit.
      "does not begin with the sizes, activations": "WeightsFileTests",
      "does not have one line of numbers": "WeightsFileTests",
      "holds weights that are no finite numbers": "SheetMakingTests",
      // It is looked at before, whether the file is the one that was compiled.
      "and this page prints what begins there": "ListingTests",
      // It takes a folder for temporary files, or a browser, that is not there.
      "let TMPDIR name one": "GradeTests",
      "no browser could be opened": "CommandTests",
      // The digits lie where the course was built.
      "the course's own digits are damaged": "DamagedCheckoutTests",
      "is not as it was published": "ChecksumTests",
      // It takes a disk that is full.
      "let TMPDIR name another folder": "FullFolderTests",
    ]

    @Test(arguments: CodeRulesTests.files)
    func everySentenceOfTheCodeHasARow(_ file: String) throws {
      let text = try text(of: file)
      if !text.contains("Failure(") { return }
      let table = Refusal.all.map(\.sentence).joined(separator: "\n")
      for call in SwiftText(text).calls(of: "Failure") {
        // A mistake of an author's, or of ours, is no refusal.
        if call.arguments.last == ".software" { continue }
        guard let words = longestWords(of: call.arguments.first ?? "") else { continue }
        let isKnown =
          table.contains(words)
          || RefusalsTests.others.keys.contains { words.contains($0) || file == $0 }
        #expect(isKnown, "\(file): add a row to Refusals.txt that provokes \"\(words)\"")
      }
    }

    /// The longest stretch of a sentence that stands in the code as it is said.
    private func longestWords(of expression: String) -> String? {
      let code = SwiftText(expression)
      let strings = code.stretches.filter { $0.kind == .string }.map { stretch in
        var text = String(code.characters[stretch.range]).replacing("\\\"", with: "\"")
        if text.hasPrefix("\"") { text.removeFirst() }
        while let last = text.last, "\\\"".contains(last) { text.removeLast() }
        return text
      }
      return strings.max { $0.count < $1.count }.flatMap { $0.count > 9 ? $0 : nil }
    }
  }
#endif
