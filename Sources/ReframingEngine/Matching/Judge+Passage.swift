/// A sentence of a passage in which something was found, or each one if that was asked for.
package struct JudgedSentence: Sendable {
  package var words: [Word]
  package var range: Range<Int>
  package var judgement: Judgement?
}

extension Judge {
  /// Judges the sentences of the block that a reader has entered, each in the light of its neighbours.
  /// - Parameter keepsAll: whether sentences in which nothing was found are returned too.
  /// - Returns: the sentences, and how many there are in all.
  package mutating func read(_ reader: inout SentenceReader, keepsAll: Bool) -> (
    sentences: [JudgedSentence], count: Int
  ) {
    var sentences: [JudgedSentence] = []
    var count = 0
    var words: [Word] = []
    var range = 0..<0
    var surroundings = Surroundings()
    var isReading = true
    while isReading {
      isReading = reader.next()
      surroundings.after = isReading ? rules.signs.points(in: reader.words) : Points()
      if count > 0 {
        let judgement = judge(words, surroundings)
        if keepsAll || judgement != nil {
          sentences.append(JudgedSentence(words: words, range: range, judgement: judgement))
        }
      }
      guard isReading else { break }
      count += 1
      surroundings.before = count > 1 ? surroundings.own : Points()
      surroundings.own = surroundings.after
      range = reader.range
      reader.exchange(&words)
    }
    return (sentences, count)
  }
}
