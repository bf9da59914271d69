// The package can be checked out where names that differ in case only are one file.

import Foundation
import Testing

@Suite struct PathsTests {
  /// The paths that are another's when no case is told apart.
  private func collisions(in paths: [String]) -> [String] {
    let groups = Dictionary(grouping: Set(paths)) { $0.lowercased() }.values
    return groups.filter { $0.count > 1 }.flatMap { $0 }.sorted()
  }

  @Test func noTwoPathsDifferInCaseOnly() throws {
    let enumerator = try #require(FileManager.default.enumerator(atPath: Chapter.package.path))
    var paths: [String] = []
    // Folders are paths too: "Book/a" and "book/b" would become one folder.
    while let path = enumerator.nextObject() as? String {
      if [".build", ".git"].contains(path) {
        enumerator.skipDescendants()
      } else {
        paths.append(path)
      }
    }
    #expect(paths.contains("Package.swift") && paths.contains("docs/chapter1.md"))
    let found = collisions(in: paths)
    #expect(found.isEmpty, "on macOS these are one file; give one another name: \(found)")
  }

  @Test func folderNamesThatDifferInCaseAreFound() {
    #expect(
      collisions(in: ["Book", "Book/a", "book", "book/b", "docs", "docs/book"]) == ["Book", "book"])
  }
}
