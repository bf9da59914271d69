// How many hints a student has had.

import Basics
import Foundation

/// A note beside the built program: a clean build starts afresh.
struct HintsGiven {
  let file: URL
  private var counts: [String: Int]

  init(file: URL) {
    self.file = file
    let note = try? Data(File.bytes(of: file.path, orElse: "the first hint comes again"))
    counts = note.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) } ?? [:]
  }

  /// The note that the running program keeps; for tests, the environment may name another.
  static var kept: HintsGiven {
    let named = ProcessInfo.processInfo.environment["DOWNHILL_HINTS"]
    return HintsGiven(
      file: named.map(URL.init(fileURLWithPath:))
        ?? Bundle.main.bundleURL.appendingPathComponent("hints-given.json"))
  }

  /// Which hints come now, of so many: the next one, or all of them again once all were given.
  ///
  /// The note may say anything; what is no number of hints is none.
  func next(of count: Int, for exercise: String) -> Range<Int> {
    let given = max(counts[exercise] ?? 0, 0)
    return given < count ? given..<given + 1 : 0..<count
  }

  /// Where the note cannot be kept, the first hint comes again; nothing worse.
  mutating func set(_ count: Int, for exercise: String) {
    counts[exercise] = count
    try? File.replace(file.path, with: Array(JSONEncoder().encode(counts)))
  }
}
