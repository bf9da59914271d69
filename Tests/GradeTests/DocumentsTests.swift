// JSON and JUnit: what other programs read of them.

import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import grade

@Suite struct DocumentsTests {
  private let odd = "a<b>&\"c'\u{0}\u{1B}[31m\u{FFFE}\r\n]]>"

  @Test func jsonHasEveryStudentsMarks() throws {
    let text = try marks(
      [("anna", [.right, .slip(0)]), (odd, [.notTried, .wrong(odd)])], printed: odd
    )
    .json
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["course"] as? String == "0123-4567-89ab-cdef")
    let students = try #require(document["students"] as? [[String: Any]])
    #expect(students.map { $0["student"] as? String } == ["anna", odd])
    #expect(students.map { $0["points"] as? Int } == [1, 0])
    #expect(students.map { $0["seconds"] as? Double } == [0.5, 0.5])
    let last = try #require((students[1]["exercises"] as? [[String: Any]])?.last)
    #expect(last["number"] as? String == "3.2" && last["status"] as? String == "wrong")
    #expect(last["message"] as? String == odd && last["printed"] as? String == odd)
  }

  @Test func junitCountsAndNamesWhatCameOfEachAnswer() throws {
    let all = try marks(
      [("anna", [.right, .slip(0)]), (odd, [.notTried, .wrong(odd)])], printed: odd)
    let absent = Mark(student: "z", book: nil, index: 0, finding: .missing("It is empty."))
    let reading = try Elements(Marks(all: all.all + [absent], version: all.version).junit)
    let plain = "a<b>&\"c'\u{FFFD}\u{FFFD}[31m\u{FFFD}\r\n]]>"
    #expect(reading.all("testsuites").map { $0["tests"] } == ["5"])
    let suites = reading.all("testsuite")
    #expect(suites.map { $0["name"] } == ["anna", plain, "z"])
    #expect(suites.map { $0["failures"] } == ["1", "1", "0"])
    #expect(suites.map { $0["skipped"] } == ["0", "1", "0"])
    #expect(suites.map { $0["errors"] } == ["0", "0", "1"])
    #expect(
      reading.all("testcase").map { $0["name"] } == [
        "3.1 The first one", "3.2 The second one", "3.1 The first one", "3.2 The second one",
        "submission",
      ])
    let failures = reading.all("failure")
    #expect(failures.map { $0["type"] } == ["known mistake", "wrong"])
    #expect(failures[0]["message"]?.hasPrefix("The sign is turned round. See section 2") == true)
    #expect(failures[1]["message"] == plain)
    #expect(reading.all("skipped").map { $0["message"] } == ["not tried"])
    #expect(reading.all("error").map { $0["message"] } == ["It is empty."])
  }
}

/// The elements of a document, with their attributes.
private final class Elements: NSObject, XMLParserDelegate {
  private var found: [(name: String, attributes: [String: String])] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))\n\(text)")
  }

  func all(_ name: String) -> [[String: String]] {
    found.filter { $0.name == name }.map(\.attributes)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    found.append((name, attributes))
  }
}
