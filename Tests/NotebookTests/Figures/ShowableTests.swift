// Words and values in one line.

import Tensor
import Testing

@testable import Notebook

@Suite struct ShowableTests {
  @Test func aCommaInAListStandsBetweenItsValues() {
    #expect(words(for: [60_000, 784]) == "[60000, 784]")
    #expect(words(for: [-12_345.5, 1]) == "[−12345.5, 1]")
    #expect(words(for: [["a, b"], ["c"]]) == "[[a, b], [c]]")
    #expect(words(for: 60_000) == "60,000")
  }

  @Test func valuesAreWrittenAsTheCourseWritesThem() {
    #expect(words(for: "text") == "text")
    #expect(words(for: 0.5) == "0.5")
    #expect(words(for: -1.0 / 3) == "−0.3333")
    #expect(words(for: Float(0.1)) == "0.1")
    #expect(words(for: Float(4290.0687)) == "4290.069", "a Float does not know its fourth place")
    #expect(words(for: 4290.0687) == "4290.0687")
    #expect(words(for: Tensor([4290.0687])) == "[ 4290.069 ]")
    #expect(words(for: 13_002) == "13,002")
    #expect(words(for: -7) == "−7")
    #expect(words(for: [1.0, 0.25]) == "[1, 0.25]")
    #expect(words(for: [[1, 2], [3, 4]]) == "[[1, 2], [3, 4]]")
    #expect(words(for: true) == "true")
    #expect(words(for: Tensor([1])) == "[ 1 ]")
  }

  @Test func aMatrixIsDrawnOutWithTheWordsAtItsMiddle() {
    let line = Line(items: [
      Tensor([[1, 2], [3, 4]]), "·", Tensor([1, 10]), "=", Tensor([21, 43]),
    ])
    #expect(
      line.text(on: Paper()) == [
        "⎡ 1  2 ⎤ · ⎡  1 ⎤ = ⎡ 21 ⎤", "⎣ 3  4 ⎦   ⎣ 10 ⎦   ⎣ 43 ⎦",
      ])
    #expect(
      line.text(on: Paper(hasUnicode: false)) == [
        "[ 1  2 ] . [  1 ] = [ 21 ]", "[ 3  4 ]   [ 10 ]   [ 43 ]",
      ])
  }

  @Test func whatDoesNotFitBesideStandsBelow() {
    let line = Line(items: ["W =", Tensor([[1, 2], [3, 4]]), "and so on"])
    #expect(
      line.text(on: Paper(width: 12)) == ["W =", "⎡ 1  2 ⎤", "⎣ 3  4 ⎦", "and so on"])
  }

  @Test func aLongLineFolds() {
    let line = Line(items: ["one two three", 4, "five"])
    #expect(line.text(on: Paper(width: 12)) == ["one two", "↪ three 4", "↪ five"])
  }

  @Test func aFigureMayStandInALine() {
    var table = Table("a")
    table.add(1)
    #expect(Line(items: ["t:", table]).text(on: Paper()) == ["   a", "t: ─", "   1"])
  }
}
