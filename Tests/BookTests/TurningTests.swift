// A driver turns every knob of the book to every stop, and compares what stands there.

import Testing

@testable import book

extension Tab {
  /// Turns one knob of an open page to a place, as a reader does: chooses it, and presses arrows.
  fileprivate func turn(knob: Int, to places: [Int]) async throws {
    try await run(
      """
      const knob = document.getElementById("knob");
      if (knob.value !== "\(knob)") {
        knob.value = "\(knob)";
        knob.dispatchEvent(new Event("change"));
      }
      """)
    for (slider, place) in places.enumerated() {
      let found = ".bar input[type=range]"
      try await run("document.querySelectorAll('\(found)')[\(slider)].focus()")
      let now = try await evaluate("+document.activeElement.value", as: Int.self)
      for _ in 0..<abs(place - now) { try await press(place > now ? "ArrowRight" : "ArrowLeft") }
    }
  }

  /// The first group of the page that has other words than the same group of a printed page.
  fileprivate func difference(from page: String) async throws -> String {
    let quoted = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
    return try await evaluate(
      """
      (() => {
        const words = (page) => [...page.querySelectorAll(".told")].map((group) => {
          const copy = group.cloneNode(true);
          copy.querySelectorAll(".player").forEach((player) => player.remove());
          return copy.textContent;
        });
        const printed = words(new DOMParser().parseFromString(\(quoted), "text/html"));
        const here = words(document);
        if (here.length !== printed.length) return "there are other groups";
        const place = here.findIndex((text, index) => text !== printed[index]);
        return place < 0 ? "" : `${place}: ${here[place]} is not ${printed[place]}`.slice(0, 500);
      })()
      """, as: String.self)
  }
}

@Suite(.runsPrograms, .needs(.browser)) struct TurningTests {
  /// For the last chapter the stops that the book's own test has run must do.
  @Test(arguments: Chapter.all) func everyStopShowsWhatTheProgramPrints(_ chapter: Chapter)
    async throws
  {
    try await withFolder { folder in
      let lesson = try #require(try Lesson.all().first { $0.name == chapter.name })
      let shelf = try Shelf(folder.appending(path: "book").path)
      let press = Press(programs: try builtProgram("book").deletingLastPathComponent())
      let book = Book(lessons: [lesson], press: press, shelf: shelf)
      _ = try await aside { try book.make([lesson]) }
      let file = shelf.folder.appending(path: lesson.file)
      let page = try BoundPage(file)
      try await withTab { tab in
        try await tab.open(file)
        for (knob, dial) in lesson.source.dials.enumerated() {
          for (index, options) in dial.settings.enumerated() {
            let words = options.isEmpty ? "" : " " + options.joined(separator: " ")
            let printed = try page.page(knob: knob, place: index, options: words)
            let second = page.dials[knob].stops.dropFirst().first?.count ?? 1
            let places =
              page.dials[knob].stops.count > 1 ? [index / second, index % second] : [index]
            try await tab.turn(knob: knob, to: places)
            let difference = try await tab.difference(from: printed)
            #expect(difference == "", "\(chapter)\(words), in group \(difference)")
            let says = try await tab.evaluate(
              "document.querySelector('.bar .says code').textContent", as: String.self)
            #expect(says == "swift run \(chapter)\(words)")
          }
        }
        let (console, requests) = await (tab.console, tab.requests)
        #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
      }
    }
  }
}
