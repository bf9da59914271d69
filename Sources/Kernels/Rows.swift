// Which numbers of a matrix a kernel reads: some rows, and the columns that are not blank in them.

/// Some rows of a matrix, to be read where they lie, and the columns worth reading.
package struct Rows: ~Copyable {
  /// Where each row begins, counted in numbers from the first of the matrix.
  private var starts: [Int]

  /// The columns to read, in ascending order, and then some that are not to be read.
  private var columns: [Int]

  /// How many columns are to be read.
  private var columnCount: Int

  /// The first rows of a matrix of so many columns, and all its columns.
  package init(count: Int, width: Int, stride: Int? = nil) {
    let stride = stride ?? width
    starts = Array(repeating: 0, count: count)
    for i in starts.indices { starts[i] = i &* stride }
    columns = Array(0..<width)
    columnCount = width
  }

  /// Chooses rows, and those columns in which one of them at least is not blank.
  package mutating func choose(_ chosen: ArraySlice<Int>, skippingBlanksOf ink: Ink) {
    if ink.columns != columns.count {
      fatalError("rows of \(columns.count) columns were asked of a matrix of \(ink.columns)")
    }
    starts.removeAll(keepingCapacity: true)
    for row in chosen {
      if row < 0 || row >= ink.rows {
        fatalError("row \(row) was asked of a matrix of \(ink.rows) rows")
      }
      starts.append(row * ink.columns)
    }
    columnCount = columns.withUnsafeMutableBufferPointer { ink.columns(of: chosen, into: $0) }
  }

  /// Hands out the first of these rows for reading, or stops if they are not all among the
  /// numbers; without a count, all of them.
  borrowing func read(
    _ count: Int? = nil, of floats: UnsafeBufferPointer<Float>, _ body: (Reading) -> Void
  ) {
    let (count, width) = (count ?? starts.count, columns.count)
    if count > starts.count {
      fatalError("\(count) rows are to be read, but there are only \(starts.count)")
    }
    for start in starts.prefix(count) where start + width > floats.count {
      fatalError("a row of \(width) numbers begins at \(start) of only \(floats.count)")
    }
    guard let floats = floats.baseAddress else { fatalError("these numbers have no memory") }
    starts.withUnsafeBufferPointer { starts in
      columns.withUnsafeBufferPointer { columns in
        body(
          Reading(
            floats: floats, width: width, starts: UnsafeBufferPointer(rebasing: starts[..<count]),
            columns: UnsafeBufferPointer(rebasing: columns[..<columnCount])))
      }
    }
  }
}

/// Rows in the middle of being read.
struct Reading {
  let floats: UnsafePointer<Float>

  /// How many columns there are, to be read or not.
  let width: Int

  /// Where each row begins.
  let starts: UnsafeBufferPointer<Int>

  /// The columns to read.
  let columns: UnsafeBufferPointer<Int>
}

/// One bit for every number of a matrix: whether it is something else than 0.
///
/// These bits tell which columns are blank in some rows without a look at the numbers themselves.
package struct Ink {
  let rows: Int
  let columns: Int
  private let wordsPerRow: Int
  private var words: [UInt64] = []

  /// Looks once through a matrix that lies row after row.
  package init(_ matrix: [Float], rows: Int, columns: Int) {
    if rows * columns != matrix.count {
      fatalError("a matrix of [\(rows), \(columns)] does not have \(matrix.count) numbers")
    }
    (self.rows, self.columns) = (rows, columns)
    wordsPerRow = (columns + 63) / 64
    words.reserveCapacity(rows * wordsPerRow)
    matrix.withUnsafeBufferPointer { matrix in
      for row in 0..<rows {
        for start in stride(from: 0, to: columns, by: 64) {
          var word: UInt64 = 0
          for column in start..<min(start + 64, columns) {
            let bit: UInt64 = matrix[row * columns + column] == 0 ? 0 : 1
            word |= bit << UInt64(column - start)
          }
          words.append(word)
        }
      }
    }
  }

  /// Writes down the columns in which one of the rows is not 0, and says how many they are.
  fileprivate func columns(
    of chosen: ArraySlice<Int>, into columns: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerRow) { any in
      // All rows first: their bits lie far apart in memory, and so are waited for together.
      any.initialize(repeating: 0)
      words.withUnsafeBufferPointer { words in
        for row in chosen {
          for i in 0..<wordsPerRow { any[i] |= words[row &* wordsPerRow &+ i] }
        }
      }
      var count = 0
      for i in 0..<wordsPerRow {
        var word = any[i]
        while word != 0 {
          columns[count] = i &* 64 &+ word.trailingZeroBitCount
          count &+= 1
          word &= word &- 1  // takes away the lowest bit
        }
      }
      return count
    }
  }
}
