/// A sentence of a passage in which something was found, or each one if that was asked for.
package struct JudgedSentence: Sendable {
  package var words: [Word]
  package var range: Range<Int>
  package var judgement: Judgement?
}

extension Judge {
  /// Judges the sentences of the block that a reader has entered, each in the light of its neighbours.
  /// - Parameter keepsAll: whether sentences in which nothing was found are returned too, and what was outweighed.
  /// - Returns: the sentences, and how many there are in all.
  package mutating func read(_ reader: inout SentenceReader, keepsAll: Bool) -> (
    sentences: [JudgedSentence], count: Int
  ) {
    var passage = Passage(keepsAll: keepsAll)
    var words: [Word] = []
    swap(&words, &spare)
    defer { swap(&words, &spare) }
    words.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
    var range = 0..<0
    while reader.next() {
      passage.surroundings.after = rules.signs.points(in: reader.words)
      if passage.count > 0 { judge(words, after: reader.words, range, in: &passage) }
      passage.goOn()
      range = reader.range
      swap(&words, &before)
      reader.exchange(&words)
    }
    passage.surroundings.after = Points()
    if passage.count > 0 { judge(words, after: [], range, in: &passage) }
    return (passage.sentences, passage.count)
  }

  private mutating func judge(
    _ words: borrowing [Word], after: borrowing [Word], _ range: Range<Int>, in passage: inout Passage
  ) {
    let judgement = judge(words, after: after, passage.surroundings, keepsOutweighed: passage.keepsAll)
    guard passage.keepsAll || judgement != nil else { return }
    passage.sentences.append(JudgedSentence(words: copy words, range: range, judgement: judgement))
  }
}

/// What is known of a block while its sentences are judged.
private struct Passage {
  let keepsAll: Bool
  var sentences: [JudgedSentence] = []
  var count = 0
  var surroundings = Surroundings()

  init(keepsAll: Bool) { self.keepsAll = keepsAll }

  /// Makes the next sentence the one that is judged.
  mutating func goOn() {
    count += 1
    surroundings.before = surroundings.own
    surroundings.own = surroundings.after
  }
}
