// Which numbers of a matrix a kernel reads: some rows, and the columns that are not blank in them.

/// Some rows of a matrix, to be read where they lie, and the columns worth reading.
package struct Rows: ~Copyable {
  /// Where each row begins, counted in numbers from the first of the matrix.
  fileprivate(set) var starts: [Int]

  /// The columns to read, in ascending order, and then some that are not to be read.
  fileprivate(set) var columns: [Int]

  /// How many columns are to be read.
  fileprivate(set) var columnCount: Int

  /// How many columns there are, to be read or not.
  var width: Int { columns.count }

  /// No rows yet of a matrix with so many columns.
  package init(width: Int) {
    starts = []
    columns = Array(0..<width)
    columnCount = width
  }

  /// All rows of a matrix, and all its columns.
  package init(of tensor: Tensor) {
    if tensor.rank != 2 { fatalError("only a matrix has rows, not shape \(tensor.shape)") }
    starts = (0..<tensor.shape[0]).map { $0 * tensor.shape[1] }
    columns = Array(0..<tensor.shape[1])
    columnCount = columns.count
  }

  /// All rows of a panel, and all its columns.
  package init(of panel: borrowing Panel) {
    starts = (0..<panel.rows).map { $0 * panel.stride }
    columns = Array(0..<panel.columns)
    columnCount = columns.count
  }

  /// Hands out the first of these rows for reading, or stops if they are not all among the
  /// numbers.
  borrowing func read(
    _ count: Int, of floats: UnsafeBufferPointer<Float>, _ body: (Reading) -> Void
  ) {
    if count > starts.count {
      fatalError("\(count) rows are to be read, but only \(starts.count) were chosen")
    }
    for start in starts.prefix(count) where start + width > floats.count {
      fatalError("a row of \(width) numbers begins at \(start) of only \(floats.count)")
    }
    guard let floats = floats.baseAddress else { fatalError("these numbers have no memory") }
    starts.withUnsafeBufferPointer { starts in
      columns.withUnsafeBufferPointer { columns in
        body(
          Reading(
            floats: floats, starts: UnsafeBufferPointer(rebasing: starts[..<count]),
            columns: UnsafeBufferPointer(rebasing: columns[..<columnCount])))
      }
    }
  }
}

/// Rows in the middle of being read.
struct Reading {
  let floats: UnsafePointer<Float>

  /// Where each row begins.
  let starts: UnsafeBufferPointer<Int>

  /// The columns to read.
  let columns: UnsafeBufferPointer<Int>
}

/// One bit for every number of a matrix: whether it is something else than 0.
///
/// Four of five pixels of a digit are blank, and half of all pixels are blank in ten digits at
/// once. Such a column adds nothing to any sum. These bits tell which they are without a look at
/// the pixels themselves.
package struct Ink {
  private let shape: [Int]
  private let wordsPerRow: Int
  private var words: [UInt64] = []

  /// Looks through a matrix once.
  package init(_ x: Tensor) {
    if x.rank != 2 { fatalError("only a matrix has rows, not shape \(x.shape)") }
    shape = x.shape
    let (rows, columns) = (shape[0], shape[1])
    wordsPerRow = (columns + 63) / 64
    words.reserveCapacity(rows * wordsPerRow)
    x.values.withUnsafeBufferPointer { values in
      for row in 0..<rows {
        for start in stride(from: 0, to: columns, by: 64) {
          var word: UInt64 = 0
          for column in start..<min(start + 64, columns) {
            let bit: UInt64 = values[row * columns + column] == 0 ? 0 : 1
            word |= bit << UInt64(column - start)
          }
          words.append(word)
        }
      }
    }
  }

  /// Chooses rows, and those columns in which one of them at least is not 0.
  package func choose(_ chosen: ArraySlice<Int>, in rows: inout Rows) {
    if rows.width != shape[1] {
      fatalError("rows of \(rows.width) columns were asked of a matrix of shape \(shape)")
    }
    rows.starts.removeAll(keepingCapacity: true)
    for row in chosen {
      if row < 0 || row >= shape[0] {
        fatalError("row \(row) was asked of a matrix of shape \(shape)")
      }
      rows.starts.append(row * shape[1])
    }
    rows.columnCount = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerRow) {
      any in
      // All rows first: their bits lie far apart in memory, and so are waited for together.
      any.initialize(repeating: 0)
      words.withUnsafeBufferPointer { words in
        for row in chosen {
          for i in 0..<wordsPerRow { any[i] |= words[row &* wordsPerRow &+ i] }
        }
      }
      var count = 0
      rows.columns.withUnsafeMutableBufferPointer { columns in
        for i in 0..<wordsPerRow {
          var word = any[i]
          while word != 0 {
            columns[count] = i &* 64 &+ word.trailingZeroBitCount
            count &+= 1
            word &= word &- 1  // takes away the lowest bit
          }
        }
      }
      return count
    }
  }
}
