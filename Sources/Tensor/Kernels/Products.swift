// The two products that training consists of, x · w and xᵀ · δ, as fast as the processor goes.
//
// Why it looks as it does:
//
// - A processor adds and multiplies sixteen pairs of numbers with one instruction, and begins two
//   such instructions every cycle. Each takes four cycles to its end, so at least eight sums must be
//   under way at any time. That is why five rows, or eight columns, are done together, on strips of
//   one or two vectors; more would not fit in the registers. A number that was fetched from memory
//   is used for all of them.
// - Sixteen neighbours in a vector belong to sixteen different sums. Every sum for itself runs in
//   ascending order with fused multiply-adds, as three plain loops would, and comes to the same bits
//   with vectors of any size.
// - Four of five pixels of a digit are blank, and half of them are blank in ten digits at once. A
//   term of 0 · w changes no sum, so those columns are left out: x · w does not read their weights,
//   and a step does not move them. It is for this that the weights lie as [in, out]: the weights of
//   one pixel are side by side, and left out in one go.
// - Rows of digits are read where they lie, so that nothing is gathered and copied.
// - The slopes xᵀ · δ are never written down. They are made in registers, a strip at a time, and the
//   weights step at once.
// - All that is called in an inner loop stands in this file and is always inlined. In the debug
//   configuration nothing is inlined from one file into another, and a call in an inner loop costs
//   more than the work. Loops over closures and generics are as fast as if written out by hand.
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
    strips(of: w) { j in
      for i in stride(from: 0, to: n, by: 5) { fiveSums(x, i, w, z, j, RowOfTwo.self) }
    } last: { j in
      for i in stride(from: 0, to: n, by: 10) { fiveSums(x, i, w, z, j, TwoRows.self) }
    }
  }
}

/// Five sums of z, each of two vectors, from row i and column j on.
@inline(__always)
private func fiveSums<S: Sum>(
  _ x: Reading, _ i: Int, _ w: borrowing Panel, _ z: borrowing Panel, _ j: Int, _: S.Type
) {
  var s0 = S(x, i)
  var s1 = S(x, i + S.rows)
  var s2 = S(x, i + 2 * S.rows)
  var s3 = S(x, i + 3 * S.rows)
  var s4 = S(x, i + 4 * S.rows)
  let stride = w.stride
  let wj = w.floats + j
  for k in x.columns {
    let wk = S.Weights(at: wj + k &* stride)
    s0.add(k, wk)
    s1.add(k, wk)
    s2.add(k, wk)
    s3.add(k, wk)
    s4.add(k, wk)
  }
  let zj = z.floats + j
  s0.store(at: zj, stride)
  s1.store(at: zj, stride)
  s2.store(at: zj, stride)
  s3.store(at: zj, stride)
  s4.store(at: zj, stride)
}

/// Two vectors of z in the making.
///
/// Where a sum begins behind the last row, the last row is done once more.
private protocol Sum {
  associatedtype Weights: Strip
  static var rows: Int { get }
  init(_ x: Reading, _ i: Int)
  mutating func add(_ k: Int, _ w: Weights)
  func store(at z: UnsafeMutablePointer<Float>, _ stride: Int)
}

/// One row, two vectors wide.
private struct RowOfTwo: Sum {
  let i: Int
  let x: UnsafePointer<Float>
  var sum = Pair()

  @inline(__always) static var rows: Int { 1 }

  @inline(__always) init(_ x: Reading, _ i: Int) {
    self.i = min(i, x.starts.count - 1)
    self.x = x.floats + x.starts[self.i]
  }

  @inline(__always) mutating func add(_ k: Int, _ w: Pair) { sum.add(x[k], w) }

  @inline(__always) func store(at z: UnsafeMutablePointer<Float>, _ stride: Int) {
    sum.store(at: z + i * stride)
  }
}

/// Two rows, one vector wide.
private struct TwoRows: Sum {
  let i: (Int, Int)
  let x: (UnsafePointer<Float>, UnsafePointer<Float>)
  var sum = (Single(), Single())

  @inline(__always) static var rows: Int { 2 }

  @inline(__always) init(_ x: Reading, _ i: Int) {
    let last = x.starts.count - 1
    self.i = (min(i, last), min(i + 1, last))
    self.x = (x.floats + x.starts[self.i.0], x.floats + x.starts[self.i.1])
  }

  @inline(__always) mutating func add(_ k: Int, _ w: Single) {
    sum.0.add(x.0[k], w)
    sum.1.add(x.1[k], w)
  }

  @inline(__always) func store(at z: UnsafeMutablePointer<Float>, _ stride: Int) {
    sum.0.store(at: z + i.0 * stride)
    sum.1.store(at: z + i.1 * stride)
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
  speed.check(rows: w.rows, against: w)
  delta.check(rows: n, against: w)
  if rows.width != w.rows {
    fatalError("rows of \(rows.width) numbers give no slopes for [\(w.rows), \(w.columns)]")
  }
  rows.read(n, of: x) { x in
    for i in stride(from: 0, to: x.columns.count, by: 8) {
      strips(of: w) { j in
        eightColumns(x, i, delta, j, Pair.self) { k, slope in
          step(w, speed, k * w.stride + j, slope.low.lanes, move)
          step(w, speed, k * w.stride + j + Lanes.scalarCount, slope.high.lanes, move)
        }
      } last: { j in
        eightColumns(x, i, delta, j, Single.self) { k, slope in
          step(w, speed, k * w.stride + j, slope.lanes, move)
        }
      }
    }
  }
  if !move.isPlain { descendBlank(w, speed, rows, move) }
}

/// The slopes of eight rows of weights, those that lead from column number i that is read and the
/// next seven, as wide as a strip from column j on.
@inline(__always)
private func eightColumns<S: Strip>(
  _ x: Reading, _ i: Int, _ delta: borrowing Panel, _ j: Int, _: S.Type, _ finish: (Int, S) -> Void
) {
  let last = x.columns.count - 1
  let k0 = x.columns[i]
  let k1 = x.columns[min(i + 1, last)]
  let k2 = x.columns[min(i + 2, last)]
  let k3 = x.columns[min(i + 3, last)]
  let k4 = x.columns[min(i + 4, last)]
  let k5 = x.columns[min(i + 5, last)]
  let k6 = x.columns[min(i + 6, last)]
  let k7 = x.columns[min(i + 7, last)]
  var (s0, s1, s2, s3) = (S(), S(), S(), S())
  var (s4, s5, s6, s7) = (S(), S(), S(), S())
  let stride = delta.stride
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
  finish(k0, s0)
  if i + 1 <= last { finish(k1, s1) }
  if i + 2 <= last { finish(k2, s2) }
  if i + 3 <= last { finish(k3, s3) }
  if i + 4 <= last { finish(k4, s4) }
  if i + 5 <= last { finish(k5, s5) }
  if i + 6 <= last { finish(k6, s6) }
  if i + 7 <= last { finish(k7, s7) }
}

/// The step of one vector of weights.
@inline(__always)
private func step(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ place: Int, _ slope: Lanes, _ move: Move
) {
  let now = Single(at: w.floats + place).lanes
  if move.isPlain {
    Single(lanes: now - move.rate * slope).store(at: w.floats + place)
  } else {
    let before = Single(at: speed.floats + place).lanes
    let direction = slope + move.decay * now + move.momentum * before
    Single(lanes: direction).store(at: speed.floats + place)
    Single(lanes: now - move.rate * direction).store(at: w.floats + place)
  }
}

/// The step of those weights that lead from blank columns: their slope is 0, but momentum and
/// decay go on.
private func descendBlank(
  _ w: borrowing Panel, _ speed: borrowing Panel, _ rows: borrowing Rows, _ move: Move
) {
  var next = 0
  for k in 0..<rows.width {
    if next < rows.columnCount && rows.columns[next] == k {
      next += 1
    } else {
      for j in stride(from: 0, to: w.stride, by: Lanes.scalarCount) {
        step(w, speed, k * w.stride + j, Lanes(), move)
      }
    }
  }
}

// MARK: - Strips

/// Goes along the columns of a panel: two vectors at a time, and one if one is left.
@inline(__always)
private func strips(of panel: borrowing Panel, _ body: (Int) -> Void, last: (Int) -> Void) {
  var j = 0
  while j + 2 * Lanes.scalarCount <= panel.stride {
    body(j)
    j += 2 * Lanes.scalarCount
  }
  if j < panel.stride { last(j) }
}

/// One vector, or two side by side: what a kernel works on at once.
private protocol Strip {
  init()
  init(at place: UnsafePointer<Float>)
  mutating func add(_ factor: Float, _ other: Self)
  func store(at place: UnsafeMutablePointer<Float>)
}

private struct Single: Strip {
  var lanes = Lanes()

  @inline(__always) init() {}

  @inline(__always) init(lanes: Lanes) { self.lanes = lanes }

  @inline(__always) init(at place: UnsafePointer<Float>) {
    lanes = UnsafeRawPointer(place).load(as: Lanes.self)
  }

  @inline(__always) mutating func add(_ factor: Float, _ other: Single) {
    lanes.addProduct(Lanes(repeating: factor), other.lanes)
  }

  @inline(__always) func store(at place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: lanes, as: Lanes.self)
  }
}

private struct Pair: Strip {
  var low = Single()
  var high = Single()

  @inline(__always) init() {}

  @inline(__always) init(at place: UnsafePointer<Float>) {
    low = Single(at: place)
    high = Single(at: place + Lanes.scalarCount)
  }

  @inline(__always) mutating func add(_ factor: Float, _ other: Pair) {
    low.add(factor, other.low)
    high.add(factor, other.high)
  }

  @inline(__always) func store(at place: UnsafeMutablePointer<Float>) {
    low.store(at: place)
    high.store(at: place + Lanes.scalarCount)
  }
}
