// How far one word is from another.

/// How many letters must be changed, added, left out or exchanged with a neighbour to turn one word
/// into the other; of a long one, only the first hundred letters count.
public func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.prefix(100)), Array(b.prefix(100)))
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, rows[i - 1][j - 1] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
