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

/// The product of rows of x with w, into the first rows of z.
///
/// - Parameters:
///   - x: A matrix [any, k].
///   - rows: Rows of x, and the columns that are worth reading.
///   - n: How many of these rows.
///   - w: [k, columns].
///   - z: [n or more, columns].
package func product(
  _ x: Tensor, _ rows: borrowing Rows, _ n: Int, _ w: borrowing Panel, into z: borrowing Panel
) {
  x.values.withUnsafeBufferPointer { product($0, rows, n, w, z) }
}

/// The same for rows of a panel.
package func product(
  _ x: borrowing Panel, _ rows: borrowing Rows, _ n: Int, _ w: borrowing Panel,
  into z: borrowing Panel
) {
  product(x.buffer, rows, n, w, z)
}

private func product(
  _ x: UnsafeBufferPointer<Float>, _ rows: borrowing Rows, _ n: Int, _ w: borrowing Panel,
  _ z: borrowing Panel
) {
  if rows.width != w.rows || w.columns != z.columns || n > z.rows {
    fatalError(
      "a product of [\(n), \(rows.width)] and [\(w.rows), \(w.columns)] does not fit "
        + "[\(z.rows), \(z.columns)]")
  }
  rows.read(n, of: x) { x in
    for j in stride(from: 0, to: w.stride, by: Lanes.scalarCount) {
      for i in stride(from: 0, to: n, by: 10) { tenRows(x, i, w, z, j) }
    }
  }
}

/// Ten rows of z from row i on, one vector wide, from column j on.
///
/// Where fewer are left, the last is done several times.
@inline(__always)
private func tenRows(_ x: Reading, _ i: Int, _ w: borrowing Panel, _ z: borrowing Panel, _ j: Int) {
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
  let stride = w.stride
  let wj = w.floats + j
  for k in x.columns {
    let wk = Lanes(at: wj + k &* stride)
    r0.lanes.add(r0.x[k], wk)
    r1.lanes.add(r1.x[k], wk)
    r2.lanes.add(r2.x[k], wk)
    r3.lanes.add(r3.x[k], wk)
    r4.lanes.add(r4.x[k], wk)
    r5.lanes.add(r5.x[k], wk)
    r6.lanes.add(r6.x[k], wk)
    r7.lanes.add(r7.x[k], wk)
    r8.lanes.add(r8.x[k], wk)
    r9.lanes.add(r9.x[k], wk)
  }
  let zj = z.floats + j
  r0.lanes.store(at: zj + r0.i &* stride)
  r1.lanes.store(at: zj + r1.i &* stride)
  r2.lanes.store(at: zj + r2.i &* stride)
  r3.lanes.store(at: zj + r3.i &* stride)
  r4.lanes.store(at: zj + r4.i &* stride)
  r5.lanes.store(at: zj + r5.i &* stride)
  r6.lanes.store(at: zj + r6.i &* stride)
  r7.lanes.store(at: zj + r7.i &* stride)
  r8.lanes.store(at: zj + r8.i &* stride)
  r9.lanes.store(at: zj + r9.i &* stride)
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

  /// With a vector of δ from column j on; behind the last row, with zeros.
  @inline(__always) init(_ x: Reading, _ i: Int, _ delta: borrowing Panel, _ j: Int) {
    self.init(x, i)
    if i == self.i { lanes = Lanes(at: delta.floats + (i &* delta.stride &+ j)) }
  }
}

// MARK: - A step along xᵀ · δ

/// One step of the weights w against their slopes, xᵀ · δ.
///
/// - Parameters:
///   - w: [k, columns].
///   - speed: The direction so far, [k, columns]; left alone without momentum and decay.
///   - x: A matrix [any, k].
///   - rows: Rows of x, and the columns that are worth reading.
///   - n: How many of these rows.
///   - delta: [n or more, columns].
///   - move: How far, and what else pulls.
package func descend(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ x: Tensor, _ rows: borrowing Rows, _ n: Int,
  _ delta: borrowing Panel, _ move: Move
) {
  x.values.withUnsafeBufferPointer { descend(w, speed, $0, rows, n, delta, move) }
}

/// The same for rows of a panel.
package func descend(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ x: borrowing Panel, _ rows: borrowing Rows,
  _ n: Int, _ delta: borrowing Panel, _ move: Move
) {
  descend(w, speed, x.buffer, rows, n, delta, move)
}

private func descend(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ x: UnsafeBufferPointer<Float>,
  _ rows: borrowing Rows, _ n: Int, _ delta: borrowing Panel, _ move: Move
) {
  speed.check(rows: w.rows, columns: w.columns)
  delta.check(rows: n, columns: w.columns)
  if rows.width != w.rows {
    fatalError("rows of \(rows.width) numbers give no slopes for [\(w.rows), \(w.columns)]")
  }
  rows.read(n, of: x) { x in
    if move.isPlain {
      descend(x, delta, w.stride, PlainStep(w, move))
    } else {
      descend(x, delta, w.stride, Step(w, speed, move))
    }
  }
  if !move.isPlain { descendBlank(w, speed, rows, move) }
}

/// Steps with all weights that lead from the columns that are read.
@inline(__always)
private func descend<S: Stepping>(_ x: Reading, _ delta: borrowing Panel, _ width: Int, _ step: S) {
  var j = 0
  while j &+ Pair.width <= width {
    eightColumns(x, delta, j, Pair.self, step)
    j &+= Pair.width
  }
  if j < width {
    if 1...10 ~= x.starts.count {
      tenDeltas(x, delta, j, step)
    } else {
      eightColumns(x, delta, j, Lanes.self, step)
    }
  }
}

/// Steps with weights one vector wide, from column j on, where x has ten rows at most: their δ stay
/// in registers all the time.
@inline(__always)
private func tenDeltas<S: Stepping>(
  _ x: Reading, _ delta: borrowing Panel, _ j: Int, _ step: S
) {
  let r0 = Row(x, 0, delta, j)
  let r1 = Row(x, 1, delta, j)
  let r2 = Row(x, 2, delta, j)
  let r3 = Row(x, 3, delta, j)
  let r4 = Row(x, 4, delta, j)
  let r5 = Row(x, 5, delta, j)
  let r6 = Row(x, 6, delta, j)
  let r7 = Row(x, 7, delta, j)
  let r8 = Row(x, 8, delta, j)
  let r9 = Row(x, 9, delta, j)
  for k in x.columns {
    var slope = Lanes()
    slope.add(r0.x[k], r0.lanes)
    slope.add(r1.x[k], r1.lanes)
    slope.add(r2.x[k], r2.lanes)
    slope.add(r3.x[k], r3.lanes)
    slope.add(r4.x[k], r4.lanes)
    slope.add(r5.x[k], r5.lanes)
    slope.add(r6.x[k], r6.lanes)
    slope.add(r7.x[k], r7.lanes)
    slope.add(r8.x[k], r8.lanes)
    slope.add(r9.x[k], r9.lanes)
    step.take(k, j, slope)
  }
}

/// Steps with weights one strip wide, from column j on, for any number of rows: with those that lead
/// from eight columns of x at a time.
@inline(__always)
private func eightColumns<S: Strip, T: Stepping>(
  _ x: Reading, _ delta: borrowing Panel, _ j: Int, _: S.Type, _ step: T
) {
  let stride = delta.stride
  var i = 0
  while i &+ 8 <= x.columns.count {
    let (k0, k1, k2, k3) = (
      x.columns[i], x.columns[i &+ 1], x.columns[i &+ 2], x.columns[i &+ 3]
    )
    let (k4, k5, k6, k7) = (
      x.columns[i &+ 4], x.columns[i &+ 5], x.columns[i &+ 6], x.columns[i &+ 7]
    )
    var (s0, s1, s2, s3) = (S(), S(), S(), S())
    var (s4, s5, s6, s7) = (S(), S(), S(), S())
    var d = delta.floats + j
    for start in x.starts {
      let row = x.floats + start
      let dr = S(at: d)
      s0.add(row[k0], dr)
      s1.add(row[k1], dr)
      s2.add(row[k2], dr)
      s3.add(row[k3], dr)
      s4.add(row[k4], dr)
      s5.add(row[k5], dr)
      s6.add(row[k6], dr)
      s7.add(row[k7], dr)
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
    var d = delta.floats + j
    for start in x.starts {
      s.add(x.floats[start &+ k], S(at: d))
      d += stride
    }
    step.take(k, j, s)
    i &+= 1
  }
}

/// The step of those weights that lead from blank columns: their slope is 0, but momentum and
/// decay go on.
private func descendBlank(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ rows: borrowing Rows, _ move: Move
) {
  let step = Step(w, speed, move)
  var next = 0
  for k in 0..<rows.width {
    if next < rows.columnCount && rows.columns[next] == k {
      next += 1
    } else {
      for j in stride(from: 0, to: w.stride, by: Lanes.scalarCount) {
        step.take(k, j, Lanes())
      }
    }
  }
}

// MARK: - Steps

/// How far a step goes, and what pulls at a weight besides its slope.
package struct Move: Sendable {
  let rate: Float
  let momentum: Float
  let decay: Float

  /// Whether nothing but the slope pulls.
  let isPlain: Bool

  package init(rate: Float, momentum: Float, decay: Float) {
    self.rate = rate
    self.momentum = momentum
    self.decay = decay
    isPlain = momentum == 0 && decay == 0
  }
}

/// One step of the biases b against their slopes, the sums of δ over the batch.
///
/// Biases do not decay.
package func descend(
  _ b: borrowing Panel, _ speed: borrowing Panel, _ n: Int, _ delta: borrowing Panel, _ move: Move
) {
  delta.check(rows: n, columns: b.columns)
  b.check(rows: 1, columns: b.columns)
  speed.check(rows: 1, columns: b.columns)
  for j in stride(from: 0, to: b.stride, by: Lanes.scalarCount) {
    var sum = DoubleLanes()
    for i in 0..<n { sum += DoubleLanes(Lanes(at: delta.floats + (i &* delta.stride &+ j))) }
    let (place, pace) = (b.floats + j, speed.floats + j)
    let direction = Lanes(sum).plus(move.momentum, Lanes(at: pace))
    direction.store(at: pace)
    Lanes(at: place).minus(move.rate, direction).store(at: place)
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

  @inline(__always) init(_ w: borrowing Panel, _ move: Move) {
    (self.w, stride, rate) = (w.floats, w.stride, move.rate)
  }

  @inline(__always) func take<S: Strip>(_ k: Int, _ j: Int, _ slope: S) {
    let place = w + (k &* stride &+ j)
    S(at: place).minus(rate, slope).store(at: place)
  }
}

/// A step with momentum and decay.
private struct Step: Stepping {
  let w: UnsafeMutablePointer<Float>
  let speed: UnsafeMutablePointer<Float>
  let stride: Int
  let move: Move

  @inline(__always) init(_ w: borrowing Panel, _ speed: borrowing Panel, _ move: Move) {
    (self.w, self.speed, stride, self.move) = (w.floats, speed.floats, w.stride, move)
  }

  @inline(__always) func take<S: Strip>(_ k: Int, _ j: Int, _ slope: S) {
    let (place, pace) = (w + (k &* stride &+ j), speed + (k &* stride &+ j))
    let now = S(at: place)
    let direction = slope.plus(move.decay, now).plus(move.momentum, S(at: pace))
    direction.store(at: pace)
    now.minus(move.rate, direction).store(at: place)
  }
}

// MARK: - Strips

/// One vector, or two side by side: as wide as a kernel works at once.
private protocol Strip {
  init()
  init(at place: UnsafePointer<Float>)
  mutating func add(_ factor: Float, _ other: Self)
  func plus(_ factor: Float, _ other: Self) -> Self
  func minus(_ factor: Float, _ other: Self) -> Self
  func store(at place: UnsafeMutablePointer<Float>)
}

extension Lanes: Strip {
  @inline(__always) fileprivate init(at place: UnsafePointer<Float>) {
    self = UnsafeRawPointer(place).load(as: Lanes.self)
  }

  /// With a fused multiply-add: rounded once.
  @inline(__always) fileprivate mutating func add(_ factor: Float, _ other: Lanes) {
    addProduct(Lanes(repeating: factor), other)
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

  @inline(__always) mutating func add(_ factor: Float, _ other: Pair) {
    low.add(factor, other.low)
    high.add(factor, other.high)
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
