/// How often words stand in ordinary text, as the rule files state it; it decides only how fast a text is read.
struct WordFrequencies {
  /// One word in so many for a word of which nothing is stated.
  private static let rare = 40_000.0
  /// One word in so many for what is no word of the rule files, by its reserved id.
  private static let reserved: [(id: WordID, every: Double)] = [
    (.unknown, 8), (.start, 18), (.end, 18), (.mark, 14), (.number, 80), (.name, 30), (.emoji, 1000),
  ]
  private let shares: [Double]
  /// For each word the words that stand behind it oftener than chance has it, and how often.
  private let pairs: [WordID: [WordID: Double]]

  /// - Parameters:
  ///   - every: words and pairs of neighbours, and one word in how many each of them is.
  ///   - wordCount: how many words the lexicon holds.
  init(_ every: [(ids: [WordID], every: Double)], wordCount: Int) {
    var shares = [Double](repeating: 1 / Self.rare, count: wordCount)
    for (id, every) in Self.reserved { shares[Int(id)] = 1 / every }
    var pairs: [WordID: [WordID: Double]] = [:]
    for (ids, every) in every {
      if ids.count == 1 { shares[Int(ids[0])] = 1 / every }
      if ids.count == 2 { pairs[ids[0], default: [:]][ids[1]] = 1 / every }
    }
    self.pairs = pairs
    self.shares = shares
  }

  /// How many words there are.
  var count: Int { shares.count }

  func sum(_ ids: some Sequence<WordID>) -> Double { ids.reduce(0) { $0 + shares[Int($1)] } }

  /// How often a word of one set stands before a word of another: as chance has it where nothing is stated.
  func pairs(_ left: [WordID], _ leftShare: Double, _ right: Set<WordID>, _ rightShare: Double) -> Double {
    var sum = min(leftShare * rightShare, leftShare, rightShare)
    for word in left {
      guard let known = pairs[word] else { continue }
      if right.count < known.count {
        for next in right.sorted() { sum += known[next] ?? 0 }
      } else {
        // Added in the order of the words, so that the sum never differs in its last bit.
        for next in known.keys.sorted() where right.contains(next) { sum += known[next] ?? 0 }
      }
    }
    return sum
  }
}
