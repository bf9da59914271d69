// What is shown of a row that is too long: its ends.

/// Which of `count` elements are shown: all up to a limit; of more, the first and the last, and nil
/// for those between.
func shortened(_ count: Int, to limit: Int, first: Int, last: Int) -> [Int?] {
  count <= limit ? Array(0..<count) : Array(0..<first) + [nil] + Array(count - last..<count)
}
