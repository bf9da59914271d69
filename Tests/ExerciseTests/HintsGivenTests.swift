// Tests of the note on how many hints a student has had.

import Foundation
import Tensor
import TestSupport
import Testing

@testable import exercises

@Suite struct HintsGivenTests {
  @Test func theNoteIsKept() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hints-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    var given = HintsGiven(file: file)
    #expect(given.next(of: 3, for: "3.1") == 0..<1)
    given.set(2, for: "3.1")
    given.set(1, for: "3.2")
    let again = HintsGiven(file: file)
    #expect(again.next(of: 3, for: "3.1") == 2..<3)
    #expect(again.next(of: 2, for: "3.1") == 0..<2)
    #expect(again.next(of: 3, for: "3.2") == 1..<2)
    #expect(again.next(of: 3, for: "3.3") == 0..<1)
  }

  @Test func aNoteThatCannotBeReadIsAFreshOne() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hints-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try "no JSON".write(to: file, atomically: true, encoding: .utf8)
    #expect(HintsGiven(file: file).next(of: 3, for: "3.1") == 0..<1)
    var nowhere = HintsGiven(file: URL(fileURLWithPath: "/missing/hints.json"))
    nowhere.set(1, for: "3.1")
    #expect(nowhere.next(of: 3, for: "3.1") == 1..<2)
  }

  /// Numbers and other things that may stand in a note which is no longer ours.
  private static let values = [
    "-1", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "1e300", "-1e300",
    "0.5", "NaN", "null", "true", "\"1\"", "[]", "{}", "", ",", "\u{0}", "2",
    String(repeating: "[", count: 10_000), String(repeating: "9", count: 10_000),
  ]

  @Test func whateverTheNoteSaysAHintIsOneOfThoseThatThereAre() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("hints-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    for seed in 0..<400 {
      var random = Generator(seed: UInt64(seed))
      let value = HintsGivenTests.values[random.below(HintsGivenTests.values.count)]
      var note = Array("{\"3.1\":\(value),\"3.2\":1}".utf8)
      if seed % 2 == 1 {
        let place = random.below(note.count)
        switch random.below(4) {
        case 0: note[place] = UInt8(random.below(256))
        case 1: note.removeSubrange(place...)
        case 2: note += note
        default: note.insert(contentsOf: Array(value.utf8), at: place)
        }
      }
      try Data(note).write(to: file)
      var given = HintsGiven(file: file)
      for count in 1...3 {
        let next = given.next(of: count, for: "3.1")
        #expect(!next.isEmpty && next.lowerBound >= 0 && next.upperBound <= count, "seed \(seed)")
      }
      // The next hint can be noted all the same.
      given.set(1, for: "3.1")
      #expect(HintsGiven(file: file).next(of: 3, for: "3.1") == 1..<2, "seed \(seed)")
    }
  }

  @Test(
    .compiles, arguments: ["{\"3.1\":-1}", "{\"3.1\":-9223372036854775808}", "[", "{\"3.1\":1e99}"])
  func aNoteThatIsDamagedCostsNoMoreThanAHintSeenTwice(_ note: String) async throws {
    try await withFolder { folder in
      let file = folder.appendingPathComponent("hints.json")
      try Data(note.utf8).write(to: file)
      let run = try await Program(builtProgram("exercises")).run(
        ["3.1", "--hint"], environment: ["DOWNHILL_HINTS": file.path])
      #expect(run.status == 0 && run.complaint == "")
      #expect(run.output.hasPrefix("Hint 1 of "))
      #expect(try String(contentsOf: file, encoding: .utf8) == "{\"3.1\":1}")
    }
  }
}
