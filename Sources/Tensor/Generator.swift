// Random numbers that are the same on every machine.

/// A seeded generator of random numbers (SplitMix64).
///
/// The same seed gives the same numbers, everywhere and always.
public struct Generator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts at `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, but not including, 1; all equally likely.
  public mutating func uniform() -> Double {
    Double(next() >> 11) / 0x1p53
  }

  /// A number from the bell curve with mean 0 and deviation 1.
  ///
  /// Marsaglia's method: a random point in the unit circle gives two such numbers; one is used, so
  /// that the generator needs no memory beside its state.
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square > 0 && square < 1 {
        return x * (-2 * log(square) / square).squareRoot()
      }
    }
  }

  /// A whole number from 0 up to, but not including, `limit`; all equally likely.
  public mutating func below(_ limit: Int) -> Int {
    if limit < 1 { fatalError("below(\(limit)) was asked for; the limit must be at least 1") }
    // Lemire's method would divide less; this one can be checked by eye: draws from the incomplete
    // last round are thrown away, and what is left divides evenly.
    let bound = UInt64(limit)
    let rest = (UInt64.max % bound + 1) % bound
    var draw = next()
    while draw > UInt64.max - rest { draw = next() }
    return Int(draw % bound)
  }

  /// A tensor of numbers from `range`, all equally likely.
  public mutating func uniform(shape: [Int], in range: ClosedRange<Float> = 0...1) -> Tensor {
    var result = Tensor(repeating: 0, shape: shape)
    let width = Double(range.upperBound) - Double(range.lowerBound)
    for i in result.values.indices {
      result.values[i] = Float(Double(range.lowerBound) + width * uniform())
    }
    return result
  }

  /// A tensor of numbers from the bell curve with mean 0 and deviation 1.
  public mutating func normal(shape: [Int]) -> Tensor {
    var result = Tensor(repeating: 0, shape: shape)
    for i in result.values.indices { result.values[i] = Float(normal()) }
    return result
  }

  /// The same things in a random order (Fisher and Yates).
  @inlinable public mutating func shuffled<Element>(_ things: [Element]) -> [Element] {
    var result = things
    for i in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(i, below(i + 1)) }
    return result
  }
}
