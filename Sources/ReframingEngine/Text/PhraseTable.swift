/// Phrases that are rewritten as a whole, such as *kind of*; the longest one at a place wins.
package struct PhraseTable: Sendable {
  package struct Phrase: Sendable {
    package let words: [WordID]
    package let replacement: [WordID]

    package init(words: [WordID], replacement: [WordID]) {
      self.words = words
      self.replacement = replacement
    }
  }

  private let byFirst: [WordID: [Phrase]]

  package init(_ phrases: [Phrase]) {
    byFirst = Dictionary(grouping: phrases) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  init(from reader: inout ArchiveReader) {
    self.init(
      (0..<reader.int()).map { _ in
        Phrase(words: reader.numbers().map { WordID($0) }, replacement: reader.numbers().map { WordID($0) })
      })
  }

  func write(to writer: inout ArchiveWriter) {
    let phrases = byFirst.keys.sorted().flatMap { byFirst[$0] ?? [] }
    writer.add(phrases.count)
    for phrase in phrases {
      writer.add(numbers: phrase.words.map { Int($0) })
      writer.add(numbers: phrase.replacement.map { Int($0) })
    }
  }

  package var firstWords: some Sequence<WordID> { byFirst.keys }

  /// Rewrites the phrases in `words`, from left to right, once.
  func rewrite(_ words: inout [Word], traits: FrozenArray<WordTraits>) {
    guard words.contains(where: { traits[Int($0.id)].contains(.startsPhrase) }) else { return }
    var result: [Word] = []
    result.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let phrase = phrase(in: words, at: index) {
        append(phrase, from: words[index..<(index + phrase.words.count)], to: &result)
        index += phrase.words.count
      } else {
        result.append(words[index])
        index += 1
      }
    }
    words = result
  }

  private func phrase(in words: [Word], at index: Int) -> Phrase? {
    byFirst[words[index].id]?.first { phrase in
      index + phrase.words.count <= words.count
        && phrase.words.indices.allSatisfy { words[index + $0].id == phrase.words[$0] }
    }
  }

  private func append(_ phrase: Phrase, from words: ArraySlice<Word>, to result: inout [Word]) {
    guard let first = words.first, let last = words.last else { return }
    for id in phrase.replacement {
      result.append(Word(id: id, flags: first.flags.union(.shared), start: first.start, end: last.end))
    }
  }
}
