/// What the sets of patterns come to in the words of a text: a phrase word is seen as the phrases it stands for.
struct SetWords {
  struct Entry {
    /// The words of the set that stand in a text by themselves.
    var plain: [WordID] = []
    /// How often one of them, or what a phrase of the set needs, is met in ordinary text.
    var cost = 0.0
    /// The words that the set begins and ends with, and how often they are met.
    var first: [WordID] = []
    var last: [WordID] = []
    var firstCost = 0.0
    var lastCost = 0.0
    /// The words of the set, and for each phrase of it its rarest ones.
    var must = Must(words: [], cost: 0)
    /// The words of its longest phrase, skipped ones not counted.
    var longest = 1
    var phrases: [Phrase] = []
  }

  /// What the phrases behind one phrase word need, begin with and end with.
  struct Phrase {
    var need = Need()
    var first: Set<WordID> = []
    var last: Set<WordID> = []
    var must = Must(words: [], cost: 0)
    var longest = 1
  }

  let frequencies: WordFrequencies
  private let firstPhraseWord: WordID
  /// By the number of the set; nil for kinds of words, which are everywhere.
  private var entries: [Entry?]

  init(_ numbers: SetNumbers, _ frequencies: WordFrequencies, firstPhraseWord: WordID) {
    self.frequencies = frequencies
    self.firstPhraseWord = firstPhraseWord
    entries = Array(repeating: nil, count: numbers.sets.count)
    for (number, set) in numbers.sets.enumerated() { entries[number] = entry(set, []) }
  }

  /// Fills in what the phrases need, once it is known.
  mutating func add(_ phrases: [Phrase], _ numbers: SetNumbers) {
    for (number, set) in numbers.sets.enumerated() {
      guard case .words(let ids) = set, let last = ids.last, last >= firstPhraseWord else { continue }
      entries[number] = entry(set, phrases)
    }
  }

  subscript(set: UInt32) -> Entry? { entries[Int(set)] }

  private func entry(_ set: WordSet, _ phrases: [Phrase]) -> Entry? {
    guard case .words(let ids) = set else { return nil }
    var entry = Entry()
    entry.plain = ids.filter { $0 < firstPhraseWord }
    entry.phrases = ids.drop { $0 < firstPhraseWord }.compactMap { id in
      let number = Int(id - firstPhraseWord)
      return number < phrases.count ? phrases[number] : nil
    }
    entry.first = entry.phrases.reduce(into: Set(entry.plain)) { $0.formUnion($1.first) }.sorted()
    entry.last = entry.phrases.reduce(into: Set(entry.plain)) { $0.formUnion($1.last) }.sorted()
    entry.cost = frequencies.sum(entry.plain) + entry.phrases.reduce(0) { $0 + $1.need.cost }
    entry.firstCost = frequencies.sum(entry.first)
    entry.lastCost = frequencies.sum(entry.last)
    entry.longest = entry.phrases.map(\.longest).max() ?? 1
    entry.must = .any(
      [Must(words: entry.plain, cost: frequencies.sum(entry.plain))] + entry.phrases.map(\.must), within: entry.longest)
    return entry
  }
}
