// Chapter 5's networks in a browser: each moment shows what its sentence says, forward and back.

import Testing

@testable import book

@Suite(.runsPrograms, .needs(.browser)) struct SteppingTests {
  private func withPage(_ options: [String] = [], _ body: (Tab) async throws -> Void) async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "page.html")
      let run = try await Chapter.all[4].run(["--format", "html"] + options)
      try Data(run.output.utf8).write(to: file)
      try await withTab { tab in
        try await tab.open(file)
        try await body(tab)
        let (console, requests) = await (tab.console, tab.requests)
        #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
      }
    }
  }

  /// What can be seen of a figure: its sentence, the numbers, and how much is lit.
  private func seen(_ figure: Int, _ tab: Tab) async throws -> [String] {
    try await tab.evaluate(
      """
      (() => {
        const figure = [...document.querySelectorAll("figure:has(.moments)")][\(figure)];
        const isSeen = (part) => getComputedStyle(part).visibility === "visible";
        const texts = [...figure.querySelectorAll("svg text")].filter(isSeen).map((part) => part.textContent);
        const lit = [...figure.querySelectorAll("svg .s1")].filter(isSeen).length;
        return [figure.querySelector(".says").textContent, `${lit}`, ...texts];
      })()
      """, as: [String].self)
  }

  private func focus(_ figure: Int, _ part: String, _ tab: Tab) async throws {
    try await tab.run(
      """
      [...document.querySelectorAll("figure:has(.moments)")][\(figure)]
        .querySelector(".player \(part)").focus()
      """)
  }

  @Test(arguments: [(0, 14), (1, 20)]) func forwardAndBackShowTheSame(_ figure: Int, _ count: Int)
    async throws
  {
    try await withPage { tab in
      try await focus(figure, "input", tab)
      try await tab.press("Home")
      try await focus(figure, "button:nth-child(2)", tab)
      var forward: [[String]] = []
      for _ in 0..<count {
        forward.append(try await seen(figure, tab))
        try await tab.press("ArrowRight")
      }
      // What a moment writes is what its sentence has found.
      for (before, after) in zip(forward, forward.dropFirst()) {
        let fresh = after.dropFirst(2).filter { !before.dropFirst(2).contains($0) }
        for text in fresh {
          let number = text.split(separator: " ").last { $0 != "✓" } ?? ""
          #expect(after[0].contains(number), "\(text) at: \(after[0])")
        }
        #expect(before.count <= after.count && after[1] != "0")
      }
      #expect(Set(forward.map { $0[0] }).count == count)
      #expect(forward.last?.contains("✗") == false)
      try await focus(figure, "input", tab)
      try await tab.press("End")
      try await focus(figure, "button", tab)
      var back: [[String]] = []
      for _ in 0..<count {
        back.append(try await seen(figure, tab))
        try await tab.press("ArrowLeft")
      }
      #expect(back == forward.reversed())
    }
  }

  /// While a page is presented, the arrow keys are for its slides, and Enter for the button.
  @Test func presentingKeepsItsArrows() async throws {
    try await withPage { tab in
      try await tab.run(
        """
        [...document.querySelectorAll(".bar button")].find((one) => one.textContent === "Present").click();
        """)
      let shown = "!!document.querySelector('.player')?.getClientRects().length"
      var slides = 0
      while try await !tab.evaluate(shown, as: Bool.self), slides < 400 {
        try await tab.press("ArrowRight")
        slides += 1
      }
      try await focus(0, "button:nth-child(2)", tab)
      try await tab.press("Enter")
      let start = try await seen(0, tab)[0]
      #expect(start.contains("comes in"), "a step from the end leads to the beginning")
      try await tab.press("ArrowRight")
      let isThere = try await tab.evaluate(shown, as: Bool.self)
      let after = try await seen(0, tab)[0]
      #expect(!isThere && after == start)
    }
  }

  /// No number lies on another, on a circle, or beyond the picture.
  @Test(
    arguments: [
      [], ["--w1", "-9.876543", "--b2", "-9.123456", "--w3", "-8.765432", "--b3", "-7.654321"],
      ["--w1", "0.0000123", "--input", "-0.0000456", "--w2", "-9.999999", "--b1", "-9.999999"],
      ["--w1", "0.123456", "--b1", "-0.654321", "--w2", "-0.135791", "--w3", "1e-8"],
    ]) func everyNumberHasItsPlace(_ options: [String]) async throws
  {
    try await withPage(options) { tab in
      let faults = try await tab.evaluate(
        """
        [...document.querySelectorAll("figure:has(.moments) svg")].flatMap((svg) => {
          const name = (part) => part.textContent || "a circle";
          const names = [...svg.querySelectorAll("circle.node:not(.s1) + text")];
          const texts = [...svg.querySelectorAll("text")].filter((part) => !names.includes(part));
          const parts = [...texts, ...svg.querySelectorAll("circle.node:not(.s1)")];
          const box = (part) => part.getBoundingClientRect();
          const page = box(svg);
          return texts.flatMap((text, index) => {
            const a = box(text);
            // Lines below each other may touch.
            const hits = parts.slice(index + 1).filter((part) => {
              const b = box(part);
              return a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
            }).map((part) => `${name(text)} lies on ${name(part)}`);
            const out = a.left < page.left || a.right > page.right || a.bottom > page.bottom || a.top < page.top;
            return out ? [...hits, `${name(text)} is outside`] : hits;
          });
        })
        """, as: [String].self)
      #expect(faults.isEmpty, "\(options): \(faults)")
    }
  }
}
