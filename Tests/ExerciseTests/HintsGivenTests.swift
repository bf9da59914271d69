// Tests of the note on how many hints a student has had.

import Foundation
import Testing

@testable import exercises

@Suite struct HintsGivenTests {
  @Test func theNoteIsKept() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hints-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    var given = HintsGiven(file: file)
    #expect(given.count(for: "3.1") == 0)
    given.set(2, for: "3.1")
    given.set(1, for: "3.2")
    let again = HintsGiven(file: file)
    #expect(again.count(for: "3.1") == 2)
    #expect(again.count(for: "3.2") == 1)
    #expect(again.count(for: "3.3") == 0)
  }

  @Test func aNoteThatCannotBeReadIsAFreshOne() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hints-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try "no JSON".write(to: file, atomically: true, encoding: .utf8)
    #expect(HintsGiven(file: file).count(for: "3.1") == 0)
    var nowhere = HintsGiven(file: URL(fileURLWithPath: "/missing/hints.json"))
    nowhere.set(1, for: "3.1")
    #expect(nowhere.count(for: "3.1") == 1)
  }
}
