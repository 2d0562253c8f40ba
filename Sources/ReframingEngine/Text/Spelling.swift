/// Finds the name that somebody probably meant.
package enum Spelling {
  /// - Returns: `; did you mean “…”?`, or nothing where no name is near.
  package static func hint(for name: some StringProtocol, among known: some Sequence<String>) -> String {
    let limit = max(1, name.count / 3)
    let best = known.map { ($0, distance(String(name), $0)) }.filter { $0.1 <= limit }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    return best.map { "; did you mean “\($0.0)”?" } ?? ""
  }

  /// The number of single-letter changes between two words, exchanges of neighbours included.
  ///
  /// Source: optimal string alignment, Damerau 1964. Complexity: the product of the lengths.
  private static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a), b = Array(b)
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        let change = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var cost = min(change, rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, rows[i - 2][j - 2] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
