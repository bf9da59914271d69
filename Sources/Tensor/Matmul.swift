// The matrix product, and the rule of shapes that it keeps.

/// The matrix product: rows of `a` times columns of `b`.
///
/// Each sum runs over k = 0, 1, 2, … in this order with fused multiply-adds, so that the result is
/// the same bits on every machine, whatever its vectors hold.
///
/// - Parameters:
///   - a: A matrix [rows, k], or a vector [k] that stands for one row.
///   - b: A matrix [k, columns], or a vector [k] that stands for one column.
/// - Returns: [rows, columns]; the axis of a vector is left out.
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor {
  guard let shape = productShape(a.shape, b.shape) else {
    fatalError(shapeRule(a.shape, b.shape))
  }
  let left = a.rank == 2 ? a : a.reshaped(to: [1, a.count])
  let right = b.rank == 2 ? b : b.reshaped(to: [b.count, 1])
  let result = Panel(rows: left.shape[0], columns: right.shape[1])
  product(left, Rows(of: left), left.shape[0], Panel(right), into: result)
  return result.tensor.reshaped(to: shape)
}

/// One sentence on what the matrix product makes of two shapes, or why it stops.
public func shapeRule(_ a: [Int], _ b: [Int]) -> String {
  if let shape = productShape(a, b) {
    return "matmul of \(a) and \(b) gives \(shape)"
  }
  let ranks = [1, 2]
  guard ranks.contains(a.count), ranks.contains(b.count) else {
    return "matmul takes vectors and matrices, but the shapes are \(a) and \(b)"
  }
  let (columns, rows) = (a[a.count - 1], b[0])
  return "matmul of \(a) and \(b): \(columns) columns meet \(rows) rows; they must be equal"
}

/// The shape of the product, or nil where there is none.
private func productShape(_ a: [Int], _ b: [Int]) -> [Int]? {
  let ranks = [1, 2]
  guard ranks.contains(a.count), ranks.contains(b.count), a[a.count - 1] == b[0] else { return nil }
  return Array(a.dropLast() + b.dropFirst())
}
