// From a number with a point to a whole one: the one place where that is done.

extension BinaryFloatingPoint {
  /// It as a whole number within a range; what is behind the point is cut off.
  ///
  /// What lies beyond an end of the range becomes that end, and what is no number its beginning: an
  /// `Int` made of either would end the program.
  public func whole(in range: ClosedRange<Int>) -> Int {
    if isNaN { return range.lowerBound }
    let beyond = self < 0 ? range.lowerBound : range.upperBound
    let whole = Int(exactly: rounded(.towardZero)) ?? beyond
    return min(max(whole, range.lowerBound), range.upperBound)
  }
}
