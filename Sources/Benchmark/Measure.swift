// Time, and what to make of several measurements.

/// How long something takes, in seconds.
func seconds(_ work: () -> Void) -> Double {
  ContinuousClock().measure(work) / .seconds(1)
}

/// Several measurements of one thing, in seconds.
struct Timings {
  let sorted: [Double]

  init(_ seconds: [Double]) { sorted = seconds.sorted() }

  var median: Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var fastest: Double { sorted[0] }
  var slowest: Double { sorted[sorted.count - 1] }
}
