// The simplest reader of digits that is better than chance: how much ink is there?

import MNIST
import Tensor

/// The share of test digits, in %, whose ink is nearest to the mean ink of what they are.
func darknessScore(train: Digits, test: Digits) -> Double {
  let ink: (Digits, Int) -> Double = { digits, i in Double(digits.image(i).sum()) }
  var (total, count) = ([Double](repeating: 0, count: 10), [Double](repeating: 0, count: 10))
  for i in 0..<train.count {
    total[train.labels[i]] += ink(train, i)
    count[train.labels[i]] += 1
  }
  let means = zip(total, count).map { $0 / $1 }
  let right = (0..<test.count).count { i in
    let mine = ink(test, i)
    let distances = means.map { ($0 - mine).magnitude }
    return distances[test.labels[i]] == distances.min()
  }
  return 100 * Double(right) / Double(test.count)
}
