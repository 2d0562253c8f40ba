/// Runs one strand over one reading of a sentence.
///
/// A skipped word leaves every open place open; a phrase goes on from what was open in front of its first word.
/// Complexity: the words times the places that are open, at most those of the strand.
struct Walk {
  private let strands: Strands
  private let sets: WordSets
  /// The places open behind each word, and where each word's begin.
  private var open: [Open] = []
  private var rows: [Int] = [0]
  /// For each place of the strand the step in which it was entered last, and where it stands in `open`.
  private var entries: [Entry]
  private var step = 0
  private var looks = 0
  private var end: End?
  /// Where the strand ended.
  private(set) var ends: [End] = []

  /// A place after which the strand may go on, and the earliest word it began with.
  private struct Open {
    var place: Strands.Place
    var first: Int
  }

  private struct Entry {
    var step = 0
    var row = 0
  }

  struct End {
    var first: Int
    var last: Int
  }

  init(_ automaton: Automaton) {
    strands = automaton.strands
    sets = automaton.sets
    entries = Array(repeating: Entry(), count: automaton.strands.mostPlaces)
  }

  /// - Returns: how many places were looked at.
  mutating func run(_ strand: WakeTable.Strand, _ reading: borrowing Reading) -> Int {
    looks = 0
    open.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    while rows.count <= reading.words.count { rows.append(0) }
    let start = Start(
      places: strands.first.places(Int(strand)), words: strands.firstWords[Int(strand)], base: strands.base(strand))
    for index in reading.words.indices {
      rows[index + 1] = open.count
      step += 1
      end = nil
      let word = reading.words[index].id
      read(word, from: index, to: index, start)
      if reading.hasPhrases {
        for place in reading.phrasePlaces(endingAt: index) {
          let phrase = reading.phrase(place)
          read(phrase.id, from: phrase.words.lowerBound, to: index, start)
        }
      }
      let before = rows[index]..<rows[index + 1]
      if !before.isEmpty, sets.isSkipped(word) { keepOpen(start.base, from: before) }
      if let end { ends.append(end) }
    }
    return looks
  }

  /// Where the strand can begin, and with which words.
  private struct Start {
    var places: Range<Int>
    var words: UInt64
    var base: Int
  }

  /// Reads a word, or a phrase as one, that stands from `first` to `last`.
  @inline(__always)
  private mutating func read(_ word: WordID, from first: Int, to last: Int, _ start: Start) {
    if start.words & WordSets.bit(word) != 0 { enter(start.places, word, first: first, start.base, last: last) }
    if rows[first] < rows[first + 1] { goOn(word, start.base, from: rows[first]..<rows[first + 1], last: last) }
  }

  /// Enters the places where the strand can begin.
  private mutating func enter(_ begin: Range<Int>, _ word: WordID, first: Int, _ base: Int, last: Int) {
    for place in begin { look(at: strands.first[at: place], word, first, base, last) }
  }

  /// Enters the places that can follow those open in a row.
  private mutating func goOn(_ word: WordID, _ base: Int, from row: Range<Int>, last: Int) {
    for index in row {
      let before = open[index]
      for place in strands.follow.places(Int(before.place)) {
        look(at: strands.follow[at: place], word, before.first, base, last)
      }
    }
  }

  @inline(__always)
  private mutating func look(at place: Strands.Place, _ word: WordID, _ first: Int, _ base: Int, _ last: Int) {
    looks += 1
    guard sets.contains(word, set: strands.setOfPlace[Int(place)]) else { return }
    if strands.isLast[Int(place)] { end = End(first: min(first, end?.first ?? first), last: last) }
    add(Open(place: place, first: first), base)
  }

  private mutating func add(_ next: Open, _ base: Int) {
    guard !strands.follow.places(Int(next.place)).isEmpty else { return }
    let entry = entries[Int(next.place) - base]
    if entry.step == step {
      open[entry.row].first = min(open[entry.row].first, next.first)
    } else {
      entries[Int(next.place) - base] = Entry(step: step, row: open.count)
      open.append(next)
    }
  }

  private mutating func keepOpen(_ base: Int, from row: Range<Int>) { for index in row { add(open[index], base) } }
}
