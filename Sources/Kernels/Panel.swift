// A matrix in the form that the kernels want: rows of whole vectors, in memory of its own.

/// As many numbers as one instruction of a wide processor handles, or of any ARM processor.
///
/// An older processor takes several instructions for it. With any size the results are the same to the
/// bit; but ten rows of sixteen numbers would not fit in the registers of an ARM processor.
#if arch(arm64)
  typealias Lanes = SIMD4<Float>
  typealias DoubleLanes = SIMD4<Double>
#else
  typealias Lanes = SIMD16<Float>
  typealias DoubleLanes = SIMD16<Double>
#endif

/// A matrix whose rows are filled up to whole vectors.
///
/// What stands in the filling never mixes with what counts: the kernels keep columns apart, and
/// sum over real columns only. It cannot be copied, so it is never copied by mistake.
package struct Panel: ~Copyable {
  /// How many rows there are.
  package let rows: Int

  /// How many numbers that count a row has.
  package let columns: Int

  /// How many numbers lie between the beginnings of two rows.
  let stride: Int

  private let memory: UnsafeMutablePointer<Float>
  private let everything: Rows

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    let lanes = Lanes.scalarCount
    stride = (columns + lanes - 1) / lanes * lanes
    memory =
      UnsafeMutableRawPointer
      .allocate(byteCount: 4 * rows * stride, alignment: MemoryLayout<Lanes>.alignment)
      .bindMemory(to: Float.self, capacity: rows * stride)
    memory.initialize(repeating: 0, count: rows * stride)
    everything = Rows(count: rows, width: columns, stride: stride)
  }

  deinit { memory.deallocate() }

  /// A copy of a matrix that lies row after row.
  package init(rows: Int, columns: Int, values: [Float]) {
    self.init(rows: rows, columns: columns)
    if values.count != rows * columns {
      fatalError("a panel of [\(rows), \(columns)] does not hold \(values.count) numbers")
    }
    values.withUnsafeBufferPointer { values in
      for i in 0..<rows {
        let (row, source) = (memory + i * stride, i * columns)
        for j in 0..<columns { row[j] = values[source &+ j] }
      }
    }
  }

  /// The numbers that count, row after row.
  package var values: [Float] {
    var values: [Float] = []
    values.reserveCapacity(rows * columns)
    for i in 0..<rows { values += UnsafeBufferPointer(start: memory + i * stride, count: columns) }
    return values
  }

  /// The numbers to be read, fillings and all; every row begins at the beginning of a vector.
  var floats: UnsafePointer<Float> { UnsafePointer(memory) }

  /// The same to be written: whoever was only lent the panel cannot ask for it.
  var writable: UnsafeMutablePointer<Float> { mutating get { memory } }

  /// Hands out the first rows for reading.
  func read(_ count: Int, _ body: (Reading) -> Void) {
    everything.read(count, of: UnsafeBufferPointer(start: memory, count: rows * stride), body)
  }

  /// Stops unless this panel has at least so many rows, and exactly so many columns.
  func check(rows count: Int, columns width: Int) {
    if count > rows || width != columns {
      fatalError("\(count) rows of \(width) columns were asked of a panel of [\(rows), \(columns)]")
    }
  }
}
