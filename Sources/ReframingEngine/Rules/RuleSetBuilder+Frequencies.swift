extension RuleSetBuilder {
  /// What `often` states: words and pairs of neighbours, and one word in how many of ordinary text each of them is.
  func frequencies(_ lexicon: Lexicon) -> [(ids: [WordID], every: Double)] {
    draft.frequencies.flatMap { statement in
      guard let (every, words) = Self.sides(statement) else { return [(ids: [WordID], every: Double)]() }
      return words.split(separator: ",").map { entry in
        (entry.split(separator: " ").flatMap { lexicon.lookUp($0.lowercased()) }, every)
      }
    }
  }

  /// The single words that `often` states, in the order of the files.
  var frequentWords: [String] {
    draft.frequencies.flatMap { statement in
      (Self.sides(statement)?.words ?? "").split(separator: ",").map { entry in
        entry.lowercased().split(separator: " ").joined(separator: " ")
      }
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
