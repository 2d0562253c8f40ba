/// A sentence as the automata read it: its words, and the phrases of lists as single words beside them.
///
/// Lists hold phrases such as *piece of rubbish*. Instead of writing every phrase into every pattern, a phrase that
/// stands in a sentence becomes an edge of a word lattice, which keeps the automaton small. In the same way a sentence
/// without its subject (*can't do a thing right*) is read a second time with it.
struct Reading {
  let words: [Word]
  /// How many words were put in front of the sentence's own.
  private let added: Int
  /// For each word the phrases that end with it.
  private(set) var phrases: [[Phrase]]

  /// A phrase of a list and the word it is read as.
  struct Phrase: Equatable {
    var id: WordID
    var words: ClosedRange<Int>
  }

  init(_ words: [Word]) {
    self.words = words
    added = 0
    phrases = Array(repeating: [], count: words.count)
  }

  /// The sentence with `subject` put in front of its first word.
  init(_ words: [Word], subject: WordID) {
    let first = words[1]
    let extra = Word(id: subject, flags: first.flags.intersection(.quoted), start: first.start, end: first.start)
    self.words = [words[0], extra] + words[1...]
    added = 1
    phrases = Array(repeating: [], count: words.count + 1)
  }

  mutating func add(_ phrase: Phrase) {
    if !phrases[phrase.words.upperBound].contains(phrase) { phrases[phrase.words.upperBound].append(phrase) }
  }

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
