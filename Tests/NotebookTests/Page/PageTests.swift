// The page of a run: where what is printed goes, and where a section that is told alone ends.

import Foundation
import Testing

@testable import Notebook

/// A chapter on paper; the functions below make the calls that it would make.
private let chapter = """
  //: # 1. Printing

  func talk() { print("talk") }
  print("a", 1.5, separator: "-")

  //: ## One
  //:
  //: Words.

  for i in 0..<2 {
    print(i, terminator: " ")
  }
  [7].forEach(print)

  show(1.5)

  //: More words.

  //: ## Two

  let rate = knob("rate", 1.0, "how far")
  print(rate)

  //: The end, `--rate {rate}`; { rate } is none.

  finish()
  """

/// What the chapter does, with `print` or with what `show` would be given for it.
@MainActor
private func tell(_ file: String, _ arguments: [String], printing: Bool) -> Never {
  Page.open(file, arguments)
  if printing {
    print("a", 1.5, separator: "-", file: file, line: 4)
    print("talk", file: file, line: 3)
    print(file: file, line: 4)
    print("two\nlines", Optional(-1) as Any, file: file, line: 4)
    for i in 0..<2 { print(i, terminator: " ", file: file, line: 11) }
    print(terminator: "\n", file: file, line: 11)
    [7].forEach(print)
    print("helper")
    print("passed", file: file, line: 4)
    print("no end", terminator: "", file: file, line: 13)
  } else {
    for words in ["a-1.5", "talk", "", "two", "lines Optional(-1)"] {
      show(words, file: file, line: 4)
    }
    for words in ["0 1", "7", "helper", "passed", "no end"] { show(words, file: file, line: 11) }
  }
  show(1.5, file: file, line: 15)
  _ = knob("rate", 1, "how far", file: file, line: 21)
  if printing { print(1, file: file, line: 22) } else { show("1", file: file, line: 22) }
  finish(file: file, line: 26)
  exit(0)
}

@Suite struct PageTests {
  /// What a process put out that told the chapter.
  private func page(_ arguments: [String], printing: Bool = true) async throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).swift")
    try chapter.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let path = file.path
    let run = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [path = path as String, arguments = arguments as [String], printing = printing as Bool] in
      await tell(path, arguments, printing: printing)
    }
    return String(decoding: run.standardOutputContent, as: UTF8.self)
  }

  @Test(arguments: Format.all.map(\.name))
  func whatIsPrintedStandsWhereShowWouldPutIt(_ format: String) async throws {
    let printed = try await page(["--format", format])
    let shown = try await page(["--format", format], printing: false)
    #expect(printed == shown)
    #expect(printed.contains("helper"))
  }

  @Test func whatIsPrintedGoesToTheFileOfThePage() async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try await !page(["--output", file.path]).contains("helper"))
    #expect(try await String(contentsOf: file, encoding: .utf8) == page([]))
  }

  @Test(arguments: [1, 2]) func aSectionToldAloneIsAPartOfThePage(_ section: Int) async throws {
    let part = try await page(["--section", "\(section)"])
    #expect(part.hasPrefix("\(section). "))
    #expect(try await page([]).contains("\n" + part))
  }

  @Test(arguments: [([], "1"), (["--rate", "-2"], "−2"), (["--rate", "1e-7"], "1e-07")])
  func proseSaysWhatAKnobStandsAt(_ arguments: [String], _ value: String) async throws {
    let page = try await page(["--format", "markdown"] + arguments)
    #expect(page.hasSuffix("\nThe end, `--rate \(value)`; { rate } is none.\n"))
  }

  @Test func aSectionEndsBeforeWhatComesAfterIt() async throws {
    let lines = [
      "//: # 1. A", "", "//: ## A", "", "show(1)", "", "//: ## B", "", "train()", "finish()",
    ]
    for (ending, last) in [("show(1)", 5), ("if x { show(1) }", 10)] {
      let text = lines.joined(separator: "\n").replacing("show(1)", with: ending)
      let path = FileManager.default.temporaryDirectory
        .appendingPathComponent("\(UUID().uuidString).swift").path
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let run = try await #require(
        processExitsWith: .success, observing: [\.standardOutputContent]
      ) { [path = path as String, last = last as Int] in
        await MainActor.run {
          Page.open(path, ["--section", "1"])
          show(1, file: path, line: 5)
          if last > 5 { _ = seed(file: path, line: last) }
          exit(9)
        }
      }
      let output = String(decoding: run.standardOutputContent, as: UTF8.self)
      #expect(output == "1. A\n────\n\n  │ \(ending)\n\n    1\n")
    }
  }
}
