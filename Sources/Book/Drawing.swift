// Drawings of digits as a pen makes them: strokes, and the manner in which they are drawn.

import Basics
import Foundation
import Tensor

/// A point of a drawing; both numbers go from 0 to 1 on a sheet, to the right and downwards.
struct Point: Equatable {
  var x: Double
  var y: Double
}

/// A drawing: lines that a pen of some thickness has drawn.
struct Drawing {
  var strokes: [[Point]]

  /// The pen's thickness, as a share of the sheet's longer side.
  var thickness: Double

  /// How a digit is laid on the sheet.
  struct Manner {
    let name: String
    var size = 0.75  // of the sheet
    var place = Point(x: 0.5, y: 0.5)  // of the digit's middle
    var slant = 0.0
    var thickness = 0.09

    /// The manners in which everybody draws now and then.
    static let all = [
      Manner(name: "off-centre", size: 0.5, place: Point(x: 0.7, y: 0.68)),
      Manner(name: "thin", thickness: 0.035),
      Manner(name: "thick", thickness: 0.14),
      Manner(name: "small", size: 0.3, place: Point(x: 0.42, y: 0.45), thickness: 0.04),
      Manner(name: "slanted", slant: 0.35),
    ]
  }

  /// A digit from 0 to 9 in some manner; its points are shaken by a generator.
  init(of digit: Int, _ manner: Manner, using random: inout Generator) {
    thickness = manner.thickness
    strokes = Drawing.strokes(of: digit).map { stroke in
      stroke.map { point in
        let (x, y) = (point.x - 0.5 + 0.012 * random.normal(), point.y - 0.5)
        return Point(
          x: manner.place.x + manner.size * (x - manner.slant * y),
          y: manner.place.y + manner.size * (y + 0.012 * random.normal()))
      }
    }
  }

  /// The drawing as the bytes of a PGM: how much of each pixel the pen covers, as a grey between the
  /// paper's and the ink's.
  func pgm(columns: Int, rows: Int, paper: Int, ink: Int) -> [UInt8] {
    let side = Double(max(columns, rows))
    let (left, top) = ((Double(columns) - side) / 2, (Double(rows) - side) / 2)
    let lines = strokes.map { stroke in
      stroke.map { Point(x: left + side * $0.x, y: top + side * $0.y) }
    }
    var bytes = Array("P5 \(columns) \(rows) 255\n".utf8)
    for i in 0..<rows {
      for j in 0..<columns {
        let pixel = Point(x: Double(j) + 0.5, y: Double(i) + 0.5)
        let away = lines.map { Drawing.distance(from: pixel, to: $0) }.min() ?? side
        let share = min(max(side * thickness / 2 + 0.5 - away, 0), 1)
        bytes.append(
          UInt8((Double(paper) + Double(ink - paper) * share).rounded().whole(in: 0...255)))
      }
    }
    return bytes
  }

  /// How far a point is from a line of several pieces.
  private static func distance(from point: Point, to line: [Point]) -> Double {
    zip(line, line.dropFirst()).map { start, end in
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
      let share = min(max(along, 0), 1)
      return hypot(point.x - start.x - share * dx, point.y - start.y - share * dy)
    }.min() ?? .infinity
  }

  /// The strokes of a digit that fills the sheet.
  private static func strokes(of digit: Int) -> [[Point]] {
    switch digit {
    case 0: [arc(0.5, 0.5, 0.29, 0.42, from: -80, to: 285)]
    case 1: [line((0.34, 0.27), (0.53, 0.08), (0.53, 0.92))]
    case 2: [arc(0.49, 0.32, 0.25, 0.23, from: 195, to: 390) + line((0.22, 0.9), (0.8, 0.9))]
    case 3:
      [
        arc(0.46, 0.29, 0.24, 0.2, from: 200, to: 450)
          + arc(0.46, 0.7, 0.27, 0.21, from: 275, to: 520)
      ]
    case 4:
      [line((0.52, 0.08), (0.2, 0.6), (0.84, 0.6)), line((0.65, 0.36), (0.65, 0.93))]
    case 5:
      [
        line((0.74, 0.1), (0.34, 0.1), (0.3, 0.45))
          + arc(0.47, 0.65, 0.26, 0.25, from: 240, to: 510)
      ]
    case 6: [line((0.66, 0.08), (0.42, 0.32)) + arc(0.5, 0.68, 0.24, 0.23, from: 190, to: -180)]
    case 7: [line((0.2, 0.13), (0.79, 0.13), (0.42, 0.92))]
    case 8:
      [arc(0.5, 0.29, 0.2, 0.19, from: 90, to: 450) + arc(0.5, 0.7, 0.25, 0.21, from: 270, to: 630)]
    default: [arc(0.49, 0.31, 0.22, 0.21, from: 0, to: 360) + line((0.7, 0.55), (0.6, 0.92))]
    }
  }

  /// A part of an ellipse, between two angles in degrees: 0 is to the right, 90 below.
  private static func arc(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, from: Double, to: Double
  ) -> [Point] {
    (0...18).map { step in
      let angle = (from + (to - from) * Double(step) / 18) * .pi / 180
      return Point(x: x + width * Foundation.cos(angle), y: y + height * Foundation.sin(angle))
    }
  }

  /// Straight pieces through some points.
  private static func line(_ points: (Double, Double)...) -> [Point] {
    points.map { Point(x: $0.0, y: $0.1) }
  }
}
