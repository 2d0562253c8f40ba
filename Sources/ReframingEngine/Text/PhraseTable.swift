/// Phrases that are rewritten as a whole, such as *kind of*; the longest one at a place wins.
package struct PhraseTable: Sendable {
  package struct Phrase: Sendable {
    package let words: [WordID]
    package let replacement: [WordID]

    package init(words: [WordID], replacement: [WordID]) {
      self.words = words
      self.replacement = replacement
    }

    /// Every phrase has two words or more.
    fileprivate var second: WordID { words.count > 1 ? words[1] : .unknown }
  }

  /// The phrases by their first two words, the longer ones first.
  private let words: FrozenRows<WordID>
  /// The second word of each phrase, in ascending order among those with the same first word.
  private let seconds: FrozenArray<WordID>
  private let replacements: FrozenRows<WordID>
  /// For each first word its phrases, up to the largest id that begins one.
  private let starts: FrozenArray<UInt32>

  package init(_ phrases: [Phrase]) {
    let ordered = phrases.enumerated().sorted { a, b in
      (a.element.words[0], a.element.second, b.element.words.count, a.offset) < (
        b.element.words[0], b.element.second, a.element.words.count, b.offset
      )
    }.map(\.element)
    seconds = FrozenArray(ordered.map(\.second))
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
    seconds = reader.table()
    replacements = FrozenRows(from: &reader)
    starts = reader.table()
  }

  func write(to writer: inout ArchiveWriter) {
    words.write(to: &writer)
    writer.add(table: seconds)
    replacements.write(to: &writer)
    writer.add(table: starts)
  }

  /// Rewrites the phrases in `text`, from left to right, once.
  /// - Parameter buffer: takes the new text, so that none is allocated.
  func rewrite(_ text: inout [Word], traits: FrozenArray<WordTraits>, buffer result: inout [Word]) {
    guard let first = text.indices.first(where: { phrase(in: text, at: $0, traits) != nil }) else { return }
    result.removeAll(keepingCapacity: true)
    result.append(contentsOf: text[..<first])
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
    swap(&text, &result)
  }

  @inline(__always)
  private func phrase(in text: borrowing [Word], at index: Int, _ traits: FrozenArray<WordTraits>) -> Int? {
    let first = text[index].id
    guard traits[Int(first)].rawValue & WordTraits.startsPhrase.rawValue != 0 else { return nil }
    guard index + 1 < text.count else { return nil }
    let second = text[index + 1].id
    var place = firstPlace(of: second, in: Int(starts[Int(first)])..<Int(starts[Int(first) + 1]))
    while place < Int(starts[Int(first) + 1]), seconds[place] == second {
      if stands(place, in: text, at: index) { return place }
      place += 1
    }
    return nil
  }

  /// The first phrase of some whose second word is not below `second`.
  @inline(__always)
  private func firstPlace(of second: WordID, in phrases: Range<Int>) -> Int {
    var low = phrases.lowerBound, high = phrases.upperBound
    while low < high {
      let middle = (low + high) / 2
      if seconds[middle] < second { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func stands(_ phrase: Int, in text: borrowing [Word], at index: Int) -> Bool {
    let places = words.places(phrase)
    guard index + places.count <= text.count else { return false }
    for offset in 2..<max(places.count, 2) where text[index + offset].id != words[at: places.lowerBound + offset] {
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
