// A driver that turns the knobs of a page of the book, and compares what stands there.

import Testing

@testable import book

/// A place that a knob can be turned to, and what the program prints there.
struct Turn {
  let knob: Int
  let place: Int
  let options: String
  let page: String
}

/// Turns the knobs of a page in a browser, and expects the words that the program prints; nothing is
/// said to the console, and nothing is asked for.
func drive(_ file: URL, through turns: [Turn], of bound: BoundPage) async throws {
  try await withTab { tab in
    try await tab.open(file)
    for turn in turns {
      let stops = bound.dials[turn.knob].stops
      let second = stops.dropFirst().first?.count ?? 1
      let places = stops.count > 1 ? [turn.place / second, turn.place % second] : [turn.place]
      try await tab.turn(knob: turn.knob, to: places)
      let difference = try await tab.difference(from: turn.page)
      #expect(difference == "", "\(file.lastPathComponent)\(turn.options), group \(difference)")
      let says = try await tab.evaluate(
        "document.querySelector('.bar .says code').textContent", as: String.self)
      #expect(says.hasSuffix(turn.options), "the command at\(turn.options)")
    }
    let (console, requests) = await (tab.console, tab.requests)
    #expect(console.isEmpty && requests.isEmpty, "\(console) \(requests)")
  }
}

extension Tab {
  /// Turns one knob of an open page to a place, as a reader does: chooses it, and presses arrows.
  fileprivate func turn(knob: Int, to places: [Int]) async throws {
    try await run(
      """
      {
        const knob = document.getElementById("knob");
        if (knob.value !== "\(knob)") {
          knob.value = "\(knob)";
          knob.dispatchEvent(new Event("change"));
        }
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
