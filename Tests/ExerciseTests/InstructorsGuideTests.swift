// Whoever does what docs/instructors.md says gets what it says.

import TestSupport
import Testing

@Suite struct InstructorsGuideTests {
  @Test func theGuideHasChangesAndPromises() throws {
    let guide = try InstructorsGuide(text(of: "docs/instructors.md"))
    #expect(guide.changes > 3 && guide.promises.count > 2)
  }

  @Test(.compiles) func itsChangesDoWhatTheyPromise() async throws {
    let course = try await GuidedCourse.built
    for promise in course.guide.promises { try await promise.check(in: course.copy) }
  }

  /// Nobody who stops reading in the middle has a course that does not build.
  @Test(.enabled(if: Tier.now >= .ci, "it builds after every change; say \(Tier.ci.command)"))
  func everyChangeStandsByItself() async throws {
    var copy = try PackageCopy(named: "changed")
    let guide = try InstructorsGuide(copy.text(of: "docs/instructors.md"))
    try await guide.follow(in: &copy) { promise, copy in
      try await copy.build(promise.program)
      try await promise.check(in: copy)
    }
  }
}
