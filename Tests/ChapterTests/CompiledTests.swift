// Every chapter knows the texts that it was compiled from.

import Basics
import Foundation
import Testing

@Suite(.runsPrograms) struct CompiledTests {
  @Test(arguments: Chapter.all) func aChapterKnowsWhatItPrints(_ chapter: Chapter) throws {
    let program = try Data(contentsOf: builtProgram(chapter.name))
    let main = "Chapters/\(chapter.folder)/main.swift"
    let parts = try text(of: main).matches(of: /Listing\(\s*"([^"]+)"/).map { String($0.1) }
    for file in [main] + parts {
      var print = Fingerprint()
      print.add(try text(of: file))
      #expect(
        program.range(of: Data(print.text.utf8)) != nil,
        "\(chapter) does not know \(file) as it is; say swift build")
    }
  }
}
