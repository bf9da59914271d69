// Tests that a text is known to be the one that was compiled, or not to be.

import Basics
import Testing

@testable import Notebook

@Suite struct CompiledTests {
  private func check(_ text: String, of path: String) throws {
    var print = Fingerprint()
    print.add("let b = -5.0\n")
    try CompiledTexts.check(text, of: path, among: ["Chapters/1-x/main.swift": print.text])
  }

  @Test func theTextThatWasCompiledMayBePrinted() throws {
    try check("let b = -5.0\n", of: "/home/me/course/Chapters/1-x/main.swift")
  }

  @Test func anotherTextIsRefused() throws {
    let failure = #expect(throws: Failure.self) {
      try check("let b = -6.0\n", of: "/home/me/course/Chapters/1-x/main.swift")
    }
    #expect(failure?.status == .data)
    let sentence = failure?.sentence ?? ""
    #expect(
      sentence.hasPrefix("Chapters/1-x/main.swift has changed since \(programName) was built"))
    #expect(sentence.contains("swift run"))
  }

  /// Where nothing is known, nothing is claimed.
  @Test func aFileThatIsNotPartOfThePageIsNotJudged() throws {
    try check("let b = -6.0\n", of: "/home/me/course/Chapters/2-y/main.swift")
    try check("let b = -6.0\n", of: "/home/me/course/OtherChapters/1-x/main.swift")
  }
}
