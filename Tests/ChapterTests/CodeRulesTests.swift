// What no line of the course's code may say, because it can end the program without a sentence.

import Foundation
import Testing

@testable import Notebook

@Suite struct CodeRulesTests {
  /// Every file of the modules; and of the chapters, as they came, but those that a student writes.
  static let files: [String] = (["Sources"] + (Tier.asksAsItCame ? ["Chapters"] : [])).flatMap {
    folder in
    let all = FileManager.default.enumerator(
      atPath: Chapter.package.appendingPathComponent(folder).path)
    return (all?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("/Exercises.swift") }
      .map { "\(folder)/\($0)" }.sorted()
  }

  /// The lines of a file, without comments and without what is said in one-line strings.
  private func code(of file: String) throws -> [String] {
    var isString = false
    return try text(of: file).split(separator: "\n", omittingEmptySubsequences: false).map {
      let line = $0.replacing(/"(\\.|[^"\\])*"/) { $0.0 == "\"\"" ? "\"\"" : "s" }
      if line.contains("\"\"\"") || line.contains("\"\"s") { isString.toggle() }
      return isString ? "" : String(line.replacing(/\/\/.*/, with: ""))
    }
  }

  @Test func nothingIsTakenForGranted() throws {
    #expect(CodeRulesTests.files.count > 150)
    for file in CodeRulesTests.files {
      for (index, line) in try code(of: file).enumerated() {
        let isForced = line.contains(/\btry!|\bas!|[\w)\]}]!(?![=\w(])|unsafelyUnwrapped/)
        #expect(!isForced, "\(file), line \(index + 1): unwrap it with a sentence")
      }
    }
  }

  /// An `Int` made of a Double that is too large, or no number, ends the program.
  ///
  /// So that is done in one place, `WholeNumber.swift`; what is made of whole numbers or of text is
  /// listed here.
  @Test(arguments: files.filter { !$0.hasPrefix("Sources/Kernels/") })
  func noDoubleIsMadeAnInt(_ file: String) throws {
    let text = try text(of: file)
    // (To know what in a file is code takes a while.)
    let names = ["", "8", "16", "32", "64"].flatMap { ["Int\($0)", "UInt\($0)"] }
      .filter { text.contains($0 + "(") }
    #expect(!text.contains("Int.init"), "say what it is made of")
    if names.isEmpty { return }
    let code = SwiftText(text)
    let labels = /(ascii|exactly|bitPattern|truncatingIfNeeded|clamping):/
    let found = names.flatMap { code.calls(of: $0) }.map { $0.arguments.joined(separator: ", ") }
      .filter { $0.prefixMatch(of: labels) == nil && !$0.contains(/\.whole\(in: [^()]+\)$/) }
    let known = CodeRulesTests.ofWholeNumbers[file] ?? []
    #expect(
      Set(found) == Set(known),
      "make a whole number of a Double with .whole(in:); if it is none, list it in this test")
  }

  /// What is whole already, or a text, in each file.
  private static let ofWholeNumbers: [String: [String]] = [
    // The share of four examples that is right, times 4.
    "Chapters/6-the-right-cost/main.swift": ["start", "run.accuracy(x: inputs, y: xor) * 4"],
    "Sources/Basics/CoursePackage.swift": ["folder.prefix { $0.isNumber }"],
    "Sources/Basics/File.swift": ["status.st_size"],
    "Sources/Basics/FileReplacing.swift": ["PATH_MAX", "path.dropFirst($0.count)"],
    "Sources/Basics/Fingerprint.swift": ["byte"],
    "Sources/Basics/Number.swift": ["written[1]"],
    "Sources/Basics/Streams.swift": ["POLLOUT"],
    "Sources/Benchmark/Trace.swift": ["$0"],
    "Sources/Book/Wishes.swift": ["word", "$0"],
    "Sources/Exercises/Watch.swift": ["POLLERR | POLLHUP"],
    "Sources/Exercises/Wishes.swift": ["$0"],
    "Sources/Grade/Submission.swift": ["$0.number.prefix { $0 != \".\" }", "status.st_size"],
    "Sources/Grade/Wishes.swift": ["$0"],
    "Sources/MNIST/Checksum.swift": [
      "bytes.count", "bytes[place]",
      "littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)",
    ],
    "Sources/MNIST/IDXFile.swift": ["$1"],
    "Sources/MNIST/Loading.swift": ["$0"],
    "Sources/MNIST/PGM.swift": ["digits", "$1"],
    "Sources/Network/WeightsFile.swift": ["$0", "byte"],
    "Sources/New/Request.swift": ["$0"],
    "Sources/Notebook/Drawing/Canvas.swift": ["cell.dots"],
    "Sources/Notebook/Drawing/PNG.swift": [
      "colour.dropFirst(), radix: 16", "value >> $0 & 255", "check(body)", "$0 & 255",
      "$0 >> 8 & 255", "byte", "number >> $0 & 255",
    ],
    "Sources/Notebook/Exercises/Wire.swift": [
      "list.count - place", "count", "try wire.next()", "UInt(bitPattern: self)", "bitPattern",
      "utf8.count", "byte",
    ],
    "Sources/Notebook/Judging/AnswerRun.swift": [
      "POLLIN", "POLLOUT", "head[1]", "0", "stream", "POSIX_SPAWN_SETPGROUP",
    ],
    "Sources/Notebook/Judging/AnswerSheet.swift": ["words.list.count", "head[1]", "$1"],
    "Sources/Notebook/Judging/Crash.swift": ["$0.1"],
    "Sources/Notebook/Judging/Remains.swift": ["36", "4"],
    "Sources/Notebook/Judging/Seclusion.swift": ["8", "4", "1", "2", "rules"],
    "Sources/Notebook/Page/Knob.swift": ["typed", "$0", "digits"],
    "Sources/Notebook/Page/Options.swift": ["$0"],
    "Sources/Notebook/Terminal/Animation.swift": ["TIOCGWINSZ", "size.ws_row"],
    "Sources/Notebook/Terminal/Keyboard.swift": ["POLLIN"],
    "Sources/Notebook/Terminal/Paper.swift": ["$0", "TIOCGWINSZ", "size.ws_col"],
    // A whole number from −1077 to 1025, by the lines above it.
    "Sources/Tensor/Exponential.swift": ["n"],
    "Sources/Tensor/Generator.swift": ["limit", "draw % bound"],
    "Sources/Verdicts/Diagnostic.swift": ["$0.2", "$0.3"],
    "Sources/Verdicts/Room.swift": ["needed", "system.f_frsize", "system.f_bavail"],
    "Sources/Verdicts/Underway.swift": ["byte"],
  ]
}
