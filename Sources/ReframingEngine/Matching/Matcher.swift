/// Finds which patterns of an automaton end where in a sentence.
///
/// It first wakes the strands whose rarest need is met, which ordinary sentences hardly ever do, and then runs only
/// these. It is the mutable part of matching: one for each task, never shared.
/// Complexity: waking is linear in the words; running costs the words times the places of the strands woken.
package struct Matcher {
  private let automaton: Automaton
  /// For each strand the sentence that woke it last.
  private var wakings: [UInt32]
  private var sentence: UInt32 = 0
  private var candidates: [WakeTable.Strand] = []
  /// How many strands, which are the first ones, may be woken.
  private var limit: WakeTable.Strand = 0
  /// The strands that the last sentence may hold.
  private(set) var woken: [WakeTable.Strand] = []
  /// For each set of words that strands must meet, where they stand.
  private var held: [Stand]
  /// For each word where it stands; empty until a sentence needs it.
  private var stands: [Stand] = []
  private var walk: Walk
  /// Places looked at, for tests of the cost.
  package private(set) var steps = 0

  package init(_ automaton: Automaton) {
    self.automaton = automaton
    wakings = Array(repeating: 0, count: automaton.strands.count)
    held = Array(repeating: Stand(), count: automaton.wake.mustWords.count)
    walk = Walk(automaton)
  }

  /// Finds the strands that a sentence may hold.
  /// - Parameters:
  ///   - subject: a word that may be read in front of the first one.
  ///   - points: what a weighed strand must add to be looked for.
  /// - Returns: whether there is one.
  mutating func wake(_ words: borrowing [Word], subject: WordID?, worth points: Int = 0) -> Bool {
    limit = automaton.wake.count(worth: points)
    sentence &+= 1
    if sentence == 0 { restart() }
    candidates.removeAll(keepingCapacity: true)
    woken.removeAll(keepingCapacity: true)
    var before: WakeTable.Role = []
    // Where the words begin that the next one may follow: the last word and, if it may be skipped, those before it.
    var chain = 0
    for index in words.indices {
      let word = words[index].id
      let role = automaton.wake.roles[Int(word)]
      if role.contains(.single) { addSingle(word) }
      if role.contains(.right) {
        if chain + 1 == index {
          if before.contains(.left) { addPair(words[chain].id, word) }
        } else {
          for other in chain..<index { addPair(words[other].id, word) }
        }
      }
      if !role.contains(.skip) { chain = index }
      before = role
    }
    if let subject { addSubject(subject, words) }
    for place in 0..<automaton.wake.always.count { add(automaton.wake.always[place]) }
    if !candidates.isEmpty { sift(words, subject) }
    return !woken.isEmpty
  }

  /// Whether one of the strands that the last sentence may hold is weighed.
  var wokeWeighed: Bool {
    let unweighed = automaton.wake.count(worth: .max)
    return woken.contains { $0 >= unweighed }
  }

  /// The first and the last place of a word, or of the words of a set, in a sentence; skipped words are not counted.
  private struct Stand {
    /// The sentence in which it was looked for.
    var sentence: UInt32 = 0
    var first: UInt16 = .max
    var last: UInt16 = 0

    var isFound: Bool { first <= last }

    mutating func meet(_ other: Stand) {
      first = min(first, other.first)
      last = max(last, other.last)
    }
  }

  /// Keeps the candidates that find all they must in the sentence, near enough to each other.
  private mutating func sift(_ words: borrowing [Word], _ subject: WordID?) {
    if stands.isEmpty { stands = Array(repeating: Stand(), count: automaton.wake.roles.count) }
    var bits: UInt64 = 0
    var rank: UInt16 = 0
    for index in words.indices {
      let word = words[index].id
      bits |= WordSets.bit(word)
      place(word, rank)
      if !automaton.wake.roles[Int(word)].contains(.skip) { rank += 1 }
    }
    if let subject {
      bits |= WordSets.bit(subject)
      // The subject has no rank of its own, so that no distance is too large in the reading without it.
      place(subject, 0)
    }
    for strand in candidates where holds(strand, bits, words) { woken.append(strand) }
  }

  /// Notes that a word stands at a place.
  @inline(__always)
  private mutating func place(_ word: WordID, _ rank: UInt16) {
    if stands[Int(word)].sentence == sentence {
      stands[Int(word)].meet(Stand(first: rank, last: rank))
    } else {
      stands[Int(word)] = Stand(sentence: sentence, first: rank, last: rank)
    }
  }

  private mutating func holds(_ strand: WakeTable.Strand, _ bits: UInt64, _ words: borrowing [Word]) -> Bool {
    let places = automaton.wake.musts.places(Int(strand))
    for place in places where automaton.wake.musts[at: place].mask & bits == 0 { return false }
    var before: Stand?
    for place in places {
      let must = automaton.wake.musts[at: place]
      let stand = stand(must, bits, words)
      guard stand.isFound else { return false }
      if let before, stand.last < before.first || Int(stand.first) > Int(before.last) + Int(must.reach) { return false }
      before = stand
    }
    return true
  }

  /// Where a set stands in the sentence; it is looked for once in each.
  private mutating func stand(_ must: WakeTable.Place, _ bits: UInt64, _ words: borrowing [Word]) -> Stand {
    let number = Int(must.number)
    guard held[number].sentence != sentence else { return held[number] }
    var stand = Stand(sentence: sentence)
    for place in automaton.wake.mustWords.places(number) {
      let word = automaton.wake.mustWords[at: place]
      if bits & WordSets.bit(word) != 0, stands[Int(word)].sentence == sentence { stand.meet(stands[Int(word)]) }
    }
    held[number] = stand
    return stand
  }

  private mutating func restart() {
    for strand in wakings.indices { wakings[strand] = 0 }
    for number in held.indices { held[number] = Stand() }
    for word in stands.indices { stands[word] = Stand() }
    sentence = 1
  }

  /// Adds what a word wakes that stands between the start of the sentence and its first words.
  private mutating func addSubject(_ subject: WordID, _ words: borrowing [Word]) {
    if automaton.wake.roles[Int(subject)].contains(.single) { addSingle(subject) }
    addPair(words[0].id, subject)
    for index in 1..<words.count {
      addPair(subject, words[index].id)
      if !automaton.wake.roles[Int(words[index].id)].contains(.skip) { break }
    }
  }

  @inline(__always)
  private mutating func addSingle(_ word: WordID) {
    for place in automaton.wake.singles.places(Int(word)) {
      guard add(automaton.wake.singles[at: place]) else { return }
    }
  }

  @inline(__always)
  private mutating func addPair(_ left: WordID, _ right: WordID) {
    guard let row = automaton.wake.row(left, right, below: limit) else { return }
    for place in automaton.wake.pairRows.places(row) {
      guard add(automaton.wake.pairRows[at: place]) else { return }
    }
  }

  /// - Returns: false where neither this strand nor one behind it may be woken.
  @inline(__always)
  @discardableResult
  private mutating func add(_ strand: WakeTable.Strand) -> Bool {
    guard strand < limit else { return false }
    if wakings[Int(strand)] != sentence {
      wakings[Int(strand)] = sentence
      candidates.append(strand)
    }
    return true
  }

  /// Appends each place where a pattern of the strands woken ends in a reading of the sentence.
  mutating func run(_ reading: borrowing Reading, into hits: inout [Hit]) {
    for strand in woken {
      steps += walk.run(strand, reading)
      let owners = automaton.strands.owners
      for end in walk.ends {
        for place in owners.places(Int(strand)) {
          hits.append(Hit(pattern: Int(owners[at: place]), first: end.first, last: end.last))
        }
      }
    }
  }
}

/// A pattern that ended at a word.
package struct Hit: Hashable, Sendable {
  package var pattern: Int
  /// The earliest word it can have begun with, if its gaps had no bound.
  package var first: Int
  package var last: Int
}
