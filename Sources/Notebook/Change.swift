// What became of a cost, in words.

import Basics

/// What became of a cost from the first of its values to the last: "the cost fell, from 9 to 1".
///
/// Two values are alike here if they are alike as they are printed.
public func change(of costs: [Double]) -> String {
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
