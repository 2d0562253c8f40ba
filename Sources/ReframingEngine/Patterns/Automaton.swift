/// One automaton for many patterns over word classes, in tables that are only read.
///
/// A skipped word leaves every open place open. Determinised while it runs (`LazyAutomaton`), it reads each word once,
/// whatever the number of patterns; it says which pattern ended where, and `Resolver` finds the rest.
package struct Automaton: Sendable {
  package typealias Place = UInt32

  let setOfPlace: FrozenArray<UInt32>
  package let follow: FrozenRows<Place>
  /// For each class the places where a pattern can begin with it.
  package let begin: FrozenRows<Place>
  /// For each place the patterns that end there.
  let accepts: FrozenRows<UInt32>
  package let classes: WordClasses
  package let graphs: PatternGraphs

  package var patternCount: Int { graphs.patternCount }
  package var placeCount: Int { setOfPlace.count }

  init(_ trie: PatternTrie, graphs: PatternGraphs, setNumbers: [WordSet: UInt32], classes: WordClasses) {
    self.classes = classes
    self.graphs = graphs
    let sets = trie.sets.map { setNumbers[$0] ?? 0 }
    setOfPlace = FrozenArray(sets)
    follow = FrozenRows(trie.follow.map { row in row.map { Place($0) } })
    accepts = FrozenRows(trie.accepts)
    var placesOfSet: [UInt32: [Place]] = [:]
    for place in trie.first.sorted() { placesOfSet[sets[place], default: []].append(Place(place)) }
    begin = FrozenRows(
      (0..<classes.count).map { number in classes.sets[row: number].flatMap { placesOfSet[$0] ?? [] }.sorted() })
  }
}
