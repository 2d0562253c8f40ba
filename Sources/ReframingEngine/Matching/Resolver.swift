/// Finds where a match that ended began and what its slots hold, by walking the pattern backwards.
///
/// It runs only where a pattern ended. Of several beginnings the earliest wins.
/// Complexity: the words walked over times the places of the one pattern.
struct Resolver {
  private let graphs: PatternGraphs
  private let sets: WordSets
  /// Of the patterns that have ended somewhere.
  private var predecessors: [Int: Predecessors] = [:]
  private var steps: [Step] = []
  /// For each word the steps that something must come before, with that word as the next candidate.
  private var open: [[Int]] = []
  /// For each place of the pattern the last word at which it was tried.
  private var seen: [Int] = []
  private var best: Int?

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

  mutating func resolve(_ hit: Hit, in reading: borrowing Reading) -> Match? {
    let before = before(hit.pattern)
    start(before, hit)
    for place in before.ends { stand(place, at: hit.last, reading, -1) }
    var word = hit.last - 1
    while word >= 0 {
      for turn in open[word].indices {
        let index = open[word][turn]
        for row in before.places(before: steps[index].place) {
          let place = before[at: row]
          guard seen[before.offset(place)] != word else { continue }
          seen[before.offset(place)] = word
          stand(place, at: word, reading, index)
        }
      }
      if word > 0, sets.isSkipped(reading.words[word].id) { open[word - 1] += open[word] }
      word -= 1
    }
    return best.map { match(hit, from: $0) }
  }

  private mutating func before(_ pattern: Int) -> Predecessors {
    if let known = predecessors[pattern] { return known }
    let new = Predecessors(graphs, pattern: pattern)
    predecessors[pattern] = new
    return new
  }

  private mutating func start(_ before: Predecessors, _ hit: Hit) {
    best = nil
    steps.removeAll(keepingCapacity: true)
    while open.count <= hit.last { open.append([]) }
    for word in 0...hit.last where !open[word].isEmpty { open[word].removeAll(keepingCapacity: true) }
    while seen.count < before.count { seen.append(-1) }
    for offset in 0..<before.count { seen[offset] = -1 }
  }

  /// Takes each run of words ending at `word` that can stand at a place.
  private mutating func stand(_ place: PatternGraphs.Place, at word: Int, _ reading: borrowing Reading, _ next: Int) {
    let set = graphs.setOfPlace[Int(place)]
    if sets.contains(reading.words[word].id, set: set) { take(place, word...word, next) }
    guard reading.hasPhrases else { return }
    for entry in reading.phrasePlaces(endingAt: word) {
      let phrase = reading.phrase(entry)
      if sets.contains(phrase.id, set: set) { take(place, phrase.words, next) }
    }
  }

  private mutating func take(_ place: PatternGraphs.Place, _ words: ClosedRange<Int>, _ next: Int) {
    steps.append(Step(place: place, words: words, next: next))
    if graphs.isFirst[Int(place)], best.map({ words.lowerBound < steps[$0].words.lowerBound }) ?? true {
      best = steps.count - 1
    }
    if words.lowerBound > 0 { open[words.lowerBound - 1].append(steps.count - 1) }
  }

  private func match(_ hit: Hit, from first: Int) -> Match {
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
