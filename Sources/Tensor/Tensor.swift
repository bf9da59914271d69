// The tensor: numbers in rows, a shape, and arithmetic element by element.

/// A box of 32-bit numbers with a shape: a vector `[3]`, a matrix `[2, 3]`, a stack `[10, 28, 28]`.
///
/// The values lie row after row in one array. Arithmetic works element by element;
/// the matrix product is ``matmul(_:_:)``.
///
///     let w = Tensor([[1, 2], [3, 4]])  // [2, 2]
///     let a = Tensor([1, 10])           // [2]
///     matmul(w, a)                      // [2]: 21, 43
public struct Tensor: CustomStringConvertible, Equatable, Sendable {
  /// How many rows, how many columns, and so on: `[2, 3]` is two rows of three.
  public let shape: [Int]

  /// All numbers, row after row.
  public internal(set) var values: [Float]

  /// A tensor of a given shape from its values, row after row.
  public init(shape: [Int], values: [Float]) {
    let count = shape.reduce(1, *)
    if shape.contains(where: { $0 < 0 }) || values.count != count {
      fatalError("a tensor of shape \(shape) holds \(count) values, but \(values.count) were given")
    }
    self.shape = shape
    self.values = values
  }

  /// A vector.
  public init(_ values: [Float]) {
    self.init(shape: [values.count], values: values)
  }

  /// A matrix, row by row.
  public init(_ rows: [[Float]]) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      fatalError("row 0 of a matrix has \(columns) values, but row \(index) has \(row.count)")
    }
    self.init(shape: [rows.count, columns], values: rows.flatMap { $0 })
  }

  /// A tensor that holds one number everywhere.
  public init(repeating value: Float, shape: [Int]) {
    let count = Swift.max(shape.reduce(1, *), 0)  // a negative size is refused by the next line
    self.init(shape: shape, values: Array(repeating: value, count: count))
  }

  /// How many numbers it takes to name one element: 1 for a vector, 2 for a matrix.
  public var rank: Int { shape.count }

  /// How many numbers the tensor holds.
  public var count: Int { values.count }

  /// One number of a vector.
  public subscript(i: Int) -> Float {
    get { values[position(i)] }
    set { values[position(i)] = newValue }
  }

  /// One number of a matrix: row `i`, column `j`.
  public subscript(i: Int, j: Int) -> Float {
    get { values[position(i, j)] }
    set { values[position(i, j)] = newValue }
  }

  /// Row `i` of a matrix, as a vector.
  public func row(_ i: Int) -> Tensor {
    if rank != 2 || i < 0 || i >= shape[0] {
      fatalError("row \(i) was asked of a tensor of shape \(shape)")
    }
    return Tensor(Array(values[i * shape[1]..<(i + 1) * shape[1]]))
  }

  /// The rows of a matrix that `indices` name, in that order, as a matrix.
  public func rows(_ indices: some Collection<Int>) -> Tensor {
    if rank != 2 {
      fatalError("only a matrix has rows to pick, but this tensor has shape \(shape)")
    }
    return Tensor(shape: [indices.count, shape[1]], values: indices.flatMap { row($0).values })
  }

  /// Column `j` of a matrix, as a vector.
  public func column(_ j: Int) -> Tensor {
    if rank != 2 || j < 0 || j >= shape[1] {
      fatalError("column \(j) was asked of a tensor of shape \(shape)")
    }
    return Tensor((0..<shape[0]).map { values[$0 * shape[1] + j] })
  }

  /// The same numbers in another shape.
  public func reshaped(to shape: [Int]) -> Tensor {
    if shape.reduce(1, *) != count {
      fatalError(
        "a tensor of shape \(self.shape) cannot be reshaped to \(shape): "
          + "\(count) values are not \(shape.reduce(1, *))")
    }
    return Tensor(shape: shape, values: values)
  }

  /// The matrix with rows and columns exchanged: element (i, j) moves to (j, i).
  public func transposed() -> Tensor {
    if rank != 2 {
      fatalError("only a matrix can be transposed, but this tensor has shape \(shape)")
    }
    let (rows, columns) = (shape[0], shape[1])
    var result = Tensor(repeating: 0, shape: [columns, rows])
    for i in 0..<rows {
      for j in 0..<columns { result.values[j * rows + i] = values[i * columns + j] }
    }
    return result
  }

  /// A tensor of the same shape, each number replaced by what `change` makes of it.
  public func map(_ change: (Float) -> Float) -> Tensor {
    Tensor(shape: shape, values: values.map(change))
  }

  /// The shape, and the numbers row by row, as in `[2, 2]: [1.0, 2.0], [3.0, 4.0]`.
  public var description: String {
    let columns = Swift.max(shape.last ?? 1, 1)
    let rows = stride(from: 0, to: count, by: columns).map { "\(values[$0..<$0 + columns])" }
    return "\(shape): " + rows.joined(separator: ", ")
  }

  private func position(_ i: Int) -> Int {
    if rank != 1 || i < 0 || i >= shape[0] {
      fatalError("element [\(i)] was asked of a tensor of shape \(shape)")
    }
    return i
  }

  private func position(_ i: Int, _ j: Int) -> Int {
    if rank != 2 || i < 0 || i >= shape[0] || j < 0 || j >= shape[1] {
      fatalError("element [\(i), \(j)] was asked of a tensor of shape \(shape)")
    }
    return i * shape[1] + j
  }
}

// MARK: - Element by element

extension Tensor {
  /// The sum, element by element.
  public static func + (a: Tensor, b: Tensor) -> Tensor { combine(a, "+", b) { $0 + $1 } }
  /// The difference, element by element.
  public static func - (a: Tensor, b: Tensor) -> Tensor { combine(a, "-", b) { $0 - $1 } }
  /// The product, element by element.
  public static func * (a: Tensor, b: Tensor) -> Tensor { combine(a, "*", b) { $0 * $1 } }
  /// The quotient, element by element.
  public static func / (a: Tensor, b: Tensor) -> Tensor { combine(a, "/", b) { $0 / $1 } }

  /// A number added to every element.
  public static func + (a: Tensor, b: Float) -> Tensor { a.map { $0 + b } }
  /// A number taken from every element.
  public static func - (a: Tensor, b: Float) -> Tensor { a.map { $0 - b } }
  /// Every element times a number.
  public static func * (a: Tensor, b: Float) -> Tensor { a.map { $0 * b } }
  /// Every element divided by a number.
  public static func / (a: Tensor, b: Float) -> Tensor { a.map { $0 / b } }
  /// A number added to every element.
  public static func + (a: Float, b: Tensor) -> Tensor { b.map { a + $0 } }
  /// Every element taken from a number.
  public static func - (a: Float, b: Tensor) -> Tensor { b.map { a - $0 } }
  /// A number times every element.
  public static func * (a: Float, b: Tensor) -> Tensor { b.map { a * $0 } }

  /// Every element with its sign changed.
  public static prefix func - (a: Tensor) -> Tensor { a.map { -$0 } }
  /// Adds in place, element by element.
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
  /// Subtracts in place, element by element.
  public static func -= (a: inout Tensor, b: Tensor) { a = a - b }

  /// Combines two tensors of one rank; where one of them has size 1, it is repeated.
  ///
  /// A column `[3, 1]` can so be added to each column of a `[3, 5]`. Nothing is repeated that
  /// does not say so in its shape: `[5]` and `[3, 5]` stop, because a reader would have to guess.
  private static func combine(
    _ a: Tensor, _ sign: String, _ b: Tensor, by operation: (Float, Float) -> Float
  ) -> Tensor {
    let sizes = zip(a.shape, b.shape)
    if a.rank != b.rank || !sizes.allSatisfy({ $0 == $1 || $0 == 1 || $1 == 1 }) {
      fatalError(
        "\(sign) works element by element, but the left side has shape \(a.shape) and the "
          + "right side \(b.shape); sizes must be equal, or 1 to be repeated")
    }
    let shape = sizes.map { $0 == 1 ? $1 : $0 }
    let (left, right) = (a.repeated(to: shape), b.repeated(to: shape))
    return Tensor(shape: shape, values: zip(left, right).map(operation))
  }

  /// The values of this tensor with every axis of size 1 repeated to the size in `shape`.
  private func repeated(to shape: [Int]) -> [Float] {
    if shape == self.shape { return values }
    var places = [0]  // where the values stand that belong to the axes so far
    for (size, wanted) in zip(self.shape, shape) {
      places = places.flatMap { place in
        (0..<wanted).lazy.map { place * size + (size == 1 ? 0 : $0) }
      }
    }
    return places.map { values[$0] }
  }
}
