// Many numbers to fewer: sums, means, the largest.

extension Tensor {
  /// The sum of all numbers.
  ///
  /// Added up in double precision, in order, and rounded once.
  public func sum() -> Float {
    Float(values.reduce(0.0) { $0 + Double($1) })
  }

  /// The mean of all numbers.
  public func mean() -> Float {
    Float(values.reduce(0.0) { $0 + Double($1) } / Double(count))
  }

  /// The sums along one axis, which disappears: a [2, 3] summed over axis 0 gives a [3].
  public func sum(axis: Int) -> Tensor {
    reduce(axis: axis) { $0 }
  }

  /// The means along one axis, which disappears.
  public func mean(axis: Int) -> Tensor {
    reduce(axis: axis) { $0 / Double(shape[axis]) }
  }

  /// The largest of all numbers.
  public func max() -> Float {
    values[argmax()]
  }

  /// Where the largest number stands, counted from 0; of equals, the first.
  public func argmax() -> Int {
    if count == 0 { fatalError("an empty tensor, of shape \(shape), has no largest number") }
    var best = 0
    for i in 1..<count where values[i] > values[best] { best = i }
    return best
  }

  private func reduce(axis: Int, finish: (Double) -> Double) -> Tensor {
    if axis < 0 || axis >= rank {
      fatalError("axis \(axis) was asked of a tensor of shape \(shape), which has \(rank)")
    }
    let length = shape[axis]
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var result: [Float] = []
    for i in 0..<outer {
      for j in 0..<inner {
        var total = 0.0
        for l in 0..<length { total += Double(values[(i * length + l) * inner + j]) }
        result.append(Float(finish(total)))
      }
    }
    return Tensor(shape: Array(shape[..<axis] + shape[(axis + 1)...]), values: result)
  }
}
