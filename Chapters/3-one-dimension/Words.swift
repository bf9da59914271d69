// What happened on a walk, in words.

import Notebook
import Tensor

/// What the last steps of a walk do.
func verdict(on path: [Double]) -> String {
  if path.contains(where: { !$0.isFinite }) {
    return "diverges"
  }
  let moves = zip(path, path.dropFirst()).map { $1 - $0 }
  guard let first = moves.first, let last = moves.last else { return "takes no step" }
  if first == 0 { return "does not move" }
  if last.magnitude <= 1e-6 * first.magnitude { return "arrives" }
  if moves.count == 1 { return "takes one step" }
  let before = moves[moves.count - 2]
  let turns = last * before < 0
  let isEven = (last + before).magnitude <= 1e-9 * last.magnitude
  if turns && isEven { return "goes back and forth for ever" }
  switch (turns, last.magnitude < before.magnitude) {
  case (true, true): return "jumps across, closer each time"
  case (true, false): return "jumps across, farther each time"
  case (false, true): return "comes closer in smaller steps"
  case (false, false): return "goes on in larger steps"
  }
}

/// The same in sentences, with where it began and ended.
func story(of path: [Double], on hill: Hill) -> [String] {
  let (start, end) = (path[0], path[path.count - 1])
  var lines = ["from \(decimal(start)) the walk \(verdict(on: path))"]
  if path.count == 1 { return lines }
  let costs = path.map(hill.cost)
  let after = costs[costs.count - 1]
  if after.isFinite { lines.append(change(of: costs)) }
  if end.isFinite && !after.isFinite {
    lines.append("the cost of the end is too large for the computer: \(decimal(after))")
  }
  if let lost = path.firstIndex(where: \.isInfinite) {
    lines.append("from step \(decimal(Double(lost))) on, w is too large for the computer: ∞")
  }
  if let nan = path.firstIndex(where: \.isNaN) {
    lines.append("from step \(decimal(Double(nan))) on, w is not a number: ∞ − ∞ is NaN")
  }
  return lines
}

/// Which way a step leads from a place with this slope.
func direction(against slope: Double) -> String {
  slope == 0 ? "stay" : slope > 0 ? "go left" : "go right"
}
