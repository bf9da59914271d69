// The course after its instructors: every change of the guide is made.

import TestSupport

/// A copy of the package in which the guide was followed.
///
/// It is built once, and then all tests run its programs side by side.
struct GuidedCourse {
  let copy: PackageCopy
  let guide: InstructorsGuide

  /// The course, built when the first test asks for it.
  static var built: GuidedCourse {
    get async throws { try await building.value }
  }

  private static let building = Task { try await GuidedCourse() }

  private init() async throws {
    var copy = try PackageCopy(named: "guided")
    guide = try InstructorsGuide(copy.text(of: "docs/instructors.md"))
    try guide.follow(in: &copy)
    for program in Set(guide.promises.map(\.program)).sorted() { try await copy.build(program) }
    self.copy = copy
  }
}
