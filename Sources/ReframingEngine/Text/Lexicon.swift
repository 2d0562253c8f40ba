/// All words that the rules know, however they are written, and what each is rewritten to.
///
/// Looking up a word costs one hash and one comparison, whatever the number of words. It is a class, since its many
/// tables would be copied into each reader.
package final class Lexicon: Sendable {
  /// The normalised words by id, for `explain` and the reports.
  package let words: WordTexts
  let traits: FrozenArray<WordTraits>
  let phrases: PhraseTable

  private let slots: FrozenArray<Slot>
  private let mask: Int
  /// The bytes behind the first eight of long spellings, each run with its length in front.
  private let tails: FrozenArray<UInt8>
  private let expansions: FrozenRows<WordID>

  /// A spelling and what it stands for.
  private struct Slot: BitwiseCopyable {
    /// The first eight bytes, the first one lowest; 0: free.
    var head: UInt64 = 0
    /// Where the other bytes stand in `tails`; 0: there are none.
    var tail: UInt32 = 0
    var meaning = Meaning(rawValue: 0)
  }

  /// What a spelling stands for: one word, as nearly all do, or several.
  struct Meaning: BitwiseCopyable {
    fileprivate let rawValue: UInt32
    fileprivate static let several: UInt32 = 1 << 31

    /// The one word, or nil if there are several.
    @inline(__always)
    var word: WordID? { rawValue < Self.several ? rawValue : nil }
  }

  /// - Parameters:
  ///   - words: the normalised words by id.
  ///   - spellings: each way of writing, in lower case with straight apostrophes, and the words it stands for.
  package init(
    words: [String], traits: [WordTraits], spellings: [(surface: String, expansion: [WordID])], phrases: PhraseTable
  ) {
    self.words = WordTexts(words)
    self.traits = FrozenArray(traits)
    self.phrases = phrases
    var size = 16
    while size < spellings.count * 2 { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    var tails: [UInt8] = [0]
    var expansions: [[WordID]] = []
    for spelling in spellings where spelling.surface.utf8.count < 256 {
      let key = Array(spelling.surface.utf8)
      var slot = Slot(head: Self.head(key.prefix(8)))
      if key.count > 8 {
        slot.tail = UInt32(tails.count)
        tails += [UInt8(truncatingIfNeeded: key.count - 8)] + key.dropFirst(8)
      }
      if spelling.expansion.count == 1 {
        slot.meaning = Meaning(rawValue: spelling.expansion[0])
      } else {
        slot.meaning = Meaning(rawValue: Meaning.several | UInt32(expansions.count))
        expansions.append(spelling.expansion)
      }
      var place = Self.home(slot.head, key.dropFirst(8)) & (size - 1)
      while table[place].head != 0 { place = (place + 1) & (size - 1) }
      table[place] = slot
    }
    slots = FrozenArray(table)
    mask = size - 1
    self.tails = FrozenArray(tails)
    self.expansions = FrozenRows(expansions)
  }

  init(from reader: inout ArchiveReader) {
    words = WordTexts(from: &reader)
    traits = reader.table()
    phrases = PhraseTable(from: &reader)
    slots = reader.table()
    mask = slots.count - 1
    tails = reader.table()
    expansions = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    words.write(to: &writer)
    writer.add(table: traits)
    phrases.write(to: &writer)
    writer.add(table: slots)
    writer.add(table: tails)
    expansions.write(to: &writer)
  }

  private static func head(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for (index, byte) in bytes.enumerated() { head |= UInt64(byte) << UInt64(8 * index) }
    return head
  }

  /// Multiplies by the golden ratio; source: Knuth, TAOCP 3, 6.4. The tail is added as in FNV-1a.
  @inline(__always)
  private static func home(_ head: UInt64, _ tail: some Sequence<UInt8>) -> Int {
    var hash = head &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    for byte in tail { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }

  /// What a spelling stands for, or nil where the lexicon does not hold it.
  func meaning(of spelling: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var head: UInt64 = 0
    let count = min(spelling.count, 8)
    for index in 0..<count { head |= UInt64(spelling[index]) << UInt64(8 * index) }
    guard head != 0 else { return nil }
    return meaning(head: head, tail: UnsafeBufferPointer(rebasing: spelling[count...]))
  }

  /// What a spelling stands for whose first eight bytes are `head`.
  @inline(__always)
  func meaning(head: UInt64, tail: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var place = Self.home(head, tail) & mask
    while true {
      let slot = slots[place]
      if slot.head == head, isSame(slot, tail) { return slot.meaning }
      if slot.head == 0 { return nil }
      place = (place + 1) & mask
    }
  }

  @inline(__always)
  private func isSame(_ slot: Slot, _ tail: UnsafeBufferPointer<UInt8>) -> Bool {
    if slot.tail == 0 { return tail.isEmpty }
    let start = Int(slot.tail)
    guard Int(tails[start]) == tail.count else { return false }
    for offset in 0..<tail.count where tails[start + 1 + offset] != tail[offset] { return false }
    return true
  }

  /// The words of a meaning, by their places for `id(at:)`.
  @inline(__always)
  func places(of meaning: Meaning) -> Range<Int> { expansions.places(Int(meaning.rawValue & ~Meaning.several)) }

  @inline(__always)
  func id(at place: Int) -> WordID { expansions[at: place] }

  private func ids(of meaning: Meaning) -> [WordID] {
    meaning.word.map { [$0] } ?? places(of: meaning).map { id(at: $0) }
  }

  /// The ids that one way of writing stands for, or an empty list.
  package func lookUp(_ spelling: String) -> [WordID] {
    var copy = spelling
    return copy.withUTF8 { bytes in meaning(of: bytes).map { ids(of: $0) } ?? [] }
  }
}
