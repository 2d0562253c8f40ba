/// A sentence as the automata read it: the words as they stand, or with a phrase read as one word.
///
/// Lists hold phrases such as *piece of rubbish*. Instead of writing every phrase into every pattern, a sentence that
/// holds one is read a second time with the phrase as a single word, which keeps the automaton small. In the same way
/// a sentence without its subject (*can't do a thing right*) is read a second time with it.
struct Reading {
  let words: [Word]
  /// For each word the words of the sentence it stands for.
  private let spans: [ClosedRange<Int>]

  init(_ words: [Word]) {
    self.words = words
    spans = words.indices.map { $0...$0 }
  }

  /// The sentence with `subject` put in front of its first word.
  init(_ words: [Word], subject: WordID) {
    let first = words[1]
    let added = Word(id: subject, flags: first.flags.intersection(.quoted), start: first.start, end: first.start)
    self.words = [words[0], added] + words[1...]
    spans = [0...0, 1...1] + words.indices.dropFirst().map { $0...$0 }
  }

  /// Reads phrases as one word each; they do not overlap and are in order.
  init(_ reading: Reading, merging phrases: [Phrase]) {
    var merged: [Word] = []
    var spans: [ClosedRange<Int>] = []
    var next = 0
    func copy(to end: Int) {
      merged += reading.words[next..<end]
      spans += reading.spans[next..<end]
    }
    for phrase in phrases {
      copy(to: phrase.words.lowerBound)
      let first = reading.words[phrase.words.lowerBound], last = reading.words[phrase.words.upperBound]
      let isQuoted = reading.words[phrase.words].allSatisfy { $0.flags.contains(.quoted) }
      merged.append(Word(id: phrase.id, flags: isQuoted ? .quoted : [], start: first.start, end: last.end))
      spans.append(reading.range(phrase.words))
      next = phrase.words.upperBound + 1
    }
    copy(to: reading.words.count)
    words = merged
    self.spans = spans
  }

  /// A phrase of a list and the word it is read as.
  struct Phrase: Equatable {
    var id: WordID
    var words: ClosedRange<Int>
  }

  private func range(_ words: ClosedRange<Int>) -> ClosedRange<Int> {
    spans[words.lowerBound].lowerBound...spans[words.upperBound].upperBound
  }

  /// The match in words of the sentence.
  func inSentence(_ match: Match) -> Match {
    Match(
      pattern: match.pattern, words: range(match.words),
      captures: match.captures.map { .init(slot: $0.slot, words: range($0.words)) })
  }
}
