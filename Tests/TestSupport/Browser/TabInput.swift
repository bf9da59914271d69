// What a reader's hands do to a tab's page: keys and a pointer, as real events.

import Foundation

/// A place in the window, in CSS pixels from its upper left corner.
public struct Place: Equatable, Sendable {
  /// To the right.
  public let x: Double

  /// Downwards.
  public let y: Double

  /// A place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// Where an element is in the window.
public struct Box: Equatable, Sendable, Decodable {
  /// Its left edge.
  public let x: Double

  /// Its upper edge.
  public let y: Double

  /// How wide it is.
  public let width: Double

  /// How high it is.
  public let height: Double

  /// A place in it: at so much of its width and height.
  public func place(_ across: Double = 0.5, _ down: Double = 0.5) -> Place {
    Place(x: x + across * width, y: y + down * height)
  }
}

extension Tab {
  /// Where the first element that a CSS selector finds is, after it was scrolled into view.
  public func box(of selector: String) async throws -> Box {
    let box = try await evaluate(
      """
      (element => {
        if (!element) return null;
        element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      })(document.querySelector(\(JSON.literal(selector))))
      """, as: Box?.self)
    guard let box else { throw PageError(text: "the page has no \(selector)") }
    return box
  }

  /// Presses a key and lets it go: `a`, `ArrowRight`, `Enter`, ` `, `Shift+Tab`, `Control+Home`.
  public func press(_ key: String) async throws {
    let stroke = try Keystroke(key)
    for isDown in [true, false] {
      try await call("Input.dispatchKeyEvent", stroke.event(isDown: isDown))
    }
  }

  /// Types a text, letter by letter, where the page has its focus.
  public func type(_ text: String) async throws {
    for letter in text {
      if let stroke = try? Keystroke(String(letter)) {
        for isDown in [true, false] {
          try await call("Input.dispatchKeyEvent", stroke.event(isDown: isDown))
        }
      } else {
        try await call("Input.insertText", ["text": .string(String(letter))])
      }
    }
  }

  /// Moves the pointer onto an element.
  public func hover(_ selector: String) async throws {
    try await pointer("mouseMoved", at: try await box(of: selector).place())
  }

  /// Clicks into the middle of an element, if a pointer gets there.
  public func click(_ selector: String) async throws {
    let place = try await box(of: selector).place()
    let cover = try await evaluate(
      """
      (() => {
        const top = document.elementFromPoint(\(place.x), \(place.y));
        const wanted = document.querySelector(\(JSON.literal(selector)));
        return wanted.contains(top) || top?.closest("label")?.control === wanted
          ? null : top?.outerHTML.slice(0, 200) ?? "nothing";
      })()
      """, as: String?.self)
    if let cover {
      throw PageError(text: "a click on \(selector) would not reach it; at its middle is \(cover)")
    }
    try await drag(from: place, to: place)
  }

  /// Presses the pointer's button at a place, moves it to another, and lets it go.
  public func drag(from start: Place, to end: Place) async throws {
    try await pointer("mouseMoved", at: start)
    try await pointer("mousePressed", at: start, buttons: 1)
    for part in start == end ? [] : [0.25, 0.5, 0.75, 1] {
      let place = Place(
        x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
      try await pointer("mouseMoved", at: place, buttons: 1)
    }
    try await pointer("mouseReleased", at: end)
  }

  /// Draws a line: presses the pointer's button at the first place, moves through the others, and lets
  /// it go at the last.
  public func draw(through places: [Place]) async throws {
    guard let first = places.first, let last = places.last else { return }
    try await pointer("mouseMoved", at: first)
    try await pointer("mousePressed", at: first, buttons: 1)
    for place in places.dropFirst() { try await pointer("mouseMoved", at: place, buttons: 1) }
    try await pointer("mouseReleased", at: last)
  }

  private func pointer(_ type: String, at place: Place, buttons: Int = 0) async throws {
    let isMove = type == "mouseMoved"
    try await call(
      "Input.dispatchMouseEvent",
      [
        "type": .string(type), "x": .number(place.x), "y": .number(place.y),
        "button": isMove && buttons == 0 ? "none" : "left", "buttons": .number(Double(buttons)),
        "clickCount": isMove ? 0 : 1,
      ])
  }
}
