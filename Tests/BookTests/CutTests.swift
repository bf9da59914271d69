// Where a page is cut.

import Basics
import Testing

@testable import book

@Suite struct CutTests {
  @Test func groupsAreWhatIsTold() throws {
    let cut = try Cut(page("<p>a</p>\n", "", "<p>b</p>\n"), of: "it")
    #expect(cut.groups.map(text) == ["\n<p>a</p>\n", "\n", "\n<p>b</p>\n"])
  }

  /// A figure may have lines that look like the end of its group.
  @Test func aFigureMayEndWithALineLikeTheGroups() throws {
    let figure = "<div class=\"result\">\n<math></math>\n</div>\n"
    let cut = try Cut(page(figure + "<p>a</p>\n", figure), of: "it")
    #expect(cut.groups.map(text) == ["\n" + figure + "<p>a</p>\n", "\n" + figure])
  }

  @Test func otherOptionsPrintTheSameFrame() throws {
    let standard = try Cut(page("a\n", "b\n"), of: "it")
    let turned = try Cut(page("a\n", "c\nd\n", command: "swift run chapter9 --n 2"), of: "it")
    try turned.checkFits(standard, command: "it")
  }

  @Test func aHeadingThatChangesIsRefused() throws {
    let standard = try Cut(page("a\n", "b\n"), of: "it")
    let turned = try Cut(page("a\n", "b\n", heading: "Rate 2"), of: "it")
    #expect(
      throws: Failure(
        "\"it\" prints other headings or other code than the standard page, beginning with "
          + "\"<h2>Rate 2</h2>\"; no knob may change a heading", .software)
    ) { try turned.checkFits(standard, command: "it") }
    let shorter = try Cut(page("a\n"), of: "it")
    #expect(throws: Failure.self) { try shorter.checkFits(standard, command: "it") }
    #expect(throws: Failure.self) { try standard.checkFits(shorter, command: "it") }
  }

  @Test(arguments: [
    "", "no page", "<div class=\"told\">\n</main>", "</main>\n<div class=\"told\">\n</div>",
  ])
  func whatIsNoPageIsRefused(_ text: String) {
    #expect(throws: Failure.self) { try Cut(Array(text.utf8), of: "it") }
  }
}
