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

  func count(for exercise: String) -> Int { counts[exercise] ?? 0 }

  /// Where the note cannot be kept, the first hint comes again; nothing worse.
  mutating func set(_ count: Int, for exercise: String) {
    counts[exercise] = count
    try? File.replace(file.path, with: Array(JSONEncoder().encode(counts)))
  }
}
