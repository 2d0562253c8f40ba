/// The position graph of each pattern by itself, for finding out where a match began and what its slots hold.
package struct PatternGraphs: Sendable {
  package typealias Place = UInt32

  let setOfPlace: FrozenArray<UInt32>
  let slotOfPlace: FrozenArray<UInt8>
  let isFirst: FrozenArray<Bool>
  let isLast: FrozenArray<Bool>
  let follow: FrozenRows<Place>
  /// The first place of each pattern, and the number of places behind the last.
  let starts: FrozenArray<UInt32>

  package var patternCount: Int { starts.count - 1 }

  init(_ graphs: [PositionGraph], numbers: SetNumbers) {
    var sets: [UInt32] = [], slots: [UInt8] = [], firsts: [Bool] = [], lasts: [Bool] = []
    var follows: [[Place]] = [], starts: [UInt32] = [0]
    for graph in graphs {
      let base = sets.count
      sets += graph.positions.map { numbers.known($0.set) }
      slots += graph.positions.map { $0.slot?.rawValue ?? 0 }
      let first = Set(graph.first), last = Set(graph.last)
      firsts += graph.positions.indices.map(first.contains)
      lasts += graph.positions.indices.map(last.contains)
      follows += graph.follow.map { row in row.map { Place(base + $0) } }
      starts.append(UInt32(sets.count))
    }
    setOfPlace = FrozenArray(sets)
    slotOfPlace = FrozenArray(slots)
    isFirst = FrozenArray(firsts)
    isLast = FrozenArray(lasts)
    follow = FrozenRows(follows)
    self.starts = FrozenArray(starts)
  }

  func places(of pattern: Int) -> Range<Int> { Int(starts[pattern])..<Int(starts[pattern + 1]) }
}
