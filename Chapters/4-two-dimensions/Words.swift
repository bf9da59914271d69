// What happened on a walk, in words.

import Notebook
import Tensor

/// What the last steps of a walk do, and what became of the cost, in sentences.
func story(of path: [Tensor], on land: Land) -> [String] {
  let (start, end) = (path[0], path[path.count - 1])
  var lines = ["from \(point(start)) the walk \(verdict(on: path))"]
  if path.count == 1 { return lines }
  let costs = path.map { Double(land.cost($0)) }
  let after = costs[costs.count - 1]
  if after.isFinite { lines.append(change(of: costs)) }
  if end.values.allSatisfy(\.isFinite) && !after.isFinite {
    lines.append("the squares are too large for a Float: the cost is \(decimal(after))")
  }
  if let lost = path.firstIndex(where: { $0.values.contains(where: \.isInfinite) }) {
    lines.append("from step \(decimal(Double(lost))) on, a number is too large for a Float: ∞")
  }
  if let nan = path.firstIndex(where: { $0.values.contains(where: \.isNaN) }) {
    lines.append("from step \(decimal(Double(nan))) on, there is NaN, not a number: ∞ − ∞")
  }
  return lines
}

private func verdict(on path: [Tensor]) -> String {
  if path.contains(where: { !$0.values.allSatisfy(\.isFinite) }) { return "diverges" }
  let moves = zip(path, path.dropFirst()).map { $1 - $0 }
  guard let first = moves.first, let last = moves.last else { return "takes no step" }
  if size(of: first) == 0 { return "does not move" }
  if size(of: last) <= 1e-4 * size(of: first) { return "arrives" }
  if moves.count == 1 { return "takes one step" }
  let before = moves[moves.count - 2]
  let turns = Double(last[0]) * Double(before[0]) + Double(last[1]) * Double(before[1]) < 0
  let shrinks = size(of: last) < size(of: before)
  switch (turns, shrinks) {
  case (true, true): return "zig-zags, with smaller and smaller steps"
  case (true, false): return "jumps to and fro, in steps that do not shrink"
  case (false, true): return "comes closer in smaller steps"
  case (false, false): return "goes on in larger steps"
  }
}

/// How long a move is; the squares of a large one do not fit a Float.
private func size(of move: Tensor) -> Double {
  let (x, y) = (Double(move[0]), Double(move[1]))
  return (x * x + y * y).squareRoot()
}

/// A point as it is written on paper, to four places.
func point(_ p: Tensor) -> String {
  let places = p.values.map { decimal((Double($0) * 10_000).rounded() / 10_000) }
  return "(" + places.joined(separator: ", ") + ")"
}
