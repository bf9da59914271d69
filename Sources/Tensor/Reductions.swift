// Many numbers to fewer: sums, means, the largest.

extension Tensor {
  /// The sum of all numbers.
  ///
  /// Added up in double precision, in order, and rounded once.
  public func sum() -> Float { Float(values.reduce(0.0) { $0 + Double($1) }) }

  /// The mean of all numbers.
  public func mean() -> Float { Float(values.reduce(0.0) { $0 + Double($1) } / Double(count)) }

  /// The sums along one axis, which disappears: a [2, 3] summed over axis 0 gives a [3].
  public func sum(axis: Int) -> Tensor {
    if axis < 0 || axis >= rank {
      fatalError("axis \(axis) was asked of a tensor of shape \(shape), which has \(rank)")
    }
    let (length, inner) = (shape[axis], shape[(axis + 1)...].reduce(1, *))
    let rest = Array(shape[..<axis] + shape[(axis + 1)...])
    let sums = (0..<rest.reduce(1, *)).map { at in
      let first = at / inner * length * inner + at % inner
      return Float((0..<length).reduce(0.0) { $0 + Double(values[first + $1 * inner]) })
    }
    return Tensor(shape: rest, values: sums)
  }

  /// The largest of all numbers.
  public func max() -> Float { values[argmax()] }

  /// Where the largest number stands, counted from 0; of equals, the first.
  public func argmax() -> Int {
    if count == 0 { fatalError("an empty tensor, of shape \(shape), has no largest number") }
    var best = 0
    for i in 1..<count where values[i] > values[best] { best = i }
    return best
  }
}
