// How a tab's page looks: its size, its colours, its pictures, its print.

import Foundation

/// What of a page a picture shows.
public enum PagePart: Sendable {
  /// All of it, from top to bottom.
  case page
  /// What the window shows.
  case window
  /// The first element that a CSS selector finds.
  case element(String)
}

extension Tab {
  /// Makes the window so large, in CSS pixels.
  public func size(width: Int, height: Int) async throws {
    try await call(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": false,
      ])
  }

  /// Has the page believe that its reader prefers dark colours or less motion, or is a printer.
  public func media(
    isDark: Bool = false, hasLessMotion: Bool = false, isPrint: Bool = false
  ) async throws {
    let (scheme, motion): (JSON, JSON) = (
      isDark ? "dark" : "light", hasLessMotion ? "reduce" : "no-preference"
    )
    try await call(
      "Emulation.setEmulatedMedia",
      [
        "media": isPrint ? "print" : "screen",
        "features": [
          ["name": "prefers-color-scheme", "value": scheme],
          ["name": "prefers-reduced-motion", "value": motion],
        ],
      ])
  }

  /// Writes a picture, a PNG.
  public func screenshot(of part: PagePart = .page, to file: URL) async throws {
    struct Picture: Decodable { let data: Data }
    let clip: [Double]
    switch part {
    case .page:
      clip = try await evaluate(
        "(e => [0, 0, e.clientWidth, e.scrollHeight])(document.documentElement)", as: [Double].self)
    case .window:
      clip = try await evaluate("[scrollX, scrollY, innerWidth, innerHeight]", as: [Double].self)
    case .element(let selector):
      let box = try await box(of: selector)
      let corner = try await evaluate("[scrollX, scrollY]", as: [Double].self)
      clip = [corner[0] + box.x, corner[1] + box.y, box.width, box.height]
    }
    let picture = try await call(
      "Page.captureScreenshot",
      [
        "format": "png", "captureBeyondViewport": true,
        "clip": [
          "x": .number(clip[0]), "y": .number(clip[1]), "width": .number(clip[2]),
          "height": .number(clip[3]), "scale": 1,
        ],
      ], as: Picture.self)
    try picture.data.write(to: file)
  }

  /// Prints to a PDF, on the paper that the page's style asks for, and returns how many pages it has.
  @discardableResult public func pdf(to file: URL, withBackground: Bool = false) async throws -> Int
  {
    struct Print: Decodable { let data: Data }
    let print = try await call(
      "Page.printToPDF",
      ["preferCSSPageSize": true, "printBackground": .bool(withBackground)], as: Print.self)
    try print.data.write(to: file)
    return String(decoding: print.data, as: UTF8.self).matches(of: /\/Type \/Page\b(?!s)/).count
  }
}
