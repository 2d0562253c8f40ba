/// Many patterns, in tables that are only read: which of them a sentence may hold, where they end, how they lie.
package final class Automaton: Sendable {
  package let sets: WordSets
  let strands: Strands
  let wake: WakeTable
  package let graphs: PatternGraphs

  package var patternCount: Int { graphs.patternCount }

  init(sets: WordSets, strands: Strands, wake: WakeTable, graphs: PatternGraphs) {
    self.sets = sets
    self.strands = strands
    self.wake = wake
    self.graphs = graphs
  }
}

/// Builds the automata of a rule set over the same sets of words.
struct AutomatonBuilder {
  private var numbers = SetNumbers()

  /// Patterns, each with its alternatives as strands, and their position graphs.
  struct Source {
    fileprivate var graphs: [PositionGraph]
    fileprivate var strands: [(node: Node, owners: [UInt32])] = []
    /// For each strand the most points that one of its patterns adds to a sentence, in descending order.
    fileprivate var worths: [Int] = []
  }

  /// - Parameters:
  ///   - patterns: each pattern as alternatives; equal alternatives are one strand.
  ///   - worths: the points that each pattern adds to a sentence; nil: none of them is weighed.
  mutating func source(_ patterns: [[Node]], worths: [Int]? = nil) -> Source {
    var source = Source(graphs: patterns.map { PositionGraph($0.count == 1 ? $0[0] : .merged($0), .counted) })
    for graph in source.graphs { for position in graph.positions { numbers.number(position.set) } }
    var places: [Node: Int] = [:]
    for (pattern, nodes) in patterns.enumerated() {
      for node in nodes {
        if let place = places[node] {
          source.strands[place].owners.append(UInt32(pattern))
        } else {
          places[node] = source.strands.count
          source.strands.append((node, [UInt32(pattern)]))
        }
      }
    }
    for (node, _) in source.strands { node.forEachSet { numbers.number($0) } }
    source.order(by: worths ?? Array(repeating: .max, count: patterns.count))
    return source
  }

  mutating func number(_ set: WordSet) -> UInt32 { numbers.number(set) }

  /// - Parameter phrases: the patterns of phrase words.
  func build(_ sources: [Source], phrases: Source, traits: [WordTraits], _ frequencies: WordFrequencies)
    -> (automata: [Automaton], phrases: Automaton)
  {
    var words = SetWords(numbers, frequencies, firstPhraseWord: WordID(traits.count))
    let sets = WordSets(numbers, traits: traits, phraseWords: phrases.graphs.count)
    var needs = [SetWords.Phrase](repeating: .init(), count: phrases.graphs.count)
    let finder = NeedFinder(words: words, numbers: numbers)
    for (node, owners) in phrases.strands {
      let result = finder.find(node)
      for owner in owners { needs[Int(owner)].add(result, words) }
    }
    words.add(needs, numbers)
    func automaton(_ source: Source, _ graphs: [PositionGraph]) -> Automaton {
      let finder = NeedFinder(words: words, numbers: numbers)
      let needs = source.strands.map { finder.find($0.node) }
      return Automaton(
        sets: sets, strands: Strands(source.strands, numbers: numbers, masks: sets.masks),
        wake: WakeTable(needs, worths: source.worths, words: words, sets: sets, frequencies),
        graphs: PatternGraphs(graphs, numbers: numbers))
    }
    // A phrase has no gap and no slot: where it begins is known when it ends.
    return (sources.map { automaton($0, $0.graphs) }, automaton(phrases, []))
  }
}

extension AutomatonBuilder.Source {
  /// Puts the strands that are worth most first.
  fileprivate mutating func order(by patternWorths: [Int]) {
    let all = strands.map { $0.owners.reduce(Int.min) { max($0, patternWorths[Int($1)]) } }
    let order = strands.indices.sorted { (all[$1], $0) < (all[$0], $1) }
    strands = order.map { strands[$0] }
    worths = order.map { all[$0] }
  }
}

extension SetWords.Phrase {
  fileprivate mutating func add(_ result: NeedFinder.Result, _ words: SetWords) {
    if let more = result.need { need = need | more }
    longest = max(longest, result.longest)
    if let more = result.musts.min() { must = .any([must, more], within: longest) }
    for set in result.first { first.formUnion(words[set]?.plain ?? []) }
    for set in result.last { last.formUnion(words[set]?.plain ?? []) }
  }
}

extension Node {
  /// The sets of a node's places.
  fileprivate func forEachSet(_ body: (WordSet) -> Void) {
    switch self {
    case .one(let set): body(set)
    case .slot: body(.slot)
    case .gap: body(.gap)
    case .sequence(let nodes), .choice(let nodes): for node in nodes { node.forEachSet(body) }
    case .optional(let inner): inner.forEachSet(body)
    }
  }
}
