// A map as SVG.

import Basics

extension Map {
  /// The map with its levels, axes and a legend; the deeper, the darker.
  public var content: Content { .drawing(drawing) }

  private func drawing() -> SVG {
    let words = arrows.map(\.name) + walkWords
    let legend = Legend(words)
    let width = min(596, 440 / shape)
    let sheet = Sheet(left: 64, top: 26, width: width, height: width * shape)
    var drawing = SVG(
      width: 690, height: sheet.top + sheet.height + 44 + legend.height, title: title,
      caption: caption)
    for level in levels {
      drawing.area(grid.outlines(below: level).map { $0.map(sheet.place) }, "level")
    }
    drawing.rectangle(at: (sheet.left, sheet.top), size: (sheet.width, sheet.height), "frame")
    sheet.draw(frame, x: names.x, y: names.y, hasGrid: false, in: &drawing)
    for label in labels(levels, sheet.place, apart: 26) {
      let (x, y) = sheet.place(label.place)
      drawing.text(decimal(label.level), at: (x, y + 4), anchor: "middle", "small halo")
    }
    var taken: [Point] = []
    for (index, walk) in walks.enumerated() {
      var numbering = Numbering(
        letter: letter(ofWalk: index), isBelow: false, apart: 22, taken: taken)
      walk.draw(in: frame, sheet, series: series(index), &numbering, on: &drawing)
      taken = numbering.taken
    }
    for (index, arrow) in arrows.enumerated() {
      guard let (from, to) = frame.clipped(arrow.from, arrow.to) else { continue }
      let ends = (sheet.place(frame.place(from)), sheet.place(frame.place(to)))
      drawing.arrow(from: ends.0, to: ends.1, series: index + 1, width: 3)
    }
    for entry in words.indices {
      let (x, y) = legend.place(entry, below: sheet)
      let series = entry < arrows.count ? entry + 1 : self.series(entry - arrows.count)
      drawing.arrow(from: (x, y - 4), to: (x + 24, y - 4), series: series)
      legend.write(entry, below: sheet, on: &drawing)
    }
    return drawing
  }

  /// The walks in words, with their letters where there are several.
  var walkWords: [String] {
    walks.indices.map { index in
      (letter(ofWalk: index).map { "\($0) " } ?? "") + walks[index].summary(in: frame)
    }
  }

  /// The number of a walk's colour; the first is the colour of the map itself.
  func series(_ walk: Int) -> Int { arrows.count + walk + 1 }
}
