// Who is examined, for cases that differ from student to student.

import Basics
import Foundation

/// A seed of the student's own, for cases that no neighbour has.
///
///     cases: [0, 1, -2] + drawn(5, seed: student) { random in 4 * random.uniform() }
///
/// Whoever asks the judge says who is examined; where nobody says so, it is the same for all.
public let student: UInt64 = Student.seed(
  of: ProcessInfo.processInfo.environment[Student.variable] ?? "")

/// What a judge is told of the student whose answers it judges.
package enum Student {
  /// The variable in the judge's environment that names the student; no answer sees it.
  package static let variable = "DOWNHILL_STUDENT"

  /// The seed of the student of that name.
  static func seed(of name: String) -> UInt64 {
    var print = Fingerprint()
    print.add(name)
    return UInt64(print.text, radix: 16) ?? 0
  }
}
