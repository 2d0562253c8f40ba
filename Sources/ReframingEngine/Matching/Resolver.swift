/// The places before each place of one pattern: `follow` turned round.
struct Predecessors {
  private let first: Int
  private let rows: [[PatternGraphs.Place]]
  /// The places where the pattern can end.
  let ends: [PatternGraphs.Place]

  init(_ graphs: PatternGraphs, pattern: Int) {
    let places = graphs.places(of: pattern)
    var rows = [[PatternGraphs.Place]](repeating: [], count: places.count)
    for place in places {
      for row in graphs.follow.places(place) {
        rows[Int(graphs.follow[at: row]) - places.lowerBound].append(PatternGraphs.Place(place))
      }
    }
    first = places.lowerBound
    ends = places.filter { graphs.isLast[$0] }.map { PatternGraphs.Place($0) }
    self.rows = rows
  }

  /// How many places the pattern has.
  var count: Int { rows.count }

  func offset(_ place: PatternGraphs.Place) -> Int { Int(place) - first }

  subscript(place: PatternGraphs.Place) -> [PatternGraphs.Place] { rows[offset(place)] }
}

/// Finds where a match that ended began and what its slots hold, by walking the pattern backwards.
///
/// It runs only where a pattern ended. Of several beginnings the earliest wins.
/// Complexity: the words walked over times the places of the one pattern.
struct Resolver {
  private let graphs: PatternGraphs
  private let sets: WordSets
  private var predecessors: [Int: Predecessors] = [:]

  init(_ automaton: Automaton) {
    graphs = automaton.graphs
    sets = automaton.sets
  }

  /// A place of the pattern and the words that stand there.
  private struct Step {
    var place: PatternGraphs.Place
    var words: ClosedRange<Int>
    var next: Int
  }

  mutating func resolve(_ hit: Hit, in reading: Reading) -> Match? {
    let before = predecessors[hit.pattern] ?? Predecessors(graphs, pattern: hit.pattern)
    predecessors[hit.pattern] = before
    var steps: [Step] = []
    // For each word the steps that something must come before, with that word as the next candidate.
    var open = [[Int]](repeating: [], count: hit.last + 1)
    // For each place of the pattern the last word at which it was tried.
    var seen = [Int](repeating: -1, count: before.count)
    var best: Int?
    func take(_ place: PatternGraphs.Place, _ words: ClosedRange<Int>, _ next: Int) {
      steps.append(Step(place: place, words: words, next: next))
      if graphs.isFirst[Int(place)], best.map({ words.lowerBound < steps[$0].words.lowerBound }) ?? true {
        best = steps.count - 1
      }
      if words.lowerBound > 0 { open[words.lowerBound - 1].append(steps.count - 1) }
    }
    for place in before.ends { stand(place, at: hit.last, reading) { take(place, $0, -1) } }
    var word = hit.last - 1
    while word >= 0 {
      for index in open[word] {
        for place in before[steps[index].place] where seen[before.offset(place)] != word {
          seen[before.offset(place)] = word
          stand(place, at: word, reading) { take(place, $0, index) }
        }
      }
      if word > 0, sets.isSkipped(reading.words[word].id) { open[word - 1] += open[word] }
      open[word] = []
      word -= 1
    }
    return best.map { match(hit, from: $0, steps) }
  }

  /// Calls `body` with each run of words ending at `word` that can stand at a place.
  private func stand(
    _ place: PatternGraphs.Place, at word: Int, _ reading: Reading, _ body: (ClosedRange<Int>) -> Void
  ) {
    let set = graphs.setOfPlace[Int(place)]
    if sets.contains(reading.words[word].id, set: set) { body(word...word) }
    for place in reading.phrasePlaces(endingAt: word) {
      let phrase = reading.phrase(place)
      if sets.contains(phrase.id, set: set) { body(phrase.words) }
    }
  }

  private func match(_ hit: Hit, from first: Int, _ steps: [Step]) -> Match {
    var match = Match(pattern: hit.pattern, words: steps[first].words.lowerBound...hit.last)
    var index = first
    while index >= 0 {
      let step = steps[index]
      if let slot = SlotKind(rawValue: graphs.slotOfPlace[Int(step.place)]) {
        if let last = match.captures.last, last.slot == slot {
          match.captures[match.captures.count - 1].words = last.words.lowerBound...step.words.upperBound
        } else {
          match.captures.append(.init(slot: slot, words: step.words))
        }
      }
      index = step.next
    }
    return match
  }
}
