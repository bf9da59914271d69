// What training consists of, as fast as the processor goes: the product x · w, and steps along xᵀ · δ.
//
// Why it looks as it does:
//
// - A wide processor adds and multiplies sixteen pairs of numbers with one instruction, and begins
//   two such instructions every cycle. Each takes four cycles to its end, so at least eight sums must be
//   under way at any time. That is why ten rows, or eight columns, are done together. A number that
//   was fetched from memory is used for all of them, and more of them would not fit in the registers.
// - Sixteen neighbours in a vector belong to sixteen different sums. Every sum for itself runs in
//   ascending order with fused multiply-adds, as three plain loops would, and comes to the same bits
//   with vectors of any size (on ARM a vector has four numbers), as long as all numbers are finite: a
//   row that fills up the ten is multiplied by 0. The sign of a zero may differ.
// - Four of five pixels of a digit are blank, and half of them are blank in ten digits at once. A
//   term of 0 · w changes no sum, so those columns are left out: x · w does not read their weights,
//   and a step does not move them, unless momentum or decay do. It is for this that the weights lie as
//   [in, out]: the weights of one pixel are side by side, and left out in one go.
// - Rows of digits are read where they lie, so that nothing is gathered and copied. They lie all over
//   188 MB, in an order that no processor can foresee, and are waited for. Ten rows at once are ten
//   waits at once.
// - The slopes xᵀ · δ are never written down. They are made in registers, and the weights step at
//   once.
// - All that is called in an inner loop stands in this file and is always inlined. In the debug
//   configuration nothing is inlined from one file into another, and a call in an inner loop costs
//   more than the work. Loops over closures and generics are as fast as if written out by hand; a
//   function inside a function is not, and neither is an array of vectors, so the ten are ten lines.
// - Pointers are not checked. Whatever is read or written through one is checked before, by shape.

// MARK: - x · w

/// Puts x · w in z; rows of w and of z lie `stride` apart.
func multiply(
  _ x: Reading, _ w: UnsafePointer<Float>, _ z: UnsafeMutablePointer<Float>, stride: Int
) {
  for j in Swift.stride(from: 0, to: stride, by: Lanes.scalarCount) {
    for i in Swift.stride(from: 0, to: x.starts.count, by: 10) {
      tenRows(x, i, w + j, z + j, stride)
    }
  }
}

/// Ten rows of z from row i on, one vector wide.
///
/// Where fewer are left, the last is done several times.
@inline(__always)
private func tenRows(
  _ x: Reading, _ i: Int, _ w: UnsafePointer<Float>, _ z: UnsafeMutablePointer<Float>, _ stride: Int
) {
  var r0 = Row(x, i)
  var r1 = Row(x, i &+ 1)
  var r2 = Row(x, i &+ 2)
  var r3 = Row(x, i &+ 3)
  var r4 = Row(x, i &+ 4)
  var r5 = Row(x, i &+ 5)
  var r6 = Row(x, i &+ 6)
  var r7 = Row(x, i &+ 7)
  var r8 = Row(x, i &+ 8)
  var r9 = Row(x, i &+ 9)
  for k in x.columns {
    let wk = Lanes(at: w + k &* stride)
    r0.lanes.addProduct(r0.x[k], wk)
    r1.lanes.addProduct(r1.x[k], wk)
    r2.lanes.addProduct(r2.x[k], wk)
    r3.lanes.addProduct(r3.x[k], wk)
    r4.lanes.addProduct(r4.x[k], wk)
    r5.lanes.addProduct(r5.x[k], wk)
    r6.lanes.addProduct(r6.x[k], wk)
    r7.lanes.addProduct(r7.x[k], wk)
    r8.lanes.addProduct(r8.x[k], wk)
    r9.lanes.addProduct(r9.x[k], wk)
  }
  r0.lanes.store(at: z + r0.i &* stride)
  r1.lanes.store(at: z + r1.i &* stride)
  r2.lanes.store(at: z + r2.i &* stride)
  r3.lanes.store(at: z + r3.i &* stride)
  r4.lanes.store(at: z + r4.i &* stride)
  r5.lanes.store(at: z + r5.i &* stride)
  r6.lanes.store(at: z + r6.i &* stride)
  r7.lanes.store(at: z + r7.i &* stride)
  r8.lanes.store(at: z + r8.i &* stride)
  r9.lanes.store(at: z + r9.i &* stride)
}

/// A row of x, and a vector that belongs to it: of z in the making, or of δ.
private struct Row {
  /// Which row it is; behind the last one, the last.
  let i: Int
  let x: UnsafePointer<Float>
  var lanes = Lanes()

  @inline(__always) init(_ x: Reading, _ i: Int) {
    self.i = min(i, x.starts.count &- 1)
    self.x = x.floats + x.starts[self.i]
  }

  /// With a vector of δ, whose rows lie `stride` apart; behind the last row, with zeros.
  @inline(__always) init(_ x: Reading, _ i: Int, _ delta: UnsafePointer<Float>, _ stride: Int) {
    self.init(x, i)
    if i == self.i { lanes = Lanes(at: delta + i &* stride) }
  }
}

// MARK: - A step along xᵀ · δ

/// Takes one step of the weights w against their slopes, xᵀ · δ; all rows lie `stride` apart.
func descend(
  _ w: UnsafeMutablePointer<Float>, _ velocity: UnsafeMutablePointer<Float>, _ x: Reading,
  _ delta: UnsafePointer<Float>, stride: Int, by update: Update
) {
  if update.isPlain {
    descend(x, delta, stride, PlainStep(w: w, stride: stride, rate: update.rate))
  } else {
    let step = Step(w: w, velocity: velocity, stride: stride, update: update)
    descend(x, delta, stride, step)
    descendBlank(x, stride, step)
  }
}

/// Steps with all weights that lead from the columns that are read.
@inline(__always)
private func descend<S: Stepping>(
  _ x: Reading, _ delta: UnsafePointer<Float>, _ width: Int, _ step: S
) {
  var j = 0
  while j &+ Pair.width <= width {
    eightColumns(x, delta, j, Pair.self, width, step)
    j &+= Pair.width
  }
  if j < width {
    if 1...10 ~= x.starts.count {
      tenDeltas(x, delta, j, width, step)
    } else {
      eightColumns(x, delta, j, Lanes.self, width, step)
    }
  }
}

/// Steps with weights one vector wide, from column j on, where x has ten rows at most: their δ stay
/// in registers all the time.
@inline(__always)
private func tenDeltas<S: Stepping>(
  _ x: Reading, _ delta: UnsafePointer<Float>, _ j: Int, _ stride: Int, _ step: S
) {
  let r0 = Row(x, 0, delta + j, stride)
  let r1 = Row(x, 1, delta + j, stride)
  let r2 = Row(x, 2, delta + j, stride)
  let r3 = Row(x, 3, delta + j, stride)
  let r4 = Row(x, 4, delta + j, stride)
  let r5 = Row(x, 5, delta + j, stride)
  let r6 = Row(x, 6, delta + j, stride)
  let r7 = Row(x, 7, delta + j, stride)
  let r8 = Row(x, 8, delta + j, stride)
  let r9 = Row(x, 9, delta + j, stride)
  for k in x.columns {
    var slope = Lanes()
    slope.addProduct(r0.x[k], r0.lanes)
    slope.addProduct(r1.x[k], r1.lanes)
    slope.addProduct(r2.x[k], r2.lanes)
    slope.addProduct(r3.x[k], r3.lanes)
    slope.addProduct(r4.x[k], r4.lanes)
    slope.addProduct(r5.x[k], r5.lanes)
    slope.addProduct(r6.x[k], r6.lanes)
    slope.addProduct(r7.x[k], r7.lanes)
    slope.addProduct(r8.x[k], r8.lanes)
    slope.addProduct(r9.x[k], r9.lanes)
    step.take(k, j, slope)
  }
}

/// Steps with weights one strip wide, from column j on, for any number of rows: with those that lead
/// from eight columns of x at a time.
@inline(__always)
private func eightColumns<S: Strip, T: Stepping>(
  _ x: Reading, _ delta: UnsafePointer<Float>, _ j: Int, _: S.Type, _ stride: Int, _ step: T
) {
  var i = 0
  while i &+ 8 <= x.columns.count {
    let (k0, k1, k2, k3) = (
      x.columns[i], x.columns[i &+ 1], x.columns[i &+ 2], x.columns[i &+ 3]
    )
    let (k4, k5, k6, k7) = (
      x.columns[i &+ 4], x.columns[i &+ 5], x.columns[i &+ 6], x.columns[i &+ 7]
    )
    let (x0, x1, x2, x3) = (x.floats + k0, x.floats + k1, x.floats + k2, x.floats + k3)
    let (x4, x5, x6, x7) = (x.floats + k4, x.floats + k5, x.floats + k6, x.floats + k7)
    var (s0, s1, s2, s3) = (S(), S(), S(), S())
    var (s4, s5, s6, s7) = (S(), S(), S(), S())
    var d = delta + j
    for start in x.starts {
      let dr = S(at: d)
      s0.addProduct(x0[start], dr)
      s1.addProduct(x1[start], dr)
      s2.addProduct(x2[start], dr)
      s3.addProduct(x3[start], dr)
      s4.addProduct(x4[start], dr)
      s5.addProduct(x5[start], dr)
      s6.addProduct(x6[start], dr)
      s7.addProduct(x7[start], dr)
      d += stride
    }
    step.take(k0, j, s0)
    step.take(k1, j, s1)
    step.take(k2, j, s2)
    step.take(k3, j, s3)
    step.take(k4, j, s4)
    step.take(k5, j, s5)
    step.take(k6, j, s6)
    step.take(k7, j, s7)
    i &+= 8
  }
  while i < x.columns.count {
    let k = x.columns[i]
    var s = S()
    var d = delta + j
    for start in x.starts {
      s.addProduct(x.floats[start &+ k], S(at: d))
      d += stride
    }
    step.take(k, j, s)
    i &+= 1
  }
}

/// The step of those weights that lead from blank columns: their slope is 0, but momentum and
/// decay go on.
private func descendBlank(_ x: Reading, _ width: Int, _ step: Step) {
  var next = 0
  for k in 0..<x.width {
    if next < x.columns.count && x.columns[next] == k {
      next += 1
    } else {
      for j in stride(from: 0, to: width, by: Lanes.scalarCount) { step.take(k, j, Lanes()) }
    }
  }
}

// MARK: - Steps

/// Takes one step of the biases b against their slopes, the sums of the first rows of δ.
func descend(
  _ b: UnsafeMutablePointer<Float>, _ velocity: UnsafeMutablePointer<Float>,
  _ delta: UnsafePointer<Float>, _ count: Int, stride: Int, by update: Update
) {
  for j in Swift.stride(from: 0, to: stride, by: Lanes.scalarCount) {
    var sum = DoubleLanes()
    for i in 0..<count { sum += DoubleLanes(Lanes(at: delta + (i &* stride &+ j))) }
    let direction = Lanes(sum).plus(update.momentum, Lanes(at: velocity + j))
    direction.store(at: velocity + j)
    Lanes(at: b + j).minus(update.rate, direction).store(at: b + j)
  }
}

/// What is done with a slope once it is known.
private protocol Stepping {
  func take<S: Strip>(_ k: Int, _ j: Int, _ slope: S)
}

/// A step along the slope alone.
private struct PlainStep: Stepping {
  let w: UnsafeMutablePointer<Float>
  let stride: Int
  let rate: Float

  @inline(__always) func take<S: Strip>(_ k: Int, _ j: Int, _ slope: S) {
    let place = w + (k &* stride &+ j)
    S(at: place).minus(rate, slope).store(at: place)
  }
}

/// A step with momentum and decay.
private struct Step: Stepping {
  let w: UnsafeMutablePointer<Float>
  let velocity: UnsafeMutablePointer<Float>
  let stride: Int
  let update: Update

  @inline(__always) func take<S: Strip>(_ k: Int, _ j: Int, _ slope: S) {
    let (place, pace) = (w + (k &* stride &+ j), velocity + (k &* stride &+ j))
    let now = S(at: place)
    let direction = slope.plus(update.decay, now).plus(update.momentum, S(at: pace))
    direction.store(at: pace)
    now.minus(update.rate, direction).store(at: place)
  }
}

// MARK: - Strips

/// One vector, or two side by side: as wide as a kernel works at once.
private protocol Strip {
  init()
  init(at place: UnsafePointer<Float>)

  /// Fused: rounded once. The two below it round twice.
  mutating func addProduct(_ factor: Float, _ other: Self)
  func plus(_ factor: Float, _ other: Self) -> Self
  func minus(_ factor: Float, _ other: Self) -> Self
  func store(at place: UnsafeMutablePointer<Float>)
}

extension Lanes: Strip {
  @inline(__always) fileprivate init(at place: UnsafePointer<Float>) {
    self = UnsafeRawPointer(place).load(as: Lanes.self)
  }

  @inline(__always) fileprivate func plus(_ factor: Float, _ other: Lanes) -> Lanes {
    self + factor * other
  }

  @inline(__always) fileprivate func minus(_ factor: Float, _ other: Lanes) -> Lanes {
    self - factor * other
  }

  @inline(__always) fileprivate func store(at place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: self, as: Lanes.self)
  }
}

private struct Pair: Strip {
  @inline(__always) static var width: Int { 2 * Lanes.scalarCount }

  var low = Lanes()
  var high = Lanes()

  @inline(__always) init() {}

  @inline(__always) init(_ low: Lanes, _ high: Lanes) { (self.low, self.high) = (low, high) }

  @inline(__always) init(at place: UnsafePointer<Float>) {
    self.init(Lanes(at: place), Lanes(at: place + Lanes.scalarCount))
  }

  @inline(__always) mutating func addProduct(_ factor: Float, _ other: Pair) {
    low.addProduct(factor, other.low)
    high.addProduct(factor, other.high)
  }

  @inline(__always) func plus(_ factor: Float, _ other: Pair) -> Pair {
    Pair(low.plus(factor, other.low), high.plus(factor, other.high))
  }

  @inline(__always) func minus(_ factor: Float, _ other: Pair) -> Pair {
    Pair(low.minus(factor, other.low), high.minus(factor, other.high))
  }

  @inline(__always) func store(at place: UnsafeMutablePointer<Float>) {
    low.store(at: place)
    high.store(at: place + Lanes.scalarCount)
  }
}
