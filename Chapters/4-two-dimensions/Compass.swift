// The directions of a compass.

import Tensor

/// A direction with its name.
struct Wind {
  let name: String
  let direction: Tensor  // [2], of length 1
}

/// Sixteen directions, all round: east is to the right and north is up.
///
/// Each lies half-way between two that are known already, so no sine is needed.
let winds: [Wind] = {
  let names = [
    "E", "ENE", "NE", "NNE", "N", "NNW", "NW", "WNW", "W", "WSW", "SW", "SSW", "S", "SSE", "SE",
    "ESE",
  ]
  var all = [Tensor([1, 0]), Tensor([0, 1]), Tensor([-1, 0]), Tensor([0, -1])]
  while all.count < names.count {
    all = all.indices.flatMap { [all[$0], middle(all[$0], all[($0 + 1) % all.count])] }
  }
  return zip(names, all).map { Wind(name: $0, direction: $1) }
}()

/// The direction half-way between two.
private func middle(_ a: Tensor, _ b: Tensor) -> Tensor {
  let sum = a + b
  return sum / length(of: sum)
}
