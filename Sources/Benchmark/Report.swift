// Lines for people.

import Basics

extension EpochResult {
  /// What stands over the columns.
  static let head =
    "network       batch  s an epoch  (fastest, slowest)  digits/s    GFLOP/s  of peak  before"

  /// One line of the table.
  var line: String {
    [
      column(network, 13), right("\(batch)", 5), right(fixed(secondsPerEpoch), 11),
      right("(\(fixed(fastest)), \(fixed(slowest)))", 19),
      right("\(digitsPerSecond.whole(in: 0...Int.max))", 9), right(fixed(gigaflops, places: 0), 10),
      right("\(fixed(100 * shareOfPeak, places: 0))%", 8),
      right("\(fixed(secondsBefore, places: 3)) s", 8),
    ].joined(separator: " ")
  }
}

/// A text with spaces after it.
func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// A text with spaces before it.
func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
