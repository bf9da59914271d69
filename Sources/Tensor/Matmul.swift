// The matrix product, and the rule of shapes that it keeps.

internal import Kernels

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
  let rows = Rows(count: left.shape[0], width: left.shape[1])
  var result = Panel(rows: left.shape[0], columns: right.shape[1])
  multiply(
    left.values, rows: rows,
    by: Panel(rows: right.shape[0], columns: right.shape[1], values: right.values), into: &result)
  return Tensor(shape: shape, values: result.values)
}

/// One sentence on what the matrix product makes of two shapes, or why it stops.
public func shapeRule(_ a: [Int], _ b: [Int]) -> String {
  if let shape = productShape(a, b) { return "matmul of \(a) and \(b) gives \(shape)" }
  guard a.count <= 2, b.count <= 2, let columns = a.last, let rows = b.first else {
    return "matmul takes vectors and matrices, but the shapes are \(a) and \(b)"
  }
  return "matmul of \(a) and \(b): \(columns) columns meet \(rows) rows; they must be equal"
}

/// The shape of the product, or nil where there is none.
private func productShape(_ a: [Int], _ b: [Int]) -> [Int]? {
  guard a.count <= 2, b.count <= 2, let columns = a.last, columns == b.first else { return nil }
  return Array(a.dropLast() + b.dropFirst())
}
