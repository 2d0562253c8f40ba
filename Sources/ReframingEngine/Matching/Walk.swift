/// Runs one strand over one reading of a sentence.
///
/// A skipped word leaves every open place open; a phrase goes on from what was open in front of its first word.
/// Complexity: the words times the places that are open, at most those of the strand.
struct Walk {
  private let strands: Strands
  private let sets: WordSets
  /// The places open behind each word, and where each word's begin.
  private var open: [Open] = []
  private var rows: [Int] = []
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
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    rows.append(0)
    let base = strands.base(strand)
    let begin = strands.first.places(Int(strand))
    for index in reading.words.indices {
      rows.append(open.count)
      step += 1
      end = nil
      let word = reading.words[index].id
      enter(begin, word, first: index, base, last: index)
      goOn(word, base, from: rows[index]..<rows[index + 1], last: index)
      for place in reading.phrasePlaces(endingAt: index) {
        let phrase = reading.phrase(place)
        let first = phrase.words.lowerBound
        enter(begin, phrase.id, first: first, base, last: index)
        goOn(phrase.id, base, from: rows[first]..<rows[first + 1], last: index)
      }
      if sets.isSkipped(word) { keepOpen(base, from: rows[index]..<rows[index + 1]) }
      if let end { ends.append(end) }
    }
    return looks
  }

  /// Enters the places where the strand can begin.
  @inline(__always)
  private mutating func enter(_ begin: Range<Int>, _ word: WordID, first: Int, _ base: Int, last: Int) {
    for place in begin { look(at: strands.first[at: place], word, first, base, last) }
  }

  /// Enters the places that can follow those open in a row.
  @inline(__always)
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
