// What a page depends on, as one number: whatever changes there changes the number.

import Basics
import Foundation

extension Fingerprint {
  /// What all programs read: the digits, which lie beside them.
  static func ofDigits(in programs: URL) throws -> Fingerprint {
    var print = Fingerprint()
    let beside = try FileManager.default.contentsOfDirectory(atPath: programs.path)
    for folder in beside.sorted() where folder.contains("_MNIST.") {
      try print.add(programs.appendingPathComponent(folder))
    }
    return print
  }

  /// Adds all else that decides what a chapter prints: its program, its folder, and the files of the
  /// package that its page has parts of.
  mutating func add(_ lesson: Lesson, in programs: URL) throws {
    try add(programs.appendingPathComponent(lesson.name))
    try add(lesson.folder)
    let text = try File.text(of: lesson.main.path, orElse: "put it back")
    for name in text.matches(of: /"(Sources\/[^"]+)"/) {
      try add(CoursePackage.folder.appendingPathComponent(String(name.1)))
    }
  }
}
