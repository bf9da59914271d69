// Films in a browser: a training, moment by moment, says and shows what the program printed.

import Testing

@testable import book

@Suite(.runsPrograms, .needs(.browser)) struct FilmTests {
  /// A page of a chapter, opened.
  private func withPage(
    _ number: Int, _ arguments: [String], _ body: (Tab, URL) async throws -> Void
  ) async throws {
    let chapter = try #require(Chapter.all.first { $0.number == number })
    try await withFolder { folder in
      let file = folder.appending(path: "page.html")
      let run = try await chapter.run(["--format", "html"] + arguments)
      try Data(run.output.utf8).write(to: file)
      try await withTab { tab in
        try await tab.open(file)
        // The figures with a film, and what is seen of the one that is looked at.
        try await tab.run(
          """
          window.films = [...document.querySelectorAll("figure:has(.film)")];
          window.seen = (query, film) => [...film.querySelectorAll(query)].filter((part) =>
            part.getClientRects().length && getComputedStyle(part).visibility === "visible");
          """)
        try await body(tab, file)
        let (console, requests) = await (tab.console, tab.requests)
        #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
      }
    }
  }

  /// Turns the slider of a film from its first moment to its last by key, and asks at each.
  private func turn<Answer: Decodable & Sendable>(
    _ film: Int, _ tab: Tab, _ question: String, as: Answer.Type
  ) async throws -> [(says: String, answer: Answer)] {
    try await tab.run("films[\(film)].querySelector('.player input').focus()")
    try await tab.press("Home")
    let last = try await tab.evaluate("+document.activeElement.max", as: Int.self)
    var answers: [(String, Answer)] = []
    for moment in 0...last {
      if moment > 0 { try await tab.press("ArrowRight") }
      let says = try await tab.evaluate(
        "films[\(film)].querySelector('.player .says').textContent", as: String.self)
      let answer = try await tab.evaluate(
        "((film) => \(question))(films[\(film)])", as: Answer.self)
      answers.append((says, answer))
    }
    return answers
  }

  @Test func theMapSaysOfEachEpochWhatTheTableSays() async throws {
    try await withPage(6, []) { tab, _ in
      let report = try await tab.evaluate(
        """
        [...document.querySelectorAll("table")].map((table) => [...table.rows].map((row) =>
          [...row.cells].map((cell) => cell.textContent))).find((rows) => rows[0][2] === "right of 100")
          .slice(1).map((row) => `epoch ${row[0]}: ${+row[2]} of 100 on the right side`)
        """, as: [String].self)
      // One outline of the ground at least, and all examples at every moment.
      let moments = try await turn(
        0, tab, "[seen('g[data-at] path', film).length, seen('.dot', film).length]", as: [Int].self)
      #expect(moments.map(\.says) == report && report.count > 10)
      #expect(Set(report.map { $0.split(separator: ":")[1] }).count > 3, "something is learned")
      for (says, seen) in moments { #expect(seen[0] > 0 && seen[1] == 6, "\(says): \(seen)") }
      let shown = "seen('g[data-at]', films[0]).map((part) => part.dataset.at)"
      #expect(try await tab.evaluate(shown, as: [String].self) == ["\(report.count - 1)"])
    }
  }

  @Test func theConfusionOfEachEpochHasAllDigits() async throws {
    try await withPage(7, ["--epochs", "7", "--rate", "0.3"]) { tab, _ in
      let cells = """
        [...film.querySelectorAll("td")].map((cell) => +cell.textContent)
        """
      let table = try await tab.evaluate("((film) => \(cells))(films[0])", as: [Int].self)
      try #require(table.count == 110)
      let end = (0..<10).map { Array(table[(11 * $0 + 1)..<(11 * $0 + 11)]) }
      // The columns by the places of their headings, the rows in order.
      let rows = """
        (() => {
          const places = [...film.querySelectorAll("text")].find((text) => text.textContent === "it says0123456789");
          const columns = [...places.children].slice(1).map((part) => part.getAttribute("x"));
          return seen("g[data-at] text", film).map((text) => {
            const row = Array(10).fill(0);
            [...text.children].forEach((part) => {
              row[columns.indexOf(part.getAttribute("x"))] = +part.textContent;
            });
            return row;
          });
        })()
        """
      let moments = try await turn(0, tab, rows, as: [[Int]].self)
      #expect(
        moments.map(\.says).map { $0.prefix { $0 != ":" } }
          == [0, 1, 2, 3, 5, 7].map { "epoch \($0)" })
      for (says, rows) in moments {
        #expect(rows.map { $0.reduce(0, +) } == end.map { $0.reduce(0, +) }, "\(says)")
        let right = (0..<10).reduce(0) { $0 + rows[$1][$1] }
        let share = Double(right) / Double(end.joined().reduce(0, +))
        let said = try #require(says.split(separator: " ").dropFirst(2).first?.dropLast())
        #expect(try abs(100 * share - #require(Double(said))) < 0.006, "\(says)")
      }
      #expect(moments.last?.answer == end && moments.first?.answer != end)
    }
  }

  /// The shade of each square, as the page draws it: what is played ends with the figure itself.
  @Test func theLastMomentOfTheWeightsIsTheirPicture() async throws {
    try await withPage(7, ["--epochs", "3", "--layers", "9"]) { tab, _ in
      try await tab.run(
        """
        window.read = (image, columns, rows) => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [columns, rows];
          const brush = canvas.getContext("2d");
          const picture = Object.assign(new Image(), { src: image.getAttribute("href") });
          return picture.decode().then(() => {
            brush.drawImage(picture, 0, 0);
            return [...brush.getImageData(0, 0, columns, rows).data];
          });
        };
        """)
      // Nine neurons are dealt to rows of five and four.
      let apart = """
        (async () => {
          const [still, film] = films[1].querySelectorAll(".box");
          const strips = [...film.querySelectorAll(`g[data-at="AT"] image`)];
          const widths = [5, 4];
          const ends = await Promise.all(strips.map((strip, k) => read(strip, 28 * widths[k], 28)));
          const panels = await Promise.all([...still.querySelectorAll("image")].map((one) => read(one, 28, 28)));
          let far = 0;
          panels.forEach((panel, j) => {
            const [end, first, width] = j < 5 ? [ends[0], j, 140] : [ends[1], j - 5, 112];
            for (let i = 0; i < 784 * 4; i += 4) {
              const [x, y] = [(i / 4) % 28, Math.floor(i / 112)];
              const there = 4 * (y * width + 28 * first + x);
              for (let c = 0; c < 4; c++) far = Math.max(far, Math.abs(panel[i + c] - end[there + c]));
            }
          });
          return [panels.length, far];
        })()
        """
      let end = try await tab.evaluate(apart.replacing("AT", with: "3"), as: [Int].self)
      let begin = try await tab.evaluate(apart.replacing("AT", with: "0"), as: [Int].self)
      // A shade of 7 and one of 15 are half of each apart at most, of 255 and less.
      #expect(end[0] == 9 && end[1] <= 27 && begin[1] > 60, "\(end) \(begin)")
    }
  }

  @Test func whoPrintsOrRunsNoScriptSeesTheFigureItself() async throws {
    try await withPage(7, ["--epochs", "2"]) { tab, file in
      let boxes = """
        [...document.querySelectorAll("figure:has(.film) > .box")].map((box) =>
          `${box.classList.contains("film") ? "film" : "still"} ${box.getClientRects().length > 0}`)
        """
      let played = ["still false", "film true", "still false", "film true"]
      let still = ["still true", "film false", "still true", "film false"]
      #expect(try await tab.evaluate(boxes, as: [String].self) == played)
      try await tab.media(isPrint: true)
      #expect(try await tab.evaluate(boxes, as: [String].self) == still)
      try await tab.media(hasLessMotion: true)
      try await tab.open(file)
      let buttons = "[...document.querySelectorAll('.player button')].map((b) => b.textContent)"
      #expect(
        try await tab.evaluate(buttons, as: [String].self) == ["Back", "Step", "Back", "Step"])
      try await tab.scripts(false)
      try await tab.open(file)
      #expect(try await tab.evaluate(boxes, as: [String].self) == still)
      try await tab.scripts(true)
      try await tab.open(file)
    }
  }

  @Test func everyMomentCanBeReadInLightAndDark() async throws {
    try await withPage(7, ["--epochs", "1"]) { tab, _ in
      for isDark in [false, true] {
        try await tab.media(isDark: isDark)
        for key in ["Home", "End"] {
          try await tab.run("films[0].querySelector('.player input').focus()")
          try await tab.press(key)
          let faint = try await tab.faintText()
          #expect(faint.isEmpty, "dark \(isDark), \(key): \(faint.prefix(3))")
        }
      }
    }
  }
}
