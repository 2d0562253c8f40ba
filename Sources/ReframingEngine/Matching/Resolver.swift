/// The places before each place of one pattern: `follow` turned round.
struct Predecessors {
  private let first: Int
  private let rows: [[Automaton.Place]]

  init(_ automaton: Automaton, pattern: Int) {
    let places = automaton.places(of: pattern)
    var rows = [[Automaton.Place]](repeating: [], count: places.count)
    for place in places {
      for row in automaton.follow.places(place) {
        rows[Int(automaton.follow[at: row]) - places.lowerBound].append(Automaton.Place(place))
      }
    }
    first = places.lowerBound
    self.rows = rows
  }

  subscript(place: Automaton.Place) -> [Automaton.Place] { rows[Int(place) - first] }
}

/// Finds where a match that ended began and what its slots hold, by walking the pattern backwards.
///
/// It runs only where a pattern ended. Of several beginnings the earliest wins.
/// Complexity: the words walked over times the places of the one pattern.
struct Resolver {
  let automaton: Automaton
  private var predecessors: [Int: Predecessors] = [:]

  init(_ automaton: Automaton) { self.automaton = automaton }

  private struct Step {
    var place: Automaton.Place
    var word: Int
    var next: Int
  }

  mutating func resolve(_ hit: Hit, in words: [Word]) -> Match? {
    let before = predecessors[hit.pattern] ?? Predecessors(automaton, pattern: hit.pattern)
    predecessors[hit.pattern] = before
    var steps: [Step] = []
    var open: [Int] = []
    var best: Int?
    for row in automaton.ends.places(hit.pattern) {
      let place = automaton.ends[at: row]
      guard matches(place, words[hit.last]) else { continue }
      steps.append(Step(place: place, word: hit.last, next: -1))
      open.append(steps.count - 1)
      if automaton.isFirst[Int(place)] { best = steps.count - 1 }
    }
    var word = hit.last - 1
    while word >= 0, !open.isEmpty {
      open = walk(open, to: word, words, before, &steps)
      if let first = open.first(where: { steps[$0].word == word && automaton.isFirst[Int(steps[$0].place)] }) {
        best = first
      }
      word -= 1
    }
    return best.map { match(hit, from: $0, steps) }
  }

  private func matches(_ place: Automaton.Place, _ word: Word) -> Bool {
    automaton.classes.contains(word.id, set: automaton.setOfPlace[Int(place)])
  }

  /// The steps that can stand at `word`, and those that stay open because `word` is skipped.
  private func walk(_ open: [Int], to word: Int, _ words: [Word], _ predecessors: Predecessors, _ steps: inout [Step])
    -> [Int]
  {
    var result: [Int] = []
    var seen: Set<Automaton.Place> = []
    for index in open {
      for before in predecessors[steps[index].place] {
        guard !seen.contains(before), matches(before, words[word]) else { continue }
        seen.insert(before)
        steps.append(Step(place: before, word: word, next: index))
        result.append(steps.count - 1)
      }
    }
    if automaton.classes.isSkipped[Int(automaton.classes.of(words[word].id))] {
      result += open.filter { seen.insert(steps[$0].place).inserted }
    }
    return result
  }

  private func match(_ hit: Hit, from first: Int, _ steps: [Step]) -> Match {
    var match = Match(pattern: hit.pattern, words: steps[first].word...hit.last)
    var index = first
    while index >= 0 {
      let step = steps[index]
      if let slot = SlotKind(rawValue: automaton.slotOfPlace[Int(step.place)]) {
        if let last = match.captures.last, last.slot == slot {
          match.captures[match.captures.count - 1].words = last.words.lowerBound...step.word
        } else {
          match.captures.append(.init(slot: slot, words: step.word...step.word))
        }
      }
      index = step.next
    }
    return match
  }
}
