/// Words of which a match must hold one, and where in the match it may stand.
struct Must: Equatable, Comparable {
  /// In ascending order.
  var words: [WordID]
  /// How often one of them stands in ordinary text.
  var cost: Double
  /// The fewest and the most words before it in the match, skipped ones not counted.
  var earliest = 0
  var latest = 0

  static func < (a: Must, b: Must) -> Bool { a.cost < b.cost }

  /// The same words behind up to `count` others.
  func moved(by count: Int) -> Must {
    Must(words: words, cost: cost, earliest: earliest, latest: latest + count)
  }

  /// One of the words of one of several, in a part of a pattern of up to `longest` words.
  static func any(_ musts: [Must], within longest: Int) -> Must {
    Must(
      words: musts.reduce(into: Set()) { $0.formUnion($1.words) }.sorted(), cost: musts.reduce(0) { $0 + $1.cost },
      earliest: 0, latest: max(0, longest - 1))
  }
}
