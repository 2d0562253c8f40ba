/// The patterns as small automata of their own, for finding where a pattern ends in a sentence.
///
/// Gaps and slots are loops here, which keeps the automata small; `Resolver` checks their bounds. A slot at the end is
/// one word: how far its phrase goes is found when it is captured.
struct Strands: Sendable {
  typealias Place = UInt32

  let setOfPlace: FrozenArray<UInt32>
  let isLast: FrozenArray<Bool>
  let follow: FrozenRows<Place>
  /// For each strand the places where it can begin.
  let first: FrozenRows<Place>
  /// For each strand the patterns it belongs to.
  let owners: FrozenRows<UInt32>

  /// The first place of each strand, and the number of places behind the last.
  let starts: FrozenArray<UInt32>

  /// For each strand the bits, as in `WordSets`, of the words it can begin with.
  let firstWords: FrozenArray<UInt64>

  var count: Int { first.count }

  @inline(__always)
  func base(_ strand: UInt32) -> Int { Int(starts[Int(strand)]) }

  /// The places of the largest strand.
  var mostPlaces: Int { (0..<count).reduce(0) { max($0, Int(starts[$1 + 1] - starts[$1])) } }

  /// - Parameter nodes: each strand and its patterns.
  init(_ nodes: [(node: Node, owners: [UInt32])], numbers: SetNumbers, masks: FrozenArray<UInt64>) {
    var sets: [UInt32] = [], lasts: [Bool] = [], follows: [[Place]] = [], firsts: [[Place]] = []
    var starts: [UInt32] = [0]
    for (node, _) in nodes {
      let graph = PositionGraph(node.withShortEnd, .looped)
      let base = Place(sets.count)
      sets += graph.positions.map { numbers.known($0.set) }
      let last = Set(graph.last)
      lasts += graph.positions.indices.map(last.contains)
      follows += graph.follow.map { row in row.map { base + Place($0) } }
      firsts.append(Set(graph.first).sorted().map { base + Place($0) })
      starts.append(UInt32(sets.count))
    }
    firstWords = FrozenArray(firsts.map { row in row.reduce(0) { $0 | masks[Int(sets[Int($1)])] } })
    setOfPlace = FrozenArray(sets)
    isLast = FrozenArray(lasts)
    follow = FrozenRows(follows)
    first = FrozenRows(firsts)
    self.starts = FrozenArray(starts)
    owners = FrozenRows(nodes.map(\.owners))
  }
}

extension Node {
  /// The node with a slot at its end as a single word.
  fileprivate var withShortEnd: Node {
    switch self {
    case .slot: .one(.slot)
    case .one, .gap: self
    case .sequence(let nodes): .sequence(nodes.dropLast() + (nodes.last.map { [$0.withShortEnd] } ?? []))
    case .choice(let branches): .choice(branches.map(\.withShortEnd))
    case .optional(let inner): .optional(inner.withShortEnd)
    }
  }
}
