// A chapter's page in a browser: what it asks for, how it fits, and what its buttons and keys do.

import Testing

@testable import book

@Suite(.runsPrograms, .needs(.browser)) struct ReadingTests {
  /// The page of a chapter at its standard knobs, opened.
  private func withPage(_ chapter: Chapter, _ body: (Tab, URL) async throws -> Void) async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "page.html")
      let run = try await chapter.run(["--format", "html"])
      try Data(run.output.utf8).write(to: file)
      try await withTab { tab in
        try await tab.open(file)
        try await body(tab, file)
        let (console, requests) = await (tab.console, tab.requests)
        #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
      }
    }
  }

  private func press(_ button: String, _ tab: Tab) async throws {
    try await tab.run(
      """
      [...document.querySelectorAll(".bar button")]
        .find((button) => button.textContent === "\(button)").click()
      """)
  }

  @Test(arguments: Chapter.all) func nothingScrollsSidewaysButInItsBox(_ chapter: Chapter)
    async throws
  {
    try await withPage(chapter) { tab, _ in
      for (width, height) in [(390, 800), (1024, 768), (1920, 1080)] {
        try await tab.size(width: width, height: height)
        let wide = try await tab.evaluate(
          """
          [...document.querySelectorAll("body *")].filter((part) => {
            if (part.closest(".box, pre, div.result, .moments, .skip")) return false;
            const box = part.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
          }).map((part) => part.outerHTML.slice(0, 90))
          """, as: [String].self)
        #expect(wide.isEmpty, "\(chapter), \(width) wide: \(wide.prefix(3))")
      }
    }
  }

  @Test(arguments: Chapter.all) func slidesFitTheWindow(_ chapter: Chapter) async throws {
    try await withPage(chapter) { tab, _ in
      for (width, height) in [(1024, 768), (1920, 1080)] {
        try await tab.size(width: width, height: height)
        try await press("Present", tab)
        try await tab.press("Home")
        var seen: [String] = []
        while seen.count < 2 || seen.last != seen[seen.count - 2] {
          // A piece that is too long by itself scrolls.
          let slide = try await tab.evaluate(
            """
            (() => {
              const page = document.getElementById("page");
              const shown = [...page.querySelectorAll(":scope > *, .told > *")]
                .filter((piece) => piece.getClientRects().length);
              const fits = page.scrollHeight <= page.clientHeight + 1 || shown.length === 1;
              const isWide = page.scrollWidth > page.clientWidth + 1;
              const where = document.querySelector(".bar > .says:last-child").textContent;
              return `${fits && !isWide ? "fits" : "is cut off"}: ${where.split(" ")[0]}`;
            })()
            """, as: String.self)
          #expect(slide.hasPrefix("fits"), "\(chapter), \(width) wide, slide \(slide)")
          seen.append(slide)
          try await tab.press("ArrowRight")
          if seen.count > 400 { break }
        }
        #expect(seen.count > 20, "\(chapter) has slides")
        try await tab.press("Escape")
        let isOver = try await tab.evaluate(
          "!document.body.classList.contains('present') && !document.querySelector('.out')",
          as: Bool.self)
        #expect(isOver)
      }
    }
  }

  @Test func resultsAreCoveredUntilAKeyIsPressed() async throws {
    try await withPage(Chapter.all[0]) { tab, _ in
      let shown = """
        [...document.querySelectorAll(".result")].filter((part) => part.getClientRects().length).length
        """
      let all = try await tab.evaluate(shown, as: Int.self)
      try await press("Predict first", tab)
      let none = try await tab.evaluate(shown, as: Int.self)
      try await tab.run("document.querySelector('.cover button').focus()")
      try await tab.press("Enter")
      let one = try await tab.evaluate(shown, as: Int.self)
      try await press("Predict first", tab)
      let back = try await tab.evaluate(shown, as: Int.self)
      #expect(none == 0 && one == 1 && back == all && all > 20)
    }
  }

  @Test func aFactorIsMarkedInEveryLine() async throws {
    try await withPage(Chapter.all[4]) { tab, _ in
      try await tab.run("document.querySelector('.factor[data-factor=\"2\"]').focus()")
      let marked = try await tab.evaluate(
        "[...document.querySelectorAll('.marked')].map((factor) => factor.dataset.factor)",
        as: [String].self)
      #expect(marked == ["2", "2", "2"])
      try await tab.hover(".factor")
      let other = try await tab.evaluate(
        "[...document.querySelectorAll('.marked')].map((factor) => factor.dataset.factor)",
        as: [String].self)
      #expect(other == ["1", "1", "1"])
    }
  }

  @Test func aWalkGoesBackAndForth() async throws {
    try await withPage(Chapter.all[2]) { tab, file in
      let hidden = "document.querySelectorAll('figure:has(.moments) .out-of-step').length"
      let says = "document.querySelector('.player .says').textContent"
      let atEnd = try await tab.evaluate(hidden, as: Int.self)
      let end = try await tab.evaluate(says, as: String.self)
      try await tab.run("document.querySelector('.player input').focus()")
      try await tab.press("Home")
      let atStart = try await tab.evaluate(hidden, as: Int.self)
      let start = try await tab.evaluate(says, as: String.self)
      try await tab.press("ArrowRight")
      let next = try await tab.evaluate(says, as: String.self)
      #expect(atEnd == 0 && atStart > 5)
      #expect(
        start.hasPrefix("step 0: ") && next.hasPrefix("step 1: ") && end.hasPrefix("step 10: "))
      try await tab.media(hasLessMotion: true)
      try await tab.open(file)
      let buttons = try await tab.evaluate(
        "[...document.querySelector('.player').querySelectorAll('button')].map((b) => b.textContent)",
        as: [String].self)
      #expect(buttons == ["Back", "Step"], "no motion for who wants none")
    }
  }

  @Test func aWorksheetHasRoomAndQuestions() async throws {
    try await withPage(Chapter.all[1]) { tab, _ in
      try await tab.media(isPrint: true)
      let seen = """
        [...document.querySelectorAll(".result, .result > *")].filter((part) => {
          const style = getComputedStyle(part);
          return !part.children.length && style.visibility !== "hidden" && part.getClientRects().length
            && style.color !== "rgba(0, 0, 0, 0)";
        }).length
        """
      let handout = try await tab.evaluate(seen, as: Int.self)
      try await tab.run(
        "window.print = () => { window.seen = \(seen); window.asked = document.querySelector('.questions').open }"
      )
      try await press("Print a worksheet", tab)
      let sheet = try await tab.evaluate("window.seen", as: Int.self)
      let asks = try await tab.evaluate("window.asked", as: Bool.self)
      let after = try await tab.evaluate(seen, as: Int.self)
      #expect(handout > 5 && sheet == 0 && asks && after == handout)
    }
  }

  /// Without its script the page is complete.
  @Test func thePageIsWholeWithoutItsScript() async throws {
    try await withPage(Chapter.all[2]) { tab, file in
      let words = "document.getElementById('page').innerText.length"
      let with = try await tab.evaluate(words, as: Int.self)
      try await tab.scripts(false)
      try await tab.open(file)
      let without = try await tab.evaluate(words, as: Int.self)
      let bars = try await tab.evaluate("document.querySelectorAll('.bar').length", as: Int.self)
      // What is less are the words of the players.
      #expect(bars == 0 && without > with * 9 / 10)
      try await tab.scripts(true)
      try await tab.open(file)
    }
  }

  @Test(arguments: Chapter.all) func wordsCanBeReadInLightAndDark(_ chapter: Chapter) async throws {
    try await withPage(chapter) { tab, _ in
      for isDark in [false, true] {
        try await tab.media(isDark: isDark)
        let faint = try await tab.faintText()
        #expect(faint.isEmpty, "\(chapter), dark \(isDark): \(faint.prefix(3))")
      }
    }
  }

  @Test(.needs(.axe), arguments: Chapter.all) func nothingSeriousBarsAnyone(_ chapter: Chapter)
    async throws
  {
    try await withPage(chapter) { tab, _ in
      let barriers = try await tab.axe().filter(\.isSerious)
      #expect(barriers.isEmpty, "\(chapter): \(barriers)")
    }
  }

  @Test(.needs(.htmlChecker)) func everyPageIsValid() async throws {
    try await withFolder { folder in
      var files: [URL] = []
      for chapter in Chapter.all {
        let file = folder.appending(path: "\(chapter).html")
        try Data(try await chapter.run(["--format", "html"]).output.utf8).write(to: file)
        files.append(file)
      }
      let chapters = try FrontPage.Chapter.all()
      for (name, html) in try FrontPage.pages(of: Chapter.package, chapters: chapters) {
        files.append(folder.appending(path: name))
        try Data(html.utf8).write(to: folder.appending(path: name))
      }
      let faults = try await validate(html: files)
      #expect(faults.isEmpty, "\(faults.prefix(8).joined(separator: "\n"))")
    }
  }
}
