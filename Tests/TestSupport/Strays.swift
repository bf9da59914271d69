// What of a picture lies outside of it, or is drawn at no number.

import Foundation

/// The elements of a picture that reach farther out of it than a label may, or that have a place which
/// is no number.
public func strays(in svg: String) -> [String] {
  guard let box = svg.firstMatch(of: /viewBox="0 0 ([\d.]+) ([\d.]+)"/),
    let width = Double(box.1), let height = Double(box.2)
  else { return ["no viewBox"] }
  let elements = svg.utf8.split(separator: UInt8(ascii: "<")).map { $0.prefix { $0 != greater } }
  let wrong = elements.filter { !isWithin($0, width, height) }
  return wrong.map { "\(width) × \(height): <\(String(Substring($0)).prefix(300))>" }
}

private typealias Bytes = Substring.UTF8View
private let (quote, greater) = (UInt8(ascii: "\""), UInt8(ascii: ">"))
private let shapes = ["line", "path", "rect", "circle", "polygon", "text", "tspan", "image"]

private func isWithin(_ element: Bytes, _ width: Double, _ height: Double) -> Bool {
  let parts = element.split(separator: quote, omittingEmptySubsequences: false)
  let head = String(Substring(parts[0]))
  guard let shape = head.split(separator: " ").first, shapes.contains(String(shape)) else {
    return true
  }
  var names = parts.enumerated().filter { $0.offset % 2 == 0 }.map { String(Substring($0.element)) }
  names[0] = String(head.dropFirst(shape.count))
  names = names.map { $0.filter { $0 != " " && $0 != "=" } }
  // What is moved and stretched as one has its own units.
  let isMoved = names.contains("transform")
  return zip(names, parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    .allSatisfy { name, value in
      switch name {
      case "x", "x1", "x2", "cx", "width": isIn(value, width)
      case "y", "y1", "y2", "cy", "height": isIn(value, height)
      case "d": isMoved || areIn(corners(of: value), width, height)
      case "points": areIn(value.split(separator: UInt8(ascii: " ")), width, height)
      default: true
      }
    }
}

/// What stands behind each M and L of a path, up to the next letter that is no part of a number.
private func corners(of path: Bytes) -> [Bytes] {
  let letters = Array("MLZzhv".utf8)
  return path.indices.filter { path[$0] == letters[0] || path[$0] == letters[1] }.map { place in
    path[path.index(after: place)...].prefix { !letters.contains($0) }
  }
}

private func areIn(_ pairs: [Bytes], _ width: Double, _ height: Double) -> Bool {
  !pairs.isEmpty
    && pairs.allSatisfy { pair in
      let numbers = pair.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
      return numbers.count == 2 && isIn(numbers[0], width) && isIn(numbers[1], height)
    }
}

private func isIn(_ number: Bytes, _ most: Double) -> Bool {
  let slack = 40.0  // for labels
  return Double(Substring(number)).map { -slack...most + slack ~= $0 } ?? false
}
