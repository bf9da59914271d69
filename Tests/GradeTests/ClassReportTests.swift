// The report as an instructor reads it.

import Notebook
import Testing

@testable import grade

@Suite struct ClassReportTests {
  private func report(
    _ students: [(name: String, outcomes: [Outcome])], hasNames: Bool = false, more: [Mark] = []
  ) throws -> String {
    let all = try marks(students)
    return ClassReport(
      Marks(all: all.all + more, version: all.version), books: [try book(3)], hasNames: hasNames,
      paper: Paper()
    ).text
  }

  private let broken = "Swift does not understand line 7, column 5, of `E.swift`, `w: 2`: Use `*`."

  @Test func whatWentWrongIsCountedTheMostFrequentFirst() throws {
    let text = try report([
      ("a", [.right, .slip(1)]), ("b", [.slip(0), .slip(1)]), ("c", [.slip(1), .slip(0)]),
      ("d", [.endless(given: ""), .notTried]), ("e", [.wrong("Expected 2."), .right]),
      ("f", [.uncompiled(broken), .uncompiled(broken.replacing("line 7", with: "line 9"))]),
    ])
    #expect(
      text == """
        6 submissions; version of the course: 0123-4567-89ab-cdef

        3. A title

        3.1 The first one: 1 of 6 right
          - 1 of 6: The sign is turned round. Show section 2 again, "B".
          - 1 of 6: The 2 is missing. Show section 1 again, "A".
          - 1 of 6: wrong, but no known mistake. Expected 2.
          - 1 of 6: did not come to an end.
          - 1 of 6: does not compile. Use `*`.

        3.2 The second one: 1 of 6 right, 1 not tried
          - 2 of 6: The 2 is missing. Show section 1 again, "A".
          - 1 of 6: The sign is turned round. Show section 2 again, "B".
          - 1 of 6: does not compile. Use `*`.

        What to show again:
          - section 1, "A": 3 of 6 need it
          - section 2, "B": 2 of 6 need it

        Points: from 0 to 1 of 2; at least half of them have 0 or less.

        """)
  }

  @Test func theSameMistakeInOtherLinesIsOne() throws {
    let other = broken.replacing("line 7", with: "line 123")
    let text = try report([
      ("a", [.uncompiled(broken), .right]), ("b", [.uncompiled(other), .right]),
    ])
    #expect(text.contains("  - 2 of 2: does not compile. Use `*`.\n"))
  }

  @Test func oneStudentIsNoClass() throws {
    let text = try report([("a", [.right, .right])])
    #expect(
      text == """
        1 submission; version of the course: 0123-4567-89ab-cdef

        3. A title

        3.1 The first one: 1 of 1 right

        3.2 The second one: 1 of 1 right

        Points: 2 of 2.

        """)
  }

  @Test func everybodyAndNobody() throws {
    let all = try report([("a", [.right, .notTried]), ("b", [.right, .notTried])])
    #expect(all.contains("3.1 The first one: 2 of 2 right\n"))
    #expect(all.contains("3.2 The second one: nobody has tried it\n"))
    #expect(all.contains("Points: everybody has 1 of 2.\n"))
    let none = try report([("a", [.notTried, .notTried])])
    #expect(none.hasSuffix("3. A title\n\nNobody has tried it.\n"))
    #expect(try report([]).hasPrefix("0 submissions; "))
    #expect(try report([]).hasSuffix("Nobody's answers to this chapter could be examined.\n"))
  }

  @Test func namesAreThereOnlyIfAskedFor() throws {
    let students: [(String, [Outcome])] = [
      ("anna", [.slip(0), .notTried]), ("ben", [.slip(0), .right]),
    ]
    let absent = Mark(student: "cleo", book: nil, index: 0, finding: .missing("It is empty."))
    let plain = try report(students, more: [absent])
    #expect(!["anna", "ben", "cleo"].contains(where: plain.contains))
    #expect(plain.contains("There are answers of 2 of 3.\n"))
    #expect(
      plain.contains("One submission could not be examined in full (`--names` says whose):\n"))
    #expect(plain.contains("  - 1: It is empty.\n"))
    let named = try report(students, hasNames: true, more: [absent])
    #expect(named.contains("  - 2 of 2 (anna, ben): The sign is turned round."))
    #expect(named.contains("1 of 2 right, 1 not tried (anna)\n"))
    #expect(named.contains("  - 1 (cleo): It is empty.\n"))
  }

  @Test func noStudentTellsATerminalWhatToDo() throws {
    let text = try report(
      [("\u{1B}[2J", [.wrong("found \u{1B}]0;x\u{7}\u{9B}31m"), .right])], hasNames: true)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    #expect(isPlain, "\(text)")
  }
}
