// A surface as SVG.

import Basics

extension Surface {
  /// The surface as shaded tiles, with its walks and the names of its axes.
  public var content: Content { .drawing(drawing) }

  private func drawing() -> SVG {
    let bounds = self.bounds
    let words = map.walkWords
    let legend = Legend(words)
    let width = 560.0
    let height = min(
      width * (bounds.y.high - bounds.y.low) / (bounds.x.high - bounds.x.low), 420)
    let sheet = Sheet(left: 65, top: 26, width: width, height: height)
    let place = { sheet.place(bounds.place($0)) }
    var drawing = SVG(
      width: 690, height: sheet.top + height + 44 + legend.height, title: title, caption: caption)
    axes(place, on: &drawing)
    for tile in tiles(columns: 27, rows: 21) {
      drawing.tile(
        tile.corners.map(place), Surface.paint(tile), isGlass: tile.isUnderside)
    }
    for (index, walk) in map.walks.enumerated() {
      for (from, to) in steps(of: walk) {
        drawing.arrow(from: place(from), to: place(to), series: index + 1, width: 1.5, gap: 3)
      }
      for (step, spot) in marks(of: walk) {
        let point = place(spot)
        drawing.circle(at: point, radius: 3.5, "f\((index + 1) % 6)")
        if step == 0, let letter = map.letter(ofWalk: index) {
          drawing.text(letter, at: (point.0, point.1 - 9), anchor: "middle", "small halo")
        }
      }
    }
    for entry in words.indices {
      let (x, y) = legend.place(entry, below: sheet)
      drawing.arrow(from: (x, y - 4), to: (x + 24, y - 4), series: entry + 1)
      legend.write(entry, below: sheet, on: &drawing)
    }
    return drawing
  }

  /// The two edges of the floor that are nearest, each with its ends and its name.
  private func axes(_ place: (Point) -> (Double, Double), on drawing: inout SVG) {
    let corners = [(0.0, 1.0), (0, 0), (1, 0)].map { place(project($0, 0)) }
    drawing.path(corners, "axis", width: 1)
    let frame = map.frame
    let (left, front, right) = (corners[0], corners[1], corners[2])
    drawing.text(decimal(frame.y.high), at: (left.0 - 4, left.1 + 16), anchor: "end", "small")
    drawing.text(decimal(frame.y.low), at: (front.0 - 12, front.1 + 16), anchor: "end", "small")
    drawing.text(decimal(frame.x.low), at: (front.0 + 12, front.1 + 16), "small")
    drawing.text(decimal(frame.x.high), at: (right.0 + 4, right.1 + 16), "small")
    drawing.text(
      map.names.y, at: ((left.0 + front.0) / 2 - 14, (left.1 + front.1) / 2 + 16), anchor: "end")
    drawing.text(map.names.x, at: ((front.0 + right.0) / 2 + 10, (front.1 + right.1) / 2 + 16))
    drawing.text(
      "\(zName) from \(decimal(heights.low)) to \(decimal(heights.high))", at: (65, 8), "small")
  }

  /// Deep is dark and high is pale, as on the map; the light makes slopes stand out.
  private static func paint(_ tile: Tile) -> String {
    let (deep, high) = ([26.0, 92, 148], [214.0, 231, 244])
    let bright = 0.68 + 0.4 * tile.light
    let colour = zip(deep, high).map { a, b in
      Int(min(255, (a + (b - a) * tile.level) * bright).rounded())
    }
    return "#" + colour.map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }
}
