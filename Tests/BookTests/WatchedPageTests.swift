// A watched page in a browser: it shows what is saved by itself, and the reader stays where they are.

import Basics
import Testing

@testable import Notebook
@testable import book

@Suite(.needs(.browser)) struct WatchedPageTests {
  /// A page of three long sections; a word stands in the first and in the last.
  private func page(_ word: String, more: [Piece] = []) -> [UInt8] {
    let opening = Opening(title: "9. X", sections: ["A", "B", "C"], command: "swift run chapter9")
    var album = Album(stem: nil)
    var page = Format.html.begin(opening, &album)
    var pieces: [Piece] = [.heading(level: 1, "9. X")]
    for (number, section) in ["A", "B", "C"].enumerated() {
      pieces.append(.heading(level: 2, "\(number + 1). \(section)"))
      if number == 0 { pieces += more }
      for place in 1...9 {
        pieces.append(.prose("This is \(section)\(place).\n\nThe word is \(word)."))
        pieces.append(.code(Array(repeating: "let x = \(place)", count: 9).joined(separator: "\n")))
        pieces.append(.words(Line(items: ["\(section)\(place) shows \(word)"])))
      }
    }
    for (index, piece) in pieces.enumerated() {
      page += Format.html.piece(piece, index == 0 ? nil : pieces[index - 1], WebPage.sheet, &album)
    }
    return Array((page + Format.html.end(pieces.last, &album)).utf8)
  }

  /// A watched chapter whose page is open.
  private func watched(_ body: (Watch, Tab) async throws -> Void) async throws {
    try await withFolder { folder in
      let watch = Watch(
        number: 9, folder: folder, press: Press(programs: folder), shelf: try Shelf(folder.path))
      let file = folder.appending(path: "chapter9.html")
      try watch.putWhatIsThere(file)
      try await withTab { tab in
        try await tab.open(file)
        try await body(watch, tab)
        #expect(await tab.console == [])
      }
    }
  }

  private func waitForPage(with word: String, _ tab: Tab) async throws {
    try await tab.wait(
      for: "the page with \(word)",
      until: """
        document.readyState === "complete" && document.body.textContent.includes("C9 shows \(word)")
        """)
  }

  /// Where the paragraph "This is B5." is in the window.
  private func top(_ tab: Tab) async throws -> Double {
    try await tab.evaluate(
      """
      [...document.querySelectorAll("p")].find((p) => p.textContent === "This is B5.")
        .getBoundingClientRect().top
      """, as: Double.self)
  }

  @Test func thePageShowsWhatIsSavedAtTheSamePlace() async throws {
    try await watched { watch, tab in
      let waiting = try await tab.evaluate("document.body.innerText", as: String.self)
      #expect(waiting.contains("Chapter 9 is being built."))
      try watch.put(page("one"))
      try await waitForPage(with: "one", tab)
      #expect(try await tab.evaluate("scrollY", as: Double.self) == 0)

      try await tab.run("scrollBy(0, \(try await top(tab) + 20))")
      let before = try await top(tab)
      #expect(abs(before + 20) < 1)
      let more = (0..<30).map { Piece.prose("More, \($0).") }
      try watch.put(page("two", more: more))
      try await waitForPage(with: "two", tab)
      #expect(abs(try await top(tab) - before) < 1)
    }
  }

  @Test func anErrorStandsAboveThePageUntilItIsMended() async throws {
    try await watched { watch, tab in
      try watch.put(page("one"))
      try await waitForPage(with: "one", tab)
      try await tab.run("scrollBy(0, \(try await top(tab)))")
      let before = try await top(tab)
      let printed = "/a/9-x/main.swift:12:5: error: cannot find '<b>x</b>' in scope\n1 error"
      try watch.say(Failure(Watch.firstError(in: printed), .software))
      try await tab.wait(for: "the error", until: "document.querySelector('[role=alert]')")
      let error = "document.querySelector('[role=alert]').textContent"
      #expect(
        try await tab.evaluate(error, as: String.self)
          == "main.swift, line 12: cannot find '<b>x</b>' in scope")
      #expect(try await top(tab) == before)

      // Mended to what it was, and mended to something else.
      let mended = "!document.querySelector('[role=alert]')"
      try watch.put(page("one"))
      try await tab.wait(for: "the end of the error", until: mended)
      #expect(try await top(tab) == before)
      try watch.say(Failure("main.swift, line 1: no", .software))
      try await tab.wait(for: "the error", until: "document.querySelector('[role=alert]')")
      try watch.put(page("two"))
      try await waitForPage(with: "two", tab)
      try await tab.wait(for: "the end of the error", until: mended)
      #expect(abs(try await top(tab) - before) < 1)
    }
  }

  @Test func whoPresentsStaysAtTheSlide() async throws {
    try await watched { watch, tab in
      try watch.put(page("one"))
      try await waitForPage(with: "one", tab)
      try await tab.run(
        """
        [...document.querySelectorAll(".bar button")].find((b) => b.textContent === "Present").click()
        """)
      // The last slide, too, though a page cannot be scrolled so far down; and one without a heading.
      for (place, key, word) in [("C9", "End", "two"), ("C8", "ArrowLeft", "three")] {
        try await tab.press(key)
        let shown = "document.querySelector('#page').innerText"
        #expect(try await tab.evaluate(shown, as: String.self).contains("This is \(place)."))
        try watch.put(page(word, more: [.prose("More.")]))
        try await waitForPage(with: word, tab)
        let now = try await tab.evaluate(shown, as: String.self)
        #expect(now.contains("This is \(place).") && now.contains("The word is \(word)."))
        #expect(!now.contains("This is A1."))
      }
    }
  }
}
