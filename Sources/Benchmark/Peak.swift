// How fast this machine multiplies and adds at best.

/// As many numbers as fill one register of a wide processor, or two of an ARM processor: so twelve
/// chains keep it busy, and fit in its registers.
#if arch(arm64)
  private typealias Wide = SIMD8<Float>
#else
  private typealias Wide = SIMD16<Float>
#endif

/// The most that one core of this machine computes, in GFLOP/s: nothing but fused multiply-adds, in
/// as many independent chains as it takes to keep it busy.
func measuredPeak() -> Double {
  let rounds = 5_000_000
  var total: Float = 0
  let timings = Timings((0..<10).map { _ in seconds { total += busy(rounds) } })
  if total.isNaN { return 0 }  // what is computed must be used, or it would be left out
  return Double(rounds * 12 * 2 * Wide.scalarCount) / timings.fastest / 1e9
}

@inline(never)
private func busy(_ rounds: Int) -> Float {
  let (x, y) = (Wide(repeating: 0.5), Wide(repeating: 0.25))
  var (a, b, c, d, e, f) = (x, x, x, x, x, x)
  var (g, h, i, j, k, l) = (x, x, x, x, x, x)
  for _ in 0..<rounds {
    a = y.addingProduct(x, a)
    b = y.addingProduct(x, b)
    c = y.addingProduct(x, c)
    d = y.addingProduct(x, d)
    e = y.addingProduct(x, e)
    f = y.addingProduct(x, f)
    g = y.addingProduct(x, g)
    h = y.addingProduct(x, h)
    i = y.addingProduct(x, i)
    j = y.addingProduct(x, j)
    k = y.addingProduct(x, k)
    l = y.addingProduct(x, l)
  }
  return (a + b + c + d + e + f + g + h + i + j + k + l).sum()
}
