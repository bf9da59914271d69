// Tables, on wide and on narrow paper.

import Testing

@testable import Notebook

@Suite struct TableTests {
  private func truth() -> Table {
    var table = Table("x₁", "name", "z")
    table.add(0, "no", -0.5)
    table.add(1, "yes|maybe", 12.25)
    return table
  }

  @Test func numbersStandRightAndWordsLeft() {
    #expect(
      truth().text(on: Paper()) == [
        "x₁  name           z", "────────────────────", " 0  no         −0.50",
        " 1  yes|maybe  12.25",
      ])
  }

  @Test func headingsAreBoldOnATerminal() {
    let lines = truth().text(on: Paper(hasColour: true))
    #expect(lines[0].contains("\u{1B}[1mx₁\u{1B}[0m"))
    #expect(!lines[2].contains("\u{1B}"))
  }

  @Test func aPipeAndASCIIGetTheirSigns() {
    #expect(
      truth().text(on: Paper(hasUnicode: false)) == [
        "x1  name           z", "--------------------", " 0  no         -0.50",
        " 1  yes|maybe  12.25",
      ])
  }

  @Test func aTableTooWideIsTakenApart() {
    #expect(
      truth().text(on: Paper(width: 18)) == [
        "x₁    0", "name  no", "z     −0.50", "", "x₁    1", "name  yes|maybe", "z     12.25",
      ])
  }

  @Test(arguments: [10, 14, 20, 30]) func nothingIsWiderThanThePaper(_ width: Int) {
    var table = Table("a rather long heading", "b", caption: "What to see in this table here.")
    table.add("some words in a cell", 1.5)
    #expect(table.text(on: Paper(width: width)).allSatisfy { $0.count <= width })
  }

  @Test func eachNumberOfAColumnHasTheDigitsItKnows() {
    var table = Table("cost")
    table.add(Float(4290.0687))
    table.add(4290.0687)
    #expect(table.rows == [["4290.069 "], ["4290.0687"]])
  }

  @Test func itsContentIsWhatItsTextIsMadeOf() {
    guard case .table(let table) = truth().content else {
      Issue.record("a table is no table, but \(truth().content)")
      return
    }
    #expect((0..<3).map(table.isNumeric) == [true, false, true])
    #expect(table.rows == [["0", "no", "−0.50"], ["1", "yes|maybe", "12.25"]])
  }

  @Test func numbersHaveAsManyPlacesAsAsked() {
    var table = Table("z", places: 1)
    table.add(0.25)
    table.add(2.0)
    #expect(table.text(on: Paper()) == ["  z", "───", "0.3", "2.0"])
  }

  @Test func aCaptionStandsBelow() {
    var table = Table("a", caption: "See.")
    table.add(1)
    #expect(table.text(on: Paper()) == ["a", "─", "1", "", "See."])
  }

  @Test func aLongTableIsShortened() {
    var table = Table("n")
    for n in 1...25 { table.add(n) }
    let lines = table.text(on: Paper())
    #expect(lines.count == 2 + 16 + 1 + 8)
    #expect(lines[2] == " 1" && lines[17] == "16" && lines[18] == " ⋮")
    #expect(lines[19] == "18" && lines.last == "25")
    var whole = Table("n")
    for n in 1...24 { whole.add(n) }
    #expect(whole.text(on: Paper()).count == 26)
  }

  @Test func mixedColumns() {
    var table = Table("count", "value", "mixed")
    table.add(13_002, Float(0.5), 1)
    table.add(7, 1.0, "none")
    #expect(
      table.text(on: Paper()) == [
        " count  value  mixed", "────────────────────", "13,002    0.5  1", "     7    1.0  none",
      ])
  }

  @Test func aTableWithoutRowsIsItsHeadings() {
    #expect(Table("a", "b").text(on: Paper()) == ["a  b", "────"])
  }

  @Test func aRowOfAnotherLengthStops() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var table = Table("a", "b")
      table.add(1)
    }
    let said = String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("a table with 2 headings was given a row of 1 cells"))
  }
}
