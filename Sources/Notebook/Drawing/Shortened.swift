// What is shown of a row that is too long: its ends.

/// Which of `count` elements are shown; nil stands for those left out.
///
/// - Parameters:
///   - count: How many elements there are.
///   - limit: How many are shown without leaving any out.
///   - first: Of more, so many are shown from the start.
///   - last: And so many from the end.
func shortened(_ count: Int, to limit: Int, first: Int, last: Int) -> [Int?] {
  count <= limit ? Array(0..<count) : Array(0..<first) + [nil] + Array(count - last..<count)
}
