// A tensor as the notes write it: an aligned matrix in brackets, a vector as a column.

import Basics
import Tensor

extension Tensor {
  /// The tensor as an aligned matrix; a vector is a column, a stack is its matrices one below the
  /// other.
  ///
  /// A long axis shows its first and its last few elements, with dots between them.
  var matrixText: String {
    if values.isEmpty { return "[ ] of shape \(shape)" }
    if rank == 0 { return decimal(values[0]) }
    let (rows, columns) = rank == 1 ? (shape[0], 1) : (shape[rank - 2], shape[rank - 1])
    return stride(from: 0, to: values.count, by: rows * columns).map { start in
      matrix(Array(values[start..<start + rows * columns]), rows: rows, columns: columns)
    }.joined(separator: "\n\n")
  }
}

private func matrix(_ values: [Float], rows: Int, columns: Int) -> String {
  let shownRows = shortened(rows, to: 12, first: 4, last: 4)
  let texts = shortened(columns, to: 10, first: 4, last: 4).map { j -> [String] in
    guard let j else { return shownRows.map { $0 == nil ? "⋱" : "…" } }
    let numbers = aligned(shownRows.compactMap { $0 }.map { values[$0 * columns + j] })
    guard let gap = shownRows.firstIndex(of: nil) else { return numbers }
    let dots = String(repeating: " ", count: numbers[0].count - 1) + "⋮"
    return numbers[..<gap] + [dots] + numbers[gap...]
  }
  let lines = shownRows.indices.map { row in
    let (left, right) = brackets(row: row, of: shownRows.count)
    return "\(left) \(texts.map { $0[row] }.joined(separator: "  ")) \(right)"
  }
  return lines.joined(separator: "\n")
}

private func brackets(row: Int, of count: Int) -> (String, String) {
  if count == 1 { return ("[", "]") }
  if row == 0 { return ("⎡", "⎤") }
  return row == count - 1 ? ("⎣", "⎦") : ("⎢", "⎥")
}
