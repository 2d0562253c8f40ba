/// All words that the rules know, however they are written, and what each is rewritten to.
///
/// Looking up a word costs one hash and one comparison, whatever the number of words.
package struct Lexicon: Sendable {
  /// The normalised words by id, for `explain` and the reports.
  package let words: [String]
  let traits: FrozenArray<WordTraits>
  let phrases: PhraseTable

  private let slots: FrozenArray<Slot>
  private let mask: Int
  private let keys: FrozenArray<UInt8>
  private let expansions: FrozenRows<WordID>

  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var key: UInt32 = 0
    var length: UInt32 = 0  // 0: free
    var expansion: UInt32 = 0
  }

  /// - Parameters:
  ///   - words: the normalised words by id.
  ///   - spellings: each way of writing, in lower case with straight apostrophes, and the words it stands for.
  package init(
    words: [String], traits: [WordTraits], spellings: [(surface: String, expansion: [WordID])], phrases: PhraseTable
  ) {
    self.words = words
    self.traits = FrozenArray(traits)
    self.phrases = phrases
    var size = 16
    while size < spellings.count * 2 { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    var pool: [UInt8] = []
    for (index, spelling) in spellings.enumerated() {
      let key = Array(spelling.surface.utf8)
      var hash = Hash()
      for byte in key { hash.add(byte) }
      var place = Int(truncatingIfNeeded: hash.value) & (size - 1)
      while table[place].length != 0 { place = (place + 1) & (size - 1) }
      table[place] = Slot(
        hash: hash.value, key: UInt32(pool.count), length: UInt32(key.count), expansion: UInt32(index))
      pool += key
    }
    slots = FrozenArray(table)
    mask = size - 1
    keys = FrozenArray(pool)
    expansions = FrozenRows(spellings.map(\.expansion))
  }

  init(from reader: inout ArchiveReader) {
    words = reader.words()
    traits = reader.table()
    phrases = PhraseTable(from: &reader)
    slots = reader.table()
    mask = slots.count - 1
    keys = reader.table()
    expansions = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(words)
    writer.add(table: traits)
    phrases.write(to: &writer)
    writer.add(table: slots)
    writer.add(table: keys)
    expansions.write(to: &writer)
  }

  /// The number of the expansion of a spelling, or nil where the lexicon does not hold it.
  @inline(__always)
  func expansion(of spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.length == 0 { return nil }
      if slot.hash == hash, Int(slot.length) == spelling.count, isSame(slot, spelling) { return Int(slot.expansion) }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private func isSame(_ slot: Slot, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in 0..<spelling.count where keys[Int(slot.key) + offset] != spelling[offset] { return false }
    return true
  }

  @inline(__always)
  func ids(ofExpansion index: Int) -> Range<Int> { expansions.places(index) }

  @inline(__always)
  func id(at place: Int) -> WordID { expansions[at: place] }

  /// The ids that one way of writing stands for, or an empty list.
  package func lookUp(_ spelling: String) -> [WordID] {
    var hash = Hash()
    hash.add(spelling)
    var copy = spelling
    return copy.withUTF8 { bytes in
      guard let index = expansion(of: bytes, hash: hash.value) else { return [] }
      return ids(ofExpansion: index).map { id(at: $0) }
    }
  }
}
