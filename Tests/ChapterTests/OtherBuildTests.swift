// Pages are the same to the last bit, whatever machine they were built for.

import Foundation
import Testing

/// Another build of the same chapters: the folder of its programs stands in the environment.
private let otherBuild = ProcessInfo.processInfo.environment["DOWNHILL_OTHER_BUILD"]

@Suite(
  .runsPrograms,
  .enabled(if: otherBuild != nil, "DOWNHILL_OTHER_BUILD names no folder of programs"))
struct OtherBuildTests {
  @Test(arguments: Chapter.all) func itsPageIsThisOnes(_ chapter: Chapter) async throws {
    let folder = Chapter.package.appendingPathComponent(otherBuild ?? "")
    let other = Program(folder.appendingPathComponent(chapter.name))
    // Without wide vectors all digits take minutes.
    let options = chapter.brief.isEmpty ? [] : ["--train", "5000"]
    let page = try await chapter.run(options, isWhole: true)
    let otherPage = try await other.run(options)
    try #require(page.status == 0 && otherPage.status == 0, "\(page.complaint)")
    expectSame(page.output, otherPage.output, "\(chapter) built for another machine")
  }
}
