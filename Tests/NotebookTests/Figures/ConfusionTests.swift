// Confusion matrices: the table of the last moment, and all moments as they are played.

import Testing

@testable import Notebook

@Suite struct ConfusionTests {
  /// Hundred of each digit; so many sevens are taken for ones.
  private func counts(_ mistakes: Int) -> [[Int]] {
    (0..<10).map { digit in
      (0..<10).map { said in
        if digit == 7 { return said == 7 ? 1200 - mistakes : said == 1 ? mistakes : 0 }
        return digit == said ? 100 : 0
      }
    }
  }

  private func confusion(_ mistakes: [Int]) -> Confusion {
    var mixed = Confusion()
    for (epoch, count) in mistakes.enumerated() {
      mixed.add("epoch \(epoch)", frame: counts(count))
    }
    return mixed
  }

  @Test func itsTextIsTheTableOfTheLastMoment() {
    var table = Table("is", "says 0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
    for (i, row) in counts(30).enumerated() {
      table.add(
        i, row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9])
    }
    for width in [40, 80] {
      let paper = Paper(width: width)
      #expect(confusion([1200, 30]).text(on: paper) == table.text(on: paper))
      #expect(confusion([30, 1200]).watched(at: 0).text(on: paper) == table.text(on: paper))
    }
    #expect(WebPage.figure(confusion([30])) == WebPage.figure(table), "nothing to play")
    #expect(confusion([30]).film == nil && Confusion().film == nil)
  }

  @Test func aMomentIsAsWideAndHighAsEveryOther() {
    let mixed = confusion([1200, 400, 3])
    let stills = mixed.moments.map { mixed.still(at: $0, on: Paper(width: 76)) }
    #expect(stills.allSatisfy { $0.count == 14 && $0[0] == stills[0][0] })
    #expect(stills[2].last == "  epoch 2")
    #expect(stills[0][9].contains("1200") && stills[2][9].contains("1197"))
    #expect(stills.joined().allSatisfy { $0.count <= 76 })
  }

  @Test func theFilmHasEveryNumberAtItsMoment() throws {
    let film = try #require(confusion([1200, 400, 5]).film).inline
    #expect(film.ranges(of: "data-at=\"1\" data-until=\"1\"").count == 1)
    let moments = film.split(separator: "<g class=\"out-of-step\"").dropFirst()
    let numbers = moments.map { moment in
      moment.matches(of: /<tspan x="([0-9]+)">([0-9,]+)</).map { "\($0.1) \($0.2)" }
    }
    #expect(numbers.map(\.count) == [10, 11, 11], "what is 0 is left blank")
    #expect(numbers[1].contains("168 400") && numbers[1].contains("504 800"))
    // A third of the sevens is shaded three times, five of 1,200 are not.
    #expect(moments.map { $0.ranges(of: "class=\"one\"").count } == [3, 3, 0])
    #expect(film.ranges(of: "class=\"none\"").count == 1, "what is right is shaded once for all")
  }

  @Test func theTableStaysOnThePageBesideTheFilm() {
    let page = WebPage.figure(confusion([1200, 5]))
    #expect(page.contains("<div class=\"box\" tabindex=\"0\"><table>"))
    #expect(page.contains("<td class=\"number\">1195</td>") && page.contains("box film"))
    #expect(page.contains("<li value=\"1\">epoch 1</li>"))
  }

  @Test func otherCountsThanTenTimesTenStop() async {
    let stop = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var mixed = Confusion()
      mixed.add("epoch 1", frame: [[1, 2], [3, 4]])
    }
    let said = String(decoding: stop?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("a confusion matrix has ten rows of ten; \"epoch 1\" has [2, 2]"))
  }
}
