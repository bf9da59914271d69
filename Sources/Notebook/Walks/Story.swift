// What became of a walk downhill, in words.

import Basics

/// A walk in sentences: what its last steps did, what became of its cost, and where numbers ended.
///
/// The points are where the walk came by, the start first: of one number each on a line, of two in
/// a plane. Beside them stand their costs.
public func story(of points: [[Double]], costs: [Double]) -> [String] {
  guard let start = points.first, let end = points.last, let cost = costs.last else { return [] }
  var lines = ["from \(written(start)) the walk \(verdict(on: points))"]
  if points.count == 1 { return lines }
  let isLine = start.count == 1
  if cost.isFinite {
    lines.append(change(of: costs))
  } else if end.allSatisfy(\.isFinite) {
    let why =
      isLine
      ? "the cost of the end is too large for the computer:"
      : "the squares are too large for a Float: the cost is"
    lines.append("\(why) \(decimal(cost))")
  }
  if let lost = points.firstIndex(where: { $0.contains(where: \.isInfinite) }) {
    let what = isLine ? "w is too large for the computer" : "a number is too large for a Float"
    lines.append("from step \(whole(lost)) on, \(what): ∞")
  }
  if let lost = points.firstIndex(where: { $0.contains(where: \.isNaN) }) {
    let what = isLine ? "w is not a number: ∞ − ∞ is NaN" : "there is NaN, not a number: ∞ − ∞"
    lines.append("from step \(whole(lost)) on, \(what)")
  }
  return lines
}

/// What the last steps of a walk did.
public func verdict(on points: [[Double]]) -> String {
  if !points.allSatisfy({ $0.allSatisfy(\.isFinite) }) { return "diverges" }
  let move = { (step: Int) in zip(points[step], points[step - 1]).map(-) }
  let count = points.count - 1
  if count < 1 { return "takes no step" }
  let (first, last, isLine) = (size(of: move(1)), move(count), points[0].count == 1)
  if first == 0 { return "does not move" }
  if size(of: last) <= (isLine ? 1e-6 : 1e-4) * first { return "arrives" }
  if count == 1 { return "takes one step" }
  let before = move(count - 1)
  let turns = zip(last, before).reduce(0) { $0 + $1.0 * $1.1 } < 0
  let rest = size(of: zip(last, before).map(+))
  switch (turns, size(of: last) < size(of: before)) {
  case (true, _) where isLine && rest <= 1e-9 * size(of: last):
    return "goes back and forth for ever"
  case (true, true):
    return isLine ? "jumps across, closer each time" : "zig-zags, with smaller and smaller steps"
  case (true, false):
    return isLine
      ? "jumps across, farther each time" : "jumps to and fro, in steps that do not shrink"
  case (false, true): return "comes closer in smaller steps"
  case (false, false): return "goes on in larger steps"
  }
}

/// A point as it is written on paper: a number, or (x, y) to four places.
public func written(_ point: [Double]) -> String {
  if point.count == 1 { return decimal(point[0]) }
  let places = point.map { decimal(($0 * 10_000).rounded() / 10_000) }
  return "(" + places.joined(separator: ", ") + ")"
}

/// What became of a cost from the first of its values to the last: "the cost fell, from 9 to 1".
///
/// Two values are alike here if they are alike as they are printed.
func change(of costs: [Double]) -> String {
  guard let first = costs.first, let last = costs.last, let least = costs.min(),
    let most = costs.max()
  else { return "there is no cost" }
  let (from, to, low, high) = (decimal(first), decimal(last), decimal(least), decimal(most))
  if low == high { return "the cost stayed at \(to)" }
  if low != from && low != to {
    return "the cost fell from \(from) to \(low), and then grew to \(to)"
  }
  if from == to { return "the cost ended where it began, at \(to)" }
  return "the cost \(last > first ? "grew" : "fell"), from \(from) to \(to)"
}

/// How long a move is, however large or small its numbers are.
private func size(of move: [Double]) -> Double {
  let most = move.map(\.magnitude).max() ?? 0
  return most == 0 ? 0 : most * move.reduce(0) { $0 + $1 / most * ($1 / most) }.squareRoot()
}

extension Walk {
  /// The whole walk in words: from where to where, and where it left the picture.
  func summary(in frame: Frame) -> String {
    guard let first = points.first, let end = points.last else { return name }
    var text = "\(name): from \(says(first))"
    if steps > 0 { text += " in \(decimal(Double(steps))) \(steps == 1 ? "step" : "steps")" }
    text += " to \(says(end))"
    let out = points.firstIndex { !frame.holds($0) }
    if let out, frame.holds(first) { text += "; leaves the picture at step \(out)" }
    if let out, out == 0 { text += "; starts outside of the picture" }
    if let lost = points.firstIndex(where: { !$0.x.isFinite || !$0.y.isFinite }) {
      text += "; too large for a picture from step \(lost)"
    }
    return text
  }
}
