// docs/promises.md names the test that holds each promise, and those tests are there.

import Foundation
import Testing

@Suite struct PromisesTests {
  /// The text of all tests.
  private static let tests = Result {
    let folder = Chapter.package.appendingPathComponent("Tests").path
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try all.filter { $0.hasSuffix("Tests.swift") }.map { try text(of: "Tests/\($0)") }
  }

  @Test func everyPromiseIsHeldByATestThatThereIs() throws {
    let tests = try PromisesTests.tests.get()
    let lines = try text(of: "docs/promises.md").split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") && !$0.contains("---") }
      .filter { !$0.hasSuffix(" held by |") }
    #expect(rows.count > 30)
    for row in rows {
      let last = row.split(separator: "|").last { $0.contains { $0 != " " } } ?? ""
      #expect(last.contains("Tests."), "no test holds this: \(row)")
    }
    for name in lines.flatMap({ $0.matches(of: /`(\w+Tests)\.(\w+)`/) }) {
      let suite = try Regex("(struct|class) \(name.1)\\b")
      let test = try Regex("func \(name.2)\\(")
      let isThere = tests.contains { $0.contains(suite) && $0.contains(test) }
      #expect(isThere, "there is no test \(name.1).\(name.2); name the one that holds the promise")
    }
  }
}
