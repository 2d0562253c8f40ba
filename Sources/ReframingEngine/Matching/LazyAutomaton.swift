/// An `Automaton` determinised as far as the texts read so far asked for.
///
/// It is the mutable part of matching: one for each task, never shared. A step costs one table look-up once the
/// transition is known. When the tables outgrow their bound they are dropped and filled again, so memory is bounded
/// for any text.
/// Source: the lazy construction of Thompson 1968 as in RE2 (Cox 2010).
package struct LazyAutomaton: ~Copyable {
  typealias State = UInt32

  /// More states or places than this and the tables start afresh.
  private static let mostStates = 40_000
  private static let mostPlaces = 30_000_000

  let automaton: Automaton
  private var states: [[Automaton.Place]: State] = [:]
  private var placeRows: [Range<Int>] = []
  private var placePool: [Automaton.Place] = []
  private var acceptRows: [Range<Int>] = []
  private var acceptPool: [UInt32] = []
  private var transitions = TransitionTable()
  private var unions: [UInt64: State] = [:]
  private var setStamps: [UInt32]
  private var placeStamps: [UInt32]
  private var stamp: UInt32 = 0
  /// The steps that were not found in the tables, for tests of the cost.
  package private(set) var misses = 0

  package init(_ automaton: Automaton, setCount: Int) {
    self.automaton = automaton
    setStamps = Array(repeating: 0, count: setCount)
    placeStamps = Array(repeating: 0, count: automaton.placeCount)
    reset()
  }

  private mutating func reset() {
    states.removeAll(keepingCapacity: true)
    placeRows.removeAll(keepingCapacity: true)
    placePool.removeAll(keepingCapacity: true)
    acceptRows.removeAll(keepingCapacity: true)
    acceptPool.removeAll(keepingCapacity: true)
    transitions = TransitionTable()
    unions.removeAll(keepingCapacity: true)
    _ = state(for: [], accepting: [])
  }

  /// Starts afresh between two sentences; one sentence adds no more states than it has words and phrases.
  private mutating func dropIfLarge() {
    if placeRows.count > Self.mostStates || placePool.count > Self.mostPlaces { reset() }
  }

  /// Reads a sentence and appends each place where a pattern ends: the pattern and the index of its last word.
  package mutating func run(_ words: borrowing [Word], into hits: inout [Hit]) {
    dropIfLarge()
    var state: State = 0
    for index in words.indices {
      let kind = automaton.classes.of(words[index].id)
      if let known = transitions[state, kind] {
        state = known
      } else {
        state = step(state, kind)
      }
      let accepts = acceptRows[Int(state)]
      for place in accepts { hits.append(Hit(pattern: Int(acceptPool[place]), last: index)) }
    }
  }

  /// Reads a sentence with its phrases as further edges: what is open behind a phrase joins what is open there anyway.
  mutating func run(_ reading: borrowing Reading, into hits: inout [Hit]) {
    dropIfLarge()
    var open: [State] = [0]
    open.reserveCapacity(reading.words.count + 1)
    for index in reading.words.indices {
      var next = known(open[index], automaton.classes.of(reading.words[index].id))
      for phrase in reading.phrases[index] {
        next = union(next, known(open[phrase.words.lowerBound], automaton.classes.of(phrase.id)))
      }
      open.append(next)
      for place in acceptRows[Int(next)] { hits.append(Hit(pattern: Int(acceptPool[place]), last: index)) }
    }
  }

  private mutating func known(_ state: State, _ kind: WordClasses.Class) -> State {
    transitions[state, kind] ?? step(state, kind)
  }

  private mutating func union(_ a: State, _ b: State) -> State {
    if a == b { return a }
    let pair = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    if let known = unions[pair] { return known }
    let places = Set(placePool[placeRows[Int(a)]]).union(placePool[placeRows[Int(b)]]).sorted()
    let accepts = Set(acceptPool[acceptRows[Int(a)]]).union(acceptPool[acceptRows[Int(b)]]).sorted()
    let state = state(for: places, accepting: accepts)
    unions[pair] = state
    return state
  }

  private mutating func step(_ state: State, _ kind: WordClasses.Class) -> State {
    misses += 1
    let (places, accepts) = successors(of: state, on: kind)
    let next = self.state(for: places, accepting: accepts)
    transitions[state, kind] = next
    return next
  }

  private mutating func successors(of state: State, on kind: WordClasses.Class) -> ([Automaton.Place], [UInt32]) {
    stamp &+= 1
    let sets = automaton.classes.sets
    for place in sets.places(Int(kind)) { setStamps[Int(sets[at: place])] = stamp }
    var next: [Automaton.Place] = []
    var accepts: [UInt32] = []
    let keepsOpen = automaton.classes.isSkipped[Int(kind)]
    for index in placeRows[Int(state)] {
      let place = placePool[index]
      for row in automaton.follow.places(Int(place)) {
        let target = automaton.follow[at: row]
        if setStamps[Int(automaton.setOfPlace[Int(target)])] == stamp { enter(target, &next, &accepts) }
      }
    }
    let begin = automaton.begin
    for row in begin.places(Int(kind)) { enter(begin[at: row], &next, &accepts) }
    if keepsOpen {
      for index in placeRows[Int(state)] where placeStamps[Int(placePool[index])] != stamp {
        placeStamps[Int(placePool[index])] = stamp
        next.append(placePool[index])
      }
    }
    next.sort()
    accepts = Set(accepts).sorted()
    return (next, accepts)
  }

  private mutating func enter(_ place: Automaton.Place, _ next: inout [Automaton.Place], _ accepts: inout [UInt32]) {
    guard placeStamps[Int(place)] != stamp else { return }
    placeStamps[Int(place)] = stamp
    for row in automaton.accepts.places(Int(place)) { accepts.append(automaton.accepts[at: row]) }
    if !automaton.follow.places(Int(place)).isEmpty { next.append(place) }
  }

  private mutating func state(for places: [Automaton.Place], accepting accepts: [UInt32]) -> State {
    let key = places + [.max] + accepts
    if let known = states[key] { return known }
    let new = State(placeRows.count)
    states[key] = new
    placeRows.append(placePool.count..<(placePool.count + places.count))
    placePool += places
    acceptRows.append(acceptPool.count..<(acceptPool.count + accepts.count))
    acceptPool += accepts
    return new
  }
}

/// A pattern that ended at a word.
package struct Hit: Hashable, Sendable {
  package var pattern: Int
  package var last: Int
}
