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

  /// The numbers, row after row; every row begins at the beginning of a vector.
  let floats: UnsafeMutablePointer<Float>

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    let lanes = Lanes.scalarCount
    stride = (columns + lanes - 1) / lanes * lanes
    floats =
      UnsafeMutableRawPointer
      .allocate(byteCount: 4 * rows * stride, alignment: MemoryLayout<Lanes>.alignment)
      .bindMemory(to: Float.self, capacity: rows * stride)
    floats.initialize(repeating: 0, count: rows * stride)
  }

  deinit { floats.deallocate() }

  /// A copy of a matrix.
  package init(_ tensor: Tensor) {
    self.init(rows: tensor.shape[0], columns: tensor.shape[1])
    copy(tensor, rows: Array(0..<rows)[...])
  }

  /// Copies rows of a matrix, in the order of `chosen`, to the first rows of this one.
  package func copy(_ tensor: Tensor, rows chosen: ArraySlice<Int>) {
    if tensor.rank != 2 || tensor.shape[1] != columns || chosen.count > rows {
      fatalError(
        "\(chosen.count) rows of a tensor of shape \(tensor.shape) do not fit a panel of "
          + "[\(rows), \(columns)]")
    }
    tensor.values.withUnsafeBufferPointer { values in
      guard let source = values.baseAddress else { return }
      var target = floats
      for row in chosen {
        if row < 0 || row >= tensor.shape[0] {
          fatalError("row \(row) was asked of a tensor of shape \(tensor.shape)")
        }
        for j in 0..<columns { target[j] = source[row &* columns &+ j] }
        target += stride
      }
    }
  }

  /// All numbers, fillings and all.
  var buffer: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: floats, count: rows * stride)
  }

  /// Stops unless this panel has at least so many rows, and exactly so many columns.
  func check(rows count: Int, columns width: Int) {
    if count > rows || width != columns {
      fatalError("\(count) rows of \(width) columns were asked of a panel of [\(rows), \(columns)]")
    }
  }

  /// The matrix as a tensor, [rows, columns].
  package var tensor: Tensor {
    var values = [Float](repeating: 0, count: rows * columns)
    for i in 0..<rows {
      for j in 0..<columns { values[i * columns + j] = floats[i * stride + j] }
    }
    return Tensor(shape: [rows, columns], values: values)
  }
}
