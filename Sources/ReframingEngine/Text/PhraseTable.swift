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

  /// The phrases by their first word, the longer ones first.
  private let words: FrozenRows<WordID>
  private let replacements: FrozenRows<WordID>
  /// For each first word its phrases, up to the largest id that begins one.
  private let starts: FrozenArray<UInt32>

  package init(_ phrases: [Phrase]) {
    let ordered = phrases.enumerated().sorted { a, b in
      (a.element.words[0], b.element.words.count, a.offset) < (b.element.words[0], a.element.words.count, b.offset)
    }.map(\.element)
    words = FrozenRows(ordered.map(\.words))
    replacements = FrozenRows(ordered.map(\.replacement))
    var starts: [UInt32] = []
    for (index, phrase) in ordered.enumerated() {
      while starts.count <= Int(phrase.words[0]) { starts.append(UInt32(index)) }
    }
    self.starts = FrozenArray(starts + [UInt32(ordered.count)])
  }

  init(from reader: inout ArchiveReader) {
    words = FrozenRows(from: &reader)
    replacements = FrozenRows(from: &reader)
    starts = reader.table()
  }

  func write(to writer: inout ArchiveWriter) {
    words.write(to: &writer)
    replacements.write(to: &writer)
    writer.add(table: starts)
  }

  /// Rewrites the phrases in `text`, from left to right, once.
  func rewrite(_ text: inout [Word], traits: FrozenArray<WordTraits>) {
    guard let first = text.indices.first(where: { phrase(in: text, at: $0, traits) != nil }) else { return }
    var result = Array(text[..<first])
    var index = first
    while index < text.count {
      if let phrase = phrase(in: text, at: index, traits) {
        let length = words.places(phrase).count
        append(phrase, from: text[index], to: text[index + length - 1], &result)
        index += length
      } else {
        result.append(text[index])
        index += 1
      }
    }
    text = result
  }

  @inline(__always)
  private func phrase(in text: borrowing [Word], at index: Int, _ traits: FrozenArray<WordTraits>) -> Int? {
    let first = text[index].id
    guard traits[Int(first)].rawValue & WordTraits.startsPhrase.rawValue != 0 else { return nil }
    for phrase in Int(starts[Int(first)])..<Int(starts[Int(first) + 1]) where stands(phrase, in: text, at: index) {
      return phrase
    }
    return nil
  }

  private func stands(_ phrase: Int, in text: borrowing [Word], at index: Int) -> Bool {
    let places = words.places(phrase)
    guard index + places.count <= text.count else { return false }
    for offset in 1..<max(places.count, 1) where text[index + offset].id != words[at: places.lowerBound + offset] {
      return false
    }
    return true
  }

  private func append(_ phrase: Int, from first: Word, to last: Word, _ result: inout [Word]) {
    for place in replacements.places(phrase) {
      result.append(
        Word(id: replacements[at: place], flags: first.flags.union(.shared), start: first.start, end: last.end))
    }
  }
}
