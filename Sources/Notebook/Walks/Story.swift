// What became of a walk downhill, in words. Each claim is judged over all of its steps.
//
//     takes no step             there is the start, and nothing else
//     does not move             every point is the start
//     diverges                  some number has become too large for the computer
//     arrives                   at the end the slope is under a thousandth
//     goes one way              on a line: no step goes against the one before
//     never turns back          in a plane: no step goes against the one before
//     jumps across              along every axis, every step goes against the one before
//     zig-zags along y          in a plane: so it is with y
//     turns back 3 times        so many steps go against the one before
//     to and fro                it jumps across, and all steps are as long
//     in steps that shrink      none is longer than the one before, and the last is not the longest
//     in steps that grow        none is shorter than the one before, and the last is the longest
//     grow up to step 5 and then shrink, or the other way round
//     now longer, now shorter   anything else
//
// Steps that differ by less than the rounding of the points themselves are as long as each other.

import Basics

/// A walk in sentences: what its steps did, what became of its cost, and where numbers ended.
///
/// The points are where the walk came by, the start first: of one number each on a line, of two in
/// a plane. Beside them stand their costs; `slope` is how steep it is at the last.
public func story<Number: BinaryFloatingPoint>(
  of points: [[Number]], costs: [Number], slope: Double
) -> [String] {
  guard let start = points.first, let end = points.last, let cost = costs.last else { return [] }
  let verdict = verdict(on: points.map { $0.map { Double($0) } }, slope: slope)
  var lines = ["from \(written(start)) the walk \(verdict)"]
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

/// What the steps of a walk did, and whether it arrived where the slope is next to nothing.
public func verdict(on points: [[Double]], slope: Double) -> String {
  if !points.allSatisfy({ $0.allSatisfy(\.isFinite) }) { return "diverges" }
  if points.count < 2 { return "takes no step" }
  let moves = Move.all(between: points)
  let arrives = slope.magnitude < 0.001
  switch moves.count {
  case 0 where points.allSatisfy { $0 == points[0] }: return "does not move"
  case 0: return "hardly moves"
  case 1: return "takes one step" + (arrives ? " and arrives" : "")
  default: return way(of: moves) + (arrives ? ", and arrives" : "")
  }
}

/// One step of a walk that is longer than the rounding of the points that it joins.
private struct Move {
  let step: Int
  let parts: [Double]  // along each axis; 0 where it is no more than rounding
  let size: Double
  let rounding: Double

  static func all(between points: [[Double]]) -> [Move] {
    zip(points, points.dropFirst()).enumerated().compactMap { index, ends in
      let rounding = 1e-6 * (ends.0 + ends.1).reduce(0) { max($0, $1.magnitude) }
      let parts = zip(ends.1, ends.0).map { ($0 - $1).magnitude <= rounding ? 0 : $0 - $1 }
      let size = length(of: parts)
      return size == 0 ? nil : Move(step: index + 1, parts: parts, size: size, rounding: rounding)
    }
  }

  func turns(against before: Move) -> Bool {
    zip(parts, before.parts).reduce(0) { $0 + $1.0 / size * ($1.1 / before.size) } < 0
  }
}

/// Which way the moves went, and how long they were.
private func way(of moves: [Move]) -> String {
  let pairs = Array(zip(moves.dropFirst(), moves))
  let turns = pairs.count { $0.turns(against: $1) }
  let zigzags = moves[0].parts.indices.filter { axis in
    pairs.allSatisfy {
      min($0.parts[axis], $1.parts[axis]) < 0 && max($0.parts[axis], $1.parts[axis]) > 0
    }
  }
  let isLine = moves[0].parts.count == 1
  let lengths = stretches(of: moves.map { ($0.step, $0.size, $0.rounding) })
  if isLine && turns == pairs.count && lengths.isEmpty {
    return "goes to and fro between two places"
  }
  let path =
    if turns == pairs.count && zigzags.count == moves[0].parts.count {
      "jumps across"
    } else if let axis = zigzags.first {
      "zig-zags along \(["x", "y"][axis])"
    } else if turns > 0 {
      turns == 1 ? "turns back once" : "turns back \(whole(turns)) times"
    } else {
      isLine ? "goes one way" : "never turns back"
    }
  return "\(path), in steps \(words(for: lengths))"
}

/// The stretches in which values only grow, or only shrink, by more than rounding; each begins at a
/// step.
private func stretches(
  of values: [(step: Int, value: Double, rounding: Double)]
) -> [(step: Int, isGrowing: Bool)] {
  zip(values.dropFirst(), values).reduce(into: []) { stretches, pair in
    let (now, before) = pair
    if (now.value - before.value).magnitude <= max(now.rounding, before.rounding) { return }
    let isGrowing = now.value > before.value
    if stretches.last?.isGrowing != isGrowing { stretches.append((now.step, isGrowing)) }
  }
}

private func words(for stretches: [(step: Int, isGrowing: Bool)]) -> String {
  let names = stretches.map { $0.isGrowing ? "grow" : "shrink" }
  switch stretches.count {
  case 0: return "of one length"
  case 1: return "that \(names[0])"
  case 2: return "that \(names[0]) up to step \(whole(stretches[1].step - 1)) and then \(names[1])"
  default: return "now longer, now shorter"
  }
}

/// A point as it is written on paper: a number, or (x, y).
public func written(_ point: [any BinaryFloatingPoint]) -> String {
  if point.count == 1 { return decimal(point[0]) }
  return "(" + point.map(element).joined(separator: ", ") + ")"
}

/// What became of a cost, judged over all of its values: "the cost fell, from 9 to 1".
///
/// Where it fell, it never rose by more than rounding; and the other way round.
func change<Number: BinaryFloatingPoint>(of costs: [Number]) -> String {
  guard let first = costs.first, let last = costs.last else { return "there is no cost" }
  let (from, to) = (decimal(first), decimal(last))
  if costs.allSatisfy({ decimal($0) == from }) { return "the cost stayed at \(to)" }
  let stretches = stretches(
    of: costs.enumerated().map { ($0, Double($1), 1e-6 * (1 + Double($1).magnitude)) })
  let names = stretches.map { $0.isGrowing ? "grew" : "fell" }
  switch stretches.count {
  case 0: return "the cost crept from \(from) to \(to)"
  case 1: return "the cost \(names[0]), from \(from) to \(to)"
  case 2:
    let turn = decimal(costs[stretches[1].step - 1])
    return "the cost \(names[0]) from \(from) to \(turn), and then \(names[1]) to \(to)"
  default:
    return "the cost now fell, now grew: it began at \(from) and ended at \(to)"
  }
}

/// How long a move is, however large or small its numbers are.
private func length(of move: [Double]) -> Double {
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
