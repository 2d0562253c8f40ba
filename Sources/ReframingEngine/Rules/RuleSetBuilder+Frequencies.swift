extension RuleSetBuilder {
  /// What `often` states: words and pairs of neighbours, and one word in how many of ordinary text each of them is.
  func frequencies(_ lexicon: Lexicon) -> [(ids: [WordID], every: Double)] {
    frequentWords.map { (ids: $0.words.flatMap { lexicon.lookUp($0) }, every: $0.every) }
  }

  /// The same as written words, in the order of the files.
  var frequentWords: [(words: [String], every: Double)] {
    draft.frequencies.compactMap(Self.sides).flatMap { every, entries in
      entries.split(separator: ",").map { ($0.split(separator: " ").map { $0.lowercased() }, every) }
    }
  }

  private static func sides(_ statement: Statement) -> (every: Double, words: Substring)? {
    let sides = statement.text.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, let every = Double(sides[0].filter { $0 != " " }), every >= 1 else { return nil }
    return (every, sides[1])
  }

  mutating func checkFrequencies() {
    for statement in draft.frequencies where Self.sides(statement) == nil {
      draft.diagnostics.append(
        statement.error("a number and “=” are expected: often 400 = with, by", length: statement.text.count))
    }
  }
}
