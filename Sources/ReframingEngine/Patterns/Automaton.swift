/// One automaton for many patterns over word classes, in tables that are only read.
///
/// It is the union of the patterns' position automata. A skipped word leaves every open place open.
/// Determinised while it runs (`LazyAutomaton`), it reads each word once, whatever the number of patterns.
package struct Automaton: Sendable {
  package typealias Place = UInt32

  let setOfPlace: FrozenArray<UInt32>
  let patternOfPlace: FrozenArray<UInt32>
  let slotOfPlace: FrozenArray<UInt8>
  let isFirst: FrozenArray<Bool>
  let isLast: FrozenArray<Bool>
  package let follow: FrozenRows<Place>
  /// For each class the places where a pattern can begin with it.
  package let begin: FrozenRows<Place>
  /// For each pattern the places where it can end.
  let ends: FrozenRows<Place>
  package let classes: WordClasses

  /// The places of a pattern, which stand behind one another.
  func places(of pattern: Int) -> Range<Int> {
    guard let last = ends.places(pattern).last.map({ Int(ends[at: $0]) }) else { return 0..<0 }
    var first = last, next = last + 1
    while first > 0, patternOfPlace[first - 1] == UInt32(pattern) { first -= 1 }
    while next < placeCount, patternOfPlace[next] == UInt32(pattern) { next += 1 }
    return first..<next
  }

  package var patternCount: Int { ends.count }
  package var placeCount: Int { setOfPlace.count }

  init(_ graphs: [PositionGraph], setNumbers: [WordSet: UInt32], classes: WordClasses) {
    self.classes = classes
    var sets: [UInt32] = [], patterns: [UInt32] = [], slots: [UInt8] = []
    var firsts: [Bool] = [], lasts: [Bool] = []
    var follows: [[Place]] = [], endRows: [[Place]] = []
    for (pattern, graph) in graphs.enumerated() {
      let base = sets.count
      sets += graph.positions.map { setNumbers[$0.set] ?? 0 }
      patterns += Array(repeating: UInt32(pattern), count: graph.positions.count)
      slots += graph.positions.map { $0.slot?.rawValue ?? 0 }
      let first = Set(graph.first), last = Set(graph.last)
      firsts += graph.positions.indices.map(first.contains)
      lasts += graph.positions.indices.map(last.contains)
      follows += graph.follow.map { row in row.map { Place(base + $0) } }
      endRows.append(last.sorted().map { Place(base + $0) })
    }
    setOfPlace = FrozenArray(sets)
    patternOfPlace = FrozenArray(patterns)
    slotOfPlace = FrozenArray(slots)
    isFirst = FrozenArray(firsts)
    isLast = FrozenArray(lasts)
    follow = FrozenRows(follows)
    ends = FrozenRows(endRows)
    begin = Self.beginnings(sets: sets, firsts: firsts, classes: classes)
  }

  private static func beginnings(sets: [UInt32], firsts: [Bool], classes: WordClasses) -> FrozenRows<Place> {
    var placesOfSet: [UInt32: [Place]] = [:]
    for place in sets.indices where firsts[place] { placesOfSet[sets[place], default: []].append(Place(place)) }
    return FrozenRows(
      (0..<classes.count).map { number in
        classes.sets[row: number].flatMap { placesOfSet[$0] ?? [] }.sorted()
      })
  }
}
