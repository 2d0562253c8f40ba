/// A sentence as the automata read it: its words, and the phrases of lists as single words beside them.
///
/// Lists hold phrases such as *piece of rubbish*. Instead of writing every phrase into every pattern, a phrase that
/// stands in a sentence becomes an edge of a word lattice, which keeps the automata small. In the same way a sentence
/// without its subject (*can't do a thing right*) is read a second time with it.
struct Reading {
  let words: [Word]
  /// How many words were put in front of the sentence's own.
  private let added: Int
  /// The phrases by their last word, then by their id.
  private var phrases: [Phrase] = []
  /// For each word the place of the first phrase that ends with it, if there are phrases.
  private var starts: [Int] = []

  /// A phrase of a list and the word it is read as.
  struct Phrase: Equatable {
    var id: WordID
    var words: ClosedRange<Int>
  }

  init(_ words: [Word]) {
    self.words = words
    added = 0
  }

  /// The sentence with `subject` put in front of its first word.
  init(_ words: [Word], subject: WordID) {
    let first = words[1]
    let extra = Word(id: subject, flags: first.flags.intersection(.quoted), start: first.start, end: first.start)
    self.words = [words[0], extra] + words[1...]
    added = 1
  }

  /// - Parameter found: phrases in any order; of those with the same id and end the longest is kept.
  mutating func add(_ found: [Phrase]) {
    let ordered = found.sorted {
      ($0.words.upperBound, $0.id, $0.words.lowerBound) < ($1.words.upperBound, $1.id, $1.words.lowerBound)
    }
    for phrase in ordered {
      if let last = phrases.last, last.id == phrase.id, last.words.upperBound == phrase.words.upperBound { continue }
      phrases.append(phrase)
    }
    guard !phrases.isEmpty else { return }
    starts.reserveCapacity(words.count + 1)
    for index in phrases.indices { while starts.count <= phrases[index].words.upperBound { starts.append(index) } }
    while starts.count <= words.count { starts.append(phrases.count) }
  }

  var hasPhrases: Bool { !phrases.isEmpty }

  /// The places of the phrases that end with a word, for `phrase(_:)`.
  @inline(__always)
  func phrasePlaces(endingAt word: Int) -> Range<Int> { starts.isEmpty ? 0..<0 : starts[word]..<starts[word + 1] }

  func phrase(_ place: Int) -> Phrase { phrases[place] }

  /// The match in words of the sentence.
  func inSentence(_ match: Match) -> Match {
    guard added > 0 else { return match }
    func range(_ words: ClosedRange<Int>) -> ClosedRange<Int> {
      func own(_ index: Int) -> Int { index == 0 ? 0 : max(1, index - added) }
      return own(words.lowerBound)...own(words.upperBound)
    }
    return Match(
      pattern: match.pattern, words: range(match.words),
      captures: match.captures.map { .init(slot: $0.slot, words: range($0.words)) })
  }
}
