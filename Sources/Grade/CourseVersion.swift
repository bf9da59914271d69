// Which course has examined: marks that differ may be those of different questions.

import Basics
import Foundation

/// Stands for all that a verdict depends on: the chapters, and the code that examines.
///
/// It is a fingerprint of those files' texts, so it is the same for the same course on every machine,
/// with git or without, and another one after any change.
struct CourseVersion: Equatable, CustomStringConvertible, Sendable {
  let description: String

  /// The version of the course in this package.
  init(of package: URL) throws {
    var print = Fingerprint()
    let chapters = package.appendingPathComponent("Chapters")
    for name in try FileManager.default.contentsOfDirectory(atPath: chapters.path).sorted() {
      for file in ["Answers.swift", "main.swift"] {
        print.add("\(name)/\(file)")
        try print.add(chapters.appendingPathComponent("\(name)/\(file)"))
      }
    }
    for part in ["Basics", "Kernels", "Notebook", "Tensor", "Verdicts"] {
      try print.add(package.appendingPathComponent("Sources/\(part)"))
    }
    self.init(print.text)
  }

  /// The version that these sixteen digits stand for, in groups, so that no spreadsheet takes it for a
  /// number.
  init(_ digits: String) {
    let digits = Array(digits)
    description = stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: "-")
  }
}
