// Tables that a spreadsheet reads as they are meant, whatever students write.

import Testing

@testable import grade

@Suite struct CSVTests {
  @Test func aTableHasALineForEachAnswer() throws {
    let text = try marks([("a,b", [.right, .slip(1)])]).csv
    #expect(
      text == """
        student,chapter,exercise,title,points,status,message,seconds,course\r
        "a,b",3,1,The first one,1,right,,0.250,0123-4567-89ab-cdef\r
        "a,b",3,2,The second one,0,known mistake,"The 2 is missing. See section 1, ""A"": \
        `swift run chapter3 --section 1`",0.250,0123-4567-89ab-cdef\r

        """)
  }

  @Test(arguments: [
    "", "plain", "a,b", "say \"no\"", "\"", "two\nlines", "two\r\nlines", "end\r", "\"\u{301},x",
    "Zoë", "a'b",
  ])
  func whatIsWrittenIsRead(_ words: String) throws {
    let rows = try #require(table(marks([(words, [.right])]).csv))
    #expect(rows.count == 2 && rows[1].count == 9)
    #expect(Array(rows[1][0].unicodeScalars) == Array(words.unicodeScalars))
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=\"x\"", "＝1", "=\u{301}1",
  ])
  func noWordsAreAFormula(_ words: String) throws {
    let rows = try #require(table(marks([(words, [.right])]).csv))
    #expect(Array(rows[1][0].unicodeScalars) == Array("'\(words)".unicodeScalars))
  }

  @Test func whoHandedInNothingHasALine() throws {
    let mark = Mark(student: "x", book: nil, index: 0, finding: .missing("It is empty."))
    let text = Marks(all: [mark], version: CourseVersion("0123456789abcdef")).csv
    #expect(
      table(text)?.last == [
        "x", "", "", "", "0", "missing", "It is empty.", "0.000", "0123-4567-89ab-cdef",
      ])
  }
}
