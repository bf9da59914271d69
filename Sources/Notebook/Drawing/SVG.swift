// A picture as SVG: crisp at any size, for light and dark pages, readable to those who cannot see.

import Foundation
import Basics

/// A picture under construction.
///
/// Coordinates are in pixels, from the top left corner.
public struct SVG: Equatable, Sendable {
  let width: Double
  let height: Double
  let title: String
  let caption: String
  private var body: [Element] = []

  /// What can be seen, for those who do not see it.
  var says = ""

  /// The moment from which on what is added now is seen, in a picture that changes; nil for always.
  var step: Int?

  /// The last moment at which it is seen; nil where it stays to the end.
  var until: Int?

  private struct Element: Equatable {
    let text: String
    let inline: String  // the same in a web page
    let step: Int?
    let until: Int?
  }

  /// An empty picture.
  ///
  /// The title stands above the height and the caption, in lines, below; the width grows where the
  /// title needs more.
  public init(width: Double, height: Double, title: String, caption: String) {
    self.width = max(width, 32 + 9 * Double(title.count))
    self.height = height
    self.title = title
    self.caption = caption
  }

  /// Adds a straight line.
  public mutating func line(
    from: (Double, Double), to: (Double, Double), _ look: String, width: Double = 1
  ) {
    add(
      "<line x1=\"\(n(from.0))\" y1=\"\(n(from.1))\" x2=\"\(n(to.0))\" y2=\"\(n(to.1))\" "
        + "class=\"\(look)\" stroke-width=\"\(n(width))\"/>")
  }

  /// Adds a line through several points.
  public mutating func path(_ points: [(Double, Double)], _ look: String, width: Double = 2) {
    guard let first = points.first else { return }
    let steps = points.dropFirst().map { "L\(n($0.0)) \(n($0.1))" }.joined()
    add(
      "<path d=\"M\(n(first.0)) \(n(first.1))\(steps)\" class=\"\(look)\" fill=\"none\" "
        + "stroke-width=\"\(n(width))\" stroke-linejoin=\"round\"/>")
  }

  /// Adds an area; several outlines make islands and holes.
  public mutating func area(_ outlines: [[(Double, Double)]], _ look: String, width: Double = 1) {
    let loops = outlines.filter { !$0.isEmpty }.map { outline in
      "M" + outline.map { "\(n($0.0)) \(n($0.1))" }.joined(separator: "L") + "Z"
    }
    if loops.isEmpty { return }
    add(
      "<path d=\"\(loops.joined())\" fill-rule=\"evenodd\" class=\"\(look)\" "
        + "stroke-width=\"\(n(width))\" stroke-linejoin=\"round\"/>")
  }

  /// Adds a tile of a surface; one of glass lets through what is behind it.
  public mutating func tile(_ corners: [(Double, Double)], _ colour: String, isGlass: Bool) {
    let points = corners.map { "\(n($0.0)),\(n($0.1))" }.joined(separator: " ")
    let look = isGlass ? "glass" : "tile"
    add("<polygon points=\"\(points)\" fill=\"\(colour)\" class=\"\(look)\"/>")
  }

  /// Adds a straight line in the colour of a series, with a head at its end.
  ///
  /// Its tip ends a gap before `to`, so that a mark there stays clear; too short a line has no head.
  public mutating func arrow(
    from: (Double, Double), to: (Double, Double), series: Int, width: Double = 2, gap: Double = 0
  ) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1)
    let length = (dx * dx + dy * dy).squareRoot()
    let head = 3 * width + 3
    let look = "s\(series % 6)"
    guard length > head + gap + 2 else { return line(from: from, to: to, look, width: width) }
    let (ux, uy) = (dx / length, dy / length)
    let tip = (to.0 - gap * ux, to.1 - gap * uy)
    let base = (tip.0 - head * ux, tip.1 - head * uy)
    line(from: from, to: base, look, width: width)
    let half = head * 0.45
    let corners = [
      tip, (base.0 - half * uy, base.1 + half * ux), (base.0 + half * uy, base.1 - half * ux),
    ]
    area([corners], "f\(series % 6)", width: 0)
  }

  /// Adds a point of a series; its shape tells the series apart without colour.
  mutating func mark(at place: (Double, Double), series: Int) {
    let ((x, y), look) = (place, "f\(series % 6)")
    switch series % 3 {
    case 0: circle(at: place, radius: 6, look)
    case 1: area([[(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]], look, width: 0)
    default: area([[(x, y - 7), (x + 7, y + 5), (x - 7, y + 5)]], look, width: 0)
    }
  }

  /// Adds a circle.
  public mutating func circle(at centre: (Double, Double), radius: Double, _ look: String) {
    add(
      "<circle cx=\"\(n(centre.0))\" cy=\"\(n(centre.1))\" r=\"\(n(radius))\" class=\"\(look)\"/>")
  }

  /// Adds a rectangle; its colour is a class of the style sheet, or "#" and six digits.
  public mutating func rectangle(
    at corner: (Double, Double), size: (Double, Double), _ look: String
  ) {
    let paint = look.hasPrefix("#") ? "fill=\"\(look)\"" : "class=\"\(look)\""
    add(
      "<rect x=\"\(n(corner.0))\" y=\"\(n(corner.1))\" width=\"\(n(size.0))\" "
        + "height=\"\(n(size.1))\" \(paint)/>")
  }

  /// Adds rectangles of one size as one shape, whose colour is a class of the style sheet.
  mutating func rectangles(
    at corners: [(Double, Double)], size: (Double, Double), _ look: String
  ) {
    if corners.isEmpty { return }
    let side = "h\(n(size.0))v\(n(size.1))h\(n(-size.0))z"
    let shapes = corners.map { "M\(n($0.0)) \(n($0.1))\(side)" }.joined()
    add("<path d=\"\(shapes)\" class=\"\(look)\"/>")
  }

  /// Adds words beside each other in a line, each with its middle at a place.
  mutating func texts(_ words: [(String, x: Double)], y: Double, _ look: String = "ink") {
    if words.isEmpty { return }
    let parts = words.map { "<tspan x=\"\(n($0.x))\">\(escaped($0.0))</tspan>" }.joined()
    add("<text y=\"\(n(y))\" text-anchor=\"middle\" class=\"\(look)\">\(parts)</text>")
  }

  /// Adds squares, row by row, each of a colour ("#" and six digits): shapes in a file, which every
  /// program draws; in a web page a picture of pixels, which takes a tenth of the room.
  mutating func pixels(_ rows: [[String]], at corner: (Double, Double), side: Double) {
    var shapes: [String: String] = [:]
    for (i, row) in rows.enumerated() {
      var start = 0
      for j in 1..<row.count + 1 where j == row.count || row[j] != row[start] {
        // Neighbours of one colour are one rectangle.
        shapes[row[start], default: ""] += "M\(start) \(i)h\(j - start)v1h-\(j - start)z"
        start = j
      }
    }
    let place = "translate(\(n(corner.0)) \(n(corner.1))) scale(\(decimal(side)))"
    let paths = shapes.sorted { $0.key < $1.key }.map { colour, shape in
      "<path transform=\"\(place)\" shape-rendering=\"crispEdges\" fill=\"\(colour)\" "
        + "d=\"\(shape)\"/>"
    }
    let (width, height) = (side * Double(rows.first?.count ?? 0), side * Double(rows.count))
    add(
      paths.joined(separator: "\n"),
      inline: "<image x=\"\(n(corner.0))\" y=\"\(n(corner.1))\" width=\"\(n(width))\" "
        + "height=\"\(n(height))\" preserveAspectRatio=\"none\" href=\"\(PNG.address(rows))\"/>")
  }

  /// Adds words; the anchor ("start", "middle" or "end") says which part of their baseline is at the
  /// point.
  public mutating func text(
    _ words: String, at point: (Double, Double), anchor: String = "start", _ look: String = "ink"
  ) {
    add(
      "<text x=\"\(n(point.0))\" y=\"\(n(point.1))\" text-anchor=\"\(anchor)\" "
        + "class=\"\(look)\">\(escaped(words))</text>")
  }

  private mutating func add(_ element: String, inline: String? = nil) {
    body.append(Element(text: element, inline: inline ?? element, step: step, until: until))
  }

  /// How many letters a line of its caption has.
  var lettersInLine: Int { (width / 7).whole(in: 10...1000) }

  /// Whether something in it is seen at some moments only.
  var changes: Bool { body.contains { $0.step != nil || $0.until != nil } }

  /// The picture as an SVG document, as it is in the end.
  public var document: String {
    element(
      "xmlns=\"http://www.w3.org/2000/svg\" ",
      """
      <title>\(escaped(title))</title>
      <desc>\(escaped(caption))</desc>
      <style>\(SVG.style)</style>

      """, body.filter { $0.until == nil }.map(\.text))
  }

  /// The picture as a part of a web page, whose style it takes; what is seen at some moments says at
  /// which, and what does not stay is hidden until it is asked for.
  var inline: String {
    let words = [title, says, caption].filter { !$0.isEmpty }.joined(separator: ". ")
    return element(
      "class=\"drawing\" aria-label=\"\(escaped(words))\" ", "",
      body.split(whereNeighbours: { $0.until != $1.until || $0.until != nil && $0.step != $1.step })
        .map { group in
          let texts = group.map { element -> String in
            guard element.until == nil, let step = element.step else { return element.inline }
            return element.inline.replacing(/^<[a-z]+/) { "\($0.0) data-at=\"\(step)\"" }
          }.joined(separator: "\n")
          guard let first = group.first, let until = first.until else { return texts }
          let times = "data-at=\"\(first.step ?? 0)\" data-until=\"\(until)\""
          return "<g class=\"out-of-step\" \(times)>\n\(texts)\n</g>"
        })
  }

  private func element(_ attributes: String, _ head: String, _ body: [String]) -> String {
    let lines = wrapped(caption, to: lettersInLine, on: Paper())
    let top = title.isEmpty ? 0.0 : 34.0
    let bottom = lines.isEmpty ? 0.0 : Double(lines.count) * 18 + 12
    let full = top + height + bottom
    var text = """
      <svg \(attributes)viewBox="0 0 \(n(width)) \(n(full))" \
      width="\(n(width))" height="\(n(full))" role="img">
      \(head)<rect class="paper" width="\(n(width))" height="\(n(full))"/>

      """
    if !title.isEmpty {
      text += "<text x=\"16\" y=\"24\" class=\"title\">\(escaped(title))</text>\n"
    }
    text += "<g transform=\"translate(0 \(n(top)))\">\n\(body.joined(separator: "\n"))\n</g>\n"
    for (index, line) in lines.enumerated() {
      let y = top + height + 18 * Double(index) + 16
      text += "<text x=\"16\" y=\"\(n(y))\" class=\"caption\">\(escaped(line))</text>\n"
    }
    return text + "</svg>\n"
  }

  /// A number of pixels, to the tenth: SVG's numbers have no thousands' commas and no minus of
  /// print, and no renderer takes NaN.
  private func n(_ x: Double) -> String {
    let text = String(format: "%.1f", x.isFinite ? x : 0)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short == "-0" ? "0" : short
  }
}

extension Array {
  /// The elements in groups, a new one wherever two neighbours say so.
  fileprivate func split(
    whereNeighbours differ: (Element, Element) -> Bool
  ) -> [SubSequence] {
    let cuts = indices.dropFirst().filter { differ(self[$0 - 1], self[$0]) }
    return zip([startIndex] + cuts, cuts + [endIndex]).map { self[$0..<$1] }
  }
}

/// The text with the five signs that XML keeps for itself spelt out, and a mark for each letter that
/// XML has not.
package func escaped(_ text: String) -> String {
  var result = ""
  for letter in text.unicodeScalars {
    switch letter {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
      result.unicodeScalars.append(letter)
    default: result += "\u{FFFD}"
    }
  }
  return result
}
