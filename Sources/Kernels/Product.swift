// The matrix product x · w of rows that are read where they lie.

/// Puts x · w in the first n rows of z [n or more, columns], for n rows of x and w [k, columns].
///
/// Of x, a matrix [any, k] that lies row after row, only the columns worth reading are read.
package func multiply(
  _ x: [Float], rows: borrowing Rows, by w: borrowing Panel, into z: inout Panel
) {
  x.withUnsafeBufferPointer { rows.read(of: $0) { multiply($0, w, &z) } }
}

/// The same for the first rows of a panel.
package func multiply(
  _ x: borrowing Panel, rows count: Int, by w: borrowing Panel, into z: inout Panel
) {
  x.read(count) { multiply($0, w, &z) }
}

private func multiply(_ x: Reading, _ w: borrowing Panel, _ z: inout Panel) {
  let n = x.starts.count
  if x.width != w.rows || w.columns != z.columns || n > z.rows {
    fatalError(
      "a product of [\(n), \(x.width)] and [\(w.rows), \(w.columns)] does not fit "
        + "[\(z.rows), \(z.columns)]")
  }
  multiply(x, w.floats, z.writable, stride: w.stride)
}
