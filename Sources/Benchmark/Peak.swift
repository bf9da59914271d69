// How fast this machine multiplies and adds at best.

/// The most that one core of this machine computes, in GFLOP/s: nothing but fused multiply-adds, in
/// as many independent chains as it takes to keep it busy.
func measuredPeak() -> Double {
  let rounds = 5_000_000
  var total: Float = 0
  let timings = Timings((0..<10).map { _ in seconds { total += busy(rounds) } })
  if total.isNaN { return 0 }  // what is computed must be used, or it would be left out
  return Double(rounds * 12 * 2 * SIMD16<Float>.scalarCount) / timings.fastest / 1e9
}

@inline(never)
private func busy(_ rounds: Int) -> Float {
  let (x, y) = (SIMD16<Float>(repeating: 0.5), SIMD16<Float>(repeating: 0.25))
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
