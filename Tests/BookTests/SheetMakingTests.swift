// How the sheet to draw on is made, and which networks it takes.

import Basics
import Network
import Testing

@testable import book

@Suite struct SheetMakingTests {
  @Test func whatReadsNoDigitsOrIsTooLargeIsRefused() {
    func refusal(_ network: Network) -> String {
      let error = #expect(throws: Failure.self) { try SheetData(network, origin: "my.txt") }
      #expect(error?.status == .data)
      return error?.sentence ?? ""
    }
    #expect(
      refusal(randomNetwork([100, 10])).hasPrefix("my.txt holds a network 100-10, but a sheet of"))
    #expect(refusal(randomNetwork([784, 16, 3])).contains("784-16-3, but a sheet of digits needs"))
    #expect(
      refusal(randomNetwork([784, 101, 10])).hasPrefix(
        "my.txt holds a network 784-101-10 with 80305 weights and biases, but the page takes 79510")
    )
    var broken = randomNetwork([784, 10])
    broken.layers[0].b[3] = .nan
    #expect(refusal(broken).contains("no finite numbers"))
  }

  @Test func aPageWithTheLargestNetworkIsSmallAndAsksForNothing() throws {
    let page = try Sheet(SheetData(randomNetwork([784, 100, 10]), origin: "a test")).page
    #expect(page.utf8.count < 1_000_000)
    #expect(!page.contains(/https?:\/\/|@import|url\(|src=/))
  }

  @Test func itStandsAtTheEndOfItsSection() throws {
    let sheet = try Sheet(SheetData(randomNetwork([784, 10]), origin: "a test"))
    let own = "<h2 id=\"a-digit-of-your-own\">9. A digit of your own</h2>\n<p>a</p>\n"
    for rest in ["<h2 id=\"b\">10. B</h2>\n</main>\n", "</main>\n"] {
      let page = text(sheet.inserted(into: Array(("<h2>8. A</h2>\n" + own + rest).utf8)))
      #expect(page.hasPrefix("<h2>8. A</h2>\n\(own)<section class=\"sheet\""))
      #expect(page.hasSuffix("</section>\n\(rest)"))
    }
    #expect(text(sheet.inserted(into: Array("<h2>8. A</h2>".utf8))) == "<h2>8. A</h2>")
  }

  @Test func onlyItsChapterTakesWeights() throws {
    let lesson = try #require(try Lesson.all().first)
    let folder = FileManager.default.temporaryDirectory.appending(path: "downhill-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let book = Book(
      lessons: [lesson], press: Press(programs: folder), shelf: try Shelf(folder.path),
      weights: "my.txt")
    let error = #expect(throws: Failure.self) { try book.make([lesson]) }
    #expect(error?.sentence.hasPrefix("--weights is for the sheet") == true)
  }
}
