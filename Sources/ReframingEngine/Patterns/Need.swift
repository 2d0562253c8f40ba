/// What a sentence must hold for a pattern to match in it: at least one of some words or pairs of neighbours.
struct Need {
  /// Numbers of sets of which a word must be there.
  var sets: [UInt32] = []
  /// Pairs of sets: a word of the first stands before a word of the second, with at most skipped words between.
  var pairs: [Pair] = []
  /// How many of them one word of ordinary text is expected to be.
  var cost: Double = 0

  struct Pair {
    var left: UInt32
    var right: UInt32
  }

  /// Either of two needs.
  static func | (a: Need, b: Need) -> Need {
    Need(sets: a.sets + b.sets, pairs: a.pairs + b.pairs, cost: a.cost + b.cost)
  }

  /// The rarer of two needs that must both be met.
  static func rarer(_ a: Need?, _ b: Need?) -> Need? {
    guard let a, let b else { return a ?? b }
    return b.cost < a.cost ? b : a
  }
}
